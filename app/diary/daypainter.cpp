// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/daypainter.h"

#include <QFont>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace nape
{

namespace
{

qreal lineFor(const QRectF &square)
{
    return std::max(1.5, square.width() / 8);
}

} // namespace

void DayPainter::painBadge(const QRectF &rect, std::optional<Intensity> intensity, const QFont &font) const
{
    const int shade = intensity ? intensity->value() : 0;
    const qreal corner = std::min(6.0, rect.height() / 4);
    // The lightest colours are close to the ground; the line keeps their shape.
    m_painter.setPen(QPen(m_colours.hairline, 1));
    m_painter.setBrush(m_colours.pain[size_t(shade)]);
    m_painter.drawRoundedRect(rect, corner, corner);

    m_painter.setFont(font);
    m_painter.setPen(m_colours.textOnPain(shade));
    m_painter.drawText(rect, Qt::AlignCenter,
                       intensity ? QLocale().toString(intensity->value()) : QStringLiteral("?"));
}

void DayPainter::sessionMark(const QRectF &square) const
{
    const qreal line = lineFor(square);
    const qreal inset = line / 2 + square.width() * 0.06;
    m_painter.setPen(QPen(m_colours.text, line));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawEllipse(square.adjusted(inset, inset, -inset, -inset));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_colours.text);
    const qreal dot = square.width() * 0.13;
    m_painter.drawEllipse(square.center(), dot, dot);
}

void DayPainter::doseMark(const QRectF &square) const
{
    const qreal line = lineFor(square);
    m_painter.save();
    m_painter.translate(square.center());
    m_painter.rotate(-45);
    const qreal length = square.width() * 1.02 - line;
    const qreal thick = square.width() * 0.5 - line / 2;
    const QRectF capsule(-length / 2, -thick / 2, length, thick);
    QPainterPath shape;
    shape.addRoundedRect(capsule, thick / 2, thick / 2);
    QPainterPath half;
    half.addRect(QRectF(0, -thick, length, 2 * thick));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_colours.text);
    m_painter.drawPath(shape.intersected(half));
    m_painter.setPen(QPen(m_colours.text, line));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(shape);
    m_painter.restore();
}

void DayPainter::freeMark(const QRectF &square) const
{
    const auto at = [&square](qreal x, qreal y) {
        return QPointF(square.left() + x * square.width(), square.top() + y * square.height());
    };
    m_painter.setPen(
        QPen(m_colours.accent, lineFor(square) * 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(QPolygonF{at(0.12, 0.55), at(0.40, 0.82), at(0.90, 0.22)});
}

void DayPainter::answersMark(const QRectF &square) const
{
    const qreal line = lineFor(square) * 0.8;
    m_painter.setPen(QPen(m_colours.text, line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    const QRectF sheet = square.adjusted(square.width() * 0.14, line / 2, -square.width() * 0.14, -line / 2);
    m_painter.drawRoundedRect(sheet, line, line);
    for (const qreal y : {0.3, 0.5, 0.7}) {
        const qreal at = sheet.top() + y * sheet.height();
        m_painter.drawLine(QPointF(sheet.left() + sheet.width() * 0.25, at),
                           QPointF(sheet.right() - sheet.width() * 0.25, at));
    }
}

void DayPainter::notAnsweredMark(const QRectF &square) const
{
    m_painter.setPen(
        QPen(m_colours.quietText, std::max(1.5, square.width() / 10), Qt::SolidLine, Qt::RoundCap));
    const qreal half = square.width() * 0.22;
    m_painter.drawLine(square.center() - QPointF(half, 0), square.center() + QPointF(half, 0));
}

void DayPainter::excludedGround(const QRectF &rect) const
{
    constexpr qreal gap = 10;
    m_painter.save();
    m_painter.setClipRect(rect);
    m_painter.setPen(QPen(m_colours.hairline, 2));
    for (qreal x = rect.left() - rect.height(); x < rect.right(); x += gap)
        m_painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    m_painter.restore();
}

} // namespace nape
