// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/routine.h"
#include "core/store/database.h"

namespace nape
{

/// The person's own routines. Its functions throw StoreFailure; they are called inside Database::read() and
/// write().
class RoutineRepository
{
public:
    explicit RoutineRepository(Database &database) : m_database(database) {}

    /// A new one comes last.
    static void save(Write &write, const Routine &routine, qint64 nowMs);
    static void setOrder(Write &write, const QList<RoutineId> &order);
    static void moveToTrash(Write &write, const RoutineId &id, qint64 nowMs);
    static void restore(Write &write, const RoutineId &id);

    QList<Routine> all() const;
    QList<Routine> allWithBin() const;

private:
    QList<Routine> routinesOf(const QString &statement) const;

    Database &m_database;
};

} // namespace nape
