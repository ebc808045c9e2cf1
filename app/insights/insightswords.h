// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/monthlysummary.h"

#include <QCoreApplication>
#include <QLocale>

namespace nape
{

/// How the numbers of a month are said, the same in the chart, its tooltips, the table and to a screen
/// reader.
class InsightsWords
{
    Q_DECLARE_TR_FUNCTIONS(nape::InsightsWords)

public:
    static QString monthText(const QDate &month, const QLocale &locale = QLocale()); ///< "March 2026"
    static QString meanText(double mean, const QLocale &locale = QLocale());         ///< "6.3"
    /// "March 2026: at least 5 headache days, mean pain 6.3 of 10"
    static QString describe(const MonthSummary &summary, const QLocale &locale = QLocale());
};

} // namespace nape
