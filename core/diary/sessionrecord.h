// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/headache.h"
#include "core/session/sessionplan.h"
#include "core/session/standing.h"

#include <QMap>

namespace nape
{

using SessionId = Id<struct SessionTag>;

enum class SessionOutcome {
    Running, ///< also after a crash: the next start offers what was done for keeping
    Finished,
    Stopped,
    Worse, ///< stopped because it made things worse
};

QString toKey(SessionOutcome outcome);
std::optional<SessionOutcome> sessionOutcomeFromKey(const QString &key);

/// When a session is rated. Missing stays missing.
enum class RatingMoment { Before, After, HalfHour, TwoHours };

QString toKey(RatingMoment moment);
std::optional<RatingMoment> ratingMomentFromKey(const QString &key);

/// A planned step and the exact time really spent on it.
struct DoneStep {
    PlannedStep planned;
    std::chrono::milliseconds done{0};
    /// With what it was last worked; none: as planned.
    std::optional<int> pressureUsed = {};

    int pressure() const { return pressureUsed.value_or(planned.pressure); }

    friend bool operator==(const DoneStep &, const DoneStep &) = default;
};

struct SessionRecord {
    SessionId id;
    std::optional<HeadacheId> headache;
    TechniqueKey technique;
    QList<Place> selection;
    std::chrono::minutes asked{0};
    Moment started;
    std::optional<Moment> ended;
    SessionOutcome outcome = SessionOutcome::Running;
    QList<DoneStep> steps;
    QMap<RatingMoment, Intensity> ratings;
    std::optional<RoutineId> routine = {}; ///< the person's own that it followed
    std::optional<Standing> standing = {}; ///< where it stood when that was last noted

    /// Of work; getting ready and resting are none.
    std::chrono::milliseconds totalDone() const;
    /// The exact time spent on each step.
    QList<std::chrono::milliseconds> done() const;
    /// With what each step was last worked, or as planned.
    QList<int> pressures() const;
    /// What was to be done.
    SessionPlan plan() const;

    friend bool operator==(const SessionRecord &, const SessionRecord &) = default;
};

/// InvalidInput with one sentence if it comes from elsewhere and cannot be true: a start in the future or
/// before 1900, no technique. What the program itself did is kept as it was, whatever the clock said.
Result<void> validate(const SessionRecord &session, const Moment &now);

} // namespace nape
