// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/motionpicture.h"

#include <QLineF>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nape
{

namespace
{

using Kind = MotionShape::Kind;

constexpr double turn = 2 * std::numbers::pi;
/// Beside one another, as a share of the pad's radius: touching, not overlapping.
constexpr double fingerSpacing = 2.3;
constexpr double pressSpacing = 3.8; ///< each with a ring around it
constexpr int mostFingers = 3;
/// A way stays within the region.
constexpr double wayShare = 0.78;
/// Of a stroke: the rest of the time the hand goes back through the air.
constexpr double strokeShare = 0.8;
constexpr double fadeShare = 0.1;
constexpr double pathStrength = 0.55; ///< beside moving pads, ways stay behind them
constexpr double lineReach = 6;

QPointF unit(const QPointF &vector, const QPointF &otherwise = {1, 0})
{
    const double length = std::hypot(vector.x(), vector.y());
    return length < 1e-6 ? otherwise : vector / length;
}

QPointF across(const QPointF &along)
{
    return {-along.y(), along.x()};
}

double eased(double share)
{
    return 0.5 - 0.5 * std::cos(std::numbers::pi * std::clamp(share, 0.0, 1.0));
}

/// 0 at both ends, 1 in between.
double fadedAtEnds(double share)
{
    return std::clamp(std::min(share, 1 - share) / fadeShare, 0.0, 1.0);
}

void addHead(QPainterPath &path, const QPointF &tip, const QPointF &direction, double size)
{
    const QPointF back = tip - direction * size;
    path.moveTo(back + across(direction) * size * 0.7);
    path.lineTo(tip);
    path.lineTo(back - across(direction) * size * 0.7);
}

QPainterPath arrow(const QPointF &from, const QPointF &to, double head)
{
    QPainterPath path(from);
    path.lineTo(to);
    addHead(path, to, unit(to - from), head);
    return path;
}

QPainterPath arrowAlong(const QPainterPath &way, double head)
{
    if (way.isEmpty())
        return {};
    QPainterPath path = way;
    const QPointF tip = way.pointAtPercent(1);
    addHead(path, tip, unit(tip - way.pointAtPercent(0.93)), head);
    return path;
}

/// Most of an ellipse with its arrow, around a row of fingers.
QPainterPath roundArrow(const QPointF &middle, const QPointF &along, const QSizeF &radii, double turning,
                        double head)
{
    QPainterPath path;
    const QRectF box(-radii.width(), -radii.height(), 2 * radii.width(), 2 * radii.height());
    path.arcMoveTo(box, 90);
    path.arcTo(box, 90, -turning * 290); // Qt counts against the clock
    QTransform place;
    place.translate(middle.x(), middle.y());
    place.rotateRadians(std::atan2(along.y(), along.x()));
    return arrowAlong(place.map(path), head);
}

QPainterPath circle(const QPointF &middle, double radius)
{
    QPainterPath path;
    path.addEllipse(middle, radius, radius);
    return path;
}

/// Through all points, without a corner (Catmull-Rom).
QPainterPath smooth(const QList<QPointF> &points)
{
    QPainterPath path;
    if (points.isEmpty())
        return path;
    path.moveTo(points.first());
    const auto at = [&points](qsizetype i) { return points[std::clamp<qsizetype>(i, 0, points.size() - 1)]; };
    for (qsizetype i = 0; i + 1 < points.size(); ++i) {
        path.cubicTo(at(i) + (at(i + 1) - at(i - 1)) / 6, at(i + 1) - (at(i + 2) - at(i)) / 6, at(i + 1));
    }
    return path;
}

/// The upper edge of an eye's bone, from the inner corner to the outer one.
QPainterPath upperRim(const MotionArea &area, double middleLine)
{
    const QRectF box = area.outline.boundingRect();
    const bool innerIsLeft = box.center().x() > middleLine;
    QPainterPath path;
    path.arcMoveTo(box, innerIsLeft ? 180 : 0);
    path.arcTo(box, innerIsLeft ? 180 : 0, innerIsLeft ? -180 : 180);
    return path;
}

QPainterPath waves(const QPointF &middle, double size)
{
    QPainterPath path;
    for (const int column : {-1, 0, 1}) {
        const QPointF foot = middle + QPointF(column * size, size);
        path.moveTo(foot);
        path.cubicTo(foot + QPointF(size * 0.6, -size * 0.7), foot + QPointF(-size * 0.6, -size * 1.3),
                     foot + QPointF(0, -size * 2));
    }
    return path;
}

QPainterPath crystal(const QPointF &middle, double size)
{
    QPainterPath path;
    for (int arm = 0; arm < 3; ++arm) {
        const double angle = turn / 6 * arm + turn / 12;
        const QPointF reach(size * std::cos(angle), size * std::sin(angle));
        path.moveTo(middle - reach);
        path.lineTo(middle + reach);
    }
    return path;
}

} // namespace

QRectF MotionShape::bounds() const
{
    if (kind == Kind::Pad) {
        const double reach = radius + lineReach;
        return {middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach};
    }
    return path.boundingRect().adjusted(-lineReach, -lineReach, lineReach, lineReach);
}

bool MotionShape::looksLike(const MotionShape &other) const
{
    constexpr double least = 0.02;   // of strength
    constexpr double leastWay = 0.2; // of a pixel
    return kind == other.kind && std::abs(strength - other.strength) < least &&
           std::abs(presence - other.presence) < least && std::abs(radius - other.radius) < leastWay &&
           QLineF(middle, other.middle).length() < leastWay &&
           path.elementCount() == other.path.elementCount() &&
           path.boundingRect() == other.path.boundingRect();
}

MotionPicture::MotionPicture(const PlannedStep &step, const Step *source, MotionGround ground)
    : m_motion(step.motion), m_tempo(MotionTempo::of(step, source)), m_ground(std::move(ground))
{
    // As light as a feather and held: that is a palm which rests, not a finger which presses.
    if (m_motion == Motion::PressHold && step.pressure <= 1) {
        m_motion = Motion::Heat;
        m_tempo.hold = m_tempo.round = std::chrono::milliseconds(0);
    }
    layOutHands(source);
    m_arrows = arrows();
}

void MotionPicture::layOutHands(const Step *source)
{
    const auto heading = source ? source->heading : std::nullopt;
    const bool goesAlong = m_motion == Motion::Stroke || (m_motion == Motion::Circle && heading);
    if (m_ground.areas.isEmpty()) {
        // A breath or a tension of the whole body: where the chest is.
        Hand hand;
        hand.middle = {m_ground.middleLine, m_ground.visible.bottom() - m_ground.visible.height() * 0.2};
        m_hands.append(hand);
    } else if (goesAlong) {
        for (const QList<MotionArea> &chain : chains()) {
            Hand hand = handOn(chain.last());
            hand.way = wayThrough(chain, heading);
            if (m_motion == Motion::Stroke || chain.last().isRim)
                hand.fingers = 1;
            m_hands.append(hand);
        }
    } else {
        for (const MotionArea &area : handAreas()) {
            Hand hand = handOn(area);
            if (heading) {
                const QPointF towards = direction(*heading, area);
                const double least = (m_motion == Motion::Stretch ? 4.5 : 2.2) * m_ground.finger;
                const double length = std::min(area.reach(towards), 3.5 * m_ground.finger);
                hand.way = QPainterPath(area.middle);
                hand.way.lineTo(area.middle + towards * std::max(length, least));
                if (m_motion == Motion::Stretch)
                    hand.fingers = 1;
            }
            m_hands.append(hand);
        }
    }
}

/// One hand for each place; where a region is worked on at both sides, nobody has a third for its middle.
QList<MotionArea> MotionPicture::handAreas() const
{
    const auto has = [this](const RegionKey &region, Side side) {
        return std::ranges::any_of(m_ground.areas, [&](const MotionArea &area) {
            return area.place == Place{region, side};
        });
    };
    QList<MotionArea> areas;
    for (const MotionArea &area : m_ground.areas) {
        const bool isThird = area.place.side == Side::Middle && !area.isSpot &&
                             has(area.place.region, Side::Left) && has(area.place.region, Side::Right);
        if (!isThird)
            areas.append(area);
    }
    return areas;
}

/// What each hand passes over, in order: its side of every region, and the middle of those that have no side.
QList<QList<MotionArea>> MotionPicture::chains() const
{
    QList<QList<MotionArea>> all;
    for (const Side side : {Side::Left, Side::Right}) {
        QList<MotionArea> chain;
        bool isOwn = false;
        for (const MotionArea &area : handAreas()) {
            if (area.place.side == side || area.place.side == Side::Middle)
                chain.append(area);
            isOwn = isOwn || area.place.side == side;
        }
        if (isOwn)
            all.append(chain);
    }
    if (all.isEmpty())
        all.append(m_ground.areas);
    return all;
}

QPointF MotionPicture::direction(Heading heading, const MotionArea &area) const
{
    const bool isRight = area.middle.x() >= m_ground.middleLine;
    const QPointF away(isRight ? 1 : -1, 0);
    QPointF wanted;
    switch (heading) {
    case Heading::Up:
        return {0, -1};
    case Heading::Down:
        return {0, 1};
    case Heading::Outward:
        wanted = away;
        break;
    case Heading::Inward:
        wanted = -away;
        break;
    case Heading::Backward:
        // The left side of a person faces the viewer's left. From the front one sees it as outward.
        if (m_ground.view == View::LeftSide)
            return {1, 0};
        if (m_ground.view == View::RightSide)
            return {-1, 0};
        wanted = away;
        break;
    }
    // Along the muscle, where it lies about that way: a shoulder slopes.
    const double share = wanted.x() * area.along.x() + wanted.y() * area.along.y();
    if (std::abs(share) > 0.6)
        return share > 0 ? area.along : -area.along;
    return wanted;
}

QPainterPath MotionPicture::wayThrough(const QList<MotionArea> &chain, std::optional<Heading> heading) const
{
    const MotionArea &first = chain.first();
    if (chain.size() > 1) {
        QList<QPointF> points;
        const QPointF leave = unit(chain[1].middle - first.middle);
        points.append(first.middle - leave * first.reach(-leave) * wayShare);
        for (const MotionArea &area : chain)
            points.append(area.middle);
        const QPointF arrive = unit(chain.last().middle - chain[chain.size() - 2].middle);
        points.append(chain.last().middle + arrive * chain.last().reach(arrive) * wayShare);
        return smooth(points);
    }
    if (first.isRim)
        return upperRim(first, m_ground.middleLine);
    QPointF towards = first.along;
    if (heading)
        towards = direction(*heading, first);
    else if (std::abs(towards.y()) > std::abs(towards.x()))
        towards *= towards.y() > 0 ? 1 : -1; // downward
    else
        towards *= (towards.x() > 0) == (first.middle.x() >= m_ground.middleLine) ? 1 : -1; // outward
    QPainterPath way(first.middle - towards * first.reach(-towards) * wayShare);
    way.lineTo(first.middle + towards * first.reach(towards) * wayShare);
    return way;
}

MotionPicture::Hand MotionPicture::handOn(const MotionArea &area) const
{
    const double finger = m_ground.finger;
    Hand hand;
    hand.middle = area.middle;
    hand.along = area.along;
    hand.ground = area.outline;
    hand.spacing = finger * (m_motion == Motion::PressHold ? pressSpacing : fingerSpacing);
    if (!area.isSpot) {
        const double room = 0.75 * (area.reach(area.along) + area.reach(-area.along));
        hand.fingers = std::clamp(int(room / hand.spacing), 1, mostFingers);
    }
    const QPointF side = across(area.along);
    const double width = area.isSpot ? finger : std::min(area.reach(side), area.reach(-side));
    hand.swing = std::clamp(width * 0.6, 0.7 * finger, 1.2 * finger);
    // Both hands do the same, each as the mirror of the other.
    hand.turning = area.middle.x() >= m_ground.middleLine ? 1 : -1;
    return hand;
}

QList<QPointF> MotionPicture::fingersAt(const Hand &hand, const QPointF &middle) const
{
    QList<QPointF> points;
    for (int i = 0; i < hand.fingers; ++i)
        points.append(middle + hand.along * hand.spacing * (i - (hand.fingers - 1) / 2.0));
    return points;
}

MotionShape MotionPicture::pad(const QPointF &middle, double strength, double presence) const
{
    return {.kind = Kind::Pad,
            .strength = strength,
            .middle = middle,
            .radius = m_ground.finger,
            .presence = presence};
}

QList<MotionShape> MotionPicture::moving(std::chrono::milliseconds elapsed) const
{
    const MotionMoment now = m_tempo.at(elapsed);
    const double finger = m_ground.finger;
    QList<MotionShape> shapes = withArrows(pathStrength);
    const auto addPads = [&](const Hand &hand, const QPointF &middle, double strength, double presence = 1) {
        for (const QPointF &at : fingersAt(hand, middle))
            shapes.append(pad(at, strength, presence));
    };
    for (const Hand &hand : m_hands) {
        switch (m_motion) {
        case Motion::Circle: {
            const double angle = hand.turning * now.turn * turn - turn / 4;
            const QPointF swing(hand.swing * std::cos(angle), hand.swing * std::sin(angle));
            const bool wanders = !hand.way.isEmpty();
            const QPointF middle = wanders ? hand.way.pointAtPercent(now.walked) : hand.middle;
            addPads(hand, middle + swing, 0.6, wanders ? fadedAtEnds(now.walked) : 1);
            break;
        }
        case Motion::Knead: {
            if (!hand.way.isEmpty()) {
                addPads(hand, hand.way.pointAtPercent(now.pressed), 0.3 + 0.6 * now.pressed);
                break;
            }
            const QPointF gap = across(hand.along) * (finger * 1.15 + hand.swing * (1 - now.pressed));
            addPads(hand, hand.middle + gap, 0.3 + 0.6 * now.pressed);
            shapes.append(pad(hand.middle - gap, 0.3 + 0.6 * now.pressed));
            break;
        }
        case Motion::PinchRoll: {
            const QPointF gap = hand.along * (finger * 1.1 + 0.8 * finger * (1 - now.pressed));
            const QPointF lifted = hand.middle - QPointF(0, finger * 0.8 * now.pressed);
            shapes.append(pad(lifted + gap, 0.3 + 0.5 * now.pressed));
            shapes.append(pad(lifted - gap, 0.3 + 0.5 * now.pressed));
            break;
        }
        case Motion::Stroke: {
            const double share = now.turn / strokeShare;
            const QPointF middle = hand.way.isEmpty() ? hand.middle : hand.way.pointAtPercent(eased(share));
            addPads(hand, middle, 0.5, fadedAtEnds(std::min(share, 1.0)));
            break;
        }
        case Motion::PressHold:
            addPads(hand, hand.middle, now.pressed);
            break;
        case Motion::Stretch:
            addPads(hand, hand.way.isEmpty() ? hand.middle : hand.way.pointAtPercent(0.6 * now.pressed),
                    0.3 + 0.5 * now.pressed);
            break;
        case Motion::Heat:
        case Motion::Cold:
            shapes.prepend({.kind = Kind::Area, .strength = 0.35 + 0.2 * now.pressed, .path = hand.ground});
            break;
        case Motion::Breathe:
        case Motion::TenseRelease: {
            // In is larger, tense is smaller.
            const double grown = m_motion == Motion::Breathe ? now.pressed : 1 - now.pressed;
            MotionShape ring =
                pad(hand.middle, m_motion == Motion::Breathe ? 0.25 : 0.15 + 0.7 * now.pressed);
            ring.radius = finger * (1.6 + 1.1 * grown);
            shapes.append(ring);
            break;
        }
        }
    }
    return shapes;
}

QList<MotionShape> MotionPicture::still() const
{
    QList<MotionShape> shapes = withArrows(1);
    for (const Hand &hand : m_hands) {
        switch (m_motion) {
        case Motion::Knead:
        case Motion::PinchRoll:
            if (hand.way.isEmpty()) {
                const QPointF gap =
                    (m_motion == Motion::Knead ? across(hand.along) : hand.along) * (m_ground.finger * 1.6);
                shapes.append(pad(hand.middle + gap, 0.6));
                shapes.append(pad(hand.middle - gap, 0.6));
                break;
            }
            [[fallthrough]];
        case Motion::Circle:
        case Motion::Stroke:
        case Motion::Stretch: {
            const QPointF middle = hand.way.isEmpty() ? hand.middle : hand.way.pointAtPercent(0);
            for (const QPointF &at : fingersAt(hand, middle))
                shapes.append(pad(at, 0.6));
            break;
        }
        case Motion::PressHold:
            for (const QPointF &at : fingersAt(hand, hand.middle))
                shapes.append(pad(at, 1));
            break;
        case Motion::Heat:
        case Motion::Cold:
            shapes.prepend({.kind = Kind::Area, .strength = 0.45, .path = hand.ground});
            break;
        case Motion::Breathe:
        case Motion::TenseRelease: {
            MotionShape ring = pad(hand.middle, 0.4);
            ring.radius = m_ground.finger * 2;
            shapes.append(ring);
            break;
        }
        }
    }
    return shapes;
}

QList<MotionShape> MotionPicture::withArrows(double strength) const
{
    if (m_arrows.isEmpty())
        return {};
    return {{.kind = Kind::Path, .strength = strength, .path = m_arrows}};
}

QPainterPath MotionPicture::arrows() const
{
    const double finger = m_ground.finger;
    const double head = finger * 0.7;
    QPainterPath path;
    for (const Hand &hand : m_hands) {
        const QPointF side = across(hand.along);
        // Two arrows on a line, towards one another or away.
        const auto addPair = [&](const QPointF &line, double from, double to) {
            path.addPath(arrow(hand.middle + line * from, hand.middle + line * to, head));
            path.addPath(arrow(hand.middle - line * from, hand.middle - line * to, head));
        };
        switch (m_motion) {
        case Motion::Circle:
            if (hand.way.isEmpty()) {
                const double reach = hand.swing + finger * 1.5;
                const double row = hand.spacing * (hand.fingers - 1) / 2.0;
                path.addPath(roundArrow(hand.middle, hand.along, {reach + row, reach}, hand.turning, head));
            } else {
                path.addPath(arrowAlong(hand.way, head));
            }
            break;
        case Motion::Knead:
            if (hand.way.isEmpty())
                addPair(side, finger * 5.4, finger * 3.4);
            else
                path.addPath(arrowAlong(hand.way, head));
            break;
        case Motion::PinchRoll:
            addPair(hand.along, finger * 5.2, finger * 3.2);
            break;
        case Motion::Stroke:
            path.addPath(arrowAlong(hand.way, head));
            break;
        case Motion::Stretch:
            if (hand.way.isEmpty())
                addPair(hand.along, finger * 2, finger * 3.6);
            else
                path.addPath(arrowAlong(hand.way, head));
            break;
        case Motion::PressHold:
            for (const QPointF &at : fingersAt(hand, hand.middle))
                path.addPath(circle(at, finger * 1.7));
            break;
        case Motion::TenseRelease:
            addPair(side, finger * 5, finger * 3.4);
            addPair(hand.along, finger * 5, finger * 3.4);
            break;
        case Motion::Heat:
            if (m_tempo.round.count() > 0)
                path.addPath(waves(hand.middle, finger * 0.8));
            break;
        case Motion::Cold:
            path.addPath(crystal(hand.middle, finger));
            break;
        case Motion::Breathe: {
            // In upward on one side, out downward on the other.
            const QPointF aside(finger * 4, 0);
            const QPointF half(0, finger * 1.6);
            path.addPath(arrow(hand.middle - aside + half, hand.middle - aside - half, head));
            if (m_tempo.round.count() > 0)
                path.addPath(arrow(hand.middle + aside - half, hand.middle + aside + half, head));
            break;
        }
        }
    }
    return path;
}

} // namespace nape
