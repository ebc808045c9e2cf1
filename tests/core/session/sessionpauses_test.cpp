// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/sessionplanner.h"
#include "tests/support/safetyvalues.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

const Catalogue &catalogue()
{
    static const Result<Catalogue> loaded = Catalogue::load(QDir(QStringLiteral(NAPE_CATALOGUE_FOLDER)));
    if (!loaded)
        qFatal("%s", qPrintable(sentence(loaded.error())));
    return *loaded;
}

const SafetyAssessment &allClear()
{
    static const SafetyAssessment assessment = allClear(catalogue());
    return assessment;
}

Place placeOf(const QString &name)
{
    return Place::fromString(name).value();
}

Result<SessionPlan> planFor(const QString &place, const QString &technique, std::chrono::minutes length,
                            Pauses pauses = usualPauses)
{
    QList<Place> selection;
    if (!place.isEmpty())
        selection.append(placeOf(place));
    return SessionPlanner(catalogue()).plan({selection, TechniqueKey(technique), length, pauses}, allClear());
}

auto count(const SessionPlan &plan, StepKind kind)
{
    return std::ranges::count(plan.steps, kind, &PlannedStep::kind);
}

} // namespace

TEST(SessionPauses, CountAsPartOfTheLengthForEveryTechniquePlaceAndLength)
{
    for (const Technique &technique : catalogue().techniques()) {
        for (const Region &region : catalogue().regions()) {
            const QList<Place> selection{{region.key, region.sides.first()}};
            for (const auto length : {2min, 3min, 5min, 7min, 10min, 15min, 20min, 30min}) {
                const auto plan = SessionPlanner(catalogue())
                                      .plan({selection, technique.key, length, usualPauses}, allClear());
                if (!plan)
                    continue;
                SCOPED_TRACE(technique.key.toString().toStdString() + " on " +
                             region.key.toString().toStdString() + " for " + std::to_string(length.count()));
                std::chrono::seconds sum{0};
                for (const PlannedStep &step : plan->steps) {
                    ASSERT_GT(step.length, 0s);
                    sum += step.length;
                }
                ASSERT_EQ(sum, plan->length());
                ASSERT_GE(sum * 10, length * 9);
                ASSERT_LE(sum * 10, length * 11);
                ASSERT_LE(plan->handWork(), 15min);
                ASSERT_EQ(plan->steps.first().kind, StepKind::GetReady);
                ASSERT_EQ(count(*plan, StepKind::GetReady), 1);
            }
        }
    }
}

TEST(SessionPauses, ASideChangeStandsBetweenTheTwoSidesOfAStepAndIsNoWork)
{
    const auto plan = planFor(u"trap_upper-right"_s, u"T_NECKSH"_s, 5min);
    ASSERT_TRUE(plan);
    int changes = 0;
    for (qsizetype i = 1; i + 1 < plan->steps.size(); ++i) {
        const PlannedStep &step = plan->steps.at(i);
        const PlannedStep &before = plan->steps.at(i - 1);
        const PlannedStep &after = plan->steps.at(i + 1);
        if (before.isWork() && step.isWork()) {
            EXPECT_NE(before.step, step.step) << "the other side comes unannounced";
        }
        if (step.kind != StepKind::SideChange)
            continue;
        ++changes;
        EXPECT_EQ(step.length, usualPauses.sideChange);
        EXPECT_EQ(step.pressure, 0);
        EXPECT_FALSE(step.isHandWork());
        EXPECT_EQ(before.step, after.step);
        EXPECT_EQ(before.length, after.length);
        EXPECT_EQ(step.places, after.places) << "it shows where to go";
    }
    EXPECT_GE(changes, 2);
}

TEST(SessionPauses, ANearestLengthIsNamedWithTheirTimeInMind)
{
    const auto plan = planFor(u"neck_back-left"_s, u"T_WARM"_s, 5min);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().code, ErrorCode::LengthTooShort);
    EXPECT_TRUE(sentence(plan.error()).contains(u"10 minutes"_s));
    const SessionPlanner::Request request{
        {placeOf(u"neck_back-left"_s)}, TechniqueKey(u"T_WARM"_s), 5min, usualPauses};
    EXPECT_EQ(SessionPlanner(catalogue()).nearestLength(request, allClear()), 10min);
    EXPECT_TRUE(planFor(u"neck_back-left"_s, u"T_WARM"_s, 10min));
}

TEST(SessionPauses, UnderAPackTheSkinIsLookedAtEveryFiveMinutes)
{
    using Times = QList<std::chrono::seconds>;
    const auto reminders = [](const QString &place, const QString &technique, std::chrono::minutes length) {
        const auto plan = planFor(place, technique, length, {});
        Times times;
        for (const Reminder &reminder : plan ? plan->steps.first().reminders : QList<Reminder>()) {
            EXPECT_EQ(reminder.advice.toString(), technique + u".3"_s);
            times.append(reminder.at);
        }
        return times;
    };
    EXPECT_EQ(reminders(u"neck_back-left"_s, u"T_WARM"_s, 10min), (Times{5min}));
    EXPECT_EQ(reminders(u"neck_back-left"_s, u"T_WARM"_s, 15min), (Times{5min, 10min}));
    EXPECT_EQ(reminders(u"temple-left"_s, u"X_COLD"_s, 10min), (Times{5min}));
    EXPECT_EQ(reminders(u"forehead-left"_s, u"T_WARM"_s, 5min), Times()) << "it comes off anyway";
    EXPECT_EQ(reminders(u"temple-left"_s, u"T_SCALP"_s, 5min), Times());
}

