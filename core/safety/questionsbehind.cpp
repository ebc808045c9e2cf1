// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/questionsbehind.h"

#include "core/safety/ruleconditions.h"

namespace nape
{

namespace
{

/// The conditions at the ends of the tree that ask a lasting question.
QList<SafetyCondition> lastingEnds(const SafetyCondition &condition, const Catalogue &catalogue)
{
    if (const ProfileQuestion *question = catalogue.question(condition.key))
        return question->time == QuestionTime::Lasting ? QList{condition} : QList<SafetyCondition>();
    QList<SafetyCondition> ends;
    for (const SafetyCondition &part : condition.parts)
        ends.append(lastingEnds(part, catalogue));
    return ends;
}

bool isUnknown(const SafetyCondition &condition, const HealthProfile &profile)
{
    const QJsonValue told = profile.toJson().value(condition.key.toString());
    if (condition.kind == SafetyCondition::Kind::IsYes) {
        const auto answer = profile.answer(condition.key);
        return !answer || answer == Answer::NotSure;
    }
    return told.isUndefined() || told.isNull();
}

} // namespace

QuestionsBehind questionsBehind(const SafetyRule &rule, const Catalogue &catalogue,
                                const HealthProfile &profile, const Moment &now)
{
    const SignFacts notAsked;
    const RuleConditions conditions(catalogue, profile, notAsked, now);
    QList<SafetyCondition> ends = lastingEnds(rule.when, catalogue);
    for (const SafetyEffect &effect : rule.effects) {
        if (effect.when)
            ends.append(lastingEnds(*effect.when, catalogue));
    }
    QuestionsBehind questions;
    const bool isOnlyUnknown = rule.unknownAs && !conditions.hold(rule.when, false);
    for (const SafetyCondition &end : ends) {
        if (isOnlyUnknown && isUnknown(end, profile) && !questions.open.contains(end.key))
            questions.open.append(end.key);
        if (conditions.hold(end, false) && !questions.given.contains(end.key))
            questions.given.append(end.key);
    }
    return questions;
}

} // namespace nape
