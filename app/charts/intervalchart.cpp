// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/intervalchart.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace nape
{

namespace
{

constexpr qreal rowLines = 2.6; ///< of text: the label, and room for the line below it

} // namespace

IntervalChart::IntervalChart(const Words &words, const Axis &axis, const QList<Row> &rows)
    : Chart(words.title), m_words(words), m_axis(axis), m_rows(rows)
{
}

QList<chartparts::LegendItem> IntervalChart::legend() const
{
    using Sign = chartparts::LegendItem::Sign;
    QList<chartparts::LegendItem> items;
    if (std::ranges::any_of(m_rows, [](const Row &row) { return row.value && row.interval; }))
        items.append({Sign::Dot, m_words.dot});
    const bool hasHollow =
        std::ranges::any_of(m_rows, [](const Row &row) { return row.value && !row.interval; });
    if (hasHollow && !m_words.hollow.isEmpty())
        items.append({Sign::Ring, m_words.hollow});
    if (std::ranges::any_of(m_rows, [](const Row &row) { return row.other.has_value(); }))
        items.append({Sign::Diamond, m_words.other});
    return items;
}

QSizeF IntervalChart::smallestSize(const QFont &font) const
{
    const QFontMetricsF metrics(font);
    qreal width = metrics.horizontalAdvance(m_axis.lower) + metrics.horizontalAdvance(m_axis.upper) +
                  metrics.height() * 2;
    for (const Row &row : m_rows)
        width = std::max(width, metrics.horizontalAdvance(row.label) + metrics.height());
    // A very long label is rather cut than the page made wide.
    return {std::min(width, metrics.averageCharWidth() * 70), usualHeight(font)};
}

qreal IntervalChart::usualHeight(const QFont &font) const
{
    const qreal line = QFontMetricsF(font).height();
    return qreal(m_rows.size()) * rowLines * line + 2.6 * line;
}

IntervalChart::Layout IntervalChart::layout(const QSizeF &size, const QFont &font) const
{
    const qreal line = QFontMetricsF(font).height();
    const qreal rowHeight = rowLines * line;
    return {.axis = m_axis,
            .plot = {line, 0, std::max(1.0, size.width() - 2 * line), qreal(m_rows.size()) * rowHeight},
            .rowHeight = rowHeight,
            .width = size.width()};
}

qreal IntervalChart::Layout::xOf(double number) const
{
    const auto placed = [this](double value) {
        const double inside = std::clamp(value, axis.from, axis.to);
        return axis.isRatio ? std::log(inside) : inside;
    };
    const double share = (placed(number) - placed(axis.from)) / (placed(axis.to) - placed(axis.from));
    return plot.left() + share * plot.width();
}

QRectF IntervalChart::Layout::row(qsizetype value) const
{
    return {0, plot.top() + qreal(value) * rowHeight, width, rowHeight};
}

QRectF IntervalChart::areaOf(qsizetype value, const QSizeF &size, const QFont &font) const
{
    return layout(size, font).row(value);
}

void IntervalChart::paint(QPainter &painter, const QSizeF &size, const ChartLook &look) const
{
    const Colours &colours = look.colours;
    const QFont &font = look.font;
    const QFontMetricsF metrics(font);
    const qreal line = metrics.height();
    const Layout layout = this->layout(size, font);
    const QRectF &area = layout.plot;
    const QRectF wanted = chartparts::wanted(painter, size);

    painter.setFont(font);
    for (qsizetype i = 0; i < m_axis.marks.size(); ++i) {
        const qreal x = layout.xOf(m_axis.marks[i]);
        painter.setPen(QPen(colours.hairline, 1));
        // Not through the labels.
        for (qsizetype row = 0; row < m_rows.size(); ++row) {
            const qreal top = layout.row(row).top();
            painter.drawLine(QPointF(x, top + line * 1.4), QPointF(x, top + line * 2.3));
        }
        painter.setPen(colours.quietText);
        painter.drawText(QRectF(x - line * 3, area.bottom() + line * 0.2, line * 6, line),
                         Qt::AlignCenter | Qt::TextDontClip, m_axis.markWords.value(i));
    }
    const qreal nothing = layout.xOf(m_axis.nothing);
    painter.setPen(QPen(colours.text, 1.5, Qt::DashLine));
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        const qreal top = layout.row(row).top();
        painter.drawLine(QPointF(nothing, top + line * 1.3), QPointF(nothing, top + line * 2.5));
    }
    painter.setPen(colours.quietText);
    const QRectF foot(0, area.bottom() + line * 1.3, size.width(), line);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, m_axis.lower);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, m_axis.upper);

    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const QRectF rect = layout.row(i);
        if (!wanted.intersects(rect))
            continue;
        const QRectF label(rect.left() + 4, rect.top() + line * 0.2, rect.width() - 8, line);
        painter.setPen(colours.text);
        painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(row.label, Qt::ElideRight, label.width()));
        const qreal y = rect.top() + line * 1.85;
        if (!row.value && !row.other) {
            painter.setPen(colours.quietText);
            painter.drawText(label.translated(0, y - label.center().y()), Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(m_words.nothing, Qt::ElideRight, label.width()));
        }
        if (row.interval) {
            const qreal from = layout.xOf(row.interval->lower);
            const qreal to = layout.xOf(row.interval->upper);
            painter.setPen(QPen(colours.text, 2));
            painter.drawLine(QPointF(from, y), QPointF(to, y));
            const auto end = [&](double number, qreal x, qreal inward) {
                const bool goesOn = number < m_axis.from || number > m_axis.to;
                if (goesOn)
                    painter.drawPolyline(
                        QPolygonF({QPointF(x + inward, y - 5), QPointF(x, y), QPointF(x + inward, y + 5)}));
                else
                    painter.drawLine(QPointF(x, y - 5), QPointF(x, y + 5));
            };
            end(row.interval->lower, from, 5);
            end(row.interval->upper, to, -5);
        }
        if (row.other) {
            const QPointF middle(layout.xOf(*row.other), y);
            painter.setPen(QPen(colours.text, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolygon(QPolygonF({middle - QPointF(0, 7), middle + QPointF(7, 0),
                                           middle + QPointF(0, 7), middle - QPointF(7, 0)}));
        }
        if (row.value) {
            painter.setPen(QPen(colours.text, 1.5));
            // Without an interval it is only what was seen: hollow.
            painter.setBrush(row.interval ? QBrush(colours.accent) : QBrush(Qt::NoBrush));
            painter.drawEllipse(QPointF(layout.xOf(*row.value), y), 5, 5);
        }
    }
}

} // namespace nape
