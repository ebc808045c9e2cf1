// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/coldpause.h"
#include "tests/support/fakeclock.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace std::chrono_literals;

namespace
{

SessionPlan planWith(Motion motion)
{
    SessionPlan plan;
    PlannedStep step;
    step.motion = motion;
    step.length = 10min;
    plan.steps.append(step);
    return plan;
}

SessionRecord ended(const FakeClock &clock, Motion motion, std::chrono::milliseconds done)
{
    SessionRecord session{.id = SessionId::create(clock)};
    session.steps.append({planWith(motion).steps.first(), done});
    session.ended = Moment::now(clock);
    return session;
}

} // namespace

TEST(ColdPause, IsFortyFiveMinutesFromTheEndOfTheLastColdPack)
{
    FakeClock clock;
    const QList<SessionRecord> recent{ended(clock, Motion::Cold, 10min)};
    const auto left = [&] { return coldPauseLeft(planWith(Motion::Cold), recent, clock); };
    EXPECT_EQ(left(), 45min);
    clock.advance(44min + 1s);
    EXPECT_EQ(left(), 1min) << "rounded up";
    clock.advance(59s);
    EXPECT_EQ(left(), 0min);
}

TEST(ColdPause, IsOnlyForColdAfterCold)
{
    FakeClock clock;
    EXPECT_EQ(coldPauseLeft(planWith(Motion::Heat), {ended(clock, Motion::Cold, 1min)}, clock), 0min);
    EXPECT_EQ(coldPauseLeft(planWith(Motion::Cold), {ended(clock, Motion::Heat, 1min)}, clock), 0min);
    EXPECT_EQ(coldPauseLeft(planWith(Motion::Cold), {ended(clock, Motion::Cold, 0ms)}, clock), 0min)
        << "stopped before the pack was on";
    EXPECT_EQ(coldPauseLeft(planWith(Motion::Cold), {}, clock), 0min);
}
