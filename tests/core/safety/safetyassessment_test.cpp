// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/safetyassessment.h"

#include "tests/core/catalogue/cataloguecopy.h"
#include "tests/support/safetyvalues.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

SafetyAssessment unchecked(const HealthProfile &profile)
{
    return SafetyAssessment::of(realCatalogue(), profile, std::nullopt, someMoment());
}

QList<Place> allPlaces()
{
    QList<Place> places;
    for (const Region &region : realCatalogue().regions()) {
        for (const Side side : region.sides)
            places.append({region.key, side});
    }
    return places;
}

} // namespace

TEST(SafetyAssessment, WithoutTheWarningSignsShowsWhatWouldBePossible)
{
    const SafetyAssessment assessment = unchecked(clearProfile(realCatalogue()));
    EXPECT_EQ(assessment.warningSigns(), WarningSigns::NotYetAsked);
    EXPECT_FALSE(assessment.isEverythingBlocked());
    EXPECT_EQ(assessment.of(Place{RegionKey(u"temple"_s), Side::Left}).level, SafetyLevel::Free);
}

TEST(SafetyAssessment, KnowsWhetherTheCardStillHolds)
{
    const WarningCheck check = WarningCheck::noneOfThese(realCatalogue(), someMoment());
    const auto at = [&](std::chrono::milliseconds age) {
        Moment now = someMoment();
        now.utcMs += age.count();
        return SafetyAssessment::of(realCatalogue(), {}, check, now).warningSigns();
    };
    EXPECT_EQ(at(0ms), WarningSigns::Asked);
    EXPECT_EQ(at(24h - 1ms), WarningSigns::Asked);
    EXPECT_EQ(at(24h), WarningSigns::NotYetAsked);
}

TEST(SafetyAssessment, ASignOfAHalfAnsweredCardCountsButTheCardDoesNot)
{
    WarningCheck check;
    check.asked = someMoment();
    check.signs.insert(SignKey(u"RF3"_s), Answer::Yes);
    const SafetyAssessment blocked = SafetyAssessment::of(realCatalogue(), {}, check, someMoment());
    EXPECT_TRUE(blocked.isEverythingBlocked());
    EXPECT_EQ(blocked.warningSigns(), WarningSigns::NotYetAsked);

    check.signs = {{SignKey(u"RF3"_s), Answer::No}};
    const SafetyAssessment open = SafetyAssessment::of(realCatalogue(), {}, check, someMoment());
    EXPECT_FALSE(open.isEverythingBlocked());
    EXPECT_EQ(open.warningSigns(), WarningSigns::NotYetAsked);
}

TEST(SafetyAssessment, WhereEverythingIsBlockedEachThingIs)
{
    HealthProfile child = clearProfile(realCatalogue());
    child.setElapsed(QuestionKey(u"age"_s), 12, TimeUnit::Years, someMoment());
    const SafetyAssessment assessment = assessmentOf(realCatalogue(), child);
    for (const Place &place : allPlaces())
        EXPECT_TRUE(assessment.of(place).isBlocked());
    for (const Technique &technique : realCatalogue().techniques()) {
        EXPECT_TRUE(assessment.of(technique.key).isBlocked());
        for (const Step &step : technique.steps)
            EXPECT_TRUE(assessment.of(step, allPlaces().first()).isBlocked());
    }
    EXPECT_TRUE(assessment.ofPoint(PointKey(u"GB20"_s), Side::Left).isBlocked());
    EXPECT_TRUE(assessment.ofTriggerPoint(TriggerPointKey(u"occip"_s), Side::Left).isBlocked());
    EXPECT_TRUE(assessment.ofOil(OilKey(u"lavender"_s)).isBlocked());
}

TEST(SafetyAssessment, AnEmptyProfileIsHandledWithCare)
{
    const SafetyAssessment assessment = assessmentOf(realCatalogue(), {});
    EXPECT_FALSE(assessment.isEverythingBlocked());
    EXPECT_TRUE(assessment.of(Place{RegionKey(u"neck_side"_s), Side::Left}).isBlocked());
    EXPECT_TRUE(assessment.of(TechniqueKey(u"T_TRIGGER"_s)).isBlocked());
    for (const Place &place : allPlaces())
        EXPECT_LE(assessment.of(place).pressureCap, 2);
    EXPECT_FALSE(assessment.of(TechniqueKey(u"T_SCALP"_s)).isBlocked());
}

