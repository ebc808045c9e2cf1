// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/dose.h"

namespace nape
{

using PreventiveCourseId = Id<struct PreventiveCourseTag>;

/// A time during which a medicine was taken day after day to prevent headaches.
struct PreventiveCourse {
    PreventiveCourseId id;
    MedicineId medicine;
    QDate firstDay;
    std::optional<QDate> lastDay = {}; ///< none: still going
    QString dailyDose = {};            ///< in the person's words: "2 × 40 mg"
    QString stoppedFor = {};           ///< why it was stopped, in the person's words
    QString note = {};
    QJsonObject unknown = {}; ///< as in Headache

    bool contains(const QDate &day) const { return day >= firstDay && (!lastDay || day <= *lastDay); }

    friend bool operator==(const PreventiveCourse &, const PreventiveCourse &) = default;
};

/// InvalidInput with one sentence if it ends before it begins, or begins before 1900 or more than a year from
/// now.
Result<void> validate(const PreventiveCourse &course, const Moment &now);

} // namespace nape
