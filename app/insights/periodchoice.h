// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/period.h"

#include <QCoreApplication>
#include <QLocale>

#include <optional>

namespace nape
{

/// Which days the person wants to look at.
struct PeriodChoice {
    enum class Kind { Last30Days, ThisMonth, LastMonth, ThreeMonths, TwelveMonths, All, OwnDates };

    Kind kind = Kind::ThreeMonths;
    Period own; ///< only with OwnDates

    /// `firstDay`: of the diary; an empty one has only today. Three and twelve months are whole
    /// ones, and the days of this one.
    Period period(const QDate &today, const std::optional<QDate> &firstDay) const;

    friend bool operator==(const PeriodChoice &, const PeriodChoice &) = default;
};

/// How periods are said.
class PeriodWords
{
    Q_DECLARE_TR_FUNCTIONS(nape::PeriodWords)

public:
    static QString name(PeriodChoice::Kind kind);
    /// "3 March 2026"
    static QString day(const QDate &day, const QLocale &locale = QLocale());
    /// "1 January 2026 to 2 March 2026"
    static QString fromTo(const Period &period, const QLocale &locale = QLocale());
    /// "March 2026"
    static QString month(const QDate &day, const QLocale &locale = QLocale());
    static QString shortMonth(const QDate &day, const QLocale &locale = QLocale());
};

} // namespace nape
