// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/comparison.h"

#include "tests/core/insights/diarybuilder.h"

#include <gtest/gtest.h>

using namespace nape;

namespace
{

class ComparisonTest : public testing::Test
{
protected:
    /// The first days of the month, an hour each.
    void headacheDays(const QDate &month, int days)
    {
        for (int day = 0; day < days; ++day)
            diary.headache(month.addDays(day), 1);
    }

    DiaryBuilder diary;
};

} // namespace

TEST_F(ComparisonTest, TheTrendUsesWholeMonthsThatWereAnswered)
{
    diary.period(QDate(2025, 4, 1), QDate(2026, 3, 2)).answerAll();
    const QList<int> days{15, 12, 9, 6, 3, 3, 3, 3, 3, 3, 3};
    for (int month = 0; month < days.size(); ++month)
        headacheDays(QDate(2025, 4, 1).addMonths(month), days[month]);
    const MonthlyTrend trend =
        trendOf(DiaryFacts(diary.excerpt()), diary.excerpt().period, DayMeasure::HeadacheDays);
    EXPECT_EQ(trend.months.size(), 11) << "March has only begun";
    EXPECT_EQ(trend.line.slope.n, 11);
    EXPECT_LT(*trend.line.slope.value, 0);
    EXPECT_LT(trend.test.s, 0);
}

TEST_F(ComparisonTest, AMonthWithGapsIsAGapInTheTrend)
{
    diary.period(QDate(2025, 8, 1), QDate(2026, 2, 28)).answerAll();
    diary.excerpt().days.removeIf([](const DayRecord &day) { return day.day.month() == 10; });
    const MonthlyTrend trend =
        trendOf(DiaryFacts(diary.excerpt()), diary.excerpt().period, DayMeasure::HeadacheDays);
    EXPECT_EQ(trend.months.size(), 6);
    EXPECT_FALSE(trend.months.contains(Period::month(QDate(2025, 10, 1))));
    EXPECT_EQ(*trend.line.slope.value, 0);
    diary.exclude(QDate(2025, 8, 1), QDate(2025, 8, 31));
    EXPECT_EQ(
        trendOf(DiaryFacts(diary.excerpt()), diary.excerpt().period, DayMeasure::HeadacheDays).months.size(),
        5);
}

TEST_F(ComparisonTest, AMonthOfWhichOnlyOneDayCountsIsAGapInTheTrend)
{
    diary.period(QDate(2025, 9, 1), QDate(2026, 2, 28)).answerAll();
    diary.headache(QDate(2025, 11, 30), 1);
    const auto months = [&] {
        return trendOf(DiaryFacts(diary.excerpt()), diary.excerpt().period, DayMeasure::HeadacheDays).months;
    };
    EXPECT_EQ(months().size(), 6);
    diary.exclude(QDate(2025, 11, 1), QDate(2025, 11, 29));
    EXPECT_EQ(months().size(), 5) << "one day with headache would be 30 of 30";
    diary.excerpt().excluded.clear();
    diary.exclude(QDate(2025, 11, 1), QDate(2025, 11, 6));
    EXPECT_EQ(months().size(), 6) << "24 of 30 days are enough";
}

TEST_F(ComparisonTest, MonthsAnsweredTooLittleAreNamedFromTheFirstAnswerOn)
{
    diary.period(QDate(2025, 9, 1), QDate(2026, 3, 2));
    for (QDate day(2025, 11, 1); day < QDate(2026, 3, 1); day = day.addDays(1)) {
        if (day.month() != 1 || day.day() < 10)
            diary.day(day, Answer::Yes);
    }
    const MonthlyTrend trend =
        trendOf(DiaryFacts(diary.excerpt()), diary.excerpt().period, DayMeasure::HeadacheDays);
    EXPECT_EQ(trend.months.size(), 3);
    EXPECT_EQ(trend.tooFewAnswered, QList<Period>{Period::month(QDate(2026, 1, 1))})
        << "neither those before the first answer nor the one that goes on";
}

