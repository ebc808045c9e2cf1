// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodymap.h"
#include "app/session/motionoverlay.h"
#include "tests/app/session/sessionbench.h"

#include <QLineF>

#include <algorithm>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = MotionShape::Kind;

namespace
{

class MotionOverlayTest : public SessionBench
{
protected:
    BodyMap map{catalogue, appearance};
    MotionOverlay *overlay = new MotionOverlay(appearance, map);

    MotionOverlayTest()
    {
        map.setMode(BodyMap::Mode::Display);
        map.resize(500, 500);
        map.show();
    }
    void show(const PlannedStep &step)
    {
        map.setShown(step.places.isEmpty() ? BodyMap::Shown::Front : BodyMap::Shown::FrontAndBack);
        map.setFocusArea(step.places);
        overlay->setStep(step);
    }
    /// Every timed step of the catalogue, as it is done where it hurts.
    QList<PlannedStep> allSteps() const
    {
        QList<PlannedStep> steps;
        for (const Technique &technique : catalogue.techniques()) {
            for (const Step &step : technique.steps) {
                if (step.isAdvice)
                    continue;
                PlannedStep planned;
                planned.technique = technique.key;
                planned.step = step.key;
                planned.motion = step.motion;
                planned.length = 60s;
                planned.pressure = step.highestPressure;
                planned.perMinute = step.perMinute;
                planned.holdSeconds = step.repetitions > 1 ? step.seconds : 0;
                planned.pauseSeconds = step.pauseSeconds;
                QList<RegionKey> regions = step.regions;
                if (regions.isEmpty() && !step.needsNoPlace)
                    regions = step.chosenAmong.first(1);
                for (const RegionKey &region : regions) {
                    for (const Side side : catalogue.region(region)->sides)
                        planned.places.append({region, side});
                }
                steps.append(planned);
            }
        }
        return steps;
    }
    QList<MotionShape> pads() const
    {
        QList<MotionShape> found;
        std::ranges::copy_if(overlay->shapes(), std::back_inserter(found),
                             [](const MotionShape &shape) { return shape.kind == Kind::Pad; });
        return found;
    }
};

} // namespace

TEST_F(MotionOverlayTest, EveryStepOfEveryTechniqueHasAPictureWhereItIsDone)
{
    for (const PlannedStep &step : allSteps()) {
        SCOPED_TRACE(step.step.toString().toStdString());
        show(step);
        ASSERT_FALSE(overlay->shapes().isEmpty());
        const View view = map.visibleViews().first();
        QPainterPath places;
        for (const Place &place : step.places) {
            if (const RegionShape *shape = map.atlas().shape(view, place))
                places |= map.mapLayout().placed(view)->toWidget.map(shape->path);
        }
        const QRectF around = places.boundingRect().adjusted(-24, -24, 24, 24);
        for (auto time = 0ms; time < 10s; time += 400ms) {
            overlay->setElapsed(time);
            for (const MotionShape &pad : pads()) {
                EXPECT_TRUE(QRectF(map.rect()).contains(pad.middle));
                EXPECT_TRUE(step.places.isEmpty() || around.contains(pad.middle)) << time.count();
            }
        }
    }
}

TEST_F(MotionOverlayTest, AcupressureIsDrawnOnThePointItself)
{
    const QList<PlannedStep> steps = allSteps();
    const auto step = std::ranges::find(steps, StepKey(u"T_ACU.3"_s), &PlannedStep::step);
    ASSERT_NE(step, steps.end());
    show(*step);
    const PressurePoint *point = catalogue.point(PointKey(u"GB20"_s));
    QList<MapSpot> spots{MapSpot::of(catalogue, *point, Side::Left),
                         MapSpot::of(catalogue, *point, Side::Right)};
    map.setSpots(spots);
    ASSERT_EQ(pads().size(), 2);
    for (const MotionShape &pad : pads()) {
        const bool isThere = std::ranges::any_of(map.spotMarks(), [&pad](const SpotMark &mark) {
            return QLineF(mark.middle, pad.middle).length() < 2;
        });
        EXPECT_TRUE(isThere);
    }
}

TEST_F(MotionOverlayTest, ItFollowsTheMapToAnotherSize)
{
    const PlannedStep step = planFor(u"temple-left"_s, u"T_SCALP"_s, 5).steps.at(0);
    show(step);
    const QPointF before = pads().first().middle;
    map.resize(300, 280);
    overlay->setElapsed(100ms);
    EXPECT_EQ(overlay->size(), map.size());
    EXPECT_NE(pads().first().middle, before);
    EXPECT_TRUE(QRectF(map.rect()).contains(pads().first().middle));
}

TEST_F(MotionOverlayTest, StillPicturesDoNotMove)
{
    show(planFor(u"temple-left"_s, u"T_SCALP"_s, 5).steps.at(0));
    EXPECT_TRUE(overlay->isMoving());
    overlay->setPictures(MotionOverlay::Pictures::Still);
    EXPECT_FALSE(overlay->isMoving());
    const QList<QPointF> before = [this] {
        QList<QPointF> points;
        for (const MotionShape &pad : pads())
            points.append(pad.middle);
        return points;
    }();
    overlay->setElapsed(1234ms);
    ASSERT_EQ(pads().size(), before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        EXPECT_EQ(pads()[i].middle, before[i]);
}

TEST_F(MotionOverlayTest, WhatNobodySeesDoesNotMove)
{
    show(planFor(u"temple-left"_s, u"T_SCALP"_s, 5).steps.at(0));
    map.hide();
    EXPECT_FALSE(overlay->isMoving());
}

TEST_F(MotionOverlayTest, ItTellsAScreenReaderWhichMovementItIs)
{
    show(planFor(u"temple-left"_s, u"T_SCALP"_s, 5).steps.at(0));
    EXPECT_EQ(overlay->accessibleName(), catalogue.text(u"motion.circle.name"_s));
}
