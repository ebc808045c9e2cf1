// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/motionpicture.h"

#include <QLineF>

#include <gtest/gtest.h>

#include <algorithm>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = MotionShape::Kind;

namespace
{

const RegionKey muscle(u"muscle"_s);

MotionArea area(Side side, const QRectF &rect)
{
    QPainterPath path;
    path.addRect(rect);
    return MotionArea::of({muscle, side}, path, rect.center());
}

/// Two muscles, 100 wide and 60 high, on either side of a middle line at 300.
MotionGround pairOfMuscles()
{
    MotionGround ground;
    ground.areas = {area(Side::Left, {100, 100, 100, 60}), area(Side::Right, {400, 100, 100, 60})};
    ground.visible = {0, 0, 600, 400};
    ground.middleLine = 300;
    ground.finger = 10;
    return ground;
}

PlannedStep stepOf(Motion motion)
{
    PlannedStep step;
    step.motion = motion;
    step.length = 60s;
    step.pressure = 3;
    if (motion == Motion::PressHold || motion == Motion::Stretch || motion == Motion::TenseRelease) {
        step.holdSeconds = 5;
        step.pauseSeconds = 3;
    } else if (motion == Motion::Breathe) {
        step.holdSeconds = 4;
        step.pauseSeconds = 6;
    } else if (motion != Motion::Heat && motion != Motion::Cold) {
        step.perMinute = 20;
    }
    return step;
}

QList<MotionShape> pads(const QList<MotionShape> &shapes)
{
    QList<MotionShape> found;
    std::ranges::copy_if(shapes, std::back_inserter(found),
                         [](const MotionShape &shape) { return shape.kind == Kind::Pad; });
    return found;
}

QList<QPointF> middles(const QList<MotionShape> &shapes)
{
    QList<QPointF> points;
    for (const MotionShape &shape : pads(shapes))
        points.append(shape.middle);
    return points;
}

} // namespace

TEST(MotionPicture, EveryMotionHasAMovingAndAStillPicture)
{
    for (const Motion motion : allMotions) {
        SCOPED_TRACE(toKey(motion).toStdString());
        const MotionPicture picture(stepOf(motion), nullptr, pairOfMuscles());
        EXPECT_FALSE(picture.moving(0ms).isEmpty());
        EXPECT_FALSE(picture.still().isEmpty());
        EXPECT_EQ(picture.tempo().round > 0ms, true);
    }
}

TEST(MotionPicture, EveryMotionLooksDifferentInItsStillPicture)
{
    QList<QList<QPainterPath>> seen;
    for (const Motion motion : allMotions) {
        SCOPED_TRACE(toKey(motion).toStdString());
        QList<QPainterPath> shapes;
        for (const MotionShape &shape : MotionPicture(stepOf(motion), nullptr, pairOfMuscles()).still()) {
            QPainterPath path = shape.path;
            if (shape.kind == Kind::Pad)
                path.addEllipse(shape.middle, shape.radius, shape.radius);
            shapes.append(path);
        }
        EXPECT_FALSE(seen.contains(shapes));
        seen.append(shapes);
    }
}

TEST(MotionPicture, FingersStayAtTheirPlace)
{
    for (const Motion motion : {Motion::Circle, Motion::Knead, Motion::PressHold, Motion::PinchRoll,
                                Motion::Stroke, Motion::Stretch}) {
        SCOPED_TRACE(toKey(motion).toStdString());
        const MotionGround ground = pairOfMuscles();
        const MotionPicture picture(stepOf(motion), nullptr, ground);
        for (auto time = 0ms; time < 20s; time += 100ms) {
            const QList<MotionShape> shapes = picture.moving(time);
            for (const QPointF &at : middles(shapes)) {
                const bool isInside = std::ranges::any_of(ground.areas, [&at](const MotionArea &place) {
                    return place.outline.boundingRect().adjusted(-12, -12, 12, 12).contains(at);
                });
                EXPECT_TRUE(isInside) << at.x() << ", " << at.y() << " at " << time.count();
            }
        }
    }
}

TEST(MotionPicture, HandsAreEachOthersMirror)
{
    for (const Motion motion : {Motion::Circle, Motion::Stroke}) {
        SCOPED_TRACE(toKey(motion).toStdString());
        const MotionPicture picture(stepOf(motion), nullptr, pairOfMuscles());
        for (const auto time : {300ms, 700ms, 1100ms}) {
            const QList<QPointF> points = middles(picture.moving(time));
            ASSERT_EQ(points.size() % 2, 0);
            const qsizetype half = points.size() / 2;
            for (qsizetype i = 0; i < half; ++i) {
                const QPointF mirrored(600 - points[i].x(), points[i].y());
                const bool found =
                    std::any_of(points.begin() + half, points.end(),
                                [&](const QPointF &other) { return QLineF(mirrored, other).length() < 1; });
                EXPECT_TRUE(found) << time.count();
            }
        }
    }
}

TEST(MotionPicture, ACircleIsBackAfterOneRoundAndOppositeAfterHalf)
{
    const MotionPicture picture(stepOf(Motion::Circle), nullptr, pairOfMuscles());
    const QPointF start = middles(picture.moving(0ms)).first();
    const QPointF half = middles(picture.moving(1500ms)).first();
    const QPointF whole = middles(picture.moving(3s)).first();
    EXPECT_LT(QLineF(start, whole).length(), 0.01);
    EXPECT_GT(QLineF(start, half).length(), 10);
    EXPECT_LT(QLineF(start, half).length(), 30) << "small circles";
}

