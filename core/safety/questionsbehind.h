// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/safety/healthprofile.h"

namespace nape
{

/// The questions of the health profile that a rule listens to: to let the person answer exactly these.
struct QuestionsBehind {
    /// Unanswered or "not sure", and the rule is careful only because of that: with a plain no to all of
    /// them it no longer applies.
    QList<QuestionKey> open;
    /// Answered, so that the rule applies.
    QList<QuestionKey> given;

    friend bool operator==(const QuestionsBehind &, const QuestionsBehind &) = default;
};

/// Lasting questions only: what the warning signs settle is asked with them.
QuestionsBehind questionsBehind(const SafetyRule &rule, const Catalogue &catalogue,
                                const HealthProfile &profile, const Moment &now);

} // namespace nape
