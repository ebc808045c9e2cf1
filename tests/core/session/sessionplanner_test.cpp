// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/sessionplanner.h"
#include "tests/support/safetyvalues.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>

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

Place at(const QString &region, Side side)
{
    return {RegionKey(region), side};
}

Result<SessionPlan> planFor(const QList<Place> &selection, const QString &technique,
                            std::chrono::minutes length)
{
    return SessionPlanner(catalogue()).plan({selection, TechniqueKey(technique), length}, allClear());
}

QStringList stepKeys(const SessionPlan &plan)
{
    QStringList keys;
    for (const PlannedStep &step : plan.steps)
        keys.append(step.step.toString());
    return keys;
}

bool touches(const PlannedStep &step, const RegionKey &region)
{
    return std::any_of(step.places.begin(), step.places.end(),
                       [&](const Place &place) { return place.region == region; });
}

std::string describe(const SessionPlan &plan)
{
    QStringList lines;
    for (const PlannedStep &step : plan.steps) {
        QStringList places;
        for (const Place &place : step.places)
            places.append(place.toString());
        lines.append(u"  %1 %2 s p%3 %4"_s.arg(step.step.toString())
                         .arg(step.length.count())
                         .arg(step.pressure)
                         .arg(places.join(u' ')));
    }
    return lines.join(u'\n').toStdString();
}

const Step &catalogueStep(const PlannedStep &planned)
{
    const Technique *technique = catalogue().technique(planned.technique);
    return *std::find_if(technique->steps.begin(), technique->steps.end(),
                         [&](const Step &step) { return step.key == planned.step; });
}

/// What must hold for every plan, whatever was asked.
void expectSound(const SessionPlan &plan, const QList<Place> &selection, std::chrono::minutes asked)
{
    EXPECT_EQ(plan.selection, selection);
    EXPECT_EQ(plan.asked, asked);
    EXPECT_GE(plan.length() * 10, asked * 9);
    EXPECT_LE(plan.length() * 10, asked * 11);

    std::map<QString, std::map<Side, std::chrono::seconds>> perSide;
    StepPhase phase = StepPhase::WarmUp;
    bool touchesChosen = false;
    for (const PlannedStep &step : plan.steps) {
        EXPECT_GE(step.phase, phase) << "warm-up, main, closing";
        phase = step.phase;
        ASSERT_EQ(step.places.isEmpty(), catalogueStep(step).needsNoPlace);
        touchesChosen |= catalogueStep(step).needsNoPlace;
        EXPECT_FALSE(catalogueStep(step).isAdvice);
        EXPECT_GE(step.length, 10s);
        const bool isHandWork =
            step.motion != Motion::Heat && step.motion != Motion::Cold && step.motion != Motion::Breathe;
        EXPECT_LE(step.length, isHandWork ? 120s : 900s);
        EXPECT_LE(step.pressure, catalogueStep(step).highestPressure);
        for (const Place &place : step.places) {
            const Region *region = catalogue().region(place.region);
            ASSERT_TRUE(region);
            EXPECT_TRUE(region->sides.contains(place.side));
            EXPECT_GT(region->maxPressure, 0) << "blocked regions are never reached";
            EXPECT_LE(step.pressure, region->maxPressure);
            if (region->contact == Contact::PinchOnly) {
                EXPECT_EQ(step.motion, Motion::PinchRoll);
                EXPECT_FALSE(step.places.contains({place.region, Side::Left}) &&
                             step.places.contains({place.region, Side::Right}));
            }
            perSide[step.step.toString() + u' ' + place.region.toString()][place.side] += step.length;
            for (const Place &chosen : selection)
                touchesChosen |= chosen.region == place.region;
        }
    }
    EXPECT_TRUE(touchesChosen);

    for (const auto &[what, times] : perSide) {
        const RegionKey key(what.section(u' ', 1));
        if (catalogue().region(key)->sides.contains(Side::Left)) {
            ASSERT_TRUE(times.contains(Side::Left) && times.contains(Side::Right)) << what.toStdString();
            EXPECT_EQ(times.at(Side::Left), times.at(Side::Right)) << what.toStdString();
        }
    }
}

