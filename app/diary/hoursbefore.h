// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/daymarks.h"
#include "core/catalogue/diarycatalogue.h"

namespace nape
{

/// What the diary knows about the 48 hours before an attack.
struct HoursBefore {
    Moment start;
    Precision startPrecision = Precision::Exact;
    QList<Headache> headaches; ///< others that touch these hours
    QList<Dose> doses;
    QList<SessionRecord> sessions;
    QList<DayRecord> days;     ///< that these hours touch, with the day of the attack; oldest first
    QList<Symptom> earlySigns; ///< of the attack itself, answered with yes
    QHash<MedicineId, Medicine> medicines;

    static constexpr qint64 lengthMs = 48LL * 60 * 60 * 1000;

    /// Of what was noted from two days before the attack on.
    static HoursBefore of(const Headache &attack, const RangeEntries &noted);
    /// One line per thing, oldest first. What was said about the day of the attack may have been later than
    /// its start, and says so.
    QStringList lines(const DiaryCatalogue &terms, const Catalogue &catalogue) const;
};

} // namespace nape
