// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/dayrecord.h"
#include "core/store/database.h"

namespace nape
{

struct DayRange;

/// Days and their factors. Its functions throw StoreFailure; they are called inside Database::read() and
/// write().
class DayRepository
{
public:
    explicit DayRepository(Database &database) : m_database(database) {}

    static void save(Write &write, const DayRecord &day, qint64 nowMs);
    QList<DayRecord> answered(const DayRange &range) const;

private:
    Database &m_database;
};

} // namespace nape