bool isTooLong(const Error &error)
{
    return error.code == ErrorCode::InvalidInput && sentence(error).contains(u"takes at most"_s);
}

bool canBePlanned(const TechniqueKey &technique, const Place &place)
{
    return std::ranges::any_of(std::array{3min, 5min, 10min}, [&](std::chrono::minutes length) {
        return SessionPlanner(catalogue()).plan({{place}, technique, length}, allClear()).has_value();
    });
}

} // namespace

TEST(SessionPlanner, EveryTechniqueRegionSideAndLengthGivesASoundPlanOrAReason)
{
    int plans = 0;
    for (const Technique &technique : catalogue().techniques()) {
        for (const Region &region : catalogue().regions()) {
            for (const Side side : region.sides) {
                for (const auto length : {3min, 5min, 10min}) {
                    const QList<Place> selection{{region.key, side}};
                    const auto plan =
                        SessionPlanner(catalogue()).plan({selection, technique.key, length}, allClear());
                    SCOPED_TRACE(technique.key.toString().toStdString() + " on " +
                                 selection.first().toString().toStdString() + " for " +
                                 std::to_string(length.count()));
                    if (!plan) {
                        EXPECT_TRUE(plan.error().code == ErrorCode::LengthTooShort ||
                                    plan.error().code == ErrorCode::NothingToDo || isTooLong(plan.error()));
                        EXPECT_FALSE(sentence(plan.error()).isEmpty());
                        continue;
                    }
                    ++plans;
                    SCOPED_TRACE(describe(*plan));
                    expectSound(*plan, selection, length);
                }
            }
        }
    }
    EXPECT_GE(plans, 200);
}

TEST(SessionPlanner, SeveralRegionsAtOnceGiveASoundPlanOrAReason)
{
    for (const Technique &technique : catalogue().techniques()) {
        for (const Region &first : catalogue().regions()) {
            for (const Region &second : catalogue().regions()) {
                const QList<Place> selection{{first.key, first.sides.last()},
                                             {second.key, second.sides.first()}};
                if (selection.first() == selection.last())
                    continue;
                for (const auto length : {3min, 10min}) {
                    const auto plan =
                        SessionPlanner(catalogue()).plan({selection, technique.key, length}, allClear());
                    if (!plan)
                        continue;
                    SCOPED_TRACE(technique.key.toString().toStdString() + "\n" + describe(*plan));
                    expectSound(*plan, selection, length);
                }
            }
        }
    }
}

TEST(SessionPlanner, TheWholeBodyAtOnceStillFits)
{
    QList<Place> everything;
    for (const Region &region : catalogue().regions()) {
        for (const Side side : region.sides)
            everything.append({region.key, side});
    }
    for (const Technique &technique : catalogue().techniques()) {
        for (const auto length : {3min, 5min, 10min}) {
            const auto plan =
                SessionPlanner(catalogue()).plan({everything, technique.key, length}, allClear());
            SCOPED_TRACE(technique.key.toString().toStdString());
            if (!plan) {
                EXPECT_TRUE(plan.error().code == ErrorCode::LengthTooShort || isTooLong(plan.error()));
                continue;
            }
            SCOPED_TRACE(describe(*plan));
            expectSound(*plan, everything, length);
        }
    }
}

TEST(SessionPlanner, EveryTechniqueHasAPlaceAndALengthWhereItWorks)
{
    for (const Technique &technique : catalogue().techniques()) {
        const bool works = std::any_of(
            catalogue().regions().begin(), catalogue().regions().end(), [&](const Region &region) {
                return canBePlanned(technique.key, {region.key, region.sides.first()});
            });
        EXPECT_TRUE(works) << technique.key.toString().toStdString();
    }
}

