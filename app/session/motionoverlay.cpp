// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/motionoverlay.h"

#include "app/bodymap/bodymap.h"
#include "app/session/motionpainter.h"
#include "core/session/stepwords.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// A finger's pad is about two thirds of a thumb's width across.
constexpr double fingerInCun = 0.34;
constexpr double smallestFinger = 6;
constexpr double largestFinger = 18;

/// The spots of a step that presses an exact point, on the sides it works on.
QList<MotionArea> spotAreas(const BodyMap &map, const PlannedStep &step, const PressurePoint &point,
                            const PlacedView &placed)
{
    QList<MotionArea> areas;
    for (const Place &place : step.places) {
        if (!point.regions.contains(place.region) || !point.sides.contains(place.side))
            continue;
        const QList<MapSpot> spots{MapSpot::of(map.catalogue(), point, place.side)};
        for (const SpotMark &mark : markSpots(spots, map.atlas(), map.mapLayout(), map.font())) {
            if (mark.view != placed.view)
                continue;
            const RegionShape *shape = map.atlas().shape(placed.view, place);
            MotionArea area =
                MotionArea::of(place, shape ? placed.toWidget.map(shape->path) : QPainterPath(), mark.middle);
            area.middle = mark.middle;
            area.isSpot = true;
            areas.append(area);
        }
    }
    return areas;
}

} // namespace

const Step *sourceOf(const Catalogue &catalogue, const PlannedStep &step)
{
    const Technique *technique = catalogue.technique(step.technique);
    if (!technique)
        return nullptr;
    const auto found = std::ranges::find(technique->steps, step.step, &Step::key);
    return found == technique->steps.end() ? nullptr : &*found;
}

MotionGround groundOn(const BodyMap &map, const PlannedStep &step, const Step *source)
{
    MotionGround ground;
    const MapLayout &layout = map.mapLayout();
    if (layout.views.isEmpty())
        return ground;
    const PlacedView &placed = layout.views.first();
    ground.visible = placed.clip(layout.visible);
    ground.view = placed.view;
    ground.middleLine = placed.toWidget.map(map.atlas().viewBox(placed.view).center()).x();
    ground.finger = std::clamp(fingerInCun * unitsPerCun * placed.scale(), smallestFinger, largestFinger);

    const PressurePoint *point = source ? map.catalogue().point(source->point) : nullptr;
    if (point)
        ground.areas = spotAreas(map, step, *point, placed);
    if (!ground.areas.isEmpty())
        return ground;
    for (const Place &place : step.places) {
        const RegionShape *shape = map.atlas().shape(placed.view, place);
        if (!shape)
            continue;
        MotionArea area =
            MotionArea::of(place, placed.toWidget.map(shape->path), placed.toWidget.map(pointInside(*shape)));
        // Nobody ever strokes the eye itself.
        area.isRim = place.region == RegionKey(u"eye"_s);
        ground.areas.append(area);
    }
    return ground;
}

MotionOverlay::MotionOverlay(const Appearance &appearance, BodyMap &map)
    : QWidget(&map), m_appearance(appearance), m_map(map)
{
    setObjectName(u"motionOverlay"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(map.rect());
    map.installEventFilter(this);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

bool MotionOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        // The map lays itself out after this; what is drawn on it is asked for with the next picture.
        setGeometry(m_map.rect());
        m_isLaidOut = false;
        update();
    }
    return QWidget::eventFilter(watched, event);
}

void MotionOverlay::setPictures(Pictures pictures)
{
    if (pictures == m_pictures)
        return;
    m_pictures = pictures;
    refresh();
}

void MotionOverlay::setStep(const std::optional<PlannedStep> &step)
{
    m_step = step;
    m_elapsed = {};
    m_isLaidOut = false;
    const QString motion =
        step ? m_map.catalogue().text(u"motion.%1.name"_s.arg(toKey(step->motion))) : QString();
    setAccessibleName(motion);
    update();
    refresh();
}

void MotionOverlay::setElapsed(std::chrono::milliseconds elapsed)
{
    m_elapsed = elapsed;
    refresh();
}

bool MotionOverlay::isMoving() const
{
    return m_pictures == Pictures::Moving && m_step && m_picture.tempo().round.count() > 0 && isVisible();
}

void MotionOverlay::layOut()
{
    m_isLaidOut = true;
    if (!m_step) {
        m_picture = {};
        return;
    }
    const Step *source = sourceOf(m_map.catalogue(), *m_step);
    MotionGround ground = groundOn(m_map, *m_step, source);
    // A place that this map cannot show has no picture; what needs no place has one.
    const bool isUnseen = !m_step->places.isEmpty() && ground.areas.isEmpty();
    m_picture = isUnseen ? MotionPicture() : MotionPicture(*m_step, source, std::move(ground));
}

void MotionOverlay::refresh()
{
    if (!m_isLaidOut)
        layOut();
    const QList<MotionShape> before = std::exchange(
        m_shapes, m_pictures == Pictures::Moving ? m_picture.moving(m_elapsed) : m_picture.still());
    if (before.size() != m_shapes.size())
        return update();
    QRegion changed;
    for (qsizetype i = 0; i < m_shapes.size(); ++i) {
        if (m_shapes[i].looksLike(before[i]))
            m_shapes[i] = before[i];
        else
            changed += before[i].bounds().toAlignedRect() | m_shapes[i].bounds().toAlignedRect();
    }
    if (!changed.isEmpty())
        update(changed);
}

void MotionOverlay::paintEvent(QPaintEvent *event)
{
    if (!m_isLaidOut)
        refresh();
    QPainter painter(this);
    painter.setClipRegion(event->region());
    paintMotion(painter, m_shapes, m_appearance.colours());
}

} // namespace nape
