// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/monthlysummary.h"

#include <QLineF>
#include <QRectF>
#include <QSizeF>

namespace nape
{

/// Where everything of the month chart stands: bars for headache days above, dots for mean pain below, the
/// names of the months at the foot. Pure numbers, so that it is tested without a picture.
struct MonthChartLayout {
    /// Sizes that follow from the font.
    struct Metrics {
        qreal lineHeight = 16;
        qreal widestMonth = 30;  ///< "Mar"
        qreal widestNumber = 24; ///< "10.0"
    };
    struct Month {
        QRectF column;              ///< the whole height: for pointer and focus
        QRectF bar;                 ///< no height without headache days
        QRectF barNumber;           ///< on top of the bar
        std::optional<QPointF> dot; ///< none: a gap
        QRectF dotNumber;           ///< above the dot
        QRectF label;
        bool showsLabel = true; ///< where there is no room, not every month is named
        bool showsYear = false; ///< under the first month and each January
        QRectF year;
    };

    QRectF days;  ///< the area of the bars
    QRectF means; ///< the area of the dots
    int daysOnTop = 5;
    QList<Month> months;
    QList<QLineF> lines; ///< between dots of neighbouring months only

    static MonthChartLayout of(const QList<MonthSummary> &summaries, const QSizeF &size,
                               const Metrics &metrics);
    /// The narrowest in which every number can be read.
    static qreal smallestWidth(qsizetype months, const Metrics &metrics);

    std::optional<int> monthAt(const QPointF &position) const;
};

} // namespace nape
