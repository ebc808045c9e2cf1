// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/safetyassessment.h"

#include "core/safety/ruleconditions.h"

#include <algorithm>

namespace nape
{

namespace
{

/// Those of a paired region on that side; both for a spot in the middle of it.
QList<Place> placesOn(const Region &region, Side side)
{
    QList<Place> places;
    for (const Side known : region.sides) {
        if (known == side || side == Side::Middle || !region.sides.contains(side))
            places.append({region.key, known});
    }
    return places;
}

/// By its own key, or by that of a technique of its kind, if it comes from a content pack.
bool namesTechnique(const SafetyTargets &targets, const TechniqueKey &key, const Technique *technique)
{
    return targets.techniques.contains(key) ||
           (technique &&
            std::any_of(technique->kin.begin(), technique->kin.end(),
                        [&](const TechniqueKey &kin) { return targets.techniques.contains(kin); }));
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

    /// What holds there for everybody, whatever the rules say.
    Judge &applyRegion(const Region *region)
    {
        if (!region || region->contact == Contact::None)
            block();
        else if (region->contact == Contact::PinchOnly)
            m_verdict.isPinchOnly = true;
        return *this;
    }
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
    SignFacts signs;
    if (lastCheck && lastCheck->holdsFor(now, ongoing)) {
        assessment.m_raised = lastCheck->raised(catalogue);
        signs = {.areAsked = lastCheck->isComplete(catalogue),
                 .urgency =
                     assessment.m_raised.isEmpty() ? Urgency::None : assessment.m_raised.first().urgency,
                 .answers = lastCheck->facts(catalogue)};
        assessment.m_urgency = signs.urgency;
        // A card that was only half answered allows nothing; still, a sign that was named in it counts.
        if (signs.areAsked)
            assessment.m_warningSigns = WarningSigns::Asked;
    }

    const RuleConditions conditions(catalogue, profile, signs, now);
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
    judge.applyContact().applyPlace(place).applyRegion(region);
    return judge.verdict();
}

Verdict SafetyAssessment::of(const TechniqueKey &key) const
{
    const Technique *technique = m_catalogue->technique(key);
    int strongest = 0;
    if (technique) {
        for (const Step &step : technique->steps)
            strongest = std::max(strongest, step.highestPressure);
    }
    Judge judge(*this, strongest);
    judge.apply([&](const Active &active) {
        const SafetyTargets &targets = active.effect->targets;
        return (namesTechnique(targets, key, technique) && !targets.onlyThere) ||
               (targets.contact && technique && technique->touches());
    });
    return judge.verdict();
}

Verdict SafetyAssessment::of(const Step &step, const Place &place) const
{
    if (step.needsNoPlace)
        return of(step);
    const Region *region = m_catalogue->region(place.region);
    Judge judge(*this, std::min(step.highestPressure, region ? region->maxPressure : 0));
    applyStep(judge, step, place);
    judge.applyPlace(place).applyRegion(region);
    return judge.verdict();
}

Verdict SafetyAssessment::of(const Step &step) const
{
    Judge judge(*this, step.highestPressure);
    applyStep(judge, step, std::nullopt);
    return judge.verdict();
}

void SafetyAssessment::applyStep(Judge &judge, const Step &step, const std::optional<Place> &place) const
{
    const Technique *technique = m_catalogue->techniqueOf(step.key);
    judge.apply([&](const Active &active) {
        const SafetyTargets &targets = active.effect->targets;
        // What is left of a technique without its contact would not be that technique any more.
        const bool isBlockedContact =
            active.effect->level == SafetyLevel::Block && technique && technique->touches();
        if (targets.contact && (step.touches() || isBlockedContact))
            return true;
        const bool isNamed = targets.steps.contains(step.key) ||
                             (technique && namesTechnique(targets, technique->key, technique));
        return isNamed && (!targets.onlyThere || (place && active.places.contains(*place)));
    });
}

template <class Names>
Verdict SafetyAssessment::ofSpot(const BodySpot *spot, Side side, Names names) const
{
    Judge judge(*this, spot ? spot->highestPressure : 0);
    judge.applyContact().apply([&](const Active &active) { return names(active.effect->targets); });
    if (!spot) {
        judge.block();
        return judge.verdict();
    }
    // A spot on the border of two regions is only as free as the stricter one.
    for (const RegionKey &key : spot->regions) {
        const Region *region = m_catalogue->region(key);
        judge.applyRegion(region);
        for (const Place &place : region ? placesOn(*region, side) : QList<Place>())
            judge.applyPlace(place);
    }
    return judge.verdict();
}

Verdict SafetyAssessment::ofPoint(const PointKey &key, Side side) const
{
    const PressurePoint *point = m_catalogue->point(key);
    return ofSpot(point, side, [&](const SafetyTargets &targets) {
        return targets.points.contains(key) || (targets.offByDefault && point && point->isOffByDefault &&
                                                !m_profile.isOptedIn(key.toString()));
    });
}

Verdict SafetyAssessment::ofTriggerPoint(const TriggerPointKey &key, Side side) const
{
    const TriggerPoint *point = m_catalogue->triggerPoint(key);
    return ofSpot(point, side, [&](const SafetyTargets &targets) {
        return targets.allTriggerPoints || targets.triggerPoints.contains(key) ||
               (targets.offByDefault && point && point->isOffByDefault &&
                !m_profile.isOptedIn(key.toString()));
    });
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
    judge.apply([&](const Active &active) { return active.effect->targets.oils.contains(oil); });
    judge.applyContact().applyPlace(place).applyRegion(region);
    return judge.verdict();
}

} // namespace nape
