// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/workedthrough.h"
#include "tests/support/fakeclock.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace std::chrono_literals;

namespace
{

class WorkedThroughTest : public testing::Test
{
protected:
    FakeClock clock;
    SessionEngine engine{plan(), clock};

    static SessionPlan plan()
    {
        SessionPlan plan;
        PlannedStep getReady;
        getReady.kind = StepKind::GetReady;
        getReady.length = 300s;
        PlannedStep work;
        work.length = 60s;
        plan.steps = {getReady, work, work};
        return plan;
    }
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        engine.tick();
    }
    void goToTheEnd()
    {
        while (engine.next()) {
        }
    }
};

} // namespace

TEST_F(WorkedThroughTest, HalfOfThePlannedWorkIsEnough)
{
    engine.start();
    engine.next();
    pass(60s);
    goToTheEnd();
    EXPECT_TRUE(wasWorkedThrough(engine));
}

TEST_F(WorkedThroughTest, LessIsNotAndGettingReadyIsNoWork)
{
    engine.start();
    pass(299s);
    engine.next();
    pass(59s);
    goToTheEnd();
    EXPECT_EQ(engine.state(), SessionEngine::State::Finished);
    EXPECT_FALSE(wasWorkedThrough(engine));
}

TEST_F(WorkedThroughTest, StoppedIsNeverFinished)
{
    engine.start();
    pass(410s);
    engine.stop();
    EXPECT_FALSE(wasWorkedThrough(engine));
}
