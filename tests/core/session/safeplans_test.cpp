// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/sessionplanner.h"
#include "tests/support/safetyvalues.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>

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

const QList<Place> &allPlaces()
{
    static const QList<Place> places = [] {
        QList<Place> all;
        for (const Region &region : catalogue().regions()) {
            for (const Side side : region.sides)
                all.append({region.key, side});
        }
        return all;
    }();
    return places;
}

HealthProfile with(const QString &key, Answer answer)
{
    HealthProfile profile = clearProfile(catalogue());
    profile.setAnswer(QuestionKey(key), answer);
    return profile;
}

Result<SessionPlan> planFor(const HealthProfile &profile, const QString &place, const QString &technique,
                            std::chrono::minutes length = 5min)
{
    return SessionPlanner(catalogue())
        .plan({{Place::fromString(place).value()}, TechniqueKey(technique), length},
              assessmentOf(catalogue(), profile));
}

const Step &stepOf(const PlannedStep &planned)
{
    const QList<Step> &steps = catalogue().technique(planned.technique)->steps;
    return *std::ranges::find(steps, planned.step, &Step::key);
}

/// People as they come: most questions answered with no, some with anything.
class RandomPeople
{
public:
    explicit RandomPeople(quint32 seed) : m_dice(seed) {}

    HealthProfile profile()
    {
        HealthProfile profile = m_dice.bounded(3) ? m_clear : HealthProfile();
        const int changes = m_dice.bounded(5);
        const QList<ProfileQuestion> &questions = catalogue().profileQuestions();
        for (int i = 0; i < changes; ++i)
            change(profile, questions.at(upTo(questions.size())));
        if (!m_dice.bounded(10))
            profile.setOptedIn(u"scm_s"_s, true);
        return profile;
    }

    WarningCheck check()
    {
        WarningCheck check = m_none;
        if (!m_dice.bounded(8)) {
            const WarningSign &sign = catalogue().warningSigns().at(upTo(catalogue().warningSigns().size()));
            check.signs.insert(sign.key, answer());
            for (const WarningFollowUp &followUp : sign.followUps)
                check.signs.insert(followUp.key, answer());
        }
        return check;
    }

    SessionPlanner::Request request()
    {
        SessionPlanner::Request request;
        const int places = 1 + m_dice.bounded(3);
        for (int i = 0; i < places; ++i)
            request.selection.append(allPlaces().at(upTo(allPlaces().size())));
        request.technique = catalogue().techniques().at(upTo(catalogue().techniques().size())).key;
        // Mostly those that are offered: where a length does not fit, all others are tried, which takes long.
        request.length = std::chrono::minutes(
            m_dice.bounded(10) ? std::array{3, 5, 10}.at(size_t(m_dice.bounded(3))) : 1 + m_dice.bounded(31));
        if (m_dice.bounded(2))
            request.pauses = usualPauses;
        return request;
    }

    int upTo(qsizetype size) { return m_dice.bounded(int(size)); }

private:
    Answer answer()
    {
        return std::array{Answer::Yes, Answer::No, Answer::NotSure}.at(size_t(m_dice.bounded(3)));
    }

    void change(HealthProfile &profile, const ProfileQuestion &question)
    {
        switch (question.kind) {
        case QuestionKind::Answer:
            if (m_dice.bounded(4))
                profile.setAnswer(question.key, m_dice.bounded(2) ? Answer::Yes : answer());
            else
                profile.setAnswer(question.key, std::nullopt);
            break;
        case QuestionKind::Elapsed:
            profile.setElapsed(question.key, m_dice.bounded(60), *question.unit, someMoment());
            break;
        case QuestionKind::Places:
            profile.setPlaces(question.key, {allPlaces().at(upTo(allPlaces().size()))});
            break;
        case QuestionKind::Choice:
            profile.setChoice(question.key, question.choices.first());
            break;
        }
    }

    QRandomGenerator m_dice;
    HealthProfile m_clear = clearProfile(catalogue());
    WarningCheck m_none = WarningCheck::noneOfThese(catalogue(), someMoment());
};

quint32 seedOfThisRun()
{
    bool isGiven = false;
    const uint given = qEnvironmentVariable("NAPE_TEST_SEED").toUInt(&isGiven);
    return isGiven ? given : QRandomGenerator::global()->generate();
}

