// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/motionpainter.h"

#include <QPainter>

namespace nape
{

namespace
{

QColor translucent(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

void paintLine(QPainter &painter, const MotionShape &shape, const Colours &colours)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(translucent(colours.surface, 0.6 * shape.strength), 5, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.drawPath(shape.path);
    painter.setPen(
        QPen(translucent(colours.text, shape.strength), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(shape.path);
}

void paintPad(QPainter &painter, const MotionShape &shape, const Colours &colours)
{
    if (shape.presence <= 0)
        return;
    painter.setPen(QPen(translucent(colours.surface, 0.7 * shape.presence), 5));
    painter.setBrush(translucent(colours.accent, (0.15 + 0.7 * shape.strength) * shape.presence));
    painter.drawEllipse(shape.middle, shape.radius, shape.radius);
    painter.setPen(QPen(translucent(colours.text, shape.presence), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(shape.middle, shape.radius, shape.radius);
}

} // namespace

void paintMotion(QPainter &painter, const QList<MotionShape> &shapes, const Colours &colours)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const MotionShape &shape : shapes) {
        switch (shape.kind) {
        case MotionShape::Kind::Area:
            painter.fillPath(shape.path, translucent(colours.accent, shape.strength));
            break;
        case MotionShape::Kind::Path:
            paintLine(painter, shape, colours);
            break;
        case MotionShape::Kind::Pad:
            paintPad(painter, shape, colours);
            break;
        }
    }
}

} // namespace nape
