// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/diarystore.h"
#include "core/store/rangetally.h"

#include <QHash>
#include <QLocale>

namespace nape
{

/// What the diary holds about a range of days.
struct RangeEntries {
    QList<Headache> headaches;
    QList<SessionRecord> sessions;
    QList<Dose> doses;
    QList<DayRecord> days;
    /// Names for the doses; also of medicines that are no longer used.
    QHash<MedicineId, Medicine> medicines = {};
    QList<ExcludedPeriod> excluded = {};

    static Result<RangeEntries> load(const DiaryStore &store, const DayRange &range);
};

/// What one day of the calendar shows.
struct DayMarks {
    enum class State {
        Future,
        NotAnswered, ///< nobody said anything: not known to be free
        Free,        ///< the person confirmed it
        Headache,
    };

    State state = State::Future;
    std::optional<Intensity>
        worst; ///< of all headaches that touch the day; none if only "not free" was answered
    int headaches = 0;
    int sessions = 0;
    int doses = 0;
    bool isExcluded = false; ///< left out of all numbers

    friend bool operator==(const DayMarks &, const DayMarks &) = default;
};

using MarksByDay = QHash<QDate, DayMarks>;

/// Marks for every day of the range; a headache counts for each local day that it touches.
MarksByDay marksOf(const RangeTally &tally, const DayRange &range, const QDate &today);
MarksByDay marksOf(const RangeEntries &excerpt, const DayRange &range, const QDate &today);

/// All that a day shows, as one sentence: "Monday 2 March: headache, worst 7; one session".
QString describe(const QDate &day, const DayMarks &marks, const QDate &today,
                 const QLocale &locale = QLocale());

} // namespace nape
