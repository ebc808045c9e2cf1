// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/experiment.h"

#include "core/diary/limits.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace nape
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::Experiment)
};

QList<TechniqueKey> techniquesOf(const QList<ExperimentTurn> &turns)
{
    QList<TechniqueKey> techniques;
    for (const ExperimentTurn &turn : turns)
        techniques.append(turn.technique);
    return techniques;
}

bool hasBegun(const Experiment &experiment)
{
    return std::ranges::any_of(experiment.turns,
                               [](const ExperimentTurn &turn) { return turn.session.has_value(); });
}

} // namespace

std::optional<qsizetype> Experiment::nextTurn() const
{
    if (ended)
        return std::nullopt;
    const auto open = std::ranges::find_if(turns, [](const ExperimentTurn &turn) { return !turn.session; });
    return open == turns.end() ? std::nullopt : std::optional(open - turns.begin());
}

QList<ExperimentTurn> drawTurns(const TechniqueKey &first, const TechniqueKey &second, int turns,
                                quint32 seed)
{
    // The Mersenne Twister of Qt gives the same numbers everywhere; the highest bit is as random as any.
    QRandomGenerator random(seed);
    QList<ExperimentTurn> drawn;
    while (drawn.size() < turns) {
        const bool isFirst = random.generate() >> 31;
        drawn.append({.technique = isFirst ? first : second});
        if (drawn.size() < turns)
            drawn.append({.technique = isFirst ? second : first});
    }
    return drawn;
}

Experiment plannedExperiment(const ExperimentId &id, const TechniqueKey &first, const TechniqueKey &second,
                             RatingMoment outcome, int turns, quint32 seed, const Moment &started)
{
    return {.id = id,
            .first = first,
            .second = second,
            .outcome = toKey(outcome),
            .seed = seed,
            .turns = drawTurns(first, second, turns, seed),
            .started = started};
}

bool isAsDrawn(const Experiment &experiment)
{
    const auto drawn =
        drawTurns(experiment.first, experiment.second, int(experiment.turns.size()), experiment.seed);
    return techniquesOf(drawn) == techniquesOf(experiment.turns);
}

Result<Experiment> withSession(const Experiment &experiment, const SessionRecord &session)
{
    for (const ExperimentTurn &turn : experiment.turns) {
        if (turn.session == session.id)
            return experiment;
    }
    const auto next = experiment.nextTurn();
    if (!next)
        return failure(ErrorCode::InvalidInput, Words::tr("All turns of this experiment are done."));
    if (experiment.turns[*next].technique != session.technique)
        return failure(ErrorCode::InvalidInput, Words::tr("It is the turn of the other technique."));
    Experiment with = experiment;
    with.turns[*next].session = session.id;
    return with;
}

Result<void> validate(const Experiment &experiment, const Moment &now)
{
    const auto refuse = [](const QString &sentence) { return failure(ErrorCode::InvalidInput, sentence); };

    if (experiment.first.isEmpty() || experiment.second.isEmpty() || experiment.first == experiment.second)
        return refuse(Words::tr("An experiment compares two different techniques."));
    if (experiment.outcome.isEmpty() || experiment.outcome == toKey(RatingMoment::Before))
        return refuse(Words::tr("An experiment needs to know beforehand which rating counts."));
    if (experiment.turns.size() < 2 || experiment.turns.size() > mostTurns)
        return refuse(Words::tr("An experiment has 2 to %1 turns.").arg(mostTurns));
    if (!isDiaryDay(experiment.started.localDay))
        return refuse(Words::tr("An experiment cannot begin before the year 1900."));
    if (isInFuture(experiment.started.utcMs, now))
        return refuse(Words::tr("An experiment cannot begin in the future."));
    if (experiment.ended && *experiment.ended < experiment.started)
        return refuse(Words::tr("An experiment cannot end before it begins."));
    QSet<SessionId> sessions;
    for (const ExperimentTurn &turn : experiment.turns) {
        if (turn.technique != experiment.first && turn.technique != experiment.second)
            return refuse(Words::tr("Each turn of an experiment belongs to one of its two techniques."));
        if (turn.session && sessions.contains(*turn.session))
            return refuse(Words::tr("A session can be only one turn of an experiment."));
        if (turn.session)
            sessions.insert(*turn.session);
    }
    if (isTooLong(experiment.note))
        return refuse(tooLongSentence());
    return {};
}

Result<void> validateChange(const Experiment &before, const Experiment &after)
{
    const bool isSame = before.first == after.first && before.second == after.second &&
                        before.outcome == after.outcome && before.seed == after.seed &&
                        techniquesOf(before.turns) == techniquesOf(after.turns);
    if (hasBegun(before) && !isSame)
        return failure(ErrorCode::InvalidInput,
                       Words::tr("After the first turn an experiment stays as it was planned."));
    return {};
}

} // namespace nape
