// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/periodnumbers.h"

#include <QCoreApplication>
#include <QLocale>

namespace nape
{

/// How numbers are said on the Insights page.
class NumberWords
{
    Q_DECLARE_TR_FUNCTIONS(nape::NumberWords)

public:
    /// "12", "at least 12"; "not known" for "at least 0", which says nothing
    static QString count(int count, bool isAtLeast, const QLocale &locale = QLocale());
    /// "12", "≥ 12", "not known": in a table
    static QString shortCount(int count, bool isAtLeast, const QLocale &locale = QLocale());
    /// "12", "≥ 12", "?": on a bar
    static QString barCount(int count, bool isAtLeast, const QLocale &locale = QLocale());
    /// "6.5 hours"; from three days on "4.5 days"
    static QString length(double hours, const QLocale &locale = QLocale());
    /// "6.5", "−1.5"
    static QString decimal(double number, const QLocale &locale = QLocale(), int digits = 1);
    /// "0.25 more", "2.1 fewer"; "0.0" for what rounds to nothing
    static QString moreOrFewer(double number, const QLocale &locale = QLocale(), int digits = 1);
    /// Of pain: "+1.0 points (worse)", "−1.5 points (better)"; "0.0 points" for what rounds to nothing
    static QString change(double points, const QLocale &locale = QLocale());
    /// "60 %"
    static QString percent(double share, const QLocale &locale = QLocale());
    /// "60 % (likely 39 % to 78 %)", "60 %", or "–" without a value
    static QString share(const statistics::Estimate &estimate, const QLocale &locale = QLocale());
    /// "28 of 30"
    static QString answered(const Completeness &completeness, const QLocale &locale = QLocale());
    /// What completeness means for all that follows.
    static QString completeness(const Completeness &completeness, const QLocale &locale = QLocale());
};

} // namespace nape
