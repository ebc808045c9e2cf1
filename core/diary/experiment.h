// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/sessionrecord.h"

namespace nape
{

using ExperimentId = Id<struct ExperimentTag>;

/// One attack of a self-experiment: the technique that the draw gives it, and the session that was done.
struct ExperimentTurn {
    TechniqueKey technique;
    std::optional<SessionId> session = {}; ///< none: not done yet

    friend bool operator==(const ExperimentTurn &, const ExperimentTurn &) = default;
};

/// Two techniques taken in turns that the program drew, with the outcome fixed before the first.
struct Experiment {
    ExperimentId id;
    TechniqueKey first;
    TechniqueKey second;
    QString outcome;  ///< which rating is compared with that before: "after", "half_hour", "two_hours"
    quint32 seed = 0; ///< the turns are drawn from it, so that anybody can check them
    QList<ExperimentTurn> turns = {};
    Moment started;
    std::optional<Moment> ended = {}; ///< none: still going
    QString note = {};
    QJsonObject unknown = {}; ///< as in Headache

    /// None for an outcome that this version does not know.
    std::optional<RatingMoment> ratedAt() const { return ratingMomentFromKey(outcome); }
    /// The next to be done, as an index into turns; none if all are done or the experiment has ended.
    std::optional<qsizetype> nextTurn() const;

    friend bool operator==(const Experiment &, const Experiment &) = default;
};

/// As a rule six of each: fewer give no interval.
constexpr int usualTurns = 12;
constexpr int mostTurns = 200;

/// In random blocks of two, so that neither technique runs ahead of the other by more than one turn. The same
/// seed gives the same turns on every computer.
QList<ExperimentTurn> drawTurns(const TechniqueKey &first, const TechniqueKey &second, int turns,
                                quint32 seed);

/// A new one with its turns drawn.
Experiment plannedExperiment(const ExperimentId &id, const TechniqueKey &first, const TechniqueKey &second,
                             RatingMoment outcome, int turns, quint32 seed, const Moment &started);

/// The session takes the next turn. InvalidInput if none is left or if it used another technique than the
/// turn asks for; a session that has a turn already changes nothing.
Result<Experiment> withSession(const Experiment &experiment, const SessionRecord &session);

/// Whether the turns are those that the seed gives.
bool isAsDrawn(const Experiment &experiment);

/// InvalidInput with one sentence if it cannot be true: the same technique twice, a turn of a third one, no
/// outcome, a start in the future, an end before the start, a session in two turns.
Result<void> validate(const Experiment &experiment, const Moment &now);

/// What may not change any more once a session has taken a turn: techniques, outcome, seed and the order of
/// turns. InvalidInput with one sentence if it does.
Result<void> validateChange(const Experiment &before, const Experiment &after);

} // namespace nape
