// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/monthchartlayout.h"

#include <gtest/gtest.h>

using namespace nape;

namespace
{

const MonthChartLayout::Metrics metrics{20, 30, 28};

QList<MonthSummary> months(int count, const QList<int> &days, const QList<std::optional<double>> &means)
{
    QList<MonthSummary> summaries;
    for (int i = 0; i < count; ++i)
        summaries.append({QDate(2025, 11, 1).addMonths(i), days.value(i), days.value(i), means.value(i)});
    return summaries;
}

MonthChartLayout layoutOf(const QList<MonthSummary> &summaries, QSizeF size = QSizeF(400, 420))
{
    return MonthChartLayout::of(summaries, size, metrics);
}

} // namespace

TEST(MonthChartLayout, BarsAreProportionalToDaysAndStandOnOneLine)
{
    const auto layout = layoutOf(months(4, {0, 5, 10, 20}, {}));
    EXPECT_EQ(layout.daysOnTop, 20);
    for (const auto &month : layout.months)
        EXPECT_DOUBLE_EQ(month.bar.bottom(), layout.days.bottom());
    EXPECT_DOUBLE_EQ(layout.months[0].bar.height(), 0);
    EXPECT_DOUBLE_EQ(layout.months[1].bar.height(), layout.days.height() / 4);
    EXPECT_DOUBLE_EQ(layout.months[3].bar.height(), layout.days.height());
    EXPECT_DOUBLE_EQ(layout.months[3].barNumber.bottom(), layout.days.top())
        << "the number stands on the bar";
    EXPECT_GE(layout.months[3].barNumber.top(), 0);
}

TEST(MonthChartLayout, TheTopIsAFewRoundDays)
{
    const std::pair<int, int> table[]{{0, 5}, {1, 5}, {5, 5}, {6, 10}, {24, 25}, {31, 35}};
    for (const auto &[most, top] : table)
        EXPECT_EQ(layoutOf(months(1, {most}, {})).daysOnTop, top) << most;
}

TEST(MonthChartLayout, MeansGoFromZeroAtTheBottomToTenAtTheTop)
{
    const auto layout = layoutOf(months(3, {1, 1, 1}, {0.0, 10.0, 2.5}));
    EXPECT_DOUBLE_EQ(layout.months[0].dot->y(), layout.means.bottom());
    EXPECT_DOUBLE_EQ(layout.months[1].dot->y(), layout.means.top());
    EXPECT_DOUBLE_EQ(layout.months[2].dot->y(), layout.means.bottom() - layout.means.height() / 4);
    EXPECT_GE(layout.months[1].dotNumber.top(), layout.days.bottom()) << "a number never stands on a bar";
}

TEST(MonthChartLayout, AMonthWithoutMeanIsAGapInTheLine)
{
    const auto layout = layoutOf(months(5, {1, 1, 0, 1, 1}, {4.0, 5.0, std::nullopt, 6.0, 7.0}));
    EXPECT_FALSE(layout.months[2].dot.has_value());
    ASSERT_EQ(layout.lines.size(), 2);
    EXPECT_EQ(layout.lines[0], QLineF(*layout.months[0].dot, *layout.months[1].dot));
    EXPECT_EQ(layout.lines[1], QLineF(*layout.months[3].dot, *layout.months[4].dot));
}

TEST(MonthChartLayout, ColumnsFillTheWidthInOrder)
{
    const auto layout = layoutOf(months(12, {}, {}), QSizeF(601, 420));
    for (int i = 0; i < 12; ++i) {
        EXPECT_NEAR(layout.months[i].column.width(), 601 / 12.0, 1e-9);
        EXPECT_EQ(layout.monthAt(layout.months[i].column.center()), i);
    }
    EXPECT_NEAR(layout.months[11].column.right(), 601, 1e-9);
    EXPECT_EQ(layout.monthAt(QPointF(700, 10)), std::nullopt);
}

TEST(MonthChartLayout, WhereThereIsNoRoomTheNewestMonthIsStillNamedAndNamesDoNotMeet)
{
    const auto layout = layoutOf(months(24, {}, {}), QSizeF(480, 420));
    EXPECT_TRUE(layout.months[23].showsLabel);
    std::optional<qreal> right;
    for (const auto &month : layout.months) {
        if (!month.showsLabel)
            continue;
        const qreal middle = month.label.center().x();
        if (right) {
            EXPECT_GE(middle - metrics.widestMonth / 2, *right);
        }
        right = middle + metrics.widestMonth / 2;
    }
    const auto wide = layoutOf(months(12, {}, {}), QSizeF(600, 420));
    for (const auto &month : wide.months)
        EXPECT_TRUE(month.showsLabel);
}

TEST(MonthChartLayout, TheYearIsSaidAtTheFirstMonthAndEachJanuary)
{
    const auto layout = layoutOf(months(15, {}, {}));
    for (int i = 0; i < 15; ++i)
        EXPECT_EQ(layout.months[i].showsYear, i == 0 || i == 2 || i == 14) << i;
    EXPECT_LE(layout.months[0].year.bottom(), 420);
}

TEST(MonthChartLayout, AtItsSmallestWidthEveryNumberFitsItsColumn)
{
    const auto summaries = months(120, {}, {});
    const auto layout = layoutOf(summaries, QSizeF(MonthChartLayout::smallestWidth(120, metrics), 420));
    EXPECT_GE(layout.months[0].column.width(), metrics.widestNumber);
}

TEST(MonthChartLayout, NoMonthsAreNothing)
{
    EXPECT_TRUE(layoutOf({}).months.isEmpty());
}
