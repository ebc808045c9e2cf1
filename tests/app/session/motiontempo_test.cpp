// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/motiontempo.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace std::chrono_literals;

namespace
{

PlannedStep stepOf(Motion motion, std::chrono::seconds length = 60s)
{
    PlannedStep step;
    step.motion = motion;
    step.length = length;
    return step;
}

} // namespace

TEST(MotionTempo, ACircleTakesTheTempoOfThePlan)
{
    PlannedStep step = stepOf(Motion::Circle);
    step.perMinute = 20;
    const MotionTempo tempo = MotionTempo::of(step, nullptr);
    EXPECT_EQ(tempo.round, 3s);
    EXPECT_NEAR(tempo.at(750ms).turn, 0.25, 1e-9);
    EXPECT_NEAR(tempo.at(3750ms).turn, 0.25, 1e-9);
}

TEST(MotionTempo, ShortRepetitionsOfTheCatalogueAreStrokes)
{
    Step source;
    source.seconds = 4;
    source.repetitions = 5;
    EXPECT_EQ(MotionTempo::of(stepOf(Motion::Stroke), &source).round, 4s);
    source.seconds = 20; // many strokes in each
    EXPECT_EQ(MotionTempo::of(stepOf(Motion::Stroke), &source).round, 5s);
}

TEST(MotionTempo, APressIsInAtTheEndOfItsHoldAndOutBeforeTheNext)
{
    PlannedStep step = stepOf(Motion::PressHold);
    step.holdSeconds = 5;
    step.pauseSeconds = 3;
    const MotionTempo tempo = MotionTempo::of(step, nullptr);
    EXPECT_EQ(tempo.round, 8s);
    EXPECT_NEAR(tempo.at(0ms).pressed, 0, 1e-9);
    EXPECT_NEAR(tempo.at(3s).pressed, 1, 1e-9);
    EXPECT_NEAR(tempo.at(5s).pressed, 1, 1e-9);
    EXPECT_NEAR(tempo.at(7s).pressed, 0, 1e-9);
    EXPECT_NEAR(tempo.at(8s + 3s).pressed, 1, 1e-9);
}

TEST(MotionTempo, AHoldWithoutAPauseLetsGoAtItsVeryEnd)
{
    PlannedStep step = stepOf(Motion::PressHold);
    step.holdSeconds = 10;
    const MotionTempo tempo = MotionTempo::of(step, nullptr);
    EXPECT_EQ(tempo.round, 10s);
    EXPECT_NEAR(tempo.at(8s).pressed, 1, 1e-9);
    EXPECT_LT(tempo.at(9990ms).pressed, 0.01);
}

TEST(MotionTempo, ASingleHoldLastsAsLongAsItsStep)
{
    PlannedStep step = stepOf(Motion::Stretch, 25s);
    step.holdSeconds = 25;
    EXPECT_EQ(MotionTempo::of(step, nullptr).round, 25s);
}

TEST(MotionTempo, ABreathSwellsThroughTheTimeInAndShrinksThroughTheTimeOut)
{
    PlannedStep step = stepOf(Motion::Breathe);
    step.holdSeconds = 4;
    step.pauseSeconds = 6;
    const MotionTempo tempo = MotionTempo::of(step, nullptr);
    EXPECT_EQ(tempo.round, 10s);
    EXPECT_NEAR(tempo.at(2s).pressed, 0.5, 1e-9);
    EXPECT_NEAR(tempo.at(4s).pressed, 1, 1e-9);
    EXPECT_NEAR(tempo.at(7s).pressed, 0.5, 1e-9);
}

TEST(MotionTempo, ABreathAtOnesOwnPaceHasNone)
{
    EXPECT_EQ(MotionTempo::of(stepOf(Motion::Breathe), nullptr).round, 0ms);
    EXPECT_EQ(MotionTempo::of(stepOf(Motion::Breathe), nullptr).at(5s).turn, 0);
}

TEST(MotionTempo, NothingEverJumps)
{
    for (const Motion motion : allMotions) {
        SCOPED_TRACE(toKey(motion).toStdString());
        PlannedStep step = stepOf(motion);
        step.holdSeconds = 5;
        step.pauseSeconds = 3;
        const MotionTempo tempo = MotionTempo::of(step, nullptr);
        double before = tempo.at(0ms).pressed;
        for (auto time = 0ms; time < 30s; time += 33ms) {
            const double now = tempo.at(time).pressed;
            EXPECT_LT(std::abs(now - before), 0.1) << time.count();
            before = now;
        }
    }
}
