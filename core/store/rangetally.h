// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/answer.h"
#include "core/diary/excludedperiod.h"
#include "core/diary/intensity.h"

#include <QDate>
#include <QHash>
#include <QList>

#include <optional>

namespace nape
{

/// What a calendar shows of some days, and nothing else: a year of it is read in a moment.
struct RangeTally {
    struct Attack {
        QDate firstDay;
        QDate lastDay;
        Intensity worst;

        friend bool operator==(const Attack &, const Attack &) = default;
    };

    QList<Attack> attacks; ///< that touch the days
    QHash<QDate, int> sessions;
    QHash<QDate, int> doses;
    QHash<QDate, Answer> headacheFree;
    QList<ExcludedPeriod> excluded = {};
};

} // namespace nape