TEST(MotionPicture, APressFillsThePadAndMovesNothing)
{
    const MotionPicture picture(stepOf(Motion::PressHold), nullptr, pairOfMuscles());
    const MotionShape open = pads(picture.moving(0ms)).first();
    const MotionShape pressed = pads(picture.moving(4s)).first();
    EXPECT_EQ(open.middle, pressed.middle);
    EXPECT_LT(open.strength, 0.1);
    EXPECT_GT(pressed.strength, 0.9);
    EXPECT_LT(pads(picture.moving(7500ms)).first().strength, 0.1);
}

TEST(MotionPicture, AnExactSpotTakesOneFingerThere)
{
    MotionGround ground = pairOfMuscles();
    ground.areas.removeLast();
    ground.areas.first().isSpot = true;
    ground.areas.first().middle = {110, 130};
    const QList<QPointF> points =
        middles(MotionPicture(stepOf(Motion::PressHold), nullptr, ground).moving(4s));
    EXPECT_EQ(points, QList<QPointF>({{110, 130}}));
}

TEST(MotionPicture, StrokesGoWhereTheCatalogueSays)
{
    const auto wayOf = [](std::optional<Heading> heading) {
        Step source;
        source.heading = heading;
        MotionGround ground = pairOfMuscles();
        ground.areas.removeFirst(); // the one on the right of the picture
        const MotionPicture picture(stepOf(Motion::Stroke), &source, ground);
        const QPointF from = middles(picture.moving(200ms)).first();
        const QPointF to = middles(picture.moving(2200ms)).first();
        return to - from;
    };
    EXPECT_GT(wayOf(Heading::Outward).x(), 30);
    EXPECT_LT(wayOf(Heading::Inward).x(), -30);
    EXPECT_LT(wayOf(Heading::Up).y(), -20);
    EXPECT_GT(wayOf(Heading::Down).y(), 20);
    EXPECT_GT(wayOf(std::nullopt).x(), 30) << "along the muscle, outward";
}

TEST(MotionPicture, AStrokeOverSeveralRegionsFollowsTheirOrder)
{
    MotionGround ground;
    ground.areas = {area(Side::Left, {100, 300, 60, 60}), area(Side::Left, {100, 100, 60, 60}),
                    area(Side::Left, {200, 0, 60, 60})};
    ground.visible = {0, 0, 600, 400};
    ground.middleLine = 300;
    const MotionPicture picture(stepOf(Motion::Stroke), nullptr, ground);
    const QPointF first = middles(picture.moving(100ms)).first();
    const QPointF last = middles(picture.moving(2300ms)).first();
    EXPECT_TRUE(ground.areas.first().outline.contains(first));
    EXPECT_TRUE(ground.areas.last().outline.contains(last));
}

TEST(MotionPicture, ForTheMiddleOfAPairNobodyHasAThirdHand)
{
    MotionGround ground = pairOfMuscles();
    ground.areas.append(area(Side::Middle, {250, 100, 100, 60}));
    const MotionPicture picture(stepOf(Motion::PressHold), nullptr, ground);
    for (const QPointF &at : middles(picture.moving(1s)))
        EXPECT_FALSE(ground.areas.last().outline.contains(at));
}

TEST(MotionPicture, AroundTheEyeTheFingerNeverTouchesTheEye)
{
    MotionGround ground = pairOfMuscles();
    for (MotionArea &eye : ground.areas)
        eye.isRim = true;
    Step source;
    source.heading = Heading::Outward;
    const MotionPicture picture(stepOf(Motion::Stroke), &source, ground);
    for (auto time = 0ms; time < 3s; time += 50ms) {
        for (const QPointF &at : middles(picture.moving(time))) {
            for (const MotionArea &eye : ground.areas)
                EXPECT_GT(QLineF(at, eye.middle).length(), 25) << time.count();
        }
    }
}

TEST(MotionPicture, APalmThatOnlyRestsIsNoFingerThatPresses)
{
    PlannedStep step = stepOf(Motion::PressHold);
    step.pressure = 1;
    const MotionPicture picture(step, nullptr, pairOfMuscles());
    EXPECT_TRUE(pads(picture.moving(3s)).isEmpty());
    EXPECT_EQ(picture.moving(3s).first().kind, Kind::Area);
}

TEST(MotionPicture, ABreathNeedsNoPlace)
{
    MotionGround ground = pairOfMuscles();
    ground.areas.clear();
    const MotionPicture picture(stepOf(Motion::Breathe), nullptr, ground);
    const MotionShape out = pads(picture.moving(0ms)).first();
    const MotionShape in = pads(picture.moving(4s)).first();
    EXPECT_GT(in.radius, out.radius);
    EXPECT_TRUE(ground.visible.contains(in.bounds()));
}

TEST(MotionPicture, OneFrameToTheNextIsASmallChange)
{
    for (const Motion motion : allMotions) {
        SCOPED_TRACE(toKey(motion).toStdString());
        const MotionPicture picture(stepOf(motion), nullptr, pairOfMuscles());
        QList<MotionShape> before = pads(picture.moving(0ms));
        for (auto time = 34ms; time < 20s; time += 34ms) {
            const QList<MotionShape> now = pads(picture.moving(time));
            ASSERT_EQ(now.size(), before.size());
            for (qsizetype i = 0; i < now.size(); ++i) {
                const bool isSeen = now[i].presence > 0.2 && before[i].presence > 0.2;
                const double moved = isSeen ? QLineF(now[i].middle, before[i].middle).length() : 0;
                EXPECT_LT(moved, 5) << time.count();
                EXPECT_LT(std::abs(now[i].strength - before[i].strength), 0.1) << time.count();
                EXPECT_LT(std::abs(now[i].radius - before[i].radius), 2) << time.count();
            }
            before = now;
        }
    }
}
