// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/spotpainter.h"

#include <QPainter>

namespace nape
{

namespace
{

void paintRing(QPainter &painter, const SpotMark &mark, const SpotLook &look, const Colours &colours)
{
    const double radius = std::max(mark.ring, 8.0);
    QColor beneath = colours.surface;
    beneath.setAlphaF(0.75F);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(beneath, look.focused ? 5 : 3.5));
    painter.drawEllipse(mark.middle, radius, radius);
    painter.setPen(QPen(colours.text, look.focused ? 2.5 : 1.2));
    painter.drawEllipse(mark.middle, radius, radius);
}

void paintDot(QPainter &painter, const SpotMark &mark, const MapSpot &spot, bool isRaised,
              const Colours &colours)
{
    const double radius = isRaised ? 5 : spot.isQuiet ? 3 : 4;
    painter.setPen(QPen(colours.surface, 1.6));
    painter.setBrush(spot.isSelected ? colours.accent : colours.text);
    if (spot.kind == MapSpot::Kind::TriggerPoint) {
        const double reach = radius + 1.5;
        painter.drawPolygon(QPolygonF({mark.middle + QPointF(0, -reach), mark.middle + QPointF(reach, 0),
                                       mark.middle + QPointF(0, reach), mark.middle + QPointF(-reach, 0)}));
    } else {
        painter.drawEllipse(mark.middle, radius, radius);
    }
    if (!spot.reason.isEmpty()) {
        const QLineF stroke(mark.middle + QPointF(-7, 7), mark.middle + QPointF(7, -7));
        painter.setPen(QPen(colours.surface, 4));
        painter.drawLine(stroke);
        painter.setPen(QPen(colours.text, 2));
        painter.drawLine(stroke);
    }
}

void paintLabel(QPainter &painter, const SpotMark &mark, const MapSpot &spot, bool isRaised,
                const Colours &colours)
{
    if (mark.label.isEmpty())
        return;
    QColor ground = isRaised || spot.isSelected ? colours.accent : colours.surface;
    if (!isRaised && !spot.isSelected)
        ground.setAlphaF(0.82F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(mark.label, 3, 3);
    painter.setPen(isRaised || spot.isSelected ? colours.accentText : colours.text);
    painter.drawText(mark.label, Qt::AlignCenter, spot.label);
}

} // namespace

void paintSpot(QPainter &painter, const SpotMark &mark, const MapSpot &spot, const SpotLook &look,
               const Colours &colours)
{
    const bool isRaised = look.hovered || look.focused;
    if (isRaised || spot.isSelected || !spot.isQuiet)
        paintRing(painter, mark, look, colours);
    paintDot(painter, mark, spot, isRaised, colours);
    paintLabel(painter, mark, spot, isRaised, colours);
}

} // namespace nape
