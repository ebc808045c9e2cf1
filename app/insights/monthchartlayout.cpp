// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/monthchartlayout.h"

#include "core/diary/intensity.h"

#include <algorithm>
#include <cmath>

namespace nape
{

namespace
{

constexpr qreal numberGap = 4;
constexpr qreal dotRadius = 5;
constexpr qreal widestBar = 48;
constexpr int dayStep = 5;

int roundedUp(int days)
{
    return std::max(1, (days + dayStep - 1) / dayStep) * dayStep;
}

} // namespace

qreal MonthChartLayout::smallestWidth(qsizetype months, const Metrics &metrics)
{
    return std::max(1.0, qreal(months)) * (metrics.widestNumber + numberGap);
}

MonthChartLayout MonthChartLayout::of(const QList<MonthSummary> &summaries, const QSizeF &size,
                                      const Metrics &metrics)
{
    MonthChartLayout layout;
    if (summaries.isEmpty())
        return layout;

    // From the top: numbers and bars, a gap, numbers and dots, months, years.
    const qreal line = metrics.lineHeight;
    const qreal plots = std::max(2.0, size.height() - 6 * line);
    const qreal barsHeight = std::floor(plots * 0.6);
    layout.days = QRectF(0, line, size.width(), barsHeight);
    layout.means = QRectF(0, layout.days.bottom() + 2 * line, size.width(), plots - barsHeight);
    const qreal labelTop = layout.means.bottom() + line * 0.75;

    layout.daysOnTop = roundedUp(std::ranges::max(summaries, {}, &MonthSummary::headacheDays).headacheDays);
    const qreal step = size.width() / qreal(summaries.size());
    const int labelEvery = std::max(1, int(std::ceil((metrics.widestMonth + numberGap) / step)));
    const qreal barWidth = std::min(widestBar, step * 0.6);

    for (qsizetype i = 0; i < summaries.size(); ++i) {
        const MonthSummary &summary = summaries[i];
        Month month;
        month.column = QRectF(qreal(i) * step, 0, step, size.height());
        const qreal middle = month.column.center().x();

        const qreal height = layout.days.height() * summary.headacheDays / layout.daysOnTop;
        month.bar = QRectF(middle - barWidth / 2, layout.days.bottom() - height, barWidth, height);
        month.barNumber = QRectF(month.column.left(), month.bar.top() - line, step, line);

        if (summary.meanIntensity) {
            const qreal rise = layout.means.height() * *summary.meanIntensity / Intensity::highest;
            month.dot = QPointF(middle, layout.means.bottom() - rise);
            month.dotNumber = QRectF(month.column.left(), month.dot->y() - dotRadius - line, step, line);
            if (i > 0 && layout.months.last().dot)
                layout.lines.append(QLineF(*layout.months.last().dot, *month.dot));
        }

        // Counted from the newest, which is always named.
        month.showsLabel = (summaries.size() - 1 - i) % labelEvery == 0;
        month.label = QRectF(middle - metrics.widestMonth / 2 - numberGap, labelTop,
                             metrics.widestMonth + 2 * numberGap, line);
        month.showsYear = i == 0 || summary.month.month() == 1;
        month.year = month.label.translated(0, line);
        layout.months.append(month);
    }
    return layout;
}

std::optional<int> MonthChartLayout::monthAt(const QPointF &position) const
{
    const auto found = std::ranges::find_if(
        months, [&position](const Month &month) { return month.column.contains(position); });
    return found == months.end() ? std::nullopt : std::optional(static_cast<int>(found - months.begin()));
}

} // namespace nape
