// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodymap.h"
#include "app/bodymap/nervepainter.h"
#include "app/bodymap/spotpainter.h"

#include <QAccessible>
#include <QPainter>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

void BodyMap::setSpots(const QList<MapSpot> &spots)
{
    m_givenSpots = spots;
    gatherSpots();
    recaption();
    const auto selected = std::ranges::find_if(spots, &MapSpot::isSelected);
    if (selected != spots.end())
        revealSpot(*selected);
}

void BodyMap::setSpotReasons(const QHash<QString, QString> &reasons)
{
    m_spotReasons = reasons;
    gatherSpots();
    recaption();
}

void BodyMap::setReferral(const TriggerPointKey &key, Side side)
{
    const TriggerPoint *point = m_catalogue.triggerPoint(key);
    if (!point)
        return clearReferral();
    m_referral.spot = MapSpot::of(m_catalogue, *point, side);
    m_referral.spot->isSelected = true;
    m_referral.zones = nape::referralZones(m_catalogue, *point, side);
    m_referral.words = m_referral.spot->description;
    setAccessibleDescription(m_referral.words);
    gatherSpots();
    recaption();
    revealReferral();
}

void BodyMap::revealReferral()
{
    const auto showsStrongest = [this](View view) {
        return !m_referral.zones.isEmpty() &&
               m_atlas->placesIn(view).contains(m_referral.zones.first().place);
    };
    const auto showsSpot = [this](View view) { return isShownIn(*m_referral.spot, *m_atlas, view); };
    // One view alone may show the spot and not where it sends the pain.
    if (m_shown != Shown::FrontAndBack && std::ranges::none_of(visibleViews(), showsStrongest) &&
        (showsSpot(View::Front) || showsSpot(View::Back)))
        setShown(Shown::FrontAndBack);
    revealSpot(*m_referral.spot);
}

void BodyMap::clearReferral()
{
    m_referral = {};
    setAccessibleDescription({});
    gatherSpots();
    recaption();
}

void BodyMap::gatherSpots()
{
    const auto remember = [this](const std::optional<MapStop> &stop) {
        const MapSpot *spot = spotOf(stop);
        return spot ? std::optional(*spot) : std::nullopt;
    };
    const auto current = remember(m_current);
    setHovered(std::nullopt);
    m_pressed.reset();

    m_spots.clear();
    const auto add = [this](MapSpot spot) {
        if (spot.reason.isEmpty())
            spot.reason = m_spotReasons.value(spot.key);
        const bool known =
            std::ranges::any_of(m_spots, [&spot](const MapSpot &other) { return other.isSame(spot); });
        if (!known)
            m_spots.append(spot);
    };
    if (m_referral.spot)
        add(*m_referral.spot);
    for (const MapSpot &spot : std::as_const(m_givenSpots))
        add(spot);
    if (isLayerShown(Layer::Points)) {
        for (const PressurePoint &point : m_catalogue.points()) {
            for (const Side side : point.isOffByDefault ? QList<Side>() : point.sides) {
                MapSpot spot = MapSpot::of(m_catalogue, point, side);
                spot.isQuiet = true;
                add(spot);
            }
        }
    }
    placeMarks();
    if (current)
        m_current = stopOf(*current);
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::ObjectReorder); // other children than before
        QAccessible::updateAccessibility(&event);
    }
}

void BodyMap::placeMarks()
{
    m_marks = m_spots.isEmpty() ? QList<SpotMark>() : markSpots(m_spots, *m_atlas, m_layout, font());
    m_navigation.reset();
}

void BodyMap::revealSpot(const MapSpot &spot)
{
    const auto shows = [&](View view) { return isShownIn(spot, *m_atlas, view); };
    if (std::ranges::any_of(visibleViews(), shows))
        return;
    // The sides last: they are read only if nothing else shows the spot.
    for (const View view :
         {View::Front, View::Back, View::Hand, View::Forearm, View::Foot, View::LeftSide, View::RightSide}) {
        if (shows(view))
            return showView(view);
    }
}

const MapSpot *BodyMap::spotOf(const std::optional<MapStop> &stop) const
{
    return stop && stop->isSpot() && stop->mark < m_marks.size() ? &m_spots[m_marks[stop->mark].spot]
                                                                 : nullptr;
}

std::optional<MapStop> BodyMap::stopOf(const MapSpot &spot) const
{
    for (int i = 0; i < m_marks.size(); ++i) {
        if (m_spots[m_marks[i].spot].isSame(spot))
            return MapStop{m_marks[i].view, {}, {}, i};
    }
    return std::nullopt;
}

std::optional<MapStop> BodyMap::markStopAt(const QPointF &position) const
{
    std::optional<MapStop> nearest;
    double least = spotReach * spotReach;
    for (int i = 0; i < m_marks.size(); ++i) {
        const QPointF off = m_marks[i].middle - position;
        const double distance = QPointF::dotProduct(off, off);
        if (distance <= least) {
            nearest = MapStop{m_marks[i].view, {}, {}, i};
            least = distance;
        }
    }
    return nearest;
}

