// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/safetyassessment.h"

#include "core/safety/ruleconditions.h"

#include <algorithm>

namespace nape
{

namespace
{

/// Hands or balls on the skin, unlike packs, stretches, breath and tension.
bool isContact(const Step &step)
{
    switch (step.motion) {
    case Motion::Circle:
    case Motion::Knead:
    case Motion::PressHold:
    case Motion::Stroke:
    case Motion::PinchRoll:
        return true;
    case Motion::Heat:
    case Motion::Cold:
    case Motion::Stretch:
    case Motion::Breathe:
    case Motion::TenseRelease:
        return false;
    }
    Q_UNREACHABLE();
}

/// Breathing is done wherever it hurts; the place only says why. Stretching and tensing load the body parts
/// that the step names.
bool concernsItsPlace(const Step &step)
{
    switch (step.motion) {
    case Motion::Breathe:
        return false;
    case Motion::Stretch:
    case Motion::TenseRelease:
        return !step.regions.isEmpty() || !step.chosenAmong.isEmpty();
    default:
        return true;
    }
}

} // namespace

/// Adds rule after rule to a verdict.
class SafetyAssessment::Judge
{
public:
    Judge(const SafetyAssessment &assessment, int pressureCap)
        : m_assessment(assessment), m_usualCap(pressureCap)
    {
        m_verdict.pressureCap = pressureCap;
        apply([](const Active &active) { return active.effect->targets.everything; });
    }

    template <class Concerns>
    Judge &apply(Concerns concerns)
    {
        for (const Active &active : m_assessment.m_active) {
            if (concerns(active))
                apply(active);
        }
        return *this;
    }

    Judge &applyContact()
    {
        return apply([](const Active &active) { return active.effect->targets.contact; });
    }

    Judge &applyPlace(const Place &place)
    {
        return apply([&place](const Active &active) {
            return !active.effect->targets.onlyThere && active.places.contains(place);
        });
    }

    Verdict verdict()
    {
        Verdict verdict = m_verdict;
        if (verdict.isBlocked()) {
            verdict.pressureCap = 0;
            verdict.needsOptIn = !m_isBlockedOtherwise;
        }
        std::stable_sort(verdict.reasons.begin(), verdict.reasons.end(),
                         [](const Reason &a, const Reason &b) { return a.level > b.level; });
        return verdict;
    }

    Verdict &raw() { return m_verdict; }
    void block()
    {
        m_verdict.level = SafetyLevel::Block;
        m_isBlockedOtherwise = true;
    }

private:
    void apply(const Active &active)
    {
        const SafetyEffect &effect = *active.effect;
        if (effect.pressureCap) {
            // No softer than it is anyway: the rule changes nothing here.
            if (*effect.pressureCap >= m_usualCap)
                return;
            m_verdict.pressureCap = std::min(m_verdict.pressureCap, *effect.pressureCap);
        }
        m_verdict.level = std::max(m_verdict.level, effect.level);
        if (effect.level == SafetyLevel::Block && !effect.targets.offByDefault)
            m_isBlockedOtherwise = true;

        const auto known =
            std::find_if(m_verdict.reasons.begin(), m_verdict.reasons.end(),
                         [&](const Reason &reason) { return reason.rule == active.rule->key; });
        if (known == m_verdict.reasons.end())
            m_verdict.reasons.append({active.rule->key, effect.level});
        else
            known->level = std::max(known->level, effect.level);
    }