TEST_F(ComparisonTest, AResponseNeedsFourWeeksOnBothSides)
{
    diary.period(QDate(2025, 11, 1), QDate(2026, 2, 28)).answerAll();
    headacheDays(QDate(2025, 11, 1), 10);
    const DiaryFacts facts(diary.excerpt());
    const Period november = Period::month(QDate(2025, 11, 1));
    EXPECT_TRUE(
        responseOf(facts, november, {QDate(2025, 12, 1), QDate(2025, 12, 28)}, DayMeasure::HeadacheDays));
    EXPECT_FALSE(
        responseOf(facts, november, {QDate(2025, 12, 1), QDate(2025, 12, 27)}, DayMeasure::HeadacheDays));
}

TEST_F(ComparisonTest, BeforeAndAfterCompareAnsweredDays)
{
    // Twelve of 30 and six of 28: the vector of the formulas.
    diary.period(QDate(2025, 11, 1), QDate(2026, 2, 28)).answerAll();
    headacheDays(QDate(2025, 11, 1), 12);
    headacheDays(QDate(2026, 2, 1), 6);
    const BeforeAfter found = compare(DiaryFacts(diary.excerpt()), Period::month(QDate(2025, 11, 1)),
                                      Period::month(QDate(2026, 2, 1)), DayMeasure::HeadacheDays);
    EXPECT_DOUBLE_EQ(*found.before.value, 0.4);
    EXPECT_NEAR(*found.difference.value, -0.1857, 5e-5);
    EXPECT_NEAR(found.difference.interval->lower, -0.3951, 5e-5);
    EXPECT_NEAR(found.difference.interval->upper, 0.0521, 5e-5);
    EXPECT_FALSE(found.isAtLeast);
}

TEST_F(ComparisonTest, HalfAsManyDaysIsAHalfResponse)
{
    diary.period(QDate(2025, 11, 1), QDate(2026, 2, 28)).answerAll();
    headacheDays(QDate(2025, 11, 1), 10);
    headacheDays(QDate(2026, 1, 1), 5);
    const auto response = [&](const Period &baseline, const Period &period) {
        return responseOf(DiaryFacts(diary.excerpt()), baseline, period, DayMeasure::HeadacheDays);
    };
    const Period november = Period::month(QDate(2025, 11, 1));
    const Period december = Period::month(QDate(2025, 12, 1));
    const Period january{QDate(2026, 1, 1), QDate(2026, 1, 30)};
    ASSERT_TRUE(response(november, january));
    EXPECT_DOUBLE_EQ(response(november, january)->reduction, 0.5);
    EXPECT_TRUE(response(november, january)->isHalf());
    EXPECT_FALSE(response(november, january)->isThreeQuarters());
    EXPECT_TRUE(response(november, december)->isThreeQuarters());
    EXPECT_DOUBLE_EQ(response(january, november)->reduction, -1);
    // As compare(): of the days that were answered. Five of 30, and five of 25.
    diary.excerpt().days.removeIf([](const DayRecord &each) { return each.day > QDate(2026, 1, 25); });
    EXPECT_DOUBLE_EQ(response(november, january)->reduction, 1 - (5.0 / 25) / (10.0 / 30));
    EXPECT_FALSE(response(december, january)) << "no headache days in the baseline";
    EXPECT_FALSE(response({QDate(2025, 11, 1), QDate(2025, 11, 27)}, january)) << "27 days are too few";
    diary.excerpt().days.clear();
    EXPECT_FALSE(response(november, january)) << "not answered";
}

TEST_F(ComparisonTest, MonthsWithoutAnAnswerAreGapsFromTheFirstAnswerOn)
{
    diary.period(QDate(2025, 8, 1), QDate(2026, 2, 28)).answerAll();
    // In August nothing, in September one day, in October nothing.
    diary.excerpt().days.removeIf(
        [](const DayRecord &day) { return day.day < QDate(2025, 11, 1) && day.day != QDate(2025, 9, 5); });
    const MonthlyTrend trend =
        trendOf(DiaryFacts(diary.excerpt()), diary.excerpt().period, DayMeasure::HeadacheDays);
    EXPECT_EQ(trend.tooFewAnswered,
              (QList{Period::month(QDate(2025, 9, 1)), Period::month(QDate(2025, 10, 1))}));
}