const MapSpot *BodyMap::spotAt(const QPointF &position) const
{
    return spotOf(stopAt(position));
}

const MapSpot *BodyMap::currentSpot() const
{
    return spotOf(m_current);
}

void BodyMap::setCurrent(const MapSpot &spot)
{
    if (const auto stop = stopOf(spot)) {
        m_currentShown = true;
        moveTo(*stop);
    }
}

QRect BodyMap::spotRect(const MapSpot &spot) const
{
    const auto stop = stopOf(spot);
    if (!stop)
        return {};
    return (m_marks[stop->mark].bounds() & m_layout.visible).toAlignedRect();
}

void BodyMap::activate(const MapSpot &spot)
{
    const MapSpot copy = spot; // whoever listens may set other spots
    Q_EMIT spotActivated(copy);
}

QString BodyMap::layerWords(View view, const QPointF &point) const
{
    const BodyDrawing *drawing = m_layersShown.isEmpty() ? nullptr : m_atlas->drawing(view);
    if (!drawing)
        return {};
    const auto uppermost = [&point](const QList<LayerShape> &shapes) {
        const auto found = std::find_if(shapes.crbegin(), shapes.crend(), [&point](const LayerShape &shape) {
            return shape.path.contains(point);
        });
        return found == shapes.crend() ? QString() : found->key;
    };
    QStringList words;
    if (isLayerShown(Layer::Muscles)) {
        if (const QString key = uppermost(drawing->muscles()); !key.isEmpty())
            words.append(m_catalogue.muscle(MuscleKey(key)) ? m_catalogue.name(MuscleKey(key)) : QString());
    }
    if (isLayerShown(Layer::Nerves))
        words.append(nerveName(uppermost(drawing->nerves())));
    words.removeAll(QString());
    return words.join(u" · "_s);
}

void BodyMap::paintReferralZones(QPainter &painter, const QRegion &region)
{
    for (const ReferralZone &zone : std::as_const(m_referral.zones)) {
        for (const PlacedView &placed : std::as_const(m_layout.views)) {
            const QPainterPath path = outline({placed.view, zone.place, {}});
            if (path.isEmpty() || !region.intersects(path.boundingRect().toAlignedRect()))
                continue;
            painter.save();
            painter.setClipRect(placed.clip(m_layout.visible));
            paintReferral(painter, path, zone, m_appearance.colours());
            painter.restore();
        }
    }
}

void BodyMap::paintSpots(QPainter &painter, const QRegion &region)
{
    if (m_marks.isEmpty())
        return;
    const auto lookOf = [this](int mark) {
        const auto is = [mark](const std::optional<MapStop> &stop) { return stop && stop->mark == mark; };
        return SpotLook{is(m_hovered), m_currentShown && hasFocus() && is(m_current)};
    };
    painter.save();
    painter.setFont(spotFont(font()));
    painter.setClipRect(m_layout.visible);
    for (const bool raised : {false, true}) {
        for (int i = 0; i < m_marks.size(); ++i) {
            const SpotLook look = lookOf(i);
            if ((look.hovered || look.focused) == raised &&
                region.intersects(m_marks[i].bounds().toAlignedRect()))
                paintSpot(painter, m_marks[i], m_spots[m_marks[i].spot], look, m_appearance.colours());
        }
    }
    painter.restore();
}

void BodyMap::paintNerveLabels(QPainter &painter, const QRegion &region)
{
    const Colours &colours = m_appearance.colours();
    QColor ground = colours.surface;
    ground.setAlphaF(0.85F);
    for (const PlacedView &placed : std::as_const(m_layout.views)) {
        const BodyDrawing *drawing =
            m_sceneViews.contains(placed.view) ? m_atlas->drawing(placed.view) : nullptr;
        if (!drawing)
            continue;
        painter.save();
        painter.setClipRect(placed.clip(m_layout.visible));
        for (const NerveLabel &label : nerveLabels(*drawing, placed.toWidget, painter.fontMetrics())) {
            if (!region.intersects(label.rect.toAlignedRect()))
                continue;
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawRoundedRect(label.rect, 4, 4);
            painter.setPen(colours.text);
            painter.drawText(label.rect, Qt::AlignCenter, label.words);
        }
        painter.restore();
    }
}

void BodyMap::paintLandmarks(QPainter &painter)
{
    painter.save();
    painter.setFont(spotFont(font()));
    painter.setPen(m_appearance.colours().text);
    for (const PlacedView &placed : std::as_const(m_layout.views)) {
        const BodyDrawing *drawing = m_atlas->drawing(placed.view);
        for (const LayerShape &mark : drawing ? drawing->landmarks() : QList<LayerShape>()) {
            const QPointF at = placed.toWidget.map(mark.middle);
            painter.drawLine(at - QPointF(4, 0), at + QPointF(4, 0));
            painter.drawLine(at - QPointF(0, 4), at + QPointF(0, 4));
            painter.drawText(at + QPointF(5, -2), mark.key);
        }
    }
    painter.restore();
}

} // namespace nape
