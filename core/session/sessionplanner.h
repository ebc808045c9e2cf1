// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/safety/safetyassessment.h"
#include "core/session/routine.h"
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

/// What a plan would hold, for saying it before the start.
struct PlanOutline {
    std::chrono::seconds technique{0}; ///< what was asked for, with its pauses
    std::chrono::seconds breathing{0}; ///< what a long session is filled with
    std::chrono::seconds rest{0};
    /// Of a routine: what is not as it was made, and why, a sentence each.
    QStringList changes;

    std::chrono::seconds length() const { return technique + breathing + rest; }
};

/// Turns "here, this technique, so many minutes" into ordered steps: warm-up, main work, closing strokes;
/// every paired step on both sides; the total, with all pauses, within ± 10 % of the asked length. The same
/// request always gives the same plan.
///
/// Hands work for a quarter of an hour at most. A session that is asked to be longer than that is filled
/// after the closing strokes: with paced breathing where the rules allow it, then with rest in a dim room.
/// Up to a quarter of an hour the technique alone must fill the time, or the nearest length is named.
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
        Pauses pauses = {};
    };
    struct RoutineRequest {
        QList<RoutineItem> items;
        QList<Place> selection; ///< for the items that go where it hurts
        Pauses pauses = {};
        std::optional<RoutineId> routine = {};
    };

    static constexpr std::chrono::minutes shortest{2};
    static constexpr std::chrono::minutes longest{30};
    static constexpr std::chrono::minutes mostHandWork{15};

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

    /// One technique after the other, each with its own time to get ready. What is gone, blocked or does not
    /// fit is left out or gets the nearest length; outline() says so beforehand. BlockedForSafety or
    /// NothingToDo if nothing is left.
    Result<SessionPlan> plan(const RoutineRequest &request, const SafetyAssessment &assessment) const;

    /// What there would be if the warning signs are asked and none is there: for showing what can be started.
    /// Fails as plan() does, but never with WarningSignsNotAsked.
    Result<PlanOutline> outline(const Request &request, const SafetyAssessment &assessment) const;
    Result<PlanOutline> outline(const RoutineRequest &request, const SafetyAssessment &assessment) const;
    /// As outline(), for asking only whether.
    Result<void> check(const Request &request, const SafetyAssessment &assessment) const;

    /// The request with the nearest length that works, if another one than asked does.
    std::optional<std::chrono::minutes> nearestLength(const Request &request,
                                                      const SafetyAssessment &assessment) const;

    /// Where a technique can be done for somebody who chose no place: the first of its usual places that the
    /// rules allow; none for what needs no place.
    QList<Place> usualSelection(const TechniqueKey &technique, const SafetyAssessment &assessment) const;

    /// Everything that this request would have done and the rules do not allow.
    QList<LeftOut> leftOut(const Request &request, const SafetyAssessment &assessment) const;

private:
    struct Draft {
        SessionPlan plan;
        PlanOutline outline;
    };
    struct Obstacle {
        Error error;
        std::optional<std::chrono::minutes> nearest; ///< a length that would work
    };
    using Attempt = tl::expected<Draft, Obstacle>;
    Attempt draft(const Request &request, const SafetyAssessment &assessment) const;
    Result<Draft> draft(const RoutineRequest &request, const SafetyAssessment &assessment) const;
    void fill(Draft &draft, std::chrono::seconds time, const SafetyAssessment &assessment) const;
    Error refusal(const QList<Reason> &reasons) const;

    const Catalogue &m_catalogue;
};

} // namespace nape