TEST(SessionPlanner, WhatIsOfferedForARegionCanBePlannedInOneOfTheOfferedLengths)
{
    for (const Region &region : catalogue().regions()) {
        if (!catalogue().mayBeTarget(region.key) || region.contact == Contact::PinchOnly)
            continue;
        for (const Technique *technique : catalogue().techniquesFor(region.key)) {
            EXPECT_TRUE(canBePlanned(technique->key, {region.key, region.sides.first()}))
                << technique->key.toString().toStdString() << " on " << region.key.toString().toStdString();
        }
    }
}

TEST(SessionPlanner, TheSameRequestGivesTheSamePlan)
{
    const QList<Place> selection{at(u"temple"_s, Side::Right), at(u"skull_base"_s, Side::Left)};
    const auto once = planFor(selection, u"T_SCALP"_s, 5min);
    const auto again = planFor(selection, u"T_SCALP"_s, 5min);
    ASSERT_TRUE(once && again);
    EXPECT_EQ(*once, *again);
}

TEST(SessionPlanner, AShortSessionKeepsWhatTouchesTheChosenPlace)
{
    const auto plan = planFor({at(u"temple"_s, Side::Left)}, u"T_SCALP"_s, 3min);
    ASSERT_TRUE(plan);
    SCOPED_TRACE(describe(*plan));
    EXPECT_TRUE(std::any_of(plan->steps.begin(), plan->steps.end(),
                            [](const PlannedStep &step) { return touches(step, RegionKey(u"temple"_s)); }));
    EXPECT_LT(plan->steps.size(), 7) << "something elsewhere was left out";
}

TEST(SessionPlanner, ALongSessionRepeatsMainWorkInsteadOfEndlessSteps)
{
    const auto plan = planFor({at(u"temple"_s, Side::Left)}, u"T_FORETEMP"_s, 10min);
    ASSERT_TRUE(plan);
    SCOPED_TRACE(describe(*plan));
    EXPECT_GE(stepKeys(*plan).count(u"T_FORETEMP.3"_s), 2);
}

TEST(SessionPlanner, OneSideAfterTheOtherBeginsWithTheChosenOne)
{
    for (const Side side : {Side::Left, Side::Right}) {
        const auto plan = planFor({at(u"trap_upper"_s, side)}, u"T_NECKSH"_s, 5min);
        ASSERT_TRUE(plan);
        const auto first = std::find_if(plan->steps.begin(), plan->steps.end(), [](const PlannedStep &step) {
            return step.step == StepKey(u"T_NECKSH.2"_s);
        });
        ASSERT_NE(first, plan->steps.end());
        EXPECT_EQ(first->places, (QList<Place>{at(u"trap_upper"_s, side)}));
        EXPECT_EQ(std::next(first)->step, first->step);
        EXPECT_NE(std::next(first)->places, first->places);
    }
}

TEST(SessionPlanner, BothHandsTogetherAreOneStepOnBothSides)
{
    const auto plan = planFor({at(u"temple"_s, Side::Left)}, u"T_ACU"_s, 5min);
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->steps.first().step, StepKey(u"T_ACU.1"_s));
    EXPECT_EQ(plan->steps.first().places,
              (QList<Place>{at(u"temple"_s, Side::Left), at(u"temple"_s, Side::Right)}));
}

TEST(SessionPlanner, TheGentlestRegionCapsThePressure)
{
    const auto neck = planFor({at(u"neck_back"_s, Side::Left)}, u"T_TRIGGER"_s, 5min);
    ASSERT_TRUE(neck);
    for (const PlannedStep &step : neck->steps)
        EXPECT_LE(step.pressureCap, 3) << "firm would be too much for the back of the neck";
    const auto shoulder = planFor({at(u"trap_upper"_s, Side::Left)}, u"T_TRIGGER"_s, 5min);
    ASSERT_TRUE(shoulder);
    EXPECT_TRUE(std::any_of(shoulder->steps.begin(), shoulder->steps.end(),
                            [](const PlannedStep &step) { return step.pressureCap == 4; }));
}