/// Goes without gtest's macros, which are slow where nothing is wrong.
QString whatIsWrongWith(const SessionPlan &plan, const SafetyAssessment &assessment)
{
    if (assessment.isEverythingBlocked())
        return u"everything is blocked"_s;
    if (assessment.of(plan.technique).isBlocked())
        return u"the technique is blocked"_s;
    if (plan.steps.isEmpty())
        return u"it is empty"_s;
    if (plan.handWork() > SessionPlanner::mostHandWork)
        return u"hands work for too long"_s;
    for (const PlannedStep &planned : plan.steps) {
        if (!planned.isWork()) {
            if (planned.pressure != 0 || planned.isHandWork())
                return u"a pause is work"_s;
            continue;
        }
        const Step &step = stepOf(planned);
        if (step.needsNoPlace && assessment.of(step).isBlocked())
            return planned.step.toString() + u" is blocked"_s;
        if (step.needsNoPlace != planned.places.isEmpty())
            return planned.step.toString() + u" has the wrong places"_s;
        for (const Place &place : planned.places) {
            const Verdict verdict = assessment.of(step, place);
            const Region &region = *catalogue().region(place.region);
            if (verdict.isBlocked() || region.contact == Contact::None)
                return place.toString() + u" is blocked"_s;
            if (step.touches() && assessment.of(place).isBlocked())
                return place.toString() + u" is blocked for hands"_s;
            // Whoever asks for more on the way gets no more than this.
            const int most = std::max(planned.pressure, planned.pressureCap);
            if (most > verdict.pressureCap || most > region.maxPressure ||
                (step.touches() && most > assessment.of(place).pressureCap))
                return place.toString() + u" is pressed too hard"_s;
            const Place other{place.region, place.side == Side::Left ? Side::Right : Side::Left};
            if (verdict.isPinchOnly &&
                (planned.motion != Motion::PinchRoll || planned.places.contains(other)))
                return place.toString() + u" is not pinched on one side"_s;
        }
    }
    return {};
}

QString describe(const SessionPlanner::Request &request, const HealthProfile &profile)
{
    QStringList places;
    for (const Place &place : request.selection)
        places.append(place.toString());
    return u"%1 on %2 for %3 minutes; %4"_s.arg(request.technique.toString(), places.join(u' '))
        .arg(request.length.count())
        .arg(QString::fromUtf8(QJsonDocument(profile.toJson()).toJson(QJsonDocument::Compact)));
}

} // namespace

TEST(SafePlans, HoldNothingBlockedWhoeverAsksForWhatever)
{
    constexpr int rounds = 100'000;
    const quint32 seed = seedOfThisRun();
    SCOPED_TRACE("NAPE_TEST_SEED=" + std::to_string(seed));
    std::printf("NAPE_TEST_SEED=%u\n", seed);
    RandomPeople people(seed);
    const SessionPlanner planner(catalogue());
    int plans = 0;
    int refusals = 0;
    for (int i = 0; i < rounds; ++i) {
        const HealthProfile profile = people.profile();
        const SafetyAssessment assessment =
            SafetyAssessment::of(catalogue(), profile, people.check(), someMoment());
        const SessionPlanner::Request request = people.request();
        const auto plan = planner.plan(request, assessment);
        if (plan) {
            ++plans;
            const QString wrong = whatIsWrongWith(*plan, assessment);
            ASSERT_EQ(wrong, QString()) << describe(request, profile).toStdString();
        } else if (plan.error().code == ErrorCode::BlockedForSafety) {
            ++refusals;
            ASSERT_GT(plan.error().subject.size(), 40) << describe(request, profile).toStdString();
            ASSERT_TRUE(assessment.isEverythingBlocked() || !planner.leftOut(request, assessment).isEmpty())
                << describe(request, profile).toStdString();
        } else {
            ASSERT_NE(plan.error().code, ErrorCode::WarningSignsNotAsked);
            ASSERT_FALSE(plan.error().subject.isEmpty());
        }
        // Each of the following costs as much as the plan itself, so they are looked at now and then.
        if (i % 20)
            continue;
        for (const LeftOut &item : planner.leftOut(request, assessment))
            ASSERT_FALSE(item.reasons.isEmpty()) << describe(request, profile).toStdString();
        for (const Place &place : request.selection) {
            const Verdict verdict = assessment.of(place);
            ASSERT_EQ(verdict.reasons.isEmpty(), verdict.level == SafetyLevel::Free)
                << place.toString().toStdString();
        }
        const auto again = planner.plan(request, assessment);
        ASSERT_EQ(plan.has_value(), again.has_value());
        if (plan) {
            ASSERT_EQ(*plan, *again) << describe(request, profile).toStdString();
        }
    }
    EXPECT_GT(plans, rounds / 20);
    EXPECT_GT(refusals, rounds / 20);
}

TEST(SafePlans, AreRefusedUntilTheWarningSignsAreAsked)
{
    const SessionPlanner planner(catalogue());
    const SessionPlanner::Request request{
        {{RegionKey(u"temple"_s), Side::Left}}, TechniqueKey(u"T_SCALP"_s), 5min};
    const SafetyAssessment unasked =
        SafetyAssessment::of(catalogue(), clearProfile(catalogue()), std::nullopt, someMoment());
    const auto plan = planner.plan(request, unasked);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().code, ErrorCode::WarningSignsNotAsked);
    EXPECT_TRUE(planner.check(request, unasked)) << "it can be shown as possible";
    EXPECT_TRUE(planner.plan(request, allClear(catalogue())));
}