    const SafetyAssessment &m_assessment;
    int m_usualCap;
    bool m_isBlockedOtherwise = false;
    Verdict m_verdict;
};

SafetyAssessment SafetyAssessment::of(const Catalogue &catalogue, const HealthProfile &profile,
                                      const std::optional<WarningCheck> &lastCheck, const Moment &now,
                                      const std::optional<OngoingAttack> &ongoing)
{
    SafetyAssessment assessment(catalogue);
    assessment.m_profile = profile;
    // A card that was only half answered allows nothing; still, a sign that was named in it counts.
    std::optional<WarningCheck> check;
    if (lastCheck && lastCheck->holdsFor(now, ongoing)) {
        check = lastCheck;
        assessment.m_urgency = check->urgency(catalogue);
        assessment.m_raised = check->raised(catalogue);
        if (check->isComplete(catalogue))
            assessment.m_warningSigns = WarningSigns::Asked;
    }

    const RuleConditions conditions(catalogue, profile, check, now);
    for (const SafetyRule &rule : catalogue.rules()) {
        if (!conditions.hold(rule.when, rule.unknownAs))
            continue;
        for (const SafetyEffect &effect : rule.effects) {
            if (effect.when && !conditions.hold(*effect.when, rule.unknownAs))
                continue;
            assessment.m_active.append({&rule, &effect, conditions.places(effect.targets)});
            if (effect.targets.everything && effect.level == SafetyLevel::Block)
                assessment.m_blockingEverything.append({rule.key, effect.level});
        }
    }
    return assessment;
}

Verdict SafetyAssessment::of(const Place &place) const
{
    const Region *region = m_catalogue->region(place.region);
    Judge judge(*this, region ? region->maxPressure : 0);
    judge.applyContact().applyPlace(place);
    if (!region || region->contact == Contact::None)
        judge.block();
    judge.raw().isPinchOnly = region && region->contact == Contact::PinchOnly;
    return judge.verdict();
}

Verdict SafetyAssessment::of(const TechniqueKey &key) const
{
    const Technique *technique = m_catalogue->technique(key);
    int strongest = 0;
    bool anyContact = false;
    bool allContact = technique;
    if (technique) {
        for (const Step &step : technique->steps) {
            if (step.isAdvice)
                continue;
            strongest = std::max(strongest, step.highestPressure);
            anyContact |= isContact(step);
            allContact &= isContact(step);
        }
    }
    Judge judge(*this, strongest);
    judge.apply([&](const Active &active) {
        const SafetyEffect &effect = *active.effect;
        return (effect.targets.techniques.contains(key) && !effect.targets.onlyThere) ||
               (effect.targets.contact && (effect.level == SafetyLevel::Block ? allContact : anyContact));
    });
    return judge.verdict();
}

Verdict SafetyAssessment::of(const Step &step, const Place &place) const
{
    const Region *region = m_catalogue->region(place.region);
    const bool concernsPlace = concernsItsPlace(step);
    const int regionCap = region ? region->maxPressure : 0;
    Judge judge(*this, concernsPlace ? std::min(step.highestPressure, regionCap) : step.highestPressure);
    const Technique *technique = m_catalogue->techniqueOf(step.key);
    judge.apply([&](const Active &active) {
        const SafetyTargets &targets = active.effect->targets;
        const bool isNamed =
            targets.steps.contains(step.key) || (technique && targets.techniques.contains(technique->key));
        return isNamed && (!targets.onlyThere || active.places.contains(place));
    });
    if (isContact(step))
        judge.applyContact();
    if (concernsPlace) {
        judge.applyPlace(place);
        if (!region || region->contact == Contact::None)
            judge.block();
        judge.raw().isPinchOnly = region && region->contact == Contact::PinchOnly;
    }
    return judge.verdict();
}

Verdict SafetyAssessment::ofPoint(const PointKey &point, Side) const
{
    Judge judge(*this, deepestPressure);
    judge.applyContact().apply(
        [&](const Active &active) { return active.effect->targets.points.contains(point); });
    return judge.verdict();
}

Verdict SafetyAssessment::ofTriggerPoint(const TriggerPointKey &point, Side) const
{
    Judge judge(*this, deepestPressure);
    judge.applyContact().apply([&](const Active &active) {
        const SafetyTargets &targets = active.effect->targets;
        return targets.allTriggerPoints || targets.triggerPoints.contains(point);
    });
    return judge.verdict();
}

Verdict SafetyAssessment::ofOil(const OilKey &oil) const
{
    Judge judge(*this, deepestPressure);
    judge.apply([&](const Active &active) { return active.effect->targets.oils.contains(oil); });
    return judge.verdict();
}

Verdict SafetyAssessment::ofOil(const OilKey &oil, const Place &place) const
{
    const Region *region = m_catalogue->region(place.region);
    Judge judge(*this, region ? region->maxPressure : 0);
    judge.apply([&](const Active &active) { return active.effect->targets.oils.contains(oil); })
        .applyContact()
        .applyPlace(place);
    if (!region || region->contact == Contact::None)
        judge.block();
    return judge.verdict();
}

} // namespace nape
