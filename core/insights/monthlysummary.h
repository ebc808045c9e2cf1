// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/headache.h"

#include <QList>

namespace nape
{

/// One calendar month as numbers.
struct MonthSummary {
    QDate month;          ///< its first day
    int headacheDays = 0; ///< calendar days touched by any headache
    int headaches = 0;    ///< that began in this month
    /// Over the headaches that began in this month; none if there were none.
    std::optional<double> meanIntensity;

    friend bool operator==(const MonthSummary &, const MonthSummary &) = default;
};

/// One summary per month from that of `first` to that of `last`, oldest first, months without headaches
/// included. A headache counts for every local day that it touches; one that goes on, up to `today`.
QList<MonthSummary> monthlySummaries(const QList<Headache> &headaches, const QDate &first, const QDate &last,
                                     const QDate &today);

} // namespace nape
