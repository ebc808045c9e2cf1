// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFlags>
#include <QMetaType>

namespace nape
{

/// What a transaction touched; views refresh from it.
enum class Change {
    Headaches = 1,
    Doses = 2,
    Days = 4,
    Sessions = 8,
    Medicines = 16,
    HealthProfile = 32,
    WarningChecks = 64,
    Routines = 128,
    PreventiveCourses = 256,
    ExcludedPeriods = 512,
    Questionnaires = 1024,
    Experiments = 2048,
    Settings = 4096,
};
Q_DECLARE_FLAGS(ChangeSet, Change)
Q_DECLARE_OPERATORS_FOR_FLAGS(ChangeSet)

} // namespace nape

Q_DECLARE_METATYPE(nape::ChangeSet)
