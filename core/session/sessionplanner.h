// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/safety/safetyassessment.h"
#include "core/session/sessionplan.h"

namespace nape
{

/// Something that is not done for this person, and why. Either a whole technique, or a place, or one step of
/// the technique at a place (or at none).
struct LeftOut {
    TechniqueKey technique;
    StepKey step;               ///< empty: not only this step
    std::optional<Place> place; ///< none: wherever it would be done
    QList<Reason> reasons;      ///< never empty

    friend bool operator==(const LeftOut &, const LeftOut &) = default;
};

/// Turns "here, this technique, so many minutes" into ordered steps: warm-up, main work, closing strokes;
/// every paired step on both sides; the total within ± 10 % of the asked length. The same request always
/// gives the same plan.
///
/// This is the only door to a session, also for routines and for old sessions that are repeated: it takes a
/// safety assessment, leaves out what that blocks and keeps to its pressure caps, and it gives no plan to
/// anybody who was not asked for warning signs.
class SessionPlanner
{
public:
    struct Request {
        QList<Place> selection;
        TechniqueKey technique;
        std::chrono::minutes length{5};
    };

    /// `catalogue` must outlive the planner.
    explicit SessionPlanner(const Catalogue &catalogue) : m_catalogue(catalogue) {}

    /// InvalidInput: an unknown technique or place, or a length out of range, or longer than that technique
    /// is good for. BlockedForSafety: the rules leave nothing of it for the chosen places; the sentence says
    /// why and what else is possible. WarningSignsNotAsked: everything else is well, but the card must be
    /// asked first. NothingToDo: the selection is empty or holds only regions that are never massaged, which
    /// does not matter to a technique that needs no place; or the technique has nothing for it.
    /// LengthTooShort: the technique does not fit (warm pack in 3 minutes); the sentence names the nearest
    /// length that does.
    Result<SessionPlan> plan(const Request &request, const SafetyAssessment &assessment) const;

    /// Whether there would be a plan if the warning signs are asked and none is there: for showing what can
    /// be started. Fails as plan() does, but never with WarningSignsNotAsked.
    Result<void> check(const Request &request, const SafetyAssessment &assessment) const;

    /// Everything that this request would have done and the rules do not allow.
    QList<LeftOut> leftOut(const Request &request, const SafetyAssessment &assessment) const;

private:
    Result<SessionPlan> planned(const Request &request, const SafetyAssessment &assessment) const;
    tl::unexpected<Error> refusal(const QList<Reason> &reasons) const;

    const Catalogue &m_catalogue;
};

} // namespace nape
