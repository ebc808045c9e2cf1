// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/regionpainter.h"

#include <QPaintDevice>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

QColor translucent(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

enum class Pattern { Hatch, Dots };

constexpr int patternSize = 8;

/// Drawn by ourselves, because Qt's own brush patterns shrink to nothing on fine screens.
QPixmap patternTile(Pattern pattern, const QColor &colour, double pixelRatio)
{
    const QString key = u"nape-map-%1-%2-%3"_s.arg(int(pattern)).arg(colour.rgba()).arg(pixelRatio);
    QPixmap tile;
    if (QPixmapCache::find(key, &tile))
        return tile;
    tile = QPixmap(QSize(patternSize, patternSize) * pixelRatio);
    tile.setDevicePixelRatio(double(tile.width()) / patternSize);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    if (pattern == Pattern::Hatch) {
        painter.setPen(QPen(colour, 1.6));
        for (const int shift : {-patternSize, 0, patternSize})
            painter.drawLine(QPointF(shift, patternSize), QPointF(shift + patternSize, 0));
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(patternSize / 2.0, patternSize / 2.0), 1.4, 1.4);
    }
    painter.end();
    QPixmapCache::insert(key, tile);
    return tile;
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
    if (alpha > 0)
        painter.fillPath(outline, translucent(colours.accent, alpha));

    const auto lay = [&](Pattern pattern) {
        const QColor colour = translucent(colours.text, 0.75);
        painter.fillPath(outline,
                         QBrush(patternTile(pattern, colour, painter.device()->devicePixelRatioF())));
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
    } else {
        stroke(painter, outline, colours.accent, colours.surface, 1);
    }
}

} // namespace nape
