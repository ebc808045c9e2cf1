// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/diaryfacts.h"

#include <QHash>
#include <QSet>

namespace nape
{

/// Why a session is not among those that an effect is estimated from.
enum class SessionLeftOut {
    NotRated,       ///< before or after
    NoPain,         ///< where there is none, none can fall
    SameAttack,     ///< only the first of each attack counts
    Medicine,       ///< acute medicine within the two hours before, or until the rating
    AnotherSession, ///< ended within the two hours before
    Excluded,       ///< the day is left out of all statistics
    Routine,        ///< several techniques in one session: which of them helped, nobody knows
};

/// The session, and which attack it belongs to.
struct PlacedSession {
    const SessionRecord *session = nullptr;
    qint64 attack = 0; ///< see SessionFacts::attackOf()
};

/// What is true of the sessions of a diary, for everything that compares them. `facts` must outlive it.
class SessionFacts
{
public:
    explicit SessionFacts(const DiaryFacts &facts);

    /// Those that were begun in earnest, earliest first.
    const QList<PlacedSession> &all() const { return m_all; }
    /// A number that is the same for all sessions of one attack: its place in DiaryFacts::attacks(). Sessions
    /// outside the attacks of the diary belong together if they are of one day; their number is negative.
    qint64 attackOf(const SessionRecord &session) const;
    /// The same for one that began then and names no headache.
    qint64 attackAt(const Moment &moment) const;
    /// Why its change from before to `rating` says nothing; none if it does. Never SameAttack, which depends
    /// on what else is counted.
    std::optional<SessionLeftOut> reasonToLeaveOut(const SessionRecord &session, RatingMoment rating) const;

private:
    const DiaryFacts &m_facts;
    QHash<HeadacheId, qsizetype> m_attackOfHeadache;
    QList<PlacedSession> m_all;
    QSet<SessionId> m_followsAnother;
};

} // namespace nape
