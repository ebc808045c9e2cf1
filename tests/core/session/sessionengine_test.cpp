// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/sessionengine.h"
#include "tests/support/fakeclock.h"

#include <gtest/gtest.h>

#include <functional>
#include <numeric>
#include <random>

using namespace nape;
using namespace std::chrono_literals;
using State = SessionEngine::State;

namespace
{

SessionPlan planOf(std::initializer_list<std::chrono::seconds> lengths)
{
    SessionPlan plan;
    for (const auto length : lengths) {
        PlannedStep step;
        step.length = length;
        plan.steps.append(step);
    }
    return plan;
}

class SessionEngineTest : public testing::Test
{
protected:
    FakeClock clock;
    SessionEngine engine{planOf({60s, 30s, 20s}), clock};

    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        engine.tick();
    }
};

} // namespace

TEST_F(SessionEngineTest, NothingHappensBeforeTheStart)
{
    pass(10s);
    EXPECT_EQ(engine.state(), State::Ready);
    EXPECT_EQ(engine.remaining(), 110s);
    EXPECT_EQ(engine.totalDone(), 0s);
}

TEST_F(SessionEngineTest, TimePassesFromStepToStepUntilTheEnd)
{
    struct Row {
        std::chrono::milliseconds pass;
        int step;
        std::chrono::milliseconds remainingInStep;
        std::chrono::milliseconds remaining;
        State state;
        bool moved;
    };
    const Row rows[] = {
        {0s, 0, 60s, 110s, State::Running, false}, {59999ms, 0, 1ms, 50001ms, State::Running, false},
        {1ms, 1, 30s, 50s, State::Running, true},  {15s, 1, 15s, 35s, State::Running, false},
        {20s, 2, 15s, 15s, State::Running, true},  {20s, 2, 0s, 0s, State::Finished, true},
        {20s, 2, 0s, 0s, State::Finished, false},
    };
    engine.start();
    for (const Row &row : rows) {
        clock.advance(row.pass);
        EXPECT_EQ(engine.tick(), row.moved);
        EXPECT_EQ(engine.currentStep(), row.step);
        EXPECT_EQ(engine.remainingInStep(), row.remainingInStep);
        EXPECT_EQ(engine.remaining(), row.remaining);
        EXPECT_EQ(engine.state(), row.state);
    }
    EXPECT_EQ(engine.done(), (QList<std::chrono::milliseconds>{60s, 30s, 20s}));
}

TEST_F(SessionEngineTest, OneLongTickPassesSeveralStepsExactly)
{
    engine.start();
    pass(93s);
    EXPECT_EQ(engine.currentStep(), 2);
    EXPECT_EQ(engine.elapsedInStep(), 3s);
    EXPECT_EQ(engine.done(), (QList<std::chrono::milliseconds>{60s, 30s, 3s}));
}

TEST_F(SessionEngineTest, TimeAfterTheEndIsNoWork)
{
    engine.start();
    pass(10h);
    EXPECT_EQ(engine.state(), State::Finished);
    EXPECT_EQ(engine.totalDone(), 110s);
}

TEST_F(SessionEngineTest, PausedTimeDoesNotCount)
{
    engine.start();
    pass(20s);
    EXPECT_TRUE(engine.pause());
    pass(5min);
    EXPECT_EQ(engine.remainingInStep(), 40s);
    EXPECT_TRUE(engine.resume());
    EXPECT_EQ(engine.remainingInStep(), 40s);
    pass(10s);
    EXPECT_EQ(engine.done().first(), 30s);
}

TEST_F(SessionEngineTest, TimeUpToThePauseCountsWithoutATick)
{
    engine.start();
    clock.advance(1234ms);
    engine.pause();
    EXPECT_EQ(engine.totalDone(), 1234ms);
}

TEST_F(SessionEngineTest, AJumpOfTheWallClockDoesNotCount)
{
    engine.start();
    clock.jumpWallClock(8h);
    engine.tick();
    clock.jumpWallClock(-30h);
    engine.tick();
    EXPECT_EQ(engine.totalDone(), 0s);
    EXPECT_EQ(engine.state(), State::Running);
}

