// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/chartparts.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace nape::chartparts
{

namespace
{

constexpr qreal itemGap = 20;
constexpr qreal wordGap = 8;

QColor tintOf(const QColor &colour)
{
    QColor tint = colour;
    tint.setAlphaF(0.28F);
    return tint;
}

QSizeF signSize(qreal lineHeight)
{
    return {lineHeight * 1.2, lineHeight * 0.7};
}

} // namespace

QList<QLineF> hatch(const QRectF &rect, qreal distance)
{
    QList<QLineF> lines;
    if (rect.width() <= 0 || rect.height() <= 0)
        return lines;
    // Rising lines: x − left + bottom − y is the same all along one of them.
    for (qreal along = distance / 2; along < rect.width() + rect.height(); along += distance) {
        const qreal fromX = std::max(0.0, along - rect.height());
        const qreal toX = std::min(rect.width(), along);
        lines.append(QLineF(rect.left() + fromX, rect.bottom() - (along - fromX), rect.left() + toX,
                            rect.bottom() - (along - toX)));
    }
    return lines;
}

void paintBar(QPainter &painter, const QRectF &rect, Ink ink, const Colours &colours)
{
    if (rect.height() <= 0)
        return;
    const QPen edge(colours.accent, 1.5);
    switch (ink) {
    case Ink::Tint:
        // A tint with a firm line: as clear as a full bar, and much less light in a dark room.
        painter.setPen(edge);
        painter.setBrush(tintOf(colours.accent));
        painter.drawRect(rect);
        return;
    case Ink::Hatch:
        painter.setPen(QPen(colours.text, 1));
        painter.drawLines(hatch(rect, 5));
        painter.setPen(QPen(colours.text, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect);
        return;
    case Ink::Solid: {
        // Not the full accent, which would be the brightest thing in a dark room.
        QColor strong = colours.accent;
        strong.setAlphaF(0.7F);
        painter.setPen(edge);
        painter.setBrush(strong);
        painter.drawRect(rect);
        return;
    }
    }
}

QRectF wanted(const QPainter &painter, const QSizeF &size)
{
    const QRectF whole({}, size);
    return painter.hasClipping() ? whole.intersected(painter.clipBoundingRect()) : whole;
}

qreal WordWidths::of(const QString &words)
{
    auto known = m_known.constFind(words);
    if (known == m_known.cend())
        known = m_known.insert(words, m_metrics.horizontalAdvance(words));
    return *known;
}

Legend::Legend(const QList<LegendItem> &items, qreal width, const QFont &font) : m_items(items)
{
    const QFontMetricsF metrics(font);
    const qreal line = metrics.height() * 1.35;
    const qreal beforeWords = signSize(metrics.height()).width() + wordGap;
    qreal x = 0;
    qreal y = 0;
    qreal bottom = 0;
    for (const LegendItem &item : items) {
        const qreal itemWidth = beforeWords + std::ceil(metrics.horizontalAdvance(item.words)) + 1;
        if (x > 0 && x + itemWidth > width) {
            x = 0;
            y = bottom;
        }
        qreal height = line;
        if (itemWidth > width) {
            const QRectF room(0, 0, std::max(1.0, width - beforeWords), 1e6);
            height += metrics.boundingRect(room, Qt::TextWordWrap, item.words).height() - metrics.height();
        }
        m_rects.append(QRectF(x, y, std::min(itemWidth, std::max(width, beforeWords + 1)), height));
        bottom = std::max(bottom, y + height);
        x += itemWidth + itemGap;
    }
    m_height = items.isEmpty() ? 0 : bottom + metrics.height() * 0.4;
}

void Legend::paint(QPainter &painter, const QPointF &topLeft, const ChartLook &look) const
{
    using Sign = LegendItem::Sign;
    const Colours &colours = look.colours;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const QRectF rect = m_rects[i].translated(topLeft);
        const QSizeF size = signSize(QFontMetricsF(look.font).height());
        // In the middle of the first line of words.
        const qreal line = QFontMetricsF(look.font).height();
        const qreal firstLine = rect.top() + (line * 1.35) / 2;
        const QRectF sign(QPointF(rect.left(), firstLine - size.height() / 2), size);
        const QPointF middle = sign.center();
        switch (m_items[i].sign) {
        case Sign::Tint:
            paintBar(painter, sign, Ink::Tint, colours);
            break;
        case Sign::Hatch:
            paintBar(painter, sign, Ink::Hatch, colours);
            break;
        case Sign::Solid:
            paintBar(painter, sign, Ink::Solid, colours);
            break;
        case Sign::Dashed:
            painter.setPen(QPen(colours.accent, 1.5, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(sign);
            break;
        case Sign::Dot:
            painter.setPen(QPen(colours.text, 1.5));
            painter.drawLine(QPointF(sign.left(), middle.y()), QPointF(sign.right(), middle.y()));
            painter.setBrush(colours.accent);
            painter.drawEllipse(middle, 4.5, 4.5);
            break;
        case Sign::Ring:
            painter.setPen(QPen(colours.text, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(middle, 4.5, 4.5);
            break;
        case Sign::Diamond:
            painter.setPen(QPen(colours.text, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolygon(QPolygonF({middle - QPointF(0, 6), middle + QPointF(6, 0),
                                           middle + QPointF(0, 6), middle - QPointF(6, 0)}));
            break;
        case Sign::Line:
            painter.setPen(QPen(colours.accent, 2));
            painter.drawLine(QPointF(sign.left(), middle.y()), QPointF(sign.right(), middle.y()));
            break;
        case Sign::Band:
            painter.setPen(Qt::NoPen);
            painter.setBrush(tintOf(colours.accent));
            painter.drawRect(sign);
            break;
        case Sign::Limit:
            painter.setPen(QPen(colours.text, 1.5, Qt::DashLine));
            painter.drawLine(QPointF(sign.left(), middle.y()), QPointF(sign.right(), middle.y()));
            break;
        }
        painter.setFont(look.font);
        painter.setPen(colours.quietText);
        painter.drawText(rect.adjusted(size.width() + wordGap, 0, 0, 0),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, m_items[i].words);
    }
}

Scale scaleUpTo(double most)
{
    if (!(most > 0))
        return {5, 5};
    double step = 1;
    for (const double candidate : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0}) {
        step = candidate;
        if (most / step <= 6)
            break;
    }
    return {std::max(1.0, std::ceil(most / step)) * step, step};
}

} // namespace nape::chartparts
