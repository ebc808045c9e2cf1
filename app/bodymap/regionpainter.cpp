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

constexpr int patternSize = 12; // whole pixels at every usual scale

/// Drawn by ourselves, because Qt's own brush patterns shrink to nothing on fine screens. Two colours, so
/// that the pattern is seen on skin and on hair.
QPixmap patternTile(Pattern pattern, const Colours &colours, double pixelRatio)
{
    const QString key = u"nape-map-%1-%2-%3"_s.arg(int(pattern)).arg(colours.text.rgba()).arg(pixelRatio);
    QPixmap tile;
    if (QPixmapCache::find(key, &tile))
        return tile;
    tile = QPixmap((QSizeF(patternSize, patternSize) * pixelRatio).toSize());
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(double(tile.width()) / patternSize, double(tile.height()) / patternSize);
    const QColor dark = translucent(colours.text, 0.75);
    const QColor light = translucent(colours.surface, 0.5);
    if (pattern == Pattern::Hatch) {
        for (const int shift : {-patternSize, 0, patternSize}) {
            const QLineF line(shift, patternSize, shift + patternSize, 0);
            painter.setPen(QPen(dark, 1.5));
            painter.drawLine(line);
            painter.setPen(QPen(light, 1.5));
            painter.drawLine(line.translated(2.2, 0));
        }
    } else {
        painter.setPen(Qt::NoPen);
        for (const QPointF &middle : {QPointF(3, 3), QPointF(9, 9)}) {
            painter.setBrush(light);
            painter.drawEllipse(middle, 2.3, 2.3);
            painter.setBrush(dark);
            painter.drawEllipse(middle, 1.4, 1.4);
        }
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
        const QPixmap tile = patternTile(pattern, colours, painter.device()->devicePixelRatioF());
        QBrush brush(tile);
        brush.setTransform(
            QTransform::fromScale(double(patternSize) / tile.width(), double(patternSize) / tile.height()));
        painter.fillPath(outline, brush);
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