TEST_F(SessionEngineTest, NextEndsTheStepWhereItIs)
{
    engine.start();
    pass(10s);
    EXPECT_TRUE(engine.next());
    EXPECT_EQ(engine.currentStep(), 1);
    EXPECT_EQ(engine.elapsedInStep(), 0s);
    EXPECT_EQ(engine.remaining(), 50s);
    EXPECT_EQ(engine.done().first(), 10s);
}

TEST_F(SessionEngineTest, NextOnTheLastStepFinishes)
{
    engine.start();
    engine.next();
    engine.next();
    EXPECT_TRUE(engine.next());
    EXPECT_EQ(engine.state(), State::Finished);
    EXPECT_FALSE(engine.next());
}

TEST_F(SessionEngineTest, NextJustAfterAStepRanOutDoesNotSkipTheFollowingOne)
{
    engine.start();
    pass(59s);
    clock.advance(1500ms);
    EXPECT_TRUE(engine.next());
    EXPECT_EQ(engine.currentStep(), 1);
    EXPECT_EQ(engine.elapsedInStep(), 500ms);
}

TEST_F(SessionEngineTest, NextWhilePausedStaysPaused)
{
    engine.start();
    engine.pause();
    EXPECT_TRUE(engine.next());
    EXPECT_EQ(engine.state(), State::Paused);
    EXPECT_EQ(engine.currentStep(), 1);
}

TEST_F(SessionEngineTest, PreviousSoonAfterAStepBeganGoesToTheOneBefore)
{
    engine.start();
    pass(62s);
    EXPECT_TRUE(engine.previous());
    EXPECT_EQ(engine.currentStep(), 0);
    EXPECT_EQ(engine.remainingInStep(), 60s);
}

TEST_F(SessionEngineTest, PreviousLaterBeginsTheStepAgain)
{
    engine.start();
    pass(63s);
    EXPECT_TRUE(engine.previous());
    EXPECT_EQ(engine.currentStep(), 1);
    EXPECT_EQ(engine.remainingInStep(), 30s);
    EXPECT_EQ(engine.done().at(1), 3s) << "what was done stays done";
}

TEST_F(SessionEngineTest, ARepeatedStepAddsUp)
{
    engine.start();
    pass(61s);
    engine.previous();
    pass(60s);
    EXPECT_EQ(engine.done(), (QList<std::chrono::milliseconds>{120s, 1s, 0s}));
}

TEST_F(SessionEngineTest, PreviousAtTheVeryBeginningDoesNothing)
{
    engine.start();
    EXPECT_FALSE(engine.previous());
    pass(1s);
    EXPECT_TRUE(engine.previous());
    EXPECT_EQ(engine.currentStep(), 0);
    EXPECT_EQ(engine.elapsedInStep(), 0s);
}

TEST_F(SessionEngineTest, AddedTimeLengthensTheCurrentStepOnly)
{
    engine.start();
    pass(50s);
    EXPECT_TRUE(engine.addTime(15s));
    EXPECT_EQ(engine.remainingInStep(), 25s);
    EXPECT_EQ(engine.remaining(), 75s);
    EXPECT_EQ(engine.stepLength(0), 75s);
    EXPECT_EQ(engine.stepLength(1), 30s);
    EXPECT_FALSE(engine.addTime(0s));
    EXPECT_FALSE(engine.addTime(-15s));
}

TEST_F(SessionEngineTest, StopKeepsWhatWasDone)
{
    engine.start();
    pass(70s);
    clock.advance(250ms);
    EXPECT_TRUE(engine.stop());
    EXPECT_EQ(engine.state(), State::Stopped);
    EXPECT_EQ(engine.done(), (QList<std::chrono::milliseconds>{60s, 10250ms, 0s}));
    EXPECT_EQ(engine.remaining(), 0s);
}

TEST_F(SessionEngineTest, AComputerThatSleepsInAPauseOrInAStepDoesNoWork)
{
    engine.start();
    pass(10s);
    clock.jumpWallClock(7h);
    engine.tick();
    EXPECT_EQ(engine.totalDone(), 10s);
    engine.pause();
    clock.jumpWallClock(7h);
    engine.resume();
    clock.jumpWallClock(-14h);
    pass(5s);
    EXPECT_EQ(engine.totalDone(), 15s);
}

