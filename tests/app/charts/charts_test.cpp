// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/charts/samplecharts.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <cmath>

using namespace nape;

namespace
{

/// Not before there is an application: a font made earlier has no size.
class Charts : public testing::Test
{
protected:
    const QFont font;

    QImage painted(const Chart &chart, const QSizeF &size, const Colours &colours) const
    {
        QImage image(size.toSize(), QImage::Format_RGB32);
        image.fill(colours.window);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing); // as in the window
        chart.paint(painter, size, {font, colours});
        return image;
    }
};

class BarChartTest : public Charts
{
};
class LineChartTest : public Charts
{
};
class IntervalChartTest : public Charts
{
};

/// How many pixels are not the ground.
int inked(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) != image.pixel(0, image.height() - 1);
    }
    return count;
}

} // namespace

TEST_F(BarChartTest, BarsAreProportionalToTheirCountsAndStandOnOneLine)
{
    const auto chart = barsOf({0, 5, 10, 20});
    const auto layout = chart->layout({400, 420}, font);
    for (const auto &column : layout.columns)
        EXPECT_DOUBLE_EQ(column.whole.bottom(), layout.plot.bottom());
    EXPECT_DOUBLE_EQ(layout.columns[0].whole.height(), 0);
    EXPECT_DOUBLE_EQ(layout.columns[1].whole.height(), layout.plot.height() / 4);
    EXPECT_DOUBLE_EQ(layout.columns[3].whole.height(), layout.plot.height());
    EXPECT_LE(layout.columns[3].number.bottom(), layout.columns[3].whole.top());
    EXPECT_GE(layout.columns[3].number.top(), -1) << "no number is cut";
}

TEST_F(BarChartTest, PartsStandWithinTheWholeAndAreNoHigher)
{
    const auto chart = barsOf({12, 30, 7});
    for (const auto &column : chart->layout({400, 420}, font).columns) {
        ASSERT_EQ(column.parts.size(), 2);
        for (const QRectF &part : column.parts) {
            EXPECT_GE(part.left(), column.whole.left());
            EXPECT_LE(part.right(), column.whole.right());
            EXPECT_GE(part.top(), column.whole.top());
        }
        EXPECT_LE(column.parts[0].right(), column.parts[1].left());
    }
}

TEST_F(BarChartTest, WhereThereIsNoRoomTheLastBarIsStillNamedAndNamesDoNotMeet)
{
    const auto chart = barsOf(QList<int>(24, 3));
    const auto layout = chart->layout({480, 420}, font);
    EXPECT_TRUE(layout.columns.last().showsLabel);
    std::optional<qreal> before;
    const qreal widest = QFontMetricsF(font).horizontalAdvance(u"May"_s);
    for (const auto &column : layout.columns) {
        if (!column.showsLabel)
            continue;
        if (before) {
            EXPECT_GE(column.label.center().x() - *before, widest);
        }
        before = column.label.center().x();
    }
}

TEST_F(BarChartTest, OfTenYearsTheYearsAreNamedAndNothingOverlaps)
{
    QList<int> counts;
    for (int i = 0; i < 121; ++i)
        counts.append(i % 28);
    const auto chart = barsOf(counts);
    for (const qreal width : {300.0, 700.0, chart->smallestSize(font).width(), 2400.0}) {
        const auto layout = chart->layout({width, 300}, font);
        const QFontMetricsF metrics(font);
        qreal groups = -1;
        qreal numbers = -1;
        int years = 0;
        for (qsizetype i = 0; i < layout.columns.size(); ++i) {
            const auto &column = layout.columns[i];
            if (column.showsGroup) {
                EXPECT_GE(column.group.left(), groups - 0.01) << width;
                groups = column.group.right();
                ++years;
            }
            if (column.showsNumber) {
                const qreal half = metrics.horizontalAdvance(chart->bars()[i].number) / 2;
                EXPECT_GE(column.number.center().x() - half, numbers) << width;
                numbers = column.number.center().x() + half;
            }
        }
        EXPECT_GE(years, width < 400 ? 2 : 10) << width;
        EXPECT_TRUE(layout.columns.last().showsNumber) << width;
    }
}

TEST_F(BarChartTest, OfManyYearsTheRowsOfAPageHaveOneScale)
{
    QList<int> counts(121, 3);
    counts[5] = 28;
    const auto chart = barsOf(counts);
    EXPECT_TRUE(barsOf(QList<int>(36, 3))->pageRows().isEmpty());
    const QList<ChartPtr> rows = chart->pageRows();
    ASSERT_EQ(rows.size(), 6);
    qsizetype value = 0;
    for (const ChartPtr &each : rows) {
        const auto &row = dynamic_cast<const BarChart &>(*each);
        EXPECT_LE(row.count(), 24);
        EXPECT_GE(row.count(), 12);
        const auto layout = row.layout({40.0 * double(row.count()), 300}, font);
        EXPECT_DOUBLE_EQ(layout.columns[0].column.width(), 40);
        EXPECT_NEAR(layout.columns.last().whole.height() * 30, layout.plot.height() * 3, 0.01);
        for (qsizetype i = 0; i < row.count(); ++i)
            EXPECT_EQ(row.row(i), chart->row(value++));
    }
    EXPECT_EQ(value, 121);
}

