// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/fields/typedmoment.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

const QLocale britain(QLocale::English, QLocale::UnitedKingdom);
const QLocale states(QLocale::English, QLocale::UnitedStates);
const QLocale germany(QLocale::German, QLocale::Germany);
const QLocale sweden(QLocale::Swedish, QLocale::Sweden);
const QDate near(2026, 11, 23);

struct DateCase {
    QString typed;
    QLocale locale;
    QDate date; ///< invalid: not understood
};

class TypedDate : public testing::TestWithParam<DateCase>
{
};

struct TimeCase {
    QString typed;
    QLocale locale;
    QTime time; ///< invalid: not understood
};

class TypedTime : public testing::TestWithParam<TimeCase>
{
};

} // namespace

TEST_P(TypedDate, IsUnderstoodAsAWholeOrNotAtAll)
{
    const auto &[typed, locale, date] = GetParam();
    EXPECT_EQ(typedDate(typed, locale, near).value_or(QDate()), date) << typed.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Table, TypedDate,
    testing::Values(
        DateCase{u"20/11/1900"_s, britain, {1900, 11, 20}}, DateCase{u"20112026"_s, britain, {2026, 11, 20}},
        DateCase{u"19.11.26"_s, britain, {2026, 11, 19}}, DateCase{u" 5-1-2100 "_s, britain, {2100, 1, 5}},
        DateCase{u"11/20/2026"_s, states, {2026, 11, 20}}, DateCase{u"11202026"_s, states, {2026, 11, 20}},
        DateCase{u"20/11/2026"_s, states, {}}, DateCase{u"20.11.2026"_s, germany, {2026, 11, 20}},
        DateCase{u"20.11."_s, germany, {2026, 11, 20}}, DateCase{u"2026-11-20"_s, sweden, {2026, 11, 20}},
        DateCase{u"2026-11-20"_s, britain, {2026, 11, 20}}, DateCase{u"20261120"_s, britain, {2026, 11, 20}},
        DateCase{u"201126"_s, britain, {2026, 11, 20}}, DateCase{u"19/11"_s, britain, {2026, 11, 19}},
        DateCase{u"3/1"_s, britain, {2027, 1, 3}}, DateCase{u"19"_s, britain, {2026, 11, 19}},
        DateCase{u"29"_s, britain, {2026, 11, 29}}, DateCase{u"8"_s, britain, {2026, 11, 8}},
        DateCase{u"29/2"_s, britain, {}}, DateCase{u"30/02/2026"_s, britain, {}},
        DateCase{u"20/11/202"_s, britain, {}}, DateCase{u"20/11/1"_s, britain, {}},
        DateCase{u"1/2/3/4"_s, britain, {}}, DateCase{u"123456789"_s, britain, {}},
        DateCase{u"99999999999999999999"_s, britain, {}}, DateCase{u"0"_s, britain, {}},
        DateCase{u"20 November 2026"_s, britain, {}},
        DateCase{u"Friday, 20 November 2026"_s, britain, {2026, 11, 20}},
        DateCase{u"yesterday"_s, britain, {}}, DateCase{u""_s, britain, {}},
        DateCase{u"\u0662\u0660/\u0661\u0661"_s, britain, {}}));

TEST_P(TypedTime, IsUnderstoodAsAWholeOrNotAtAll)
{
    const auto &[typed, locale, time] = GetParam();
    EXPECT_EQ(typedTime(typed, locale).value_or(QTime()), time) << typed.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Table, TypedTime,
    testing::Values(TimeCase{u"09:30"_s, britain, {9, 30}}, TimeCase{u"0815"_s, britain, {8, 15}},
                    TimeCase{u"815"_s, britain, {8, 15}}, TimeCase{u"8.15"_s, germany, {8, 15}},
                    TimeCase{u"8"_s, britain, {8, 0}}, TimeCase{u"23"_s, britain, {23, 0}},
                    TimeCase{u" 0:00 "_s, britain, {0, 0}}, TimeCase{u"8:15 pm"_s, states, {20, 15}},
                    TimeCase{u"8 PM"_s, states, {20, 0}}, TimeCase{u"12:05 am"_s, states, {0, 5}},
                    TimeCase{u"12 pm"_s, states, {12, 0}}, TimeCase{u"13 pm"_s, states, {}},
                    TimeCase{u"24:00"_s, britain, {}}, TimeCase{u"9:60"_s, britain, {}},
                    TimeCase{u"9:3"_s, britain, {}}, TimeCase{u"12345"_s, britain, {}},
                    TimeCase{u"noon"_s, britain, {}}, TimeCase{u""_s, britain, {}}));

TEST(DateText, HasFourDigitsForTheYearEverywhereAndIsUnderstoodAgain)
{
    const QDate date(1926, 3, 4);
    for (const QLocale &locale : {britain, states, germany, sweden, QLocale::c()}) {
        const QString text = dateText(date, locale);
        EXPECT_TRUE(text.contains(u"1926"_s)) << text.toStdString();
        EXPECT_EQ(typedDate(text, locale, near), date) << text.toStdString();
        const QTime time(19, 7);
        EXPECT_EQ(typedTime(timeText(time, locale), locale), time) << timeText(time, locale).toStdString();
    }
}
