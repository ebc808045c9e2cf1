// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodymap.h"
#include "app/bodymap/mapscene.h"
#include "app/bodymap/mapwords.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace nape
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// Long enough for the window to have come up.
constexpr auto readAfter = 60ms;

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

MapScene::Request BodyMap::sceneRequest(const MapLayout &layout, MapScene::Figures figures) const
{
    const MapLayers layers{isLayerShown(Layer::Muscles), isLayerShown(Layer::Nerves)};
    return {layout, size(), devicePixelRatioF(), m_appearance.look(), layers, figures};
}

void BodyMap::beginScene(MapScene::Figures figures)
{
    const MapLayout layout = wholeLayout();
    m_sceneViews.clear();
    for (const PlacedView &placed : layout.views) {
        // What the window needs first is read at once; the insets can wait until it is up.
        if (!placed.isSmall)
            m_atlas->drawing(placed.view);
        if (m_atlas->isRead(placed.view))
            m_sceneViews.append(placed.view);
    }
    m_begun.emplace(*m_atlas, sceneRequest(layout, figures));
}

void BodyMap::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // The window system takes its time to bring the window up: the figures are drawn meanwhile.
    if (m_fault.isEmpty() && m_wholeScene.isNull())
        beginScene(MapScene::Figures::Keep);
}

void BodyMap::refreshScenes()
{
    if (!m_wholeScene.isNull() && m_wholeScene.devicePixelRatio() != devicePixelRatioF())
        forgetScenes();
    if (m_wholeScene.isNull()) {
        // The size of the first paint is that of the next start as well; later ones belong to a window being
        // resized.
        if (!m_begun)
            beginScene(m_wasPainted ? MapScene::Figures::DrawAnew : MapScene::Figures::Keep);
        m_wholeScene = m_begun->take();
        m_wasPainted = true;
        if (m_sceneViews.size() < m_layout.views.size())
            m_readLater.start(readAfter);
    }
    m_begun.reset();
    if (isZoomed() && m_sharpScene.isNull() && !m_sharpen.isActive())
        m_sharpScene = MapScene(*m_atlas, sceneRequest(m_layout, MapScene::Figures::DrawAnew)).take();
}

void BodyMap::readNext()
{
    MapLayout layout = wholeLayout();
    layout.views.removeIf([this](const PlacedView &placed) { return m_sceneViews.contains(placed.view); });
    if (layout.views.isEmpty() || m_wholeScene.isNull())
        return;
    // One by one, so that the window answers in between.
    layout.views = layout.views.first(1);
    m_sceneViews.append(layout.views.first().view);
    if (m_atlas->drawing(layout.views.first().view)) {
        MapScene(*m_atlas, sceneRequest(layout, MapScene::Figures::DrawAnew)).addTo(m_wholeScene);
        m_sharpScene = {};
        update(isZoomed() ? rect() : layout.views.first().plate.toAlignedRect());
    }
    m_readLater.start(0);
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
    paintReferralZones(painter, region);
    paintRegions(painter, region);
    if (isLayerShown(Layer::Nerves))
        paintNerveLabels(painter, region);
    if (isLayerShown(Layer::Landmarks))
        paintLandmarks(painter);
    paintSpots(painter, region);
    for (const PlacedView &placed : std::as_const(m_layout.views)) {
        const MapWords words(placed, m_layout.visible, font());
        const QList<QRectF> rects = words.rects();
        if (std::ranges::any_of(rects,
                                [&](const QRectF &rect) { return region.intersects(rect.toAlignedRect()); }))
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
            const BodyDrawing *drawing =
                m_atlas->isRead(placed.view) ? m_atlas->drawing(placed.view) : nullptr;
            if (!drawing)
                continue;
            painter.save();
            painter.setClipRect(placed.clip(m_layout.visible));
            for (const RegionShape &shape : drawing->shapes()) {
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

QString BodyMap::footerWords() const
{
    std::optional<MapStop> named = m_hovered;
    if (!named && m_underPointer.isEmpty() && m_currentShown && hasFocus())
        named = m_current;
    QStringList words;
    if (const MapSpot *spot = spotOf(named))
        words.append(caption(*spot));
    else if (named)
        words.append(caption(named->place));
    if (!m_underPointer.isEmpty())
        words.append(m_underPointer);
    else if (named && named == m_current && !named->isSpot() && !m_layersShown.isEmpty())
        words.append(layerWords(named->view, nape::pointInside(*m_atlas->shape(named->view, named->place))));
    words.removeAll(QString());
    return words.isEmpty() ? m_referral.words : words.join(u" · "_s);
}

void BodyMap::paintFooter(QPainter &painter)
{
    painter.setPen(m_appearance.colours().text);
    painter.setFont(font());
    painter.drawText(m_layout.footer, Qt::AlignCenter | Qt::TextWordWrap, footerWords());
}

QPainterPath BodyMap::outline(const MapStop &stop) const
{
    const PlacedView *placed = m_layout.placed(stop.view);
    const RegionShape *shape = m_atlas->shape(stop.view, stop.place);
    return placed && shape ? placed->toWidget.map(shape->path) : QPainterPath();
}

RegionLook BodyMap::lookOf(const MapStop &stop) const
{
    RegionLook look;
    look.hovered = m_hovered == stop;
    look.selected = m_selection.contains(stop.place);
    look.focused = m_currentShown && m_current == stop && hasFocus();
    look.working = m_working.contains(stop.place);
    // What is never massaged is hatched only when it is meant: everyone sees that map, for ever.
    look.blocked = m_blocked.contains(stop.place) || (!look.isPlain() && isBlocked(stop.place));
    look.softened = m_softened.contains(stop.place);
    return look;
}

void BodyMap::updateStop(const std::optional<MapStop> &stop)
{
    if (!stop)
        return;
    if (stop->isSpot()) {
        if (stop->mark < m_marks.size())
            update(m_marks[stop->mark].bounds().toAlignedRect().adjusted(-2, -2, 2, 2));
        return;
    }
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
