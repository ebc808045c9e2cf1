// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/diaryexcerpt.h"
#include "core/store/database.h"

namespace nape
{

/// What numbers are made of, loaded whole and quickly: ten years are some fifty thousand details, so each
/// list of an entry comes as one text instead of as rows. Its functions throw StoreFailure; they are called
/// inside Database::read().
class ExcerptRepository
{
public:
    explicit ExcerptRepository(Database &database) : m_database(database) {}

    DiaryExcerpt load(const Period &period, const Moment &now, DayFactors factors = DayFactors::Loaded) const;
    /// What was left out of `excerpt`, for those of its days that the diary still has.
    void addFactors(DiaryExcerpt &excerpt) const;
    /// The first day that the diary says anything about.
    std::optional<QDate> firstDay() const;

private:
    QList<Headache> headaches(const Period &period, const QDate &today) const;
    QList<DayRecord> days(const Period &period) const;
    void addFactors(QList<DayRecord> &days) const;
    QList<SessionRecord> sessions(const Period &period) const;

    Database &m_database;
};

} // namespace nape