TEST(SessionPauses, EachStepCarriesTheCapOfTheAssessment)
{
    HealthProfile profile = clearProfile(catalogue());
    profile.setAnswer(QuestionKey(u"anticoagulant"_s), Answer::Yes);
    const SafetyAssessment careful = assessmentOf(catalogue(), profile);
    for (const SafetyAssessment &assessment : {allClear(), careful}) {
        const auto plan =
            SessionPlanner(catalogue())
                .plan({{placeOf(u"trap_upper-left"_s)}, TechniqueKey(u"T_NECKSH"_s), 5min}, assessment);
        ASSERT_TRUE(plan);
        for (const PlannedStep &planned : plan->steps) {
            const QList<Step> &steps = catalogue().technique(planned.technique)->steps;
            const Step &step = *std::ranges::find(steps, planned.step, &Step::key);
            EXPECT_GE(planned.pressureCap, planned.pressure);
            for (const Place &place : planned.places)
                EXPECT_LE(planned.pressureCap, assessment.of(step, place).pressureCap);
        }
    }
}

TEST(LongSessions, EndWithBreathingAndRestOnceTheHandsHaveDoneTheirPart)
{
    for (const auto length : {16min, 20min, 25min, 30min}) {
        const auto plan = planFor(u"trap_upper-left"_s, u"T_NECKSH"_s, length);
        ASSERT_TRUE(plan) << sentence(plan.error()).toStdString();
        EXPECT_EQ(plan->asked, length);
        EXPECT_LE(plan->handWork(), 15min);
        EXPECT_GE(plan->handWork(), 12min);
        EXPECT_LE(std::chrono::abs(plan->length() - length), 9s);
        const PlannedStep &last = plan->steps.last();
        // Five minutes are breathed, what is left is rest.
        EXPECT_EQ(last.kind == StepKind::Rest, length != 20min);
        EXPECT_LE(last.length, 20min);
        const auto breaths =
            std::ranges::find(plan->steps, TechniqueKey(u"X_BREATH"_s), &PlannedStep::technique);
        EXPECT_EQ(breaths != plan->steps.end(), length >= 20min);
        if (breaths != plan->steps.end()) {
            EXPECT_EQ(breaths->length % 10s, 0s) << "whole breaths";
        }
    }
}

TEST(LongSessions, EveryTechniqueThatCanBePlannedCanBePartOfOne)
{
    for (const Technique &technique : catalogue().techniques()) {
        const SessionPlanner planner(catalogue());
        const QList<Place> selection = planner.usualSelection(technique.key, allClear());
        for (const auto length : {20min, 30min}) {
            const auto plan = planner.plan({selection, technique.key, length, usualPauses}, allClear());
            ASSERT_TRUE(plan) << technique.key.toString().toStdString() << ": "
                              << sentence(plan.error()).toStdString();
            EXPECT_LE(std::chrono::abs(plan->length() - length), 9s)
                << technique.key.toString().toStdString();
            const auto outline = planner.outline(
                SessionPlanner::Request{selection, technique.key, length, usualPauses}, allClear());
            ASSERT_TRUE(outline);
            EXPECT_EQ(outline->length(), plan->length());
            EXPECT_GE(outline->technique, 2min);
            EXPECT_LE(outline->rest, 20min);
        }
    }
}

TEST(LongSessions, AreFilledWithoutBreathingWhereTheRulesForbidIt)
{
    // Nobody forbids breathing alone today, so this holds for whom it is the session itself.
    const auto plan = planFor({}, u"X_BREATH"_s, 30min);
    ASSERT_TRUE(plan);
    EXPECT_EQ(count(*plan, StepKind::Work), 1);
    EXPECT_EQ(plan->steps.last().kind, StepKind::Rest);
    EXPECT_EQ(plan->steps.at(1).length + plan->steps.first().length, 605s);
}

TEST(LongSessions, UpToAQuarterOfAnHourTheTechniqueMustFillTheTimeItself)
{
    EXPECT_FALSE(planFor(u"ear-left"_s, u"X_EAR"_s, 10min));
    EXPECT_TRUE(planFor(u"ear-left"_s, u"X_EAR"_s, 16min));
}

TEST(SessionLength, IsTwoToThirtyMinutes)
{
    for (const auto &[length, isPossible] :
         {std::pair{1min, false}, {2min, true}, {30min, true}, {31min, false}}) {
        const auto plan = planFor(u"temple-left"_s, u"T_FORETEMP"_s, length);
        EXPECT_EQ(plan.has_value(), isPossible) << length.count();
        if (!plan) {
            EXPECT_EQ(plan.error().code, ErrorCode::InvalidInput);
            EXPECT_FALSE(sentence(plan.error()).isEmpty());
        }
    }
}

TEST(UsualSelection, IsAPlaceWhereTheTechniqueWorksForThisPerson)
{
    const SessionPlanner planner(catalogue());
    EXPECT_EQ(planner.usualSelection(TechniqueKey(u"X_BREATH"_s), allClear()), QList<Place>());
    EXPECT_EQ(planner.usualSelection(TechniqueKey(u"T_WARM"_s), allClear()).first().region,
              RegionKey(u"neck_back"_s));
    HealthProfile profile = clearProfile(catalogue());
    profile.setPlaces(QuestionKey(u"skin_lesion_regions"_s), {placeOf(u"forehead-left"_s),
                                                              placeOf(u"forehead-right"_s),
                                                              {RegionKey(u"forehead"_s), Side::Middle}});
    const SafetyAssessment assessment = assessmentOf(catalogue(), profile);
    const QList<Place> cold = planner.usualSelection(TechniqueKey(u"X_COLD"_s), assessment);
    ASSERT_EQ(cold.size(), 1);
    EXPECT_TRUE(planner.check({cold, TechniqueKey(u"X_COLD"_s), 10min}, assessment));
}
