// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodymap.h"
#include "app/bodymap/mapscene.h"
#include "app/bodymap/mapwords.h"

#include <QPaintEvent>
#include <QPainter>

#include <cmath>

namespace nape
{

namespace
{

QRect paintedRect(const QPainterPath &outline)
{
    return outline.boundingRect()
        .adjusted(-regionPaintReach, -regionPaintReach, regionPaintReach, regionPaintReach)
        .toAlignedRect();
}

} // namespace

void BodyMap::forgetScenes()
{
    m_begun.reset();
    m_wholeScene = {};
    m_sharpScene = {};
}

void BodyMap::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // The window system takes its time to bring the window up: the figures are drawn meanwhile.
    if (m_fault.isEmpty() && m_wholeScene.isNull())
        m_begun.emplace(m_atlas, wholeLayout(), size(), devicePixelRatioF(), m_appearance.colours(),
                        MapScene::Figures::Keep);
}

void BodyMap::refreshScenes()
{
    const double ratio = devicePixelRatioF();
    if (!m_wholeScene.isNull() && m_wholeScene.devicePixelRatio() != ratio)
        forgetScenes();
    const Colours &colours = m_appearance.colours();
    if (m_wholeScene.isNull()) {
        // The size of the first paint is that of the next start as well; later ones belong to a window being resized.
        const auto figures = m_wasPainted ? MapScene::Figures::DrawAnew : MapScene::Figures::Keep;
        m_wholeScene =
            m_begun ? m_begun->take() : MapScene(m_atlas, wholeLayout(), size(), ratio, colours, figures).take();
        m_wasPainted = true;
    }
    m_begun.reset();
    if (isZoomed() && m_sharpScene.isNull() && !m_sharpen.isActive())
        m_sharpScene =
            MapScene(m_atlas, m_layout, size(), ratio, colours, MapScene::Figures::DrawAnew).take();
}

void BodyMap::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const Colours &colours = m_appearance.colours();
    if (!m_fault.isEmpty()) {
        painter.fillRect(rect(), colours.window);
        painter.setPen(colours.text);
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, m_fault);
        return;
    }

    const QRegion region = event->region();
    paintScene(painter, region);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRegions(painter, region);
    for (const PlacedView &placed : std::as_const(m_layout.views)) {
        const MapWords words(placed, m_layout.visible, font());
        if (region.intersects(words.rect().toAlignedRect()))
            words.paint(painter, colours);
    }
    if (m_mode == Mode::Choose && region.intersects(m_layout.footer.toAlignedRect()))
        paintFooter(painter);
}

void BodyMap::paintScene(QPainter &painter, const QRegion &region)
{
    refreshScenes();
    const QPixmap &scene = isZoomed() ? m_sharpScene : m_wholeScene;
    if (!scene.isNull()) {
        const double ratio = scene.devicePixelRatio();
        if (ratio != std::floor(ratio)) {
            // Parts would fall between the pixels of the screen; the painter is clipped to the region anyway.
            painter.drawPixmap(0, 0, scene);
            return;
        }
        for (const QRect &part : region)
            painter.drawPixmap(QRectF(part), scene,
                               QRectF(part.topLeft() * ratio, QSizeF(part.size()) * ratio));
        return;
    }
    // In the middle of zooming.
    painter.fillRect(rect(), m_appearance.colours().window);
    painter.save();
    painter.setClipRect(m_layout.visible);
    painter.setTransform(wholeLayout().views.first().toWidget.inverted() * m_layout.views.first().toWidget,
                         true);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(0, 0, m_wholeScene);
    painter.restore();
}

void BodyMap::paintRegions(QPainter &painter, const QRegion &region)
{
    // What the pointer and the keyboard are on comes last, so that no neighbour covers its outline.
    for (const bool raised : {false, true}) {
        for (const PlacedView &placed : std::as_const(m_layout.views)) {
            painter.save();
            painter.setClipRect(placed.clip(m_layout.visible));
            for (const RegionShape &shape : m_atlas.drawing(placed.view)->shapes()) {
                const MapStop stop{placed.view, shape.place, {}};
                const RegionLook look = lookOf(stop);
                if (look.isPlain() || (look.hovered || look.focused) != raised)
                    continue;
                const QPainterPath path = placed.toWidget.map(shape.path);
                if (region.intersects(paintedRect(path)))
                    paintRegion(painter, path, look, m_appearance.colours());
            }
            painter.restore();
        }
    }
}

void BodyMap::paintFooter(QPainter &painter)
{
    std::optional<MapStop> named = m_hovered;
    if (!named && m_currentShown && hasFocus())
        named = m_current;
    if (!named)
        return;
    painter.setPen(m_appearance.colours().text);
    painter.drawText(m_layout.footer, Qt::AlignCenter | Qt::TextWordWrap, caption(named->place));
}

QPainterPath BodyMap::outline(const MapStop &stop) const
{
    const PlacedView *placed = m_layout.placed(stop.view);
    const RegionShape *shape = m_atlas.shape(stop.view, stop.place);
    return placed && shape ? placed->toWidget.map(shape->path) : QPainterPath();
}

RegionLook BodyMap::lookOf(const MapStop &stop) const
{
    RegionLook look;
    look.hovered = m_hovered == stop;
    look.selected = m_selection.contains(stop.place);
    look.focused = m_currentShown && m_current == stop && hasFocus();
    look.working = m_working.contains(stop.place);
    if (!look.isPlain()) {
        look.blocked = isBlocked(stop.place);
        look.softened = m_softened.contains(stop.place);
    }
    return look;
}

void BodyMap::updateStop(const std::optional<MapStop> &stop)
{
    if (!stop)
        return;
    const QPainterPath path = outline(*stop);
    if (!path.isEmpty())
        update(paintedRect(path));
}

void BodyMap::updatePlace(const Place &place)
{
    for (const PlacedView &placed : std::as_const(m_layout.views))
        updateStop(MapStop{placed.view, place, {}});
}

void BodyMap::updateFooter()
{
    update(m_layout.footer.toAlignedRect());
}

} // namespace nape
