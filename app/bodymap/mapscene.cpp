// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/mapscene.h"

#include <QPainter>
#include <QPainterPath>

namespace nape
{

namespace
{

constexpr double corner = 8;

/// The figure alone, as large as the visible part of its card.
QImage renderFigure(const BodyDrawing &drawing, const QTransform &toWidget, const QRect &part, double pixelRatio,
                    const QColor &ground)
{
    QImage image((QSizeF(part.size()) * pixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(ground);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.translate(-part.topLeft());
    painter.setTransform(toWidget, true);
    drawing.paint(painter);
    return image;
}

} // namespace

MapScene::MapScene(const BodyAtlas &atlas, const MapLayout &layout, const QSize &size, double pixelRatio,
                   const Colours &colours)
    : m_visible(layout.visible), m_size(size), m_pixelRatio(pixelRatio), m_colours(colours)
{
    for (const PlacedView &placed : layout.views) {
        const QRect rect = placed.clip(layout.visible).toAlignedRect();
        const BodyDrawing *drawing = atlas.drawing(placed.view);
        if (rect.isEmpty() || !drawing)
            continue;
        m_parts.push_back({placed.plate, rect,
                           std::async(std::launch::async, renderFigure, std::cref(*drawing), placed.toWidget, rect,
                                      pixelRatio, colours.surface)});
    }
}

QPixmap MapScene::take()
{
    QImage scene((QSizeF(m_size) * m_pixelRatio).toSize(), QImage::Format_RGB32);
    scene.setDevicePixelRatio(m_pixelRatio);
    scene.fill(m_colours.window);
    QPainter painter(&scene);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(m_visible);
    for (Part &part : m_parts) {
        QPainterPath card;
        card.addRoundedRect(part.plate.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
        painter.save();
        painter.setClipPath(card, Qt::IntersectClip);
        painter.drawImage(part.rect.topLeft(), part.figure.get());
        painter.restore();
        painter.setPen(QPen(m_colours.hairline, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(card);
    }
    painter.end();
    return QPixmap::fromImage(std::move(scene));
}

} // namespace nape
