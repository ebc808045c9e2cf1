// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/headache.h"
#include "core/store/database.h"

namespace nape
{

struct DayRange;

/// Headaches with their places, readings, symptoms, auras, suspected triggers and losses. The last two have
/// no order of their own and come sorted by key. Its functions throw StoreFailure; they are called inside
/// Database::read() and write().
class HeadacheRepository
{
public:
    explicit HeadacheRepository(Database &database) : m_database(database) {}

    static void save(Write &write, const Headache &headache, qint64 nowMs);
    static void moveToTrash(Write &write, const HeadacheId &id, qint64 nowMs);
    static void restore(Write &write, const HeadacheId &id);

    Headache load(const HeadacheId &id) const;
    /// Those of them that are not in the trash, newest first.
    QList<Headache> withIds(const QStringList &ids) const;
    QList<Headache> touching(const DayRange &range, const QDate &today) const;
    std::optional<Headache> ongoing() const;

private:
    void loadDetails(QList<Headache> &headaches) const;

    Database &m_database;
};

} // namespace nape
