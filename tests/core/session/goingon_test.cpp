// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/sessionengine.h"
#include "core/session/sessionplanner.h"
#include "core/session/stillsafe.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"
#include "tests/support/safetyvalues.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Milliseconds = std::chrono::milliseconds;

namespace
{

SessionPlan planOf(const QList<std::chrono::seconds> &lengths)
{
    SessionPlan plan;
    for (const auto length : lengths) {
        PlannedStep step;
        step.length = length;
        plan.steps.append(step);
    }
    return plan;
}

} // namespace

TEST(GoingOn, StartsInTheMiddleOfTheStepThatWasInterrupted)
{
    FakeClock clock;
    const SessionPlan plan = planOf({60s, 30s, 20s});
    auto engine = SessionEngine::goingOn(plan, {60s, 12'345ms, 0ms}, {}, clock);
    ASSERT_TRUE(engine);
    EXPECT_EQ(engine->currentStep(), 1);
    EXPECT_EQ(engine->remainingInStep(), 30s - 12'345ms);
    EXPECT_EQ(engine->totalDone(), 72'345ms);
    clock.advance(1h);
    EXPECT_EQ(engine->totalDone(), 72'345ms) << "nothing counts before it starts";
    engine->start();
    clock.advance(1h);
    engine->tick();
    EXPECT_EQ(engine->state(), SessionEngine::State::Finished);
    EXPECT_EQ(engine->done(), (QList<Milliseconds>{60s, 30s, 20s}));
}

TEST(GoingOn, FindsThePlaceWhereverItWasInterrupted)
{
    const SessionPlan plan = planOf({60s, 30s, 20s});
    const struct {
        QList<Milliseconds> done;
        int step;
        Milliseconds elapsed;
    } rows[] = {
        {{0ms, 0ms, 0ms}, 0, 0ms}, {{1ms, 0ms, 0ms}, 0, 1ms},
        {{60s, 0ms, 0ms}, 1, 0ms}, {{10s, 5s, 0ms}, 1, 5s},
        {{75s, 0ms, 0ms}, 1, 0ms}, {{60s, 30s, 19'999ms}, 2, 19'999ms},
        {{0ms, 0ms, 4s}, 2, 4s},   {{}, 0, 0ms},
    };
    for (const auto &row : rows) {
        const auto position = SessionEngine::whereItStopped(plan, row.done);
        ASSERT_TRUE(position);
        EXPECT_EQ(position->step, row.step);
        EXPECT_EQ(position->elapsed, row.elapsed);
    }
    EXPECT_FALSE(SessionEngine::whereItStopped(plan, {60s, 30s, 20s}));
    EXPECT_FALSE(SessionEngine::whereItStopped(planOf({}), {}));
}

TEST(GoingOn, AnInterruptionAtAnyTimeLosesAndInventsNothing)
{
    const SessionPlan plan = planOf({7s, 3s, 11s, 5s});
    for (Milliseconds cut = 0ms; cut < 26s; cut += 137ms) {
        FakeClock clock;
        SessionEngine first(plan, clock);
        first.start();
        clock.advance(cut);
        first.stop();
        auto second = SessionEngine::goingOn(plan, first.done(), first.pressuresUsed(), clock);
        ASSERT_TRUE(second) << cut.count();
        EXPECT_EQ(second->remaining(), 26s - cut);
        second->start();
        clock.advance(26s);
        second->tick();
        EXPECT_EQ(second->done(), (QList<Milliseconds>{7s, 3s, 11s, 5s})) << cut.count();
    }
}

TEST(GoingOn, KeepsThePressureThatWasAskedFor)
{
    FakeClock clock;
    SessionPlan plan = planOf({10s, 10s});
    for (PlannedStep &step : plan.steps) {
        step.pressure = 2;
        step.pressureCap = 3;
    }
    SessionEngine first(plan, clock);
    first.start();
    ASSERT_TRUE(first.pressLighter());
    clock.advance(4s);
    first.stop();
    auto second = SessionEngine::goingOn(plan, first.done(), first.pressuresUsed(), clock);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->pressure(0), 1);
    EXPECT_EQ(second->pressure(1), 1);
    EXPECT_EQ(second->pressuresUsed(), (QList<int>{1, 2})) << "the second step was not worked yet";
}

namespace
{

class StillSafeTest : public testing::Test
{
protected:
    const Catalogue catalogue = *Catalogue::load(QDir(QStringLiteral(NAPE_CATALOGUE_FOLDER)));
    const SessionPlan plan = *SessionPlanner(catalogue).plan(
        {{Place::fromString(u"trap_upper-left"_s).value()}, TechniqueKey(u"T_NECKSH"_s), 5min},
        allClear(catalogue));

    SafetyAssessment with(const QString &question) const
    {
        HealthProfile profile = clearProfile(catalogue);
        profile.setAnswer(QuestionKey(question), Answer::Yes);
        return assessmentOf(catalogue, profile);
    }
};

} // namespace

TEST_F(StillSafeTest, WhatThePlannerHasJustAllowedMayGoOn)
{
    const SafetyAssessment clear = allClear(catalogue);
    for (const Technique &technique : catalogue.techniques()) {
        for (const Region &region : catalogue.regions()) {
            const auto made = SessionPlanner(catalogue).plan(
                {{Place{region.key, region.sides.first()}}, technique.key, 10min}, clear);
            if (!made)
                continue;
            EXPECT_TRUE(ok(mayStillBeDone(*made, 0, catalogue, clear)))
                << technique.key.toString().toStdString() << ' ' << region.key.toString().toStdString();
        }
    }
}

TEST_F(StillSafeTest, WithoutTheWarningSignsItMustBeAskedFirst)
{
    const auto unasked = SafetyAssessment::of(catalogue, clearProfile(catalogue), std::nullopt, someMoment());
    const auto result = mayStillBeDone(plan, 0, catalogue, unasked);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::WarningSignsNotAsked);
}

TEST_F(StillSafeTest, WhatARuleForbidsMeanwhileDoesNotGoOn)
{
    int forbidden = 0;
    for (const ProfileQuestion &question : catalogue.profileQuestions()) {
        if (question.kind != QuestionKind::Answer || question.time == QuestionTime::WarningSigns)
            continue;
        const SafetyAssessment now = with(question.key.toString());
        const auto anew = SessionPlanner(catalogue).plan({plan.selection, plan.technique, plan.asked}, now);
        const auto result = mayStillBeDone(plan, 0, catalogue, now);
        if (anew && anew->steps == plan.steps) {
            EXPECT_TRUE(ok(result)) << question.key.toString().toStdString();
        } else if (!anew) {
            ++forbidden;
            ASSERT_FALSE(result) << question.key.toString().toStdString();
            EXPECT_FALSE(sentence(result.error()).isEmpty());
        }
    }
    EXPECT_GT(forbidden, 0);
}

TEST_F(StillSafeTest, OnlyWhatIsLeftCounts)
{
    SessionPlan strange = plan;
    strange.steps.first().step = StepKey(u"a_step_of_another_version"_s);
    EXPECT_FALSE(mayStillBeDone(strange, 0, catalogue, allClear(catalogue)));
    EXPECT_TRUE(ok(mayStillBeDone(strange, 1, catalogue, allClear(catalogue))));
    strange.steps.last().technique = TechniqueKey(u"T_GONE"_s);
    EXPECT_FALSE(mayStillBeDone(strange, 1, catalogue, allClear(catalogue)));
}
