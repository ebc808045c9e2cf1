// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/mapscene.h"

#include "app/bodymap/figurecache.h"
#include "app/bodymap/nervepainter.h"

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
    Look look;
    MapLayers layers;

    QSize pixels() const { return (QSizeF(part.size()) * pixelRatio).toSize(); }

    QByteArray key() const
    {
        QByteArray key;
        QDataStream stream(&key, QIODevice::WriteOnly);
        stream << drawing.fingerprint(look) << toWidget << part << pixelRatio << layers.muscles
               << layers.nerves << look.colours().surface;
        return key;
    }
};

/// The figure alone, as large as the visible part of its card.
QImage renderFigure(const FigureRequest &request)
{
    QImage image(request.pixels(), QImage::Format_RGB32);
    image.setDevicePixelRatio(request.pixelRatio);
    image.fill(request.look.colours().surface);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.translate(-request.part.topLeft());
    painter.save();
    painter.setTransform(request.toWidget, true);
    request.drawing.paint(painter, request.look);
    if (request.layers.muscles)
        request.drawing.paintMuscles(painter, request.look);
    painter.restore();
    if (request.layers.nerves)
        paintNerves(painter, request.drawing, request.toWidget, request.look, request.pixelRatio);
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

MapScene::MapScene(const BodyAtlas &atlas, const Request &request)
    : m_visible(request.layout.visible),
      m_size(request.size),
      m_pixelRatio(request.pixelRatio),
      m_colours(request.look.colours())
{
    for (const PlacedView &placed : request.layout.views) {
        const QRect rect = placed.clip(request.layout.visible).toAlignedRect();
        if (rect.isEmpty())
            continue;
        Part part{placed.plate, rect, {}};
        if (const BodyDrawing *drawing = atlas.isRead(placed.view) ? atlas.drawing(placed.view) : nullptr) {
            const FigureRequest figure{*drawing,           placed.toWidget, rect,
                                       request.pixelRatio, request.look,    request.layers};
            part.figure = std::async(std::launch::async, figureFor, figure, request.figures);
        }
        m_parts.push_back(std::move(part));
    }
}

QPixmap MapScene::take()
{
    QImage scene((QSizeF(m_size) * m_pixelRatio).toSize(), QImage::Format_RGB32);
    scene.setDevicePixelRatio(m_pixelRatio);
    scene.fill(m_colours.window);
    QPainter painter(&scene);
    for (Part &part : m_parts)
        paint(painter, part);
    painter.end();
    return QPixmap::fromImage(std::move(scene));
}

void MapScene::addTo(QPixmap &picture)
{
    QPainter painter(&picture);
    for (Part &part : m_parts) {
        // The empty card was there; its outline, smoothed twice, would be bolder.
        painter.fillRect(part.plate.toAlignedRect(), m_colours.window);
        paint(painter, part);
    }
}

void MapScene::paint(QPainter &painter, Part &part) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(m_visible);
    QPainterPath card;
    card.addRoundedRect(part.plate.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.save();
    painter.setClipPath(card, Qt::IntersectClip);
    if (part.figure.valid())
        painter.drawImage(part.rect.topLeft(), part.figure.get());
    else
        painter.fillPath(card, m_colours.surface);
    painter.restore();
    painter.setPen(QPen(m_colours.hairline, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(card);
}

} // namespace nape