TEST(SafetyAssessment, TheFrontOfTheNeckIsNeverTouched)
{
    const QList<HealthProfile> profiles{HealthProfile(), clearProfile(realCatalogue())};
    for (const HealthProfile &profile : profiles) {
        for (const Side side : {Side::Left, Side::Middle, Side::Right}) {
            for (const SafetyAssessment &assessment :
                 {unchecked(profile), assessmentOf(realCatalogue(), profile)}) {
                const Verdict verdict = assessment.of(Place{RegionKey(u"neck_front"_s), side});
                EXPECT_TRUE(verdict.isBlocked());
                EXPECT_EQ(verdict.reasons.first().rule, RuleKey(u"S02"_s));
            }
        }
    }
}

TEST(SafetyAssessment, NoCapIsAboveThatOfTheRegion)
{
    const SafetyAssessment assessment = allClear(realCatalogue());
    for (const Place &place : allPlaces()) {
        const Verdict verdict = assessment.of(place);
        EXPECT_LE(verdict.pressureCap, realCatalogue().region(place.region)->maxPressure);
        EXPECT_EQ(verdict.isPinchOnly, place.region == RegionKey(u"neck_side"_s));
    }
}

TEST(SafetyAssessment, TheLowestOfSeveralCapsCountsAndAllReasonsAreTold)
{
    HealthProfile profile = clearProfile(realCatalogue());
    profile.setAnswer(QuestionKey(u"osteoporosis"_s), Answer::Yes);
    profile.setAnswer(QuestionKey(u"anticoagulant"_s), Answer::Yes);
    const Verdict verdict =
        assessmentOf(realCatalogue(), profile).of(Place{RegionKey(u"shoulder"_s), Side::Left});
    EXPECT_EQ(verdict.pressureCap, 2);
    EXPECT_EQ(verdict.reasons.size(), 2);
}

TEST(SafetyAssessment, WhatIsNotKnownIsNotAllowed)
{
    const SafetyAssessment assessment = allClear(realCatalogue());
    EXPECT_TRUE(assessment.of(Place{RegionKey(u"elbow"_s), Side::Left}).isBlocked());
    EXPECT_TRUE(assessment.ofPoint(PointKey(u"XX99"_s), Side::Left).isBlocked());
    EXPECT_TRUE(assessment.ofTriggerPoint(TriggerPointKey(u"nothing"_s), Side::Left).isBlocked());
}

TEST(SafetyAssessment, OnlyOptingInFreesWhatIsOffByDefault)
{
    const Verdict verdict = allClear(realCatalogue()).ofTriggerPoint(TriggerPointKey(u"scm_s"_s), Side::Left);
    EXPECT_TRUE(verdict.isBlocked());
    EXPECT_TRUE(verdict.needsOptIn);
    HealthProfile older = clearProfile(realCatalogue());
    older.setElapsed(QuestionKey(u"age"_s), 58, TimeUnit::Years, someMoment());
    older.setOptedIn(u"scm_s"_s, true);
    const Verdict strict =
        assessmentOf(realCatalogue(), older).ofTriggerPoint(TriggerPointKey(u"scm_s"_s), Side::Left);
    EXPECT_TRUE(strict.isBlocked());
    EXPECT_FALSE(strict.needsOptIn) << "opting in does not lift a rule";
}

TEST(SafetyAssessment, AnOilIsNotPutOnSkinThatIsLeftAlone)
{
    HealthProfile profile = clearProfile(realCatalogue());
    profile.setPlaces(QuestionKey(u"skin_lesion_regions"_s), {{RegionKey(u"temple"_s), Side::Left}});
    const SafetyAssessment assessment = assessmentOf(realCatalogue(), profile);
    EXPECT_FALSE(assessment.ofOil(OilKey(u"lavender"_s)).isBlocked());
    EXPECT_TRUE(assessment.ofOil(OilKey(u"lavender"_s), {RegionKey(u"temple"_s), Side::Left}).isBlocked());
    EXPECT_FALSE(assessment.ofOil(OilKey(u"lavender"_s), {RegionKey(u"temple"_s), Side::Right}).isBlocked());
}

TEST(SafetyAssessment, TheSameInputGivesTheSameAnswers)
{
    HealthProfile profile;
    profile.setAnswer(QuestionKey(u"pregnant"_s), Answer::Yes);
    const SafetyAssessment once = assessmentOf(realCatalogue(), profile);
    const SafetyAssessment again = assessmentOf(realCatalogue(), profile);
    for (const Place &place : allPlaces())
        EXPECT_EQ(once.of(place), again.of(place));
    for (const Technique &technique : realCatalogue().techniques())
        EXPECT_EQ(once.of(technique.key), again.of(technique.key));
}
