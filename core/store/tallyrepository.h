// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/database.h"
#include "core/store/rangetally.h"

namespace nape
{

struct DayRange;

/// Counts entries by day without loading them. Its functions throw StoreFailure; they are called inside
/// Database::read().
class TallyRepository
{
public:
    explicit TallyRepository(Database &database) : m_database(database) {}

    RangeTally tally(const DayRange &range, const QDate &today) const;

private:
    Database &m_database;
};

} // namespace nape
