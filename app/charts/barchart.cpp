// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/barchart.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace nape
{

namespace
{

constexpr qreal gap = 6;
constexpr qreal widestBar = 56;
constexpr qreal widestStep = 140;
constexpr qsizetype mostOnALine = 36; ///< of a page
constexpr qsizetype mostOfARow = 24;

qreal widest(const QList<BarChart::Bar> &bars, QString BarChart::Bar::*words, const QFont &font)
{
    chartparts::WordWidths widths(font);
    qreal width = 0;
    for (const BarChart::Bar &bar : bars)
        width = std::max(width, widths.of(bar.*words));
    return width;
}

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

BarChart::BarChart(const Words &words, const QList<Bar> &bars)
    : Chart(words.title),
      m_words(words),
      m_bars(bars),
      m_most(bars.isEmpty() ? 0 : std::ranges::max(bars, {}, &Bar::whole).whole)
{
}

BarChart::BarChart(const BarChart &whole, qsizetype first, qsizetype count)
    : Chart(whole.title()),
      m_words(whole.m_words),
      m_bars(whole.m_bars.mid(first, count)),
      m_most(whole.m_most)
{
}

QList<ChartPtr> BarChart::pageRows() const
{
    QList<ChartPtr> rows;
    if (m_bars.size() <= mostOnALine)
        return rows;
    // About equally long: no month stands alone below all others.
    const qsizetype count = (m_bars.size() + mostOfARow - 1) / mostOfARow;
    const qsizetype ofARow = (m_bars.size() + count - 1) / count;
    for (qsizetype first = 0; first < m_bars.size(); first += ofARow)
        rows.append(ChartPtr(new BarChart(*this, first, ofARow)));
    return rows;
}

QList<chartparts::LegendItem> BarChart::legend() const
{
    using Sign = chartparts::LegendItem::Sign;
    QList<chartparts::LegendItem> items{{Sign::Tint, m_words.whole}};
    for (qsizetype part = 0; part < m_words.parts.size(); ++part)
        items.append({part == 0 ? Sign::Solid : Sign::Hatch, m_words.parts[part]});
    if (std::ranges::any_of(m_bars, &Bar::isAtLeast))
        items.append({Sign::Dashed, m_words.atLeast});
    return items;
}

QSizeF BarChart::smallestSize(const QFont &font) const
{
    const qreal number = widest(m_bars, &Bar::number, strong(font));
    return {qreal(m_bars.size()) * (number + gap), QFontMetricsF(font).height() * 11};
}

qreal BarChart::usualHeight(const QFont &font) const
{
    return QFontMetricsF(font).height() * 16;
}

BarChart::Layout BarChart::layout(const QSizeF &size, const QFont &font) const
{
    Layout layout;
    if (m_bars.isEmpty())
        return layout;
    // From the top: numbers, bars, labels, groups.
    const qreal line = QFontMetricsF(font).height();
    layout.plot = QRectF(0, line, size.width(), std::max(1.0, size.height() - 3.5 * line));

    const double onTop = std::max(5.0, chartparts::scaleUpTo(m_most).top);
    const qreal step = std::min(widestStep, size.width() / qreal(m_bars.size()));
    const qreal widestLabel = widest(m_bars, &Bar::label, font);
    const int labelEvery = std::max(1, int(std::ceil((widestLabel + gap) / step)));
    // Where few months could be named, years are enough.
    const bool areGroupsAlone = labelEvery > 2 && std::ranges::any_of(m_bars, [&](const Bar &bar) {
                                    return bar.group != m_bars[0].group;
                                });
    chartparts::WordWidths groups(font);
    chartparts::WordWidths numbers(strong(font));
    const qreal width = std::min(widestBar, step * 0.7);
    const auto barOf = [&](qreal left, qreal barWidth, int count) {
        const qreal height = layout.plot.height() * count / onTop;
        return QRectF(left, layout.plot.bottom() - height, barWidth, height);
    };
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars[i];
        Layout::Column column;
        column.column = QRectF(qreal(i) * step, 0, step, size.height());
        const qreal middle = column.column.center().x();
        column.whole = barOf(middle - width / 2, width, bar.whole);
        const qreal partWidth = width / qreal(std::max<qsizetype>(1, m_words.parts.size()));
        for (qsizetype part = 0; part < bar.parts.size(); ++part)
            column.parts.append(barOf(column.whole.left() + qreal(part) * partWidth + partWidth * 0.2,
                                      partWidth * 0.6, bar.parts[part]));
        column.number = QRectF(column.column.left(), column.whole.top() - line - 1, step, line);
        // Counted from the last, which is always named.
        const qsizetype fromLast = m_bars.size() - 1 - i;
        column.showsLabel = areGroupsAlone ? fromLast == 0 : fromLast % labelEvery == 0;
        const qreal labelWidth = widestLabel + 2 * gap;
        // Those at the ends stay within the chart.
        const qreal labelLeft =
            std::clamp(middle - labelWidth / 2, 0.0, std::max(0.0, size.width() - labelWidth));
        column.label = QRectF(labelLeft, layout.plot.bottom() + line * 0.4, labelWidth, line);
        column.showsGroup = i == 0 || bar.group != m_bars[i - 1].group;
        const qreal groupWidth = groups.of(bar.group) + 2 * gap;
        column.group =
            QRectF(std::clamp(middle - groupWidth / 2, 0.0, std::max(0.0, size.width() - groupWidth)),
                   column.label.top() + line, groupWidth, line);
        layout.columns.append(column);
    }
    // From the newest back, wherever there is room: a whole year is worth more than the end of one before it.
    qreal free = size.width() + gap;
    qreal freeForGroup = size.width();
    for (qsizetype i = m_bars.size() - 1; i >= 0; --i) {
        Layout::Column &column = layout.columns[i];
        const qreal half = numbers.of(m_bars[i].number) / 2;
        layout.widestWords =
            std::max({layout.widestWords, 2 * half, column.label.width(), column.group.width()});
        const qreal middle = column.number.center().x();
        column.showsNumber = middle + half <= free;
        if (column.showsNumber)
            free = middle - half - gap / 2;
        column.showsGroup = column.showsGroup && column.group.right() <= freeForGroup + 0.01;
        if (column.showsGroup)
            freeForGroup = column.group.left();
    }
    return layout;
}

QRectF BarChart::areaOf(qsizetype value, const QSizeF &size, const QFont &font) const
{
    return layout(size, font).columns[value].column;
}

void BarChart::paint(QPainter &painter, const QSizeF &size, const ChartLook &look) const
{
    using chartparts::Ink;
    const Colours &colours = look.colours;
    const Layout layout = this->layout(size, look.font);
    painter.setPen(QPen(colours.hairline, 1));
    painter.drawLine(layout.plot.bottomLeft(), layout.plot.bottomRight());

    const QRectF wanted = chartparts::wanted(painter, size);
    for (qsizetype i = 0; i < layout.columns.size(); ++i) {
        const Layout::Column &column = layout.columns[i];
        const Bar &bar = m_bars[i];
        if (!wanted.intersects(column.column))
            continue;
        chartparts::paintBar(painter, column.whole, Ink::Tint, colours);
        if (bar.isAtLeast && bar.whole > 0) {
            // Over the firm edge: what is not known may still be added above.
            painter.setPen(QPen(colours.surface, 2, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(column.whole);
        }
        for (qsizetype part = 0; part < column.parts.size(); ++part)
            chartparts::paintBar(painter, column.parts[part], part == 0 ? Ink::Solid : Ink::Hatch, colours);
    }
    // Above all bars, also those of the neighbours.
    const QFont strongFont = strong(look.font);
    const QRectF withinReach = wanted.adjusted(-layout.widestWords, 0, layout.widestWords, 0);
    for (qsizetype i = 0; i < layout.columns.size(); ++i) {
        const Layout::Column &column = layout.columns[i];
        const Bar &bar = m_bars[i];
        if (!withinReach.intersects(column.column))
            continue;
        painter.setFont(bar.whole > 0 ? strongFont : look.font);
        painter.setPen(bar.whole > 0 ? colours.text : colours.quietText);
        if (column.showsNumber)
            painter.drawText(column.number, Qt::AlignCenter | Qt::TextDontClip, bar.number);
        painter.setFont(look.font);
        painter.setPen(colours.quietText);
        if (column.showsLabel)
            painter.drawText(column.label, Qt::AlignCenter | Qt::TextDontClip, bar.label);
        if (column.showsGroup)
            painter.drawText(column.group, Qt::AlignCenter | Qt::TextDontClip, bar.group);
    }
}

} // namespace nape
