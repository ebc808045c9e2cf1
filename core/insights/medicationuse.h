// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/periodnumbers.h"

namespace nape
{

enum class UseLevel {
    Below,
    Near,    ///< amber: close to the limit
    Reached, ///< as many days as doctors call overuse, or more
};

/// Days with one class of medicine against its limit.
struct MedicationUse {
    QString drugClass; ///< empty: medicines that are not in the list any more
    std::optional<OveruseLimit> limit;
    /// The last of "the last thirty days": that of the period, or today.
    QDate upTo;
    int lastThirtyDays = 0;
    Completeness lastThirtyCompleteness;
    int mostInThirtyDays = 0;
    QDate mostUpTo;                     ///< the last day of those thirty; invalid if there was no dose
    bool isMostInThirtyAtLeast = false; ///< these thirty days are answered too little
    int mostInMonth = 0;                ///< calendar month
    QDate mostMonth;                    ///< its first day; invalid if there was no dose
    bool isMostInMonthAtLeast = false;  ///< that month is answered too little

    UseLevel level() const; ///< of the last thirty days
};

/// Each class of which a dose was taken in the period or in the thirty days up to its end, most limited
/// first.
QList<MedicationUse> medicationUse(const DiaryFacts &facts, const Period &period);

/// For each day of the period, how many of the thirty days up to it have a dose of the class.
QList<int> rollingMedicationDays(const DiaryFacts &facts, const QString &drugClass, const Period &period);

/// What the last three complete months of the excerpt say about medicine that may itself keep up headaches
/// (ICHD-3 8.2). Never an accusation and never advice to stop.
struct OverusePattern {
    enum class Level {
        NotJudged,
        None,
        Present,
    };
    Level level = Level::NotJudged;
    QStringList classes; ///< over their limit in each month; empty if only all together are (8.2.6)
    bool areAllTogether = false;
    QStringList together;                  ///< the classes that add up, if they do
    std::optional<NotJudgedReason> reason; ///< only if not judged

    /// Keys of the sentences to show, in order; empty unless present.
    /// "overuse.discuss": discuss with your doctor. "overuse.not_abruptly": do not stop these abruptly
    /// (opioids, and combinations, which may hold an opioid or a barbiturate).
    QStringList wording() const;

    friend bool operator==(const OverusePattern &, const OverusePattern &) = default;
};

OverusePattern overusePattern(const DiaryFacts &facts);

} // namespace nape