TEST(SessionPlanner, BeginsGentlyAndLeavesRoomForMore)
{
    bool isRoomLeft = false;
    for (const Technique &technique : catalogue().techniques()) {
        const auto plan = planFor({at(u"trap_upper"_s, Side::Left)}, technique.key.toString(), 5min);
        if (!plan)
            continue;
        for (const PlannedStep &planned : plan->steps) {
            const auto step = std::ranges::find(technique.steps, planned.step, &Step::key);
            if (!planned.isWork() || step == technique.steps.end())
                continue;
            EXPECT_LE(planned.pressure, step->lowestPressure) << planned.step.toString().toStdString();
            EXPECT_LE(planned.pressure, planned.pressureCap);
            isRoomLeft |= planned.pressure < planned.pressureCap;
        }
    }
    EXPECT_TRUE(isRoomLeft);
}

TEST(SessionPlanner, NoSpotOfTheHeadIsSearchedAndHeld)
{
    for (const QString &region : {u"scalp_side"_s, u"occiput"_s, u"temple"_s, u"ear"_s, u"jaw"_s}) {
        const auto plan = planFor({at(region, Side::Left)}, u"T_TRIGGER"_s, 5min);
        ASSERT_FALSE(plan) << region.toStdString();
        EXPECT_EQ(plan.error().code, ErrorCode::NothingToDo);
    }
}

TEST(SessionPlanner, HoldsAtMostSixSpotsHoweverManyRegionsWereChosen)
{
    QList<Place> selection;
    for (const QString &region :
         {u"trap_upper"_s, u"levator"_s, u"neck_back"_s, u"skull_base"_s, u"shoulder"_s, u"upper_back"_s}) {
        selection.append(at(region, Side::Left));
        for (const auto length : {3min, 5min, 10min, 15min}) {
            const auto plan = planFor(selection, u"T_TRIGGER"_s, length);
            if (!plan)
                continue;
            const auto spots =
                std::count_if(plan->steps.begin(), plan->steps.end(), [](const PlannedStep &step) {
                    return step.step == StepKey(u"T_TRIGGER.2"_s) || step.step == StepKey(u"T_TRIGGER.3"_s);
                });
            EXPECT_LE(spots, 6) << selection.size() << " regions";
            EXPECT_GE(spots, 1);
        }
    }
}

TEST(SessionPlanner, HoldsAreKeptWhole)
{
    const auto plan = planFor({at(u"trap_upper"_s, Side::Left)}, u"T_TRIGGER"_s, 5min);
    ASSERT_TRUE(plan);
    for (const PlannedStep &step : plan->steps) {
        if (step.step != StepKey(u"T_TRIGGER.2"_s))
            continue;
        EXPECT_EQ(step.holdSeconds, 7);
        EXPECT_EQ(step.pauseSeconds, 5);
        EXPECT_EQ((step.length.count() + 5) % 12, 0) << describe(*plan);
    }
}

TEST(SessionPlanner, AnOptionalStepIsDoneWhenNothingElseReachesTheChosenPlace)
{
    const auto crown = planFor({at(u"crown"_s, Side::Middle)}, u"T_ACU"_s, 5min);
    ASSERT_TRUE(crown);
    EXPECT_TRUE(stepKeys(*crown).contains(u"T_ACU.4b"_s));
    const auto temple = planFor({at(u"temple"_s, Side::Left)}, u"T_ACU"_s, 10min);
    ASSERT_TRUE(temple);
    for (const QString &key : stepKeys(*temple))
        EXPECT_FALSE(key.startsWith(u"T_ACU.4")) << key.toStdString();
}

TEST(SessionPlanner, AWarmNeckPackNeedsTenMinutesAndIsOneLongStep)
{
    const QList<Place> neck{at(u"neck_back"_s, Side::Left)};
    for (const auto length : {3min, 5min}) {
        const auto plan = planFor(neck, u"T_WARM"_s, length);
        ASSERT_FALSE(plan);
        EXPECT_EQ(plan.error().code, ErrorCode::LengthTooShort);
        EXPECT_TRUE(sentence(plan.error()).contains(u"10 minutes"_s)) << sentence(plan.error()).toStdString();
    }
    const auto plan = planFor(neck, u"T_WARM"_s, 10min);
    ASSERT_TRUE(plan);
    EXPECT_EQ(stepKeys(*plan), QStringList{u"T_WARM.1"_s});
    EXPECT_EQ(plan->length(), 10min);
}

