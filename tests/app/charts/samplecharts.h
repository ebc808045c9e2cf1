// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/barchart.h"
#include "app/charts/intervalchart.h"
#include "app/charts/linechart.h"

#include <QDate>

#include <limits>

namespace nape
{

using namespace Qt::StringLiterals;

/// Months with these counts; each third is "at least".
inline std::shared_ptr<BarChart> barsOf(const QList<int> &counts)
{
    QList<BarChart::Bar> bars;
    QDate month(2025, 11, 1);
    for (const int count : counts) {
        const bool isAtLeast = bars.size() % 3 == 2;
        bars.append({.label = month.toString(u"MMM"_s),
                     .group = month.toString(u"yyyy"_s),
                     .whole = count,
                     .parts = {count / 2, count / 3},
                     .number = QString::number(count),
                     .isAtLeast = isAtLeast,
                     .sentence = u"%1: %2 days"_s.arg(month.toString(u"MMMM yyyy"_s)).arg(count),
                     .row = {month.toString(u"MMMM yyyy"_s), QString::number(count)}});
        month = month.addMonths(1);
    }
    return std::make_shared<BarChart>(BarChart::Words{.title = u"Days by month"_s,
                                                      .whole = u"days"_s,
                                                      .parts = {u"these"_s, u"those"_s},
                                                      .atLeast = u"at least"_s,
                                                      .columns = {u"Month"_s, u"Days"_s}},
                                      bars);
}

inline std::shared_ptr<LineChart> lineOf(const QList<double> &values,
                                         const QList<LineChart::Limit> &limits = {})
{
    QList<LineChart::Point> points;
    for (const double value : values)
        points.append({.x = double(points.size()), .y = value});
    return std::make_shared<LineChart>(
        LineChart::Words{
            .title = u"Rolling"_s,
            .points = u"days"_s,
            .fit = u"line"_s,
            .band = u"likely"_s,
            .columns = {u"Day"_s, u"Days"_s},
            .sentence = [values](qsizetype i) { return u"day %1: %2"_s.arg(i + 1).arg(values[i]); },
            .row =
                [values](qsizetype i) {
                    return QStringList{QString::number(i + 1), QString::number(values[i])};
                }},
        LineChart::Drawn::Line, points, QList<LineChart::Mark>{{0, u"Jan"_s}}, limits);
}

inline std::shared_ptr<IntervalChart> intervals()
{
    const double infinity = std::numeric_limits<double>::infinity();
    return std::make_shared<IntervalChart>(
        IntervalChart::Words{.title = u"Changes"_s,
                             .dot = u"change and likely range"_s,
                             .other = u"without"_s,
                             .columns = {u"What"_s, u"Change"_s}},
        IntervalChart::Axis{.from = 0.1,
                            .to = 10,
                            .nothing = 1,
                            .isRatio = true,
                            .marks = {0.1, 1, 10},
                            .markWords = {u"÷ 10"_s, u"the same"_s, u"× 10"_s},
                            .lower = u"fewer"_s,
                            .upper = u"more"_s},
        QList<IntervalChart::Row>{
            {u"One"_s, 2.0, statistics::Interval{1.5, 4}, 1.0, u"One: twice"_s, {u"One"_s, u"2"_s}},
            {u"Two"_s, 8.0, statistics::Interval{1.0, infinity}, {}, u"Two: more"_s, {u"Two"_s, u"8"_s}},
            {u"Three"_s, {}, {}, {}, u"Three: too few"_s, {u"Three"_s, u"–"_s}}});
}

} // namespace nape
