// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/sessionfacts.h"

#include <algorithm>

namespace nape
{

namespace
{

constexpr qint64 minuteMs = 60'000;
constexpr qint64 aftereffectMs = 120 * minuteMs;

qint64 endOf(const SessionRecord &session)
{
    // The computer's clock may have been set back meanwhile.
    return session.ended ? std::max(session.ended->utcMs, session.started.utcMs)
                         : session.started.utcMs + session.totalDone().count();
}

qint64 timeOf(RatingMoment moment, const SessionRecord &session)
{
    switch (moment) {
    case RatingMoment::Before:
        return session.started.utcMs;
    case RatingMoment::After:
        return endOf(session);
    case RatingMoment::HalfHour:
        return endOf(session) + 30 * minuteMs;
    case RatingMoment::TwoHours:
        return endOf(session) + 120 * minuteMs;
    }
    Q_UNREACHABLE();
}

} // namespace

SessionFacts::SessionFacts(const DiaryFacts &facts) : m_facts(facts)
{
    const DiaryExcerpt &excerpt = facts.excerpt();
    for (qsizetype attack = 0; attack < facts.attacks().size(); ++attack) {
        for (const qsizetype headache : facts.attacks()[attack].headaches)
            m_attackOfHeadache.insert(excerpt.headaches[headache].id, attack);
    }
    for (const SessionRecord &session : excerpt.sessions) {
        if (session.outcome != SessionOutcome::Running)
            m_all.append({&session, attackOf(session)});
    }
    std::sort(m_all.begin(), m_all.end(), [](const PlacedSession &a, const PlacedSession &b) {
        return a.session->started.utcMs != b.session->started.utcMs
                   ? a.session->started.utcMs < b.session->started.utcMs
                   : a.session->id < b.session->id;
    });
    for (qsizetype i = 1; i < m_all.size(); ++i) {
        // Sessions follow each other, so the one before is the nearest.
        if (m_all[i].session->started.utcMs - endOf(*m_all[i - 1].session) < aftereffectMs)
            m_followsAnother.insert(m_all[i].session->id);
    }
}

qint64 SessionFacts::attackOf(const SessionRecord &session) const
{
    if (session.headache) {
        const auto known = m_attackOfHeadache.constFind(*session.headache);
        if (known != m_attackOfHeadache.cend())
            return *known;
    }
    return attackAt(session.started);
}

qint64 SessionFacts::attackAt(const Moment &moment) const
{
    const QList<Attack> &attacks = m_facts.attacks();
    const auto after = std::upper_bound(attacks.begin(), attacks.end(), moment.utcMs,
                                        [](qint64 at, const Attack &each) { return at < each.start.utcMs; });
    if (after != attacks.begin()) {
        const Attack &attack = *(after - 1);
        if (!attack.end || moment.utcMs <= attack.end->utcMs)
            return after - 1 - attacks.begin();
    }
    return -moment.localDay.toJulianDay();
}

std::optional<SessionLeftOut> SessionFacts::reasonToLeaveOut(const SessionRecord &session,
                                                             RatingMoment rating) const
{
    if (m_facts.day(session.started.localDay).isExcluded)
        return SessionLeftOut::Excluded;
    if (session.routine)
        return SessionLeftOut::Routine;
    const auto before = session.ratings.constFind(RatingMoment::Before);
    if (before == session.ratings.cend() || !session.ratings.contains(rating))
        return SessionLeftOut::NotRated;
    if (before->value() == 0)
        return SessionLeftOut::NoPain;
    // Not medicine after the rating: it is taken because the session did not help, and leaving these out
    // would make every session look better.
    if (m_facts.doses().anyAcuteBetween(session.started.utcMs - aftereffectMs, timeOf(rating, session)))
        return SessionLeftOut::Medicine;
    if (m_followsAnother.contains(session.id))
        return SessionLeftOut::AnotherSession;
    return std::nullopt;
}

} // namespace nape
