// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/ratedsession.h"
#include "core/store/database.h"

namespace nape
{

struct DayRange;

/// Sessions with their places and steps. Its functions throw StoreFailure; they are called inside
/// Database::read() and write().
class SessionRepository
{
public:
    explicit SessionRepository(Database &database) : m_database(database) {}

    static void save(Write &write, const SessionRecord &session, qint64 nowMs);
    static void noteProgress(Write &write, const SessionRecord &session);
    static void moveToTrash(Write &write, const SessionId &id, qint64 nowMs);
    static void restore(Write &write, const SessionId &id);

    SessionRecord load(const SessionId &id) const;
    QList<SessionRecord> started(const DayRange &range) const;
    std::optional<SessionRecord> unfinished() const;
    std::optional<SessionRecord> last() const;
    QList<RatedSession> rated(const QList<RegionKey> &regions) const;

    struct MeanChange {
        TechniqueKey technique;
        double points = 0;
        int sessions = 0;
    };
    std::optional<MeanChange> greatestRelief(int minimumSessions) const;

private:
    void loadDetails(QList<SessionRecord> &sessions) const;

    Database &m_database;
};

} // namespace nape
