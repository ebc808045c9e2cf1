// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/headache.h"
#include "core/store/database.h"

namespace nape
{

struct DayRange;

/// Headaches in the tables headaches, headache_places, headache_readings and headache_symptoms.
/// Its functions throw StoreFailure; they are called inside Database::read() and write().
class HeadacheRepository
{
public:
    explicit HeadacheRepository(Database &database) : m_database(database) {}

    static void save(Write &write, const Headache &headache, qint64 nowMs);
    static void moveToTrash(Write &write, const HeadacheId &id, qint64 nowMs);
    static void restore(Write &write, const HeadacheId &id);

    Headache load(const HeadacheId &id) const;
    QList<Headache> touching(const DayRange &range, const QDate &today) const;
    std::optional<Headache> ongoing() const;

private:
    void loadDetails(QList<Headache> &headaches) const;

    Database &m_database;
};

} // namespace nape