TEST_F(Charts, ALegendTakesAsManyLinesAsItNeeds)
{
    const QList<chartparts::LegendItem> items = barsOf({1, 2, 3})->legend();
    ASSERT_EQ(items.size(), 4);
    const qreal wide = chartparts::Legend(items, 2000, font).height();
    EXPECT_GT(chartparts::Legend(items, 150, font).height(), wide);
    const QList<chartparts::LegendItem> longer{{chartparts::LegendItem::Sign::Dot, u"word "_s.repeated(30)}};
    EXPECT_GT(chartparts::Legend(longer, 200, font).height(), 3 * wide) << "long words are not cut";
}

TEST_F(BarChartTest, NamesAtTheEndsAreNotCut)
{
    const auto chart = barsOf(QList<int>(60, 3));
    for (const auto &column : chart->layout({900, 420}, font).columns) {
        EXPECT_GE(column.label.left(), 0);
        EXPECT_LE(column.label.right(), 900);
    }
}

TEST_F(BarChartTest, AtItsSmallestEveryNumberFitsItsColumn)
{
    const auto chart = barsOf(QList<int>(120, 28));
    const auto layout = chart->layout(chart->smallestSize(font), font);
    EXPECT_GE(layout.columns.first().column.width(), QFontMetricsF(font).horizontalAdvance(u"28"_s));
}

TEST_F(BarChartTest, EveryPointOfAColumnBelongsToItsValue)
{
    const auto chart = barsOf({1, 2, 3, 4, 5});
    const QSizeF size(500, 400);
    for (qsizetype i = 0; i < chart->count(); ++i) {
        const QRectF area = chart->areaOf(i, size, font);
        EXPECT_EQ(chart->valueAt(area.center(), size, font), i);
        EXPECT_EQ(chart->valueAt(area.topLeft() + QPointF(1, 1), size, font), i);
    }
    EXPECT_FALSE(chart->valueAt({600, 100}, size, font));
}

TEST_F(LineChartTest, ThousandsOfDaysAreFoundUnderThePointer)
{
    QList<double> days;
    for (int i = 0; i < 3652; ++i)
        days.append(i % 31);
    const auto chart = lineOf(days);
    const QSizeF size(900, 300);
    for (const qsizetype day : {0, 1, 1000, 3650, 3651}) {
        const auto found = chart->valueAt(chart->areaOf(day, size, font).center(), size, font);
        ASSERT_TRUE(found);
        EXPECT_EQ(*found, day);
    }
    EXPECT_FALSE(chart->valueAt({-50, 10}, size, font));
    EXPECT_FALSE(lineOf({})->valueAt({1, 1}, size, font));
}

TEST_F(LineChartTest, LimitsAreWithinTheChartEvenIfNothingComesNear)
{
    const auto chart = lineOf({0, 1, 0}, {{15, u"mark"_s}});
    const auto layout = chart->layout({600, 300}, font);
    EXPECT_GE(layout.scale.top, 15);
    EXPECT_GT(layout.at(0, 15).y(), layout.plot.top());
}

TEST_F(LineChartTest, DotsStayClearOfTheNumbersOfTheAxis)
{
    const LineChart dots({}, LineChart::Drawn::Dots, {{0, 3}, {1, 4}}, {}, {});
    const auto layout = dots.layout({400, 200}, font);
    EXPECT_GT(layout.at(0, 3).x() - layout.plot.left(), 5);
    EXPECT_GT(layout.plot.right() - layout.at(1, 4).x(), 5);
    EXPECT_EQ(dots.valueAt(layout.at(1, 3), {400, 200}, font), 1);
}

TEST_F(LineChartTest, TwoDotsAreNotStretchedOverAWideChart)
{
    const LineChart chart({}, LineChart::Drawn::Dots, {{0, 3}, {1, 4}}, {});
    const auto layout = chart.layout({900, 300}, font);
    EXPECT_LT(layout.at(1, 4).x() - layout.at(0, 3).x(), 200);
    for (qsizetype i = 0; i < 2; ++i)
        EXPECT_EQ(chart.valueAt(layout.at(double(i), 3.5), {900, 300}, font), i);
}

TEST_F(LineChartTest, OnePointIsDrawnInTheMiddle)
{
    const auto layout = lineOf({3})->layout({600, 300}, font);
    EXPECT_DOUBLE_EQ(layout.at(0, 0).x(), layout.plot.center().x());
}

