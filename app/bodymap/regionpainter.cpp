// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/regionpainter.h"

#include "app/bodymap/patterns.h"

#include <QPaintDevice>
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

void fill(QPainter &painter, const QPainterPath &outline, const RegionLook &look, const Colours &colours)
{
    double alpha = 0;
    if (look.working)
        alpha = 0.38;
    else if (look.selected)
        alpha = look.hovered ? 0.52 : 0.44;
    else if (look.hovered)
        alpha = 0.22;
    // Dark hair would swallow the accent.
    if (look.selected)
        painter.fillPath(outline, translucent(colours.surface, 0.4));
    if (alpha > 0)
        painter.fillPath(outline, translucent(colours.accent, alpha));

    const auto lay = [&](Pattern pattern) {
        painter.fillPath(outline, patternBrush(pattern, colours, painter.device()->devicePixelRatioF()));
    };
    if (look.blocked)
        lay(Pattern::Hatch);
    else if (look.softened)
        lay(Pattern::Dots);
}

/// A line that is seen on skin and on hair alike: the colour of the window beneath, a little wider.
void stroke(QPainter &painter, const QPainterPath &outline, const QColor &colour, const QColor &beneath,
            double width)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(translucent(beneath, 0.75), width + 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(outline);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(outline);
}

} // namespace

void paintRegion(QPainter &painter, const QPainterPath &outline, const RegionLook &look,
                 const Colours &colours)
{
    if (look.isPlain())
        return;
    fill(painter, outline, look, colours);
    if (look.focused) {
        stroke(painter, outline, colours.text, colours.surface, 5);
        stroke(painter, outline, look.selected ? colours.accent : colours.surface, colours.text, 1.5);
    } else if (look.selected) {
        stroke(painter, outline, colours.accent, colours.surface, 2.5);
    } else if (look.working) {
        stroke(painter, outline, colours.accent, colours.surface, 2);
    } else if (look.hovered || look.blocked || look.softened) {
        stroke(painter, outline, look.hovered ? colours.accent : colours.quietText, colours.surface, 1);
    }
}

} // namespace nape
