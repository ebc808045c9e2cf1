// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/diary/diaryentry.h"
#include "core/diary/diaryexcerpt.h"
#include "core/store/dayrange.h"
#include "core/store/rangetally.h"

#include <memory>

namespace nape
{

class Database;

/// Reads a diary beside the store that has it open: a connection of its own, read-only, for another thread.
/// It never creates, migrates or writes; what the store writes meanwhile is seen with the next question.
///
/// To be used from the thread that opened it.
class DiaryReader
{
public:
    /// NotFound if the file is missing or no diary was made in it yet, DatabaseTooNew if it is of another
    /// version than this program's store would leave behind.
    static Result<std::unique_ptr<DiaryReader>> open(const QString &file, const Clock &clock);
    DiaryReader(const DiaryReader &) = delete;
    DiaryReader &operator=(const DiaryReader &) = delete;
    ~DiaryReader();

    // As those of DiaryStore.
    Result<DiaryExcerpt> excerpt(const Period &period, DayFactors factors = DayFactors::Loaded) const;
    Result<std::optional<QDate>> firstDay() const;
    Result<FoundPage> search(const DiarySearch &search, int most = 100,
                             const std::optional<FoundPage::Mark> &mark = {}) const;
    /// `excerpt` with what was left out of it; of what was written since, only the factors of its own days.
    Result<DiaryExcerpt> withFactors(DiaryExcerpt excerpt) const;
    /// What a calendar shows of these days.
    Result<RangeTally> tally(const DayRange &range) const;

private:
    DiaryReader(std::unique_ptr<Database> database, const Clock &clock);

    std::unique_ptr<Database> m_database;
    const Clock &m_clock;
};

} // namespace nape