TEST_F(IntervalChartTest, TheLegendTellsOnlyOfSignsThatAreThere)
{
    using Row = IntervalChart::Row;
    const auto legendOf = [](const QList<Row> &rows) {
        QStringList words;
        const IntervalChart chart({.title = u"Change"_s, .dot = u"full"_s, .hollow = u"hollow"_s}, {}, rows);
        for (const auto &item : chart.legend())
            words.append(item.words);
        return words;
    };
    const Row empty{.label = u"none"_s};
    const Row hollow{.label = u"hollow"_s, .value = 1};
    Row full{.label = u"full"_s, .value = 1};
    full.interval = {0.5, 2};
    EXPECT_EQ(legendOf({empty}), QStringList());
    EXPECT_EQ(legendOf({empty, hollow}), QStringList{u"hollow"_s});
    EXPECT_EQ(legendOf({hollow, full}), (QStringList{u"full"_s, u"hollow"_s}));
}

TEST_F(IntervalChartTest, RatiosStandAsFarFromOneAsTheirInverse)
{
    const auto chart = intervals();
    const auto layout = chart->layout({600, chart->usualHeight(font)}, font);
    const double one = layout.xOf(1);
    EXPECT_NEAR(layout.xOf(4) - one, one - layout.xOf(0.25), 1e-9);
    EXPECT_DOUBLE_EQ(layout.xOf(1e9), layout.xOf(10)) << "beyond is at the edge";
    EXPECT_DOUBLE_EQ(layout.xOf(0), layout.xOf(0.1));
}

TEST_F(Charts, ScalesEndAboveTheirHighestNumberInRoundSteps)
{
    for (const double most : {0.0, 0.4, 1.0, 5.0, 6.0, 7.0, 24.0, 31.0, 200.0, 9999.0}) {
        const auto scale = chartparts::scaleUpTo(most);
        EXPECT_GE(scale.top, most);
        EXPECT_NEAR(scale.top / scale.step, std::round(scale.top / scale.step), 1e-9) << most;
        EXPECT_LE(scale.top, std::max(5.0, most * 2)) << most;
    }
}

TEST_F(Charts, HatchingStaysWithinItsRectangle)
{
    for (const QRectF &rect : {QRectF(10, 10, 40, 8), QRectF(0, 0, 5, 90), QRectF(3, 3, 1, 1)}) {
        for (const QLineF &line : chartparts::hatch(rect, 5)) {
            for (const QPointF &point : {line.p1(), line.p2()}) {
                EXPECT_GE(point.x(), rect.left() - 1e-6);
                EXPECT_LE(point.x(), rect.right() + 1e-6);
                EXPECT_GE(point.y(), rect.top() - 1e-6);
                EXPECT_LE(point.y(), rect.bottom() + 1e-6);
            }
        }
    }
    EXPECT_TRUE(chartparts::hatch(QRectF(0, 0, 0, 10), 5).isEmpty());
}

TEST_F(Charts, AreSeenInEveryPalette)
{
    const QList<ChartPtr> charts{barsOf({3, 9, 4}), lineOf({1, 4, 2, 8}, {{10, u"mark"_s}}), intervals()};
    for (const PaletteName name : allPalettes) {
        for (const ChartPtr &chart : charts) {
            EXPECT_GT(inked(painted(*chart, {600, 400}, Colours::of(name))), 1500)
                << toKey(name).toStdString() << " " << chart->title().toStdString();
        }
    }
}

TEST_F(Charts, APartAloneLooksAsItDoesInTheWhole)
{
    QList<int> counts;
    QList<double> values;
    for (int i = 0; i < 60; ++i) {
        counts.append(i * 7 % 31);
        values.append(i / 4 * 5 % 23);
    }
    const QSizeF size(700, 400);
    for (const ChartPtr &chart :
         QList<ChartPtr>{barsOf(counts), lineOf(values, {{10, u"mark"_s}}), intervals()}) {
        const Colours &colours = Colours::of(PaletteName::Light);
        const QImage whole = painted(*chart, size, colours);
        QImage parts(size.toSize(), QImage::Format_RGB32);
        parts.fill(colours.window);
        for (const QRect &part : {QRect(0, 0, 150, 400), QRect(150, 0, 23, 400), QRect(173, 0, 527, 170),
                                  QRect(173, 170, 527, 230)}) {
            QPainter painter(&parts);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setClipRect(part);
            chart->paint(painter, size, {font, colours});
        }
        EXPECT_EQ(parts, whole) << chart->title().toStdString();
    }
}

TEST_F(Charts, WithoutValuesPaintNothingThatFails)
{
    for (const ChartPtr &chart : QList<ChartPtr>{barsOf({}), lineOf({})}) {
        painted(*chart, {300, 200}, Colours::of(PaletteName::Light));
        EXPECT_EQ(chart->count(), 0);
        EXPECT_TRUE(chart->table().rows.isEmpty());
    }
}

TEST_F(Charts, TablesHaveOneRowForEachValueAndOneCellForEachColumn)
{
    for (const ChartPtr &chart : QList<ChartPtr>{barsOf({3, 9, 4}), lineOf({1, 4}), intervals()}) {
        const ChartTable table = chart->table();
        EXPECT_EQ(table.rows.size(), chart->count());
        for (const QStringList &row : table.rows)
            EXPECT_EQ(row.size(), table.columns.size());
    }
}
