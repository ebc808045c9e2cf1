// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/mapscene.h"

#include "app/bodymap/figurecache.h"

#include <QDataStream>
#include <QPainter>
#include <QPainterPath>

namespace nape
{

namespace
{

constexpr double corner = 8;

/// What a figure is drawn from.
struct FigureRequest {
    const BodyDrawing &drawing;
    QTransform toWidget;
    QRect part; ///< of the widget
    double pixelRatio;
    QColor ground;

    QSize pixels() const { return (QSizeF(part.size()) * pixelRatio).toSize(); }

    QByteArray key() const
    {
        QByteArray key;
        QDataStream stream(&key, QIODevice::WriteOnly);
        stream << drawing.fingerprint() << toWidget << part << pixelRatio << ground;
        return key;
    }
};

/// The figure alone, as large as the visible part of its card.
QImage renderFigure(const FigureRequest &request)
{
    QImage image(request.pixels(), QImage::Format_RGB32);
    image.setDevicePixelRatio(request.pixelRatio);
    image.fill(request.ground);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.translate(-request.part.topLeft());
    painter.setTransform(request.toWidget, true);
    request.drawing.paint(painter);
    return image;
}

QImage figureFor(const FigureRequest &request, MapScene::Figures figures)
{
    if (figures == MapScene::Figures::DrawAnew)
        return renderFigure(request);
    const FigureCache cache;
    const QByteArray key = request.key();
    if (auto known = cache.find(key, request.pixels())) {
        known->setDevicePixelRatio(request.pixelRatio);
        return *known;
    }
    QImage figure = renderFigure(request);
    cache.keepLater(key, figure);
    return figure;
}

} // namespace

MapScene::MapScene(const BodyAtlas &atlas, const MapLayout &layout, const QSize &size, double pixelRatio,
                   const Colours &colours, Figures figures)
    : m_visible(layout.visible), m_size(size), m_pixelRatio(pixelRatio), m_colours(colours)
{
    for (const PlacedView &placed : layout.views) {
        const QRect rect = placed.clip(layout.visible).toAlignedRect();
        const BodyDrawing *drawing = atlas.drawing(placed.view);
        if (rect.isEmpty() || !drawing)
            continue;
        const FigureRequest request{*drawing, placed.toWidget, rect, pixelRatio, colours.surface};
        m_parts.push_back({placed.plate, rect, std::async(std::launch::async, figureFor, request, figures)});
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
