// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/patterns.h"

#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>

#include <random>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

// Whole pixels at every usual scale.
constexpr int patternSize = 12;
constexpr int stippleSize = 48; // large enough that the eye finds no rows in it

QColor translucent(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

/// Drawn by ourselves, because Qt's own brush patterns shrink to nothing on fine screens.
QImage emptyTile(int size, double pixelRatio)
{
    QImage tile((QSizeF(size, size) * pixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    return tile;
}

void begin(QPainter &painter, const QImage &tile, int size)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(double(tile.width()) / size, double(tile.height()) / size);
}

void paintHatch(QPainter &painter, const QColor &dark, const QColor &light)
{
    for (const int shift : {-patternSize, 0, patternSize}) {
        const QLineF line(shift, patternSize, shift + patternSize, 0);
        painter.setPen(QPen(dark, 1.5));
        painter.drawLine(line);
        painter.setPen(QPen(light, 1.5));
        painter.drawLine(line.translated(2.2, 0));
    }
}

void paintDot(QPainter &painter, const QPointF &middle, double radius, const QColor &dark,
              const QColor &light)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(light);
    painter.drawEllipse(middle, radius + 0.8, radius + 0.8);
    painter.setBrush(dark);
    painter.drawEllipse(middle, radius, radius);
}

/// One dot in each cell of a grid, a little off its middle; the tile goes on at its edges.
void paintStipple(QPainter &painter, int cells, double radius, const QColor &dark, const QColor &light)
{
    std::mt19937 random(1); // the same each time: a pattern must not flicker
    const double cell = double(stippleSize) / cells;
    const double play = cell - 2 * radius;
    const auto off = [&] { return (double(random() % 1000) / 999 - 0.5) * play; };
    for (int row = 0; row < cells; ++row) {
        for (int column = 0; column < cells; ++column) {
            const QPointF middle((column + 0.5) * cell + off(), (row + 0.5) * cell + off());
            paintDot(painter, middle, radius, dark, light);
        }
    }
}

int sizeOf(Pattern pattern)
{
    return pattern == Pattern::Hatch || pattern == Pattern::Dots ? patternSize : stippleSize;
}

QPixmap drawn(Pattern pattern, const Colours &colours, double pixelRatio)
{
    QImage tile = emptyTile(sizeOf(pattern), pixelRatio);
    QPainter painter(&tile);
    begin(painter, tile, sizeOf(pattern));
    const QColor dark = translucent(colours.text, sizeOf(pattern) == stippleSize ? 0.9 : 0.75);
    const QColor light = translucent(colours.surface, 0.5);
    switch (pattern) {
    case Pattern::Hatch:
        paintHatch(painter, dark, light);
        break;
    case Pattern::Dots:
        for (const QPointF &middle : {QPointF(3, 3), QPointF(9, 9)})
            paintDot(painter, middle, 1.4, dark, light);
        break;
    case Pattern::Fine:
        paintStipple(painter, 5, 1.5, dark, light);
        break;
    case Pattern::Medium:
        paintStipple(painter, 7, 1.6, dark, light);
        break;
    case Pattern::Dense:
        paintStipple(painter, 10, 1.7, dark, light);
        break;
    }
    painter.end();
    return QPixmap::fromImage(std::move(tile));
}

} // namespace

QBrush patternBrush(Pattern pattern, const Colours &colours, double pixelRatio)
{
    const QString key = u"nape-map-%1-%2-%3"_s.arg(int(pattern)).arg(colours.text.rgba()).arg(pixelRatio);
    QPixmap tile;
    if (!QPixmapCache::find(key, &tile)) {
        tile = drawn(pattern, colours, pixelRatio);
        QPixmapCache::insert(key, tile);
    }
    QBrush brush(tile);
    const double size = sizeOf(pattern);
    brush.setTransform(QTransform::fromScale(size / tile.width(), size / tile.height()));
    return brush;
}

QBrush hatchBrush(int degrees, const QColor &ink, double pixelRatio)
{
    constexpr int size = 8;
    QImage tile = emptyTile(size, pixelRatio);
    QPainter painter(&tile);
    begin(painter, tile, size);
    painter.setPen(QPen(ink, 1.1));
    for (const int shift : {-size, 0, size}) {
        switch (degrees) {
        case 0:
            painter.drawLine(QPointF(-1, size / 2.0 + shift), QPointF(size + 1, size / 2.0 + shift));
            break;
        case 90:
            painter.drawLine(QPointF(size / 2.0 + shift, -1), QPointF(size / 2.0 + shift, size + 1));
            break;
        case 45:
            painter.drawLine(QPointF(shift, size), QPointF(shift + size, 0));
            break;
        default:
            painter.drawLine(QPointF(shift, 0), QPointF(shift + size, size));
        }
    }
    painter.end();
    QBrush brush(tile);
    brush.setTransform(QTransform::fromScale(double(size) / tile.width(), double(size) / tile.height()));
    return brush;
}

} // namespace nape