TEST(SessionPlanner, AWarmForeheadClothFitsFiveMinutes)
{
    for (const QString &region : {u"forehead"_s, u"eye"_s}) {
        const QList<Place> selection{at(region, Side::Left)};
        const auto tooShort = planFor(selection, u"T_WARM"_s, 3min);
        ASSERT_FALSE(tooShort);
        EXPECT_EQ(tooShort.error().code, ErrorCode::LengthTooShort);
        EXPECT_TRUE(sentence(tooShort.error()).contains(u"5 minutes"_s));
        const auto plan = planFor(selection, u"T_WARM"_s, 5min);
        ASSERT_TRUE(plan) << sentence(plan.error()).toStdString();
        EXPECT_EQ(stepKeys(*plan), QStringList{u"T_WARM.2"_s});
    }
}

TEST(SessionPlanner, NothingOrOnlyTheFrontOfTheNeckIsNothingToDo)
{
    const auto nothing = planFor({}, u"T_SCALP"_s, 5min);
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::NothingToDo);
    for (const Technique &technique : catalogue().techniques()) {
        if (!technique.needsPlace())
            continue;
        const auto throat = planFor({at(u"neck_front"_s, Side::Left)}, technique.key.toString(), 5min);
        ASSERT_FALSE(throat);
        EXPECT_EQ(throat.error().code, ErrorCode::NothingToDo);
    }
}

TEST(SessionPlanner, WhatNeedsNoPlaceIsPlannedForAnySelectionAndForNone)
{
    for (const QString &technique : {u"X_BREATH"_s, u"X_PMR"_s, u"X_AROMA"_s}) {
        const QList<Place> selections[] = {{},
                                           {at(u"temple"_s, Side::Left)},
                                           {at(u"neck_front"_s, Side::Middle)},
                                           {at(u"foot_lr3"_s, Side::Left), at(u"crown"_s, Side::Middle)}};
        for (const QList<Place> &selection : selections) {
            for (const auto length : {3min, 5min, 10min}) {
                const auto plan = planFor(selection, technique, length);
                ASSERT_TRUE(plan) << sentence(plan.error()).toStdString();
                SCOPED_TRACE(describe(*plan));
                expectSound(*plan, selection, length);
                for (const PlannedStep &step : plan->steps)
                    EXPECT_EQ(step.pressure, 0);
            }
        }
    }
}

TEST(SessionPlanner, BreathsAreFourSecondsInAndSixOutAndStayWhole)
{
    const auto plan = planFor({}, u"X_BREATH"_s, 5min);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->steps.size(), 1);
    const PlannedStep &breaths = plan->steps.first();
    EXPECT_EQ(breaths.motion, Motion::Breathe);
    EXPECT_EQ(breaths.holdSeconds, 4);
    EXPECT_EQ(breaths.pauseSeconds, 6);
    EXPECT_EQ(breaths.perMinute, 6);
    EXPECT_EQ(breaths.length, 5min) << "thirty breaths";
    EXPECT_EQ(planFor({}, u"X_BREATH"_s, 10min)->length(), 10min) << "sixty breaths";
    EXPECT_EQ(planFor({}, u"X_BREATH"_s, 3min)->length().count() % 10, 0);
}

TEST(SessionPlanner, ASmellIsBreathedAtOnesOwnPace)
{
    const auto plan = planFor({}, u"X_AROMA"_s, 5min);
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->steps.first().holdSeconds, 0);
    EXPECT_EQ(plan->steps.first().perMinute, std::nullopt);
}

