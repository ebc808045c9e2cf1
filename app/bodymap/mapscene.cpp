// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/mapscene.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <future>
#include <vector>

namespace nape
{

namespace
{

constexpr double corner = 8;

/// The figure alone, as large as the visible part of its card.
QImage renderFigure(const BodyDrawing &drawing, const PlacedView &placed, const QRect &part,
                    double pixelRatio, const QColor &ground)
{
    QImage image((QSizeF(part.size()) * pixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(ground);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.translate(-part.topLeft());
    painter.setTransform(placed.toWidget, true);
    drawing.paint(painter);
    return image;
}

} // namespace

QPixmap renderMapScene(const BodyAtlas &atlas, const MapLayout &layout, const QSize &size, double pixelRatio,
                       const Colours &colours)
{
    struct Part {
        QRectF plate;
        QRect rect;
        std::future<QImage> figure;
    };
    // Drawing the figures is by far the most of the work, and they do not depend on one another.
    std::vector<Part> parts;
    for (const PlacedView &placed : layout.views) {
        const QRect rect = placed.clip(layout.visible).toAlignedRect();
        const BodyDrawing *drawing = atlas.drawing(placed.view);
        if (rect.isEmpty() || !drawing)
            continue;
        parts.push_back({placed.plate, rect,
                         std::async(std::launch::async, renderFigure, std::cref(*drawing), std::cref(placed),
                                    rect, pixelRatio, colours.surface)});
    }

    QImage scene((QSizeF(size) * pixelRatio).toSize(), QImage::Format_RGB32);
    scene.setDevicePixelRatio(pixelRatio);
    scene.fill(colours.window);
    QPainter painter(&scene);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(layout.visible);
    for (Part &part : parts) {
        QPainterPath card;
        card.addRoundedRect(part.plate.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
        painter.save();
        painter.setClipPath(card, Qt::IntersectClip);
        painter.drawImage(part.rect.topLeft(), part.figure.get());
        painter.restore();
        painter.setPen(QPen(colours.hairline, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(card);
    }
    painter.end();
    return QPixmap::fromImage(std::move(scene));
}

} // namespace nape
