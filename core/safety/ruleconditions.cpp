// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/ruleconditions.h"

#include <algorithm>

namespace nape
{

bool RuleConditions::hold(const SafetyCondition &condition, bool unknownAs) const
{
    const auto holds = [&](const SafetyCondition &part) { return hold(part, unknownAs); };
    switch (condition.kind) {
    case SafetyCondition::Kind::Always:
        return true;
    case SafetyCondition::Kind::All:
        return std::all_of(condition.parts.begin(), condition.parts.end(), holds);
    case SafetyCondition::Kind::Any:
        return std::any_of(condition.parts.begin(), condition.parts.end(), holds);
    case SafetyCondition::Kind::IsYes:
        return isYes(condition.key, unknownAs);
    case SafetyCondition::Kind::LessThan: {
        const auto value = elapsed(condition.key);
        return value ? *value < condition.number : unknownAs;
    }
    case SafetyCondition::Kind::AtLeast: {
        const auto value = elapsed(condition.key);
        return value ? *value >= condition.number : unknownAs;
    }
    case SafetyCondition::Kind::IsNamed:
        return !m_profile.places(condition.key, m_catalogue).isEmpty();
    case SafetyCondition::Kind::IsUrgent:
        return m_signs.urgency >= condition.urgency;
    }
    Q_UNREACHABLE();
}

bool RuleConditions::isYes(const QuestionKey &key, bool unknownAs) const
{
    const auto told = m_profile.answer(key);
    const auto checked = m_signs.answers.find(key);
    const auto says = [&](Answer answer) {
        return told == answer || (checked != m_signs.answers.end() && *checked == answer);
    };
    if (says(Answer::Yes))
        return true;
    if (says(Answer::NotSure))
        return unknownAs;
    if (says(Answer::No))
        return false;
    // Until the warning signs are asked, which no session goes without, they are not assumed: otherwise
    // nothing could be shown as possible.
    const ProfileQuestion *question = m_catalogue.question(key);
    if (!m_signs.areAsked && question && question->time == QuestionTime::WarningSigns)
        return false;
    return unknownAs;
}

std::optional<int> RuleConditions::elapsed(const QuestionKey &key) const
{
    const ProfileQuestion *question = m_catalogue.question(key);
    return question && question->unit ? m_profile.elapsed(key, *question->unit, m_now) : std::nullopt;
}

QList<Place> RuleConditions::places(const SafetyTargets &targets) const
{
    if (!targets.namedIn.isEmpty()) {
        const QList<Place> named = m_profile.places(targets.namedIn, m_catalogue);
        if (!named.isEmpty())
            return named;
    }
    QList<Side> sides;
    if (!targets.sidesIn.isEmpty()) {
        for (const Place &place : m_profile.places(targets.sidesIn, m_catalogue)) {
            if (place.side != Side::Middle)
                sides.append(place.side);
        }
    }
    QList<Place> places;
    for (const RegionKey &key : targets.regions) {
        const Region *region = m_catalogue.region(key);
        if (!region)
            continue;
        for (const Side side : region->sides) {
            if (sides.isEmpty() || side == Side::Middle || sides.contains(side))
                places.append({key, side});
        }
    }
    return places;
}

} // namespace nape
