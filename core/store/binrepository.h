// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/diaryentry.h"
#include "core/store/database.h"

namespace nape
{

/// The bin over all kinds of entries. Its functions throw StoreFailure; they are called inside
/// Database::read() and write().
class BinRepository
{
public:
    explicit BinRepository(Database &database) : m_database(database) {}

    QList<BinEntry> entries() const;
    static void restore(Write &write, const EntryRef &entry);
    static void deleteForever(Write &write, const EntryRef &entry);
    /// Leaves it in the bin if anything refers to it; false then.
    static bool eraseUnreferred(Write &write, const EntryRef &entry);
    static int empty(Write &write);

private:
    Database &m_database;
};

} // namespace nape
