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

namespace
{

/// Which attack a session belongs to; a session outside all of them is one of its own.
class AttackOfSession
{
public:
    explicit AttackOfSession(const DiaryFacts &facts) : m_facts(facts)
    {
        for (qsizetype attack = 0; attack < facts.attacks().size(); ++attack) {
            for (const qsizetype headache : facts.attacks()[attack].headaches)
                m_byHeadache.insert(facts.excerpt().headaches[headache].id, attack);
        }
    }

    std::optional<qsizetype> of(const SessionRecord &session) const
    {
        if (session.headache && m_byHeadache.contains(*session.headache))
            return m_byHeadache.value(*session.headache);
        for (qsizetype attack = 0; attack < m_facts.attacks().size(); ++attack) {
            const Attack &each = m_facts.attacks()[attack];
            if (session.started.utcMs >= each.start.utcMs &&
                (!each.end || session.started.utcMs <= each.end->utcMs))
                return attack;
        }
        return std::nullopt;
    }

private:
    const DiaryFacts &m_facts;
    QHash<HeadacheId, qsizetype> m_byHeadache;
};

} // namespace

Experiment withTurnsTaken(const Experiment &experiment, const DiaryFacts &facts)
{
    QList<const SessionRecord *> sessions;
    for (const SessionRecord &session : facts.excerpt().sessions) {
        if (session.outcome != SessionOutcome::Running && session.started.utcMs >= experiment.started.utcMs)
            sessions.append(&session);
    }
    std::ranges::sort(sessions, {}, [](const SessionRecord *each) { return each->started.utcMs; });

    const AttackOfSession attackOf(facts);
    QSet<qsizetype> taken;
    Experiment result = experiment;
    for (const SessionRecord *session : sessions) {
        const auto attack = attackOf.of(*session);
        // The first session of an attack decides, whatever it was.
        if (attack && taken.contains(*attack))
            continue;
        if (attack)
            taken.insert(*attack);
        if (session->routine || !session->ratings.contains(RatingMoment::Before))
            continue;
        if (auto with = withSession(result, *session))
            result = std::move(*with);
    }
    return result;
}

ExperimentResult resultOf(const Experiment &experiment, const DiaryFacts &facts)
{
    QHash<SessionId, const SessionRecord *> sessions;
    for (const SessionRecord &session : facts.excerpt().sessions)
        sessions.insert(session.id, &session);
    const auto changeOf = [&](const ExperimentTurn &turn) -> std::optional<double> {
        const SessionRecord *session = turn.session ? sessions.value(*turn.session) : nullptr;
        const auto outcome = experiment.ratedAt();
        if (!session || !outcome || !session->ratings.contains(RatingMoment::Before) ||
            !session->ratings.contains(*outcome))
            return std::nullopt;
        return session->ratings.constFind(*outcome)->value() -
               session->ratings.constFind(RatingMoment::Before)->value();
    };

    ExperimentResult result;
    std::vector<double> first;
    std::vector<double> second;
    std::vector<double> differences;
    for (qsizetype i = 0; i < experiment.turns.size(); ++i) {
        const ExperimentTurn &turn = experiment.turns[i];
        result.turnsDone += turn.session.has_value();
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
