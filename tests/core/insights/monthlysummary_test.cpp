// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/monthlysummary.h"

#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"

#include <gmock/gmock.h>

#include <set>

using namespace nape;
using testing::IsEmpty;

namespace
{

class MonthlySummaryTest : public testing::Test
{
protected:
    Headache headache(const Moment &start, const std::optional<Moment> &end, int intensity = 5)
    {
        Headache made = headacheAt(clock, start, intensity);
        made.end = end;
        return made;
    }
    Headache onDays(const QDate &first, const QDate &last, int intensity = 5)
    {
        return headache(berlin(first, QTime(10, 0)), berlin(last, QTime(11, 0)), intensity);
    }
    QList<MonthSummary> summaries(const QList<Headache> &headaches, const QDate &first, const QDate &last)
    {
        return monthlySummaries(headaches, first, last, Moment::now(clock).localDay);
    }

    FakeClock clock;
};

} // namespace

TEST_F(MonthlySummaryTest, MonthsWithoutHeadachesStandThereEmpty)
{
    const auto months = summaries({}, QDate(2025, 11, 20), QDate(2026, 2, 3));
    ASSERT_EQ(months.size(), 4);
    EXPECT_EQ(months[0], (MonthSummary{QDate(2025, 11, 1), 0, 0, std::nullopt}));
    EXPECT_EQ(months[3].month, QDate(2026, 2, 1));
}

TEST_F(MonthlySummaryTest, ADayWithTwoHeadachesCountsOnce)
{
    const QDate day(2026, 2, 10);
    const auto months = summaries({onDays(day, day, 4), onDays(day, day, 7)}, day, day);
    EXPECT_EQ(months, (QList{MonthSummary{QDate(2026, 2, 1), 1, 2, 5.5}}));
}

TEST_F(MonthlySummaryTest, OverNewYearBothMonthsHaveTheirDaysAndTheFirstHasTheHeadache)
{
    const auto months =
        summaries({onDays(QDate(2025, 12, 30), QDate(2026, 1, 2), 8)}, QDate(2025, 12, 1), QDate(2026, 1, 1));
    EXPECT_EQ(months, (QList{MonthSummary{QDate(2025, 12, 1), 2, 1, 8.0},
                             MonthSummary{QDate(2026, 1, 1), 2, 0, std::nullopt}}));
}

TEST_F(MonthlySummaryTest, HalfAnHourOverMidnightIsTwoDays)
{
    const auto months = summaries(
        {headache(berlin(QDate(2026, 2, 10), QTime(23, 45)), berlin(QDate(2026, 2, 11), QTime(0, 15)))},
        QDate(2026, 2, 1), QDate(2026, 2, 1));
    EXPECT_EQ(months[0].headacheDays, 2);
}

TEST_F(MonthlySummaryTest, AHeadacheThatGoesOnCountsUpToToday)
{
    // The clock stands on 2 March 2026.
    const auto months = summaries({headache(berlin(QDate(2026, 2, 27), QTime(9, 0)), std::nullopt)},
                                  QDate(2026, 2, 1), QDate(2026, 3, 31));
    EXPECT_EQ(months[0].headacheDays, 2);
    EXPECT_EQ(months[1].headacheDays, 2);
    EXPECT_EQ(months[1].headaches, 0);
}

TEST_F(MonthlySummaryTest, AHeadacheLongBeforeAndLongAfterFillsTheMonth)
{
    const auto months =
        summaries({onDays(QDate(2024, 1, 1), QDate(2026, 2, 28))}, QDate(2024, 2, 1), QDate(2024, 2, 1));
    EXPECT_EQ(months, (QList{MonthSummary{QDate(2024, 2, 1), 29, 0, std::nullopt}}));
}

TEST_F(MonthlySummaryTest, WhatLiesOutsideIsNotCounted)
{
    const auto months = summaries(
        {onDays(QDate(2026, 1, 31), QDate(2026, 1, 31)), onDays(QDate(2026, 3, 1), QDate(2026, 3, 1))},
        QDate(2026, 2, 1), QDate(2026, 2, 28));
    EXPECT_EQ(months, (QList{MonthSummary{QDate(2026, 2, 1), 0, 0, std::nullopt}}));
}

TEST_F(MonthlySummaryTest, DaysAreThoseWhereThePersonWas)
{
    // 1 March in Berlin, but the person was in Auckland, where it was the 2nd; and in Honolulu still in
    // February.
    const qint64 instant = berlin(QDate(2026, 3, 1), QTime(11, 30)).utcMs;
    const Moment auckland = Moment::at(instant + 3'600'000, QTimeZone("Pacific/Auckland"));
    const Moment honolulu =
        Moment::at(berlin(QDate(2026, 3, 1), QTime(5, 0)).utcMs, QTimeZone("Pacific/Honolulu"));
    ASSERT_EQ(auckland.localDay, QDate(2026, 3, 2));
    ASSERT_EQ(honolulu.localDay, QDate(2026, 2, 28));
    const auto months = summaries({headache(auckland, auckland), headache(honolulu, honolulu)},
                                  QDate(2026, 2, 1), QDate(2026, 3, 1));
    EXPECT_EQ(months[0].headacheDays, 1);
    EXPECT_EQ(months[1].headacheDays, 1);
}

TEST_F(MonthlySummaryTest, APeriodThatEndsBeforeItBeginsIsEmpty)
{
    EXPECT_THAT(summaries({}, QDate(2026, 3, 1), QDate(2026, 2, 1)), IsEmpty());
    EXPECT_THAT(summaries({}, QDate(), QDate(2026, 2, 1)), IsEmpty());
}

TEST_F(MonthlySummaryTest, AgreesWithASlowAndObviousCount)
{
    const quint32 seed = QRandomGenerator::global()->generate();
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomValues random(clock, seed);
    const QDate today = Moment::now(clock).localDay;
    for (int round = 0; round < 50; ++round) {
        QList<Headache> headaches;
        for (int i = random.upTo(60); i > 0; --i) {
            const QDate first = today.addDays(-random.upTo(400));
            const QDate last = std::min(today, first.addDays(random.maybe() ? 0 : random.upTo(50)));
            headaches.append(onDays(first, last, random.upTo(10)));
            if (random.upTo(30) == 0)
                headaches.last().end.reset();
        }
        const QDate from = today.addDays(-random.upTo(400));
        for (const MonthSummary &summary : summaries(headaches, from, today)) {
            std::set<QDate> days;
            int began = 0;
            double sum = 0;
            for (const Headache &each : headaches) {
                for (QDate day = each.start.localDay; day <= each.lastDay(today); day = day.addDays(1)) {
                    if (day.year() == summary.month.year() && day.month() == summary.month.month())
                        days.insert(day);
                }
                const QDate begin = each.start.localDay;
                if (begin.year() == summary.month.year() && begin.month() == summary.month.month()) {
                    ++began;
                    sum += each.intensity.value();
                }
            }
            ASSERT_EQ(summary.headacheDays, int(days.size()));
            ASSERT_EQ(summary.headaches, began);
            ASSERT_EQ(summary.meanIntensity.has_value(), began > 0);
            if (began > 0) {
                ASSERT_DOUBLE_EQ(*summary.meanIntensity, sum / began);
            }
        }
    }
}
