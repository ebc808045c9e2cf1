// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/linechart.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace nape
{

namespace
{

constexpr qreal dotInset = 10;
constexpr qreal widestStep = 140; ///< from a dot to the next

/// The same line without the points in the middle of its level stretches: a count stays the same for days.
QPolygonF withoutLevelPoints(const QPolygonF &line)
{
    QPolygonF shorter;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool isLevel = i > 0 && i + 1 < line.size() && qFuzzyCompare(line[i - 1].y(), line[i].y()) &&
                             qFuzzyCompare(line[i].y(), line[i + 1].y());
        if (!isLevel)
            shorter.append(line[i]);
    }
    return shorter;
}

/// The line in short stretches, each from the last corner of the one before it. Where they end depends on the
/// place alone, so that a part of the chart looks as in the whole.
QList<QPolygonF> stretches(const QPolygonF &line)
{
    constexpr qreal width = 16;
    QList<QPolygonF> stretches;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool isNew = i == 0 || std::floor(line[i].x() / width) != std::floor(line[i - 1].x() / width);
        if (isNew)
            stretches.append(i == 0 ? QPolygonF() : QPolygonF{line[i - 1]});
        stretches.last().append(line[i]);
    }
    return stretches;
}

/// The same shape between two levels: a band must not leave the chart.
QPolygonF clamped(QPolygonF polygon, qreal top, qreal bottom)
{
    for (QPointF &point : polygon)
        point.setY(std::clamp(point.y(), top, bottom));
    return polygon;
}

} // namespace

LineChart::LineChart(const Words &words, Drawn drawn, const QList<Point> &points, const QList<Mark> &marks,
                     const QList<Limit> &limits, const std::optional<Fit> &fit)
    : Chart(words.title),
      m_words(words),
      m_drawn(drawn),
      m_points(points),
      m_marks(marks),
      m_limits(limits),
      m_fit(fit)
{
}

QList<chartparts::LegendItem> LineChart::legend() const
{
    using Sign = chartparts::LegendItem::Sign;
    QList<chartparts::LegendItem> items{{m_drawn == Drawn::Dots ? Sign::Dot : Sign::Line, m_words.points}};
    if (m_fit)
        items.append({Sign::Line, m_words.fit});
    if (m_fit && !m_fit->band.isEmpty())
        items.append({Sign::Band, m_words.band});
    return items;
}

QSizeF LineChart::smallestSize(const QFont &font) const
{
    const QFontMetricsF metrics(font);
    return {metrics.averageCharWidth() * 36, metrics.height() * 10};
}

qreal LineChart::usualHeight(const QFont &font) const
{
    return QFontMetricsF(font).height() * 14;
}

QPointF LineChart::Layout::at(double x, double y) const
{
    const double along = right > left ? (x - left) / (right - left) : 0.5;
    return {plot.left() + inset + along * span,
            plot.bottom() - std::clamp(y / scale.top, 0.0, 1.0) * plot.height()};
}

LineChart::Layout LineChart::layout(const QSizeF &size, const QFont &font) const
{
    const QFontMetricsF metrics(font);
    const qreal line = metrics.height();
    Layout layout;
    double most = 0;
    for (const Point &point : m_points)
        most = std::max(most, point.y);
    for (const Limit &limit : m_limits)
        most = std::max(most, limit.y * 1.1);
    layout.scale = chartparts::scaleUpTo(most);
    if (!m_points.isEmpty()) {
        layout.left = m_points.first().x;
        layout.right = m_points.last().x;
    }
    const qreal top = line * 0.6;
    const qreal left = metrics.horizontalAdvance(QLocale().toString(layout.scale.top, 'f', 0)) + line * 0.6;
    layout.plot = QRectF(left, top, std::max(1.0, size.width() - left - line * 0.5),
                         std::max(1.0, size.height() - top - line * 1.6));
    // The first and last dots stay clear of the numbers and the edge.
    if (m_drawn == Drawn::Dots)
        layout.inset = std::min(dotInset, layout.plot.width() / 4);
    layout.span = layout.plot.width() - 2 * layout.inset;
    if (m_drawn == Drawn::Dots && layout.right > layout.left)
        layout.span = std::min(layout.span, widestStep * (layout.right - layout.left));
    return layout;
}

QRectF LineChart::areaOf(qsizetype value, const Layout &layout, const QSizeF &size) const
{
    constexpr qreal least = 8;
    const qreal middle = layout.at(m_points[value].x, 0).x();
    const qreal step = m_points.size() > 1 ? layout.span / qreal(m_points.size() - 1) : layout.plot.width();
    const qreal width = std::clamp(step, least, std::max(least, layout.plot.width()));
    return {middle - width / 2, layout.plot.top(), width, size.height() - layout.plot.top()};
}

QRectF LineChart::areaOf(qsizetype value, const QSizeF &size, const QFont &font) const
{
    return areaOf(value, layout(size, font), size);
}

