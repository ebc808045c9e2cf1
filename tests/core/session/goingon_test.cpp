// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/sessionengine.h"
#include "core/session/sessionplanner.h"
#include "core/session/stillsafe.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"
#include "tests/support/safetyvalues.h"

#include <gtest/gtest.h>

#include <random>

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
    auto engine =
        SessionEngine::goingOn(plan, {60s, 12'345ms, 0ms}, {}, {.step = 1, .elapsed = 12'345ms}, clock);
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

TEST(GoingOn, IsRefusedWhereThereIsNothingLeftOrNoSuchPlace)
{
    FakeClock clock;
    const SessionPlan plan = planOf({60s, 30s});
    const auto goes = [&](const QList<Milliseconds> &done, const Standing &standing) {
        return SessionEngine::goingOn(plan, done, {}, standing, clock).has_value();
    };
    EXPECT_TRUE(goes({0ms, 0ms}, {}));
    EXPECT_TRUE(goes({60s, 29'999ms}, {.step = 1, .elapsed = 29'999ms}));
    EXPECT_FALSE(goes({60s, 30s}, {.step = 1, .elapsed = 30s})) << "done";
    EXPECT_FALSE(goes({60s, 0ms}, {.step = 2}));
    EXPECT_FALSE(goes({60s, 0ms}, {.step = -1}));
    EXPECT_FALSE(goes({60s, 0ms}, {.step = 0, .extra = -5s}));
    EXPECT_FALSE(goes({60s}, {.step = 0})) << "times of another plan";
}

// Whatever the person did before, the second engine stands where the first one stood.
TEST(GoingOn, AnInterruptionAtAnyTimeLosesAndInventsNothing)
{
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const auto upTo = [&random](int most) { return std::uniform_int_distribution(0, most)(random); };
    SessionPlan plan = planOf({7s, 3s, 11s, 5s});
    for (PlannedStep &step : plan.steps) {
        step.pressure = 2;
        step.pressureCap = 4;
    }
    plan.steps[1].kind = StepKind::SideChange;
    plan.steps[1].pressure = plan.steps[1].pressureCap = 0;
    plan.steps[2].motion = Motion::Cold;
    for (int life = 0; life < 2000; ++life) {
        FakeClock clock;
        SessionEngine first(plan, clock);
        first.start();
        for (int operation = upTo(8); operation > 0; --operation) {
            clock.advance(Milliseconds(upTo(6000)));
            switch (upTo(5)) {
            case 0:
                first.next();
                break;
            case 1:
                first.previous();
                break;
            case 2:
                first.addTime(15s);
                break;
            case 3:
                first.pressLighter();
                break;
            case 4:
                first.pressFirmer();
                break;
            default:
                first.tick();
                break;
            }
        }
        if (!first.isUnderWay())
            continue;
        first.tick();
        if (!first.isUnderWay())
            continue;
        auto second =
            SessionEngine::goingOn(plan, first.done(), first.pressuresUsed(), first.standing(), clock);
        ASSERT_TRUE(second);
        EXPECT_EQ(second->currentStep(), first.currentStep());
        EXPECT_EQ(second->elapsedInStep(), first.elapsedInStep());
        EXPECT_EQ(second->remainingInStep(), first.remainingInStep());
        EXPECT_EQ(second->done(), first.done());
        EXPECT_EQ(second->pressuresUsed(), first.pressuresUsed());
        EXPECT_EQ(second->standing(), first.standing());
        for (int step = 0; step < plan.steps.size(); ++step)
            EXPECT_EQ(second->pressure(step), first.pressure(step));
    }
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
            EXPECT_TRUE(ok(mayStillBeDone(*made, catalogue, clear)))
                << technique.key.toString().toStdString() << ' ' << region.key.toString().toStdString();
        }
    }
}

TEST_F(StillSafeTest, WithoutTheWarningSignsItMustBeAskedFirst)
{
    const auto unasked = SafetyAssessment::of(catalogue, clearProfile(catalogue), std::nullopt, someMoment());
    const auto result = mayStillBeDone(plan, catalogue, unasked);
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
        const auto result = mayStillBeDone(plan, catalogue, now);
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

TEST_F(StillSafeTest, WhatTheProgramDoesNotKnowAnyMoreDoesNotGoOn)
{
    // Also what was already done: "previous" leads back to it.
    for (const bool atTheStart : {true, false}) {
        SessionPlan strange = plan;
        (atTheStart ? strange.steps.first() : strange.steps.last()).step = StepKey(u"of_another_version"_s);
        EXPECT_FALSE(mayStillBeDone(strange, catalogue, allClear(catalogue)));
        strange = plan;
        (atTheStart ? strange.steps.first() : strange.steps.last()).technique = TechniqueKey(u"T_GONE"_s);
        EXPECT_FALSE(mayStillBeDone(strange, catalogue, allClear(catalogue)));
    }
}