TEST(SessionEngine, GettingReadyAndRestingAreNoWork)
{
    FakeClock clock;
    SessionPlan plan = planOf({5s, 20s, 3s, 20s, 60s});
    plan.steps[0].kind = StepKind::GetReady;
    plan.steps[2].kind = StepKind::SideChange;
    plan.steps[4].kind = StepKind::Rest;
    SessionEngine engine(plan, clock);
    engine.start();
    clock.advance(10min);
    engine.tick();
    EXPECT_EQ(engine.state(), State::Finished);
    EXPECT_EQ(engine.done(), (QList<std::chrono::milliseconds>{5s, 20s, 3s, 20s, 60s}));
    EXPECT_EQ(engine.totalDone(), 40s);
}

namespace
{

/// Steps of ten seconds with these pressures and caps.
SessionPlan pressing(std::initializer_list<std::pair<int, int>> pressures)
{
    SessionPlan plan;
    for (const auto &[pressure, cap] : pressures) {
        PlannedStep step;
        step.length = 10s;
        step.pressure = pressure;
        step.pressureCap = cap;
        plan.steps.append(step);
    }
    return plan;
}

QList<int> pressuresOf(const SessionEngine &engine)
{
    QList<int> pressures;
    for (int step = 0; step < engine.plan().steps.size(); ++step)
        pressures.append(engine.pressure(step));
    return pressures;
}

} // namespace

TEST(SessionEngine, LighterAndFirmerHoldForTheRestAndWithinTheCaps)
{
    FakeClock clock;
    SessionEngine engine(pressing({{3, 3}, {2, 4}, {1, 1}, {0, 0}}), clock);
    EXPECT_FALSE(engine.pressLighter()) << "nothing is under way";
    engine.start();
    EXPECT_TRUE(engine.pressLighter());
    EXPECT_EQ(pressuresOf(engine), (QList<int>{2, 1, 1, 0}));
    EXPECT_TRUE(engine.pressLighter());
    EXPECT_FALSE(engine.pressLighter()) << "nothing is lighter than a feather";
    EXPECT_EQ(pressuresOf(engine), (QList<int>{1, 1, 1, 0}));
    for (const bool isAnother : {true, true, true, true, false})
        EXPECT_EQ(engine.pressFirmer(), isAnother);
    EXPECT_EQ(pressuresOf(engine), (QList<int>{3, 4, 1, 0}));
    EXPECT_TRUE(engine.pressLighter()) << "asking in vain has not to be taken back";
    EXPECT_EQ(pressuresOf(engine), (QList<int>{3, 3, 1, 0}));
}

TEST(SessionEngine, APlanWithoutCapsIsNeverMadeFirmer)
{
    FakeClock clock;
    SessionEngine engine(pressing({{2, 0}, {3, 0}}), clock);
    engine.start();
    EXPECT_FALSE(engine.pressFirmer());
    EXPECT_TRUE(engine.pressLighter());
    EXPECT_EQ(pressuresOf(engine), (QList<int>{1, 2}));
}

TEST(SessionEngine, RemembersWithWhatEachStepWasLastWorked)
{
    FakeClock clock;
    SessionEngine engine(pressing({{3, 3}, {3, 3}, {3, 3}}), clock);
    engine.start();
    clock.advance(5s);
    engine.tick();
    clock.advance(10s); // five of them already in the second step
    engine.pressLighter();
    EXPECT_EQ(engine.pressuresUsed(), (QList<int>{3, 3, 3}));
    clock.advance(1s);
    engine.tick();
    EXPECT_EQ(engine.pressuresUsed(), (QList<int>{3, 2, 3})) << "the last step was not worked yet";
}

