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

/// Each rectangle costs a way to the screen of its own: the fingers of one hand go together.
void addRect(QList<QRect> &rects, QRect rect)
{
    const auto area = [](const QRect &r) { return qint64(r.width()) * r.height(); };
    for (QRect &other : rects) {
        const QRect united = other | rect;
        if (area(united) <= 2 * (area(other) + area(rect))) {
            other = united;
            return;
        }
    }
    rects.append(rect);
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
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&appearance, &Appearance::changed, this, &MotionOverlay::forget);
}

bool MotionOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        // The map lays itself out after this; what is drawn on it is asked for with the next picture.
        setGeometry(m_map.rect());
        forget();
    }
    return QWidget::eventFilter(watched, event);
}

void MotionOverlay::forget()
{
    m_isLaidOut = false;
    m_below = {};
    update();
}

void MotionOverlay::setPictures(Pictures pictures)
{
    if (pictures == m_pictures)
        return;
    m_pictures = pictures;
    forget();
    refresh();
}

void MotionOverlay::setStep(const std::optional<PlannedStep> &step)
{
    m_step = step;
    m_elapsed = {};
    const QString motion =
        step ? m_map.catalogue().text(u"motion.%1.name"_s.arg(toKey(step->motion))) : QString();
    setAccessibleName(motion);
    forget();
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
    QList<QRect> changed;
    for (qsizetype i = 0; i < m_shapes.size(); ++i) {
        if (m_shapes[i].looksLike(before[i]))
            m_shapes[i] = before[i];
        else
            addRect(changed, before[i].bounds().toAlignedRect() | m_shapes[i].bounds().toAlignedRect());
    }
    for (const QRect &rect : std::as_const(changed))
        update(rect);
}

void MotionOverlay::paintEvent(QPaintEvent *event)
{
    if (!m_isLaidOut)
        refresh();
    const double ratio = devicePixelRatioF();
    if (m_below.isNull() || m_below.devicePixelRatio() != ratio) {
        m_below = QPixmap((QSizeF(size()) * ratio).toSize());
        m_below.setDevicePixelRatio(ratio);
        m_map.render(&m_below, {}, {}, QWidget::DrawWindowBackground);
        QPainter painter(&m_below);
        paintMotion(painter, standing(), m_appearance.colours());
    }
    QPainter painter(this);
    painter.setClipRegion(event->region());
    painter.drawPixmap(0, 0, m_below);
    QList<MotionShape> above = m_shapes;
    if (!standing().isEmpty())
        above.removeIf([](const MotionShape &shape) { return shape.kind == MotionShape::Kind::Path; });
    paintMotion(painter, above, m_appearance.colours());
}

/// Ways and arrows belong to what is below, unless the ground of a pack lies between.
QList<MotionShape> MotionOverlay::standing() const
{
    QList<MotionShape> shapes;
    for (const MotionShape &shape : m_shapes) {
        if (shape.kind == MotionShape::Kind::Area)
            return {};
        if (shape.kind == MotionShape::Kind::Path)
            shapes.append(shape);
    }
    return shapes;
}

} // namespace nape