std::optional<qsizetype> LineChart::valueAt(const QPointF &position, const QSizeF &size,
                                            const QFont &font) const
{
    if (m_points.isEmpty())
        return std::nullopt;
    const Layout layout = this->layout(size, font);
    // Thousands of points: the nearest one, found by halving.
    const double x = layout.left + (position.x() - layout.plot.left() - layout.inset) / layout.span *
                                       (layout.right - layout.left);
    auto after = std::ranges::lower_bound(m_points, x, {}, &Point::x);
    if (after == m_points.end())
        --after;
    else if (after != m_points.begin() && x - (after - 1)->x < after->x - x)
        --after;
    const qsizetype value = after - m_points.begin();
    return areaOf(value, layout, size).contains(position) ? std::optional(value) : std::nullopt;
}

/// Those that the part of the chart shows, and on either side the next corner, where the line goes on: its
/// parts are the same whatever is asked for.
std::span<const LineChart::Point> LineChart::between(const Layout &layout, const QRectF &part) const
{
    const auto xOf = [&layout](const Point &point) { return layout.at(point.x, 0).x(); };
    auto first = std::ranges::lower_bound(m_points, part.left(), {}, xOf);
    auto end = std::ranges::upper_bound(m_points, part.right(), {}, xOf);
    if (first != m_points.begin())
        --first;
    while (first != m_points.begin() && qFuzzyCompare((first - 1)->y, first->y))
        --first;
    if (end != m_points.end())
        ++end;
    while (end != m_points.end() && qFuzzyCompare((end - 1)->y, end->y))
        ++end;
    return {first, end};
}

void LineChart::paint(QPainter &painter, const QSizeF &size, const ChartLook &look) const
{
    const Colours &colours = look.colours;
    const QFontMetricsF metrics(look.font);
    const qreal line = metrics.height();
    const Layout layout = this->layout(size, look.font);

    painter.setFont(look.font);
    for (double y = 0; y <= layout.scale.top; y += layout.scale.step) {
        const QPointF left = layout.at(layout.left, y);
        painter.setPen(QPen(colours.hairline, 1));
        painter.drawLine(QPointF(layout.plot.left(), left.y()), QPointF(layout.plot.right(), left.y()));
        painter.setPen(colours.quietText);
        painter.drawText(QRectF(0, left.y() - line / 2, layout.plot.left() - line * 0.3, line),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, QLocale().toString(y, 'f', 0));
    }
    qreal free = -1;
    for (const Mark &mark : m_marks) {
        const qreal half = metrics.horizontalAdvance(mark.label) / 2;
        const qreal x = std::clamp(layout.at(mark.x, 0).x(), half, std::max(half, size.width() - half));
        if (x - half < free)
            continue;
        free = x + half + line * 0.6;
        painter.drawText(QRectF(x - half - 1, layout.plot.bottom() + line * 0.4, 2 * half + 2, line),
                         Qt::AlignCenter | Qt::TextDontClip, mark.label);
    }

    if (m_fit && !m_fit->band.isEmpty()) {
        QPolygonF band;
        for (const QPointF &point : m_fit->band)
            band.append(layout.at(point.x(), point.y()));
        QColor tint = colours.accent;
        tint.setAlphaF(0.2F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint);
        painter.drawPolygon(clamped(band, layout.plot.top(), layout.plot.bottom()));
    }
    if (m_drawn == Drawn::Line) {
        QPolygonF polyline;
        for (const Point &point : between(layout, chartparts::wanted(painter, size)))
            polyline.append(layout.at(point.x, point.y));
        // One outline through thousands of days takes far longer than many short ones; where these meet,
        // their square ends overlap.
        painter.setPen(QPen(colours.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::BevelJoin));
        painter.setBrush(Qt::NoBrush);
        for (const QPolygonF &stretch : stretches(withoutLevelPoints(polyline)))
            painter.drawPolyline(stretch);
    }
    for (const Limit &limit : m_limits) {
        const qreal y = layout.at(0, limit.y).y();
        painter.setPen(QPen(colours.text, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
        painter.setPen(colours.text);
        painter.drawText(QRectF(layout.plot.left() + 4, y - line - 1, layout.plot.width() - 8, line),
                         Qt::AlignLeft | Qt::AlignVCenter, limit.label);
    }
    if (m_fit) {
        painter.setPen(QPen(colours.accent, 2));
        painter.drawLine(layout.at(m_fit->line.x1(), m_fit->line.y1()),
                         layout.at(m_fit->line.x2(), m_fit->line.y2()));
    }
    if (m_drawn == Drawn::Dots) {
        painter.setPen(QPen(colours.text, 1.5));
        painter.setBrush(colours.accent);
        for (const Point &point : m_points)
            painter.drawEllipse(layout.at(point.x, point.y), 4.5, 4.5);
    }
}

} // namespace nape