TEST(SessionPlanner, MusclesAreTensedForFiveSecondsAndLetGoForTen)
{
    for (const auto length : {3min, 5min, 6min, 10min, 12min}) {
        const auto plan = planFor({}, u"X_PMR"_s, length);
        ASSERT_TRUE(plan);
        SCOPED_TRACE(describe(*plan));
        QStringList groups;
        for (const PlannedStep &step : plan->steps) {
            EXPECT_EQ(step.holdSeconds, 5);
            EXPECT_EQ(step.pauseSeconds, 10);
            EXPECT_EQ(step.length.count() % 15, 0) << "letting go belongs to it";
            groups.append(step.step.toString());
        }
        EXPECT_EQ(groups.size(), 8) << "hands to feet, once";
        EXPECT_EQ(groups.removeDuplicates(), 0);
    }
    EXPECT_EQ(planFor({}, u"X_PMR"_s, 6min)->length(), 6min);
}

TEST(SessionPlanner, AColdPackIsOneLongStepWhereItHurts)
{
    const auto temple = planFor({at(u"temple"_s, Side::Left)}, u"X_COLD"_s, 10min);
    ASSERT_TRUE(temple);
    EXPECT_EQ(stepKeys(*temple), QStringList{u"X_COLD.1"_s});
    const auto neck = planFor({at(u"neck_back"_s, Side::Left)}, u"X_COLD"_s, 10min);
    ASSERT_TRUE(neck);
    EXPECT_EQ(stepKeys(*neck), QStringList{u"X_COLD.2"_s});
    const auto tooShort = planFor({at(u"temple"_s, Side::Left)}, u"X_COLD"_s, 5min);
    ASSERT_FALSE(tooShort);
    EXPECT_EQ(tooShort.error().code, ErrorCode::LengthTooShort);
}

TEST(SessionPlanner, StretchesAndPullsAreNotRepeatedForTheClocksSake)
{
    const std::pair<QString, Place> brief[] = {{u"X_EAR"_s, at(u"ear"_s, Side::Left)},
                                               {u"X_CHINTUCK"_s, at(u"neck_back"_s, Side::Left)},
                                               {u"X_STR_TRAP"_s, at(u"trap_upper"_s, Side::Left)},
                                               {u"X_JAW"_s, at(u"jaw"_s, Side::Left)}};
    for (const auto &[technique, place] : brief) {
        EXPECT_TRUE(planFor({place}, technique, 5min)) << technique.toStdString();
        const auto tooLong = planFor({place}, technique, 10min);
        ASSERT_FALSE(tooLong) << technique.toStdString();
        EXPECT_TRUE(isTooLong(tooLong.error())) << sentence(tooLong.error()).toStdString();
    }
}

TEST(SessionPlanner, TheHeadRestsOnTheBallsNinetySecondsAtATimeAtMost)
{
    for (const auto length : {3min, 5min}) {
        const auto plan = planFor({at(u"skull_base"_s, Side::Middle)}, u"X_SUBOCC"_s, length);
        ASSERT_TRUE(plan);
        for (const PlannedStep &step : plan->steps)
            EXPECT_LE(step.length, 90s) << describe(*plan);
    }
    EXPECT_FALSE(planFor({at(u"skull_base"_s, Side::Middle)}, u"X_SUBOCC"_s, 10min));
}

TEST(SessionPlanner, UnknownWordsAndImpossibleLengthsAreInvalid)
{
    const QList<Place> temple{at(u"temple"_s, Side::Left)};
    const Result<SessionPlan> wrong[] = {
        planFor(temple, u"T_NONE"_s, 5min),
        planFor({at(u"tail"_s, Side::Middle)}, u"T_SCALP"_s, 5min),
        planFor({at(u"temple"_s, Side::Middle)}, u"T_SCALP"_s, 5min),
        planFor(temple, u"T_SCALP"_s, 0min),
        planFor(temple, u"T_SCALP"_s, -5min),
        planFor(temple, u"T_SCALP"_s, 31min),
    };
    for (const auto &plan : wrong) {
        ASSERT_FALSE(plan);
        EXPECT_EQ(plan.error().code, ErrorCode::InvalidInput);
        EXPECT_FALSE(sentence(plan.error()).isEmpty());
    }
}
