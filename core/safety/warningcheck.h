// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/answer.h"
#include "core/base/headacheid.h"
#include "core/base/moment.h"
#include "core/catalogue/warningsign.h"

#include <QMap>

#include <chrono>

namespace nape
{

class Catalogue;

/// A headache that goes on.
struct OngoingAttack {
    HeadacheId headache;
    qint64 startMs = 0;

    friend bool operator==(const OngoingAttack &, const OngoingAttack &) = default;
};

/// One round of the card that is asked before the first session of an attack: the warning signs, their
/// follow-ups where a sign is there, and the questions about right now.
struct WarningCheck {
    Moment asked;
    std::optional<HeadacheId> headache; ///< the headache that went on then, if it was in the diary
    QMap<SignKey, Answer> signs;        ///< of warning signs and follow-ups
    QMap<QuestionKey, Answer> now;      ///< of questions with QuestionTime::Now

    /// "None of these": every sign answered with no.
    static WarningCheck noneOfThese(const Catalogue &catalogue, const Moment &asked,
                                    std::optional<HeadacheId> headache = {});

    /// The most urgent of what is there. "Not sure" counts as yes, because in doubt somebody should look.
    Urgency urgency(const Catalogue &catalogue) const;
    /// The signs that are there or may be, the most urgent first.
    struct Raised {
        SignKey sign;
        Urgency urgency = Urgency::None;

        friend bool operator==(const Raised &, const Raised &) = default;
    };
    QList<Raised> raised(const Catalogue &catalogue) const;
    /// Whether every sign of the catalogue has an answer, and every follow-up of those that are there.
    bool isComplete(const Catalogue &catalogue) const;
    /// Less than 24 hours old, and of the headache that goes on.
    bool holdsFor(const Moment &moment, const std::optional<OngoingAttack> &ongoing) const;
    /// What the signs and the questions about now say about questions of the profile: yes if any says so,
    /// else not sure, else no.
    QMap<QuestionKey, Answer> facts(const Catalogue &catalogue) const;

    friend bool operator==(const WarningCheck &, const WarningCheck &) = default;
};

/// How long an answered card holds.
inline constexpr std::chrono::hours warningCheckHolds{24};

/// Whether the card must be asked before a session: it never was or not wholly, 24 hours have passed, or it
/// was asked for another headache than the one that goes on.
bool needsAsking(const std::optional<WarningCheck> &last, const Moment &now,
                 const std::optional<OngoingAttack> &ongoing, const Catalogue &catalogue);

} // namespace nape
