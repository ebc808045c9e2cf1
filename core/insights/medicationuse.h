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
    int lastThirtyDays = 0; ///< up to today or the end of the period
    int mostInThirtyDays = 0;
    QDate mostUpTo;      ///< the last day of those thirty; invalid if there was no dose
    int mostInMonth = 0; ///< calendar month
    QDate mostMonth;     ///< its first day; invalid if there was no dose

    UseLevel level() const; ///< of the last thirty days
};

/// Each class of which a dose was taken in the period, most limited first.
QList<MedicationUse> medicationUse(const DiaryFacts &facts, const Period &period);

/// For each day of the period, how many of the thirty days up to it have a dose of the class.
QList<int> rollingMedicationDays(const DiaryFacts &facts, const QString &drugClass, const Period &period);

/// What the last three complete months say about medicine that may itself keep up headaches (ICHD-3 8.2).
/// Never an accusation and never advice to stop.
struct OverusePattern {
    enum class Level {
        NotJudged, ///< a month is answered by less than 80 %, or is not in the excerpt
        None,
        Present,
    };
    Level level = Level::NotJudged;
    QStringList classes; ///< over their limit in each month; empty if only all together are (8.2.6)
    bool areAllTogether = false;

    /// Keys of the sentences to show, in order; empty unless present.
    /// "overuse.discuss": discuss with your doctor. "overuse.not_abruptly": do not stop these abruptly
    /// (opioids, and combinations, which may hold an opioid or a barbiturate).
    QStringList wording() const;
};

OverusePattern overusePattern(const DiaryFacts &facts);

} // namespace nape
