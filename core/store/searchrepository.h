// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/diaryentry.h"
#include "core/store/database.h"

namespace nape
{

/// The list with its filters. Its functions throw StoreFailure; they are called inside Database::read().
class SearchRepository
{
public:
    explicit SearchRepository(Database &database) : m_database(database) {}

    FoundPage find(const DiarySearch &search, int most, const std::optional<FoundPage::Mark> &mark,
                   const QDate &today) const;

private:
    Database &m_database;
};

} // namespace nape
