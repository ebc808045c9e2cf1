// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/experimentresult.h"

#include "core/statistics/pairedchange.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace nape
{

Experiment withTurnsTaken(const Experiment &experiment, const DiaryFacts &facts)
{
    const SessionFacts sessions(facts);
    QSet<qint64> taken;
    Experiment result = experiment;
    for (const PlacedSession &placed : sessions.all()) {
        const SessionRecord &session = *placed.session;
        // The first session of an attack decides, whatever it was.
        if (session.started.utcMs < experiment.started.utcMs || taken.contains(placed.attack))
            continue;
        taken.insert(placed.attack);
        if (session.routine || !session.ratings.contains(RatingMoment::Before))
            continue;
        if (auto with = withSession(result, session))
            result = std::move(*with);
    }
    return result;
}

std::optional<TechniqueKey> dueTechnique(const Experiment &experiment, const DiaryFacts &facts)
{
    const Experiment taken = withTurnsTaken(experiment, facts);
    const auto next = taken.nextTurn();
    if (!next)
        return std::nullopt;
    const SessionFacts sessions(facts);
    const qint64 attack = sessions.attackAt(facts.excerpt().now);
    const bool isBegun = std::ranges::any_of(sessions.all(), [&](const PlacedSession &placed) {
        return placed.attack == attack && placed.session->started.utcMs >= experiment.started.utcMs;
    });
    return isBegun ? std::nullopt : std::optional(taken.turns[*next].technique);
}

ExperimentResult resultOf(const Experiment &experiment, const DiaryFacts &facts)
{
    QHash<SessionId, const SessionRecord *> sessions;
    for (const SessionRecord &session : facts.excerpt().sessions)
        sessions.insert(session.id, &session);
    const SessionFacts sessionFacts(facts);
    const auto outcome = experiment.ratedAt();
    ExperimentResult result;
    const auto changeOf = [&](const ExperimentTurn &turn) -> std::optional<double> {
        const SessionRecord *session = turn.session ? sessions.value(*turn.session) : nullptr;
        if (!session || !outcome || sessionFacts.reasonToLeaveOut(*session, *outcome))
            return std::nullopt;
        return session->ratings.constFind(*outcome)->value() -
               session->ratings.constFind(RatingMoment::Before)->value();
    };

    std::vector<double> first;
    std::vector<double> second;
    std::vector<double> differences;
    for (qsizetype i = 0; i < experiment.turns.size(); ++i) {
        const ExperimentTurn &turn = experiment.turns[i];
        result.turnsDone += turn.session.has_value();
        if (const SessionRecord *session = turn.session ? sessions.value(*turn.session) : nullptr;
            session && outcome) {
            if (const auto reason = sessionFacts.reasonToLeaveOut(*session, *outcome))
                ++result.leftOut[*reason];
        }
        const auto change = changeOf(turn);
        if (!change)
            continue;
        const bool isFirst = turn.technique == experiment.first;
        (isFirst ? first : second).push_back(*change);
        // The other turn of the block was drawn together with this one.
        if (i % 2 == 1) {
            if (const auto other = changeOf(experiment.turns[i - 1]))
                differences.push_back(isFirst ? *change - *other : *other - *change);
        }
    }
    result.firstRated = static_cast<int>(first.size());
    result.secondRated = static_cast<int>(second.size());
    result.first = statistics::hodgesLehmann(first);
    result.second = statistics::hodgesLehmann(second);
    result.difference = statistics::hodgesLehmann(differences);
    return result;
}

} // namespace nape
