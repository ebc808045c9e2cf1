// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/safety/healthprofile.h"
#include "core/safety/warningcheck.h"

namespace nape
{

/// What the warning signs tell the rules.
struct SignFacts {
    bool areAsked = false;
    Urgency urgency = Urgency::None;
    QMap<QuestionKey, Answer> answers;
};

/// What is known about the person now, asked by the conditions of the rules.
class RuleConditions
{
public:
    /// All must outlive it.
    RuleConditions(const Catalogue &catalogue, const HealthProfile &profile, const SignFacts &signs,
                   const Moment &now)
        : m_catalogue(catalogue), m_profile(profile), m_signs(signs), m_now(now)
    {
    }

    /// `unknownAs`: how a question counts that was not asked or was answered with "not sure".
    bool hold(const SafetyCondition &condition, bool unknownAs) const;
    /// The places that a rule speaks of.
    QList<Place> places(const SafetyTargets &targets) const;

private:
    bool isYes(const QuestionKey &key, bool unknownAs) const;
    std::optional<int> elapsed(const QuestionKey &key) const;

    const Catalogue &m_catalogue;
    const HealthProfile &m_profile;
    const SignFacts &m_signs;
    const Moment &m_now;
};

} // namespace nape