TEST(SafePlans, ABlockedTechniqueSaysWhyAndWhatElse)
{
    const auto plan = planFor(with(u"anticoagulant"_s, Answer::Yes), u"trap_upper-left"_s, u"T_TRIGGER"_s);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().code, ErrorCode::BlockedForSafety);
    EXPECT_TRUE(sentence(plan.error()).contains(catalogue().text(u"rule.S13.message"_s)));
    EXPECT_TRUE(sentence(plan.error()).contains(catalogue().text(u"rule.S13.instead"_s)));
}

TEST(SafePlans, ABlockedPlaceSaysWhy)
{
    HealthProfile profile = clearProfile(catalogue());
    profile.setPlaces(QuestionKey(u"skin_lesion_regions"_s), {{RegionKey(u"temple"_s), Side::Left}});
    const auto plan = planFor(profile, u"temple-left"_s, u"T_SCALP"_s);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().code, ErrorCode::BlockedForSafety);
    EXPECT_TRUE(sentence(plan.error()).contains(catalogue().text(u"rule.S12.message"_s)));
}

TEST(SafePlans, TheSideThatIsFreeIsStillDone)
{
    HealthProfile profile = clearProfile(catalogue());
    profile.setPlaces(QuestionKey(u"skin_lesion_regions"_s), {{RegionKey(u"temple"_s), Side::Left}});
    const auto plan = planFor(profile, u"temple-right"_s, u"T_SCALP"_s);
    ASSERT_TRUE(plan) << sentence(plan.error()).toStdString();
    bool isRightDone = false;
    for (const PlannedStep &step : plan->steps) {
        EXPECT_FALSE(step.places.contains({RegionKey(u"temple"_s), Side::Left}));
        isRightDone |= step.places.contains({RegionKey(u"temple"_s), Side::Right});
    }
    EXPECT_TRUE(isRightDone);
}

TEST(SafePlans, ASoftenedPlaceCarriesTheLowerPressure)
{
    const auto firm = planFor(clearProfile(catalogue()), u"trap_upper-left"_s, u"T_NECKSH"_s);
    const auto light = planFor(with(u"anticoagulant"_s, Answer::Yes), u"trap_upper-left"_s, u"T_NECKSH"_s);
    ASSERT_TRUE(firm && light);
    const auto strongest = [](const SessionPlan &plan) {
        return std::ranges::max(plan.steps, {}, &PlannedStep::pressureCap).pressureCap;
    };
    EXPECT_EQ(strongest(*firm), 4);
    EXPECT_EQ(strongest(*light), 2);
}

TEST(SafePlans, BreathingIsLeftWhereEverythingElseIsNot)
{
    const HealthProfile profile = with(u"bp_uncontrolled"_s, Answer::Yes);
    EXPECT_TRUE(planFor(profile, u"temple-left"_s, u"X_BREATH"_s));
    for (const QString &technique : {u"T_SCALP"_s, u"T_FACE"_s, u"X_PMR"_s, u"T_ACU"_s})
        EXPECT_EQ(planFor(profile, u"temple-left"_s, technique).error().code, ErrorCode::BlockedForSafety)
            << technique.toStdString();
}

TEST(SafePlans, LeaveOutPointsThatArePressedByAStep)
{
    const HealthProfile profile = with(u"pregnant"_s, Answer::Yes);
    EXPECT_EQ(planFor(profile, u"hand_li4-left"_s, u"T_ACU"_s).error().code, ErrorCode::BlockedForSafety);
    EXPECT_EQ(planFor(profile, u"hand_li4-left"_s, u"X_HAND"_s).error().code, ErrorCode::BlockedForSafety);
    EXPECT_TRUE(planFor(profile, u"temple-left"_s, u"T_ACU"_s));
}

TEST(SafePlans, NobodyUnder18)
{
    HealthProfile profile = clearProfile(catalogue());
    for (const auto &[age, allowed] : {std::pair{17, false}, std::pair{18, true}}) {
        profile.setElapsed(QuestionKey(u"age"_s), age, TimeUnit::Years, someMoment());
        for (const QString &technique : {u"T_SCALP"_s, u"X_BREATH"_s})
            EXPECT_EQ(planFor(profile, u"temple-left"_s, technique).has_value(), allowed) << age;
    }
}

TEST(SafePlans, WhatIsLeftOutIsToldOnceEachWithItsReason)
{
    HealthProfile profile = with(u"pregnant"_s, Answer::Yes);
    const SessionPlanner::Request request{
        {{RegionKey(u"temple"_s), Side::Left}}, TechniqueKey(u"T_ACU"_s), 5min};
    const QList<LeftOut> left =
        SessionPlanner(catalogue()).leftOut(request, assessmentOf(catalogue(), profile));
    ASSERT_FALSE(left.isEmpty());
    for (qsizetype i = 0; i < left.size(); ++i) {
        EXPECT_EQ(left.at(i).reasons.first().rule, RuleKey(u"S19"_s));
        EXPECT_EQ(left.indexOf(left.at(i)), i);
    }
    EXPECT_TRUE(SessionPlanner(catalogue()).leftOut(request, allClear(catalogue())).isEmpty());
}