TEST(SessionEngine, OnlyTheStatesMeantReact)
{
    using Operation = std::function<bool(SessionEngine &)>;
    const std::pair<const char *, Operation> operations[] = {
        {"start", [](SessionEngine &e) { return e.start(); }},
        {"pause", [](SessionEngine &e) { return e.pause(); }},
        {"resume", [](SessionEngine &e) { return e.resume(); }},
        {"next", [](SessionEngine &e) { return e.next(); }},
        {"previous", [](SessionEngine &e) { return e.previous(); }},
        {"addTime", [](SessionEngine &e) { return e.addTime(15s); }},
        {"stop", [](SessionEngine &e) { return e.stop(); }},
    };
    struct Row {
        State state;
        QList<QByteArray> reacts;
    };
    const Row rows[] = {
        {State::Ready, {"start"}},
        {State::Running, {"pause", "next", "previous", "addTime", "stop"}},
        {State::Paused, {"resume", "next", "previous", "addTime", "stop"}},
        {State::Finished, {}},
        {State::Stopped, {}},
    };
    for (const Row &row : rows) {
        for (const auto &[name, operation] : operations) {
            FakeClock clock;
            SessionEngine engine(planOf({60s, 30s}), clock);
            if (row.state != State::Ready) {
                engine.start();
                clock.advance(5s);
                engine.tick();
            }
            if (row.state == State::Paused)
                engine.pause();
            if (row.state == State::Stopped)
                engine.stop();
            if (row.state == State::Finished) {
                clock.advance(1h);
                engine.tick();
            }
            ASSERT_EQ(engine.state(), row.state);
            EXPECT_EQ(operation(engine), row.reacts.contains(name)) << name << " in state " << int(row.state);
        }
    }
}

// 10 000 sequences of random operations against the simplest model there is: a sum of the time that passed
// while the session was running.
TEST(SessionEngine, NoSequenceOfOperationsLosesOrInventsTime)
{
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const auto upTo = [&random](int limit) { return int(random() % unsigned(limit)); };

    for (int sequence = 0; sequence < 10'000; ++sequence) {
        FakeClock clock;
        SessionPlan plan;
        for (int count = 1 + upTo(6); count > 0; --count) {
            PlannedStep step;
            step.length = std::chrono::seconds(1 + upTo(90));
            step.pressure = upTo(5);
            step.pressureCap = std::min(4, step.pressure + upTo(2));
            plan.steps.append(step);
        }
        SessionEngine engine(plan, clock);
        std::chrono::milliseconds worked{0};

        for (int operation = 0; operation < 40; ++operation) {
            // Time passes first; what lies beyond the end of the session is no work.
            const std::chrono::milliseconds passed{upTo(10) == 0 ? upTo(200'000) : upTo(5'000)};
            if (engine.state() == State::Running)
                worked += std::min(passed, engine.remaining());
            clock.advance(passed);
            if (upTo(4) == 0)
                clock.jumpWallClock(std::chrono::milliseconds(upTo(7'200'000) - 3'600'000));

            switch (upTo(11)) {
            case 0:
                engine.start();
                break;
            case 1:
                engine.pause();
                break;
            case 2:
                engine.resume();
                break;
            case 3:
                engine.next();
                break;
            case 4:
                engine.previous();
                break;
            case 5:
                engine.addTime(15s);
                break;
            case 9:
                engine.pressLighter();
                break;
            case 10:
                engine.pressFirmer();
                break;
            case 6:
                if (upTo(10) == 0)
                    engine.stop();
                break;
            default:
                break;
            }
            engine.tick();

            ASSERT_EQ(engine.totalDone(), worked);
            for (int step = 0; step < plan.steps.size(); ++step) {
                const PlannedStep &planned = plan.steps.at(step);
                ASSERT_GE(engine.pressure(step), std::min(planned.pressure, 1));
                ASSERT_LE(engine.pressure(step), std::max(planned.pressure, planned.pressureCap));
            }
            ASSERT_EQ(std::accumulate(engine.done().begin(), engine.done().end(), 0ms), worked);
            ASSERT_GE(engine.remainingInStep(), 0ms);
            ASSERT_GE(engine.remaining(), engine.remainingInStep());
            ASSERT_LT(engine.currentStep(), plan.steps.size());
            if (engine.isUnderWay()) {
                ASSERT_EQ(engine.elapsedInStep() + engine.remainingInStep(),
                          engine.stepLength(engine.currentStep()));
                ASSERT_GT(engine.remainingInStep(), 0ms);
            }
        }
    }
}
