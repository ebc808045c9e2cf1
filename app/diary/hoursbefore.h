// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/diarycatalogue.h"
#include "core/store/diarystore.h"

namespace nape
{

/// What the diary knows about the 48 hours before an attack.
struct HoursBefore {
    Moment start;
    QList<Headache> headaches; ///< others that touch these hours
    QList<Dose> doses;
    QList<DayRecord> days;     ///< that these hours touch, with the day of the attack; oldest first
    QList<Symptom> earlySigns; ///< of the attack itself, answered with yes
    QHash<MedicineId, Medicine> medicines;

    static constexpr qint64 lengthMs = 48LL * 60 * 60 * 1000;

    static Result<HoursBefore> load(const DiaryStore &store, const Headache &attack);
    /// One line per thing, oldest first.
    QStringList lines(const DiaryCatalogue &terms) const;
};

} // namespace nape
