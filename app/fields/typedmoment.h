// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTime>

#include <optional>

// Dates and times as people type them.
namespace nape
{

/// "20/11/2026" in the order of the locale, with any marks between the numbers or none ("20112026"); with a
/// year of two digits (2000 to 2099); ISO ("2026-11-20"); the locale's long form; without year or month the
/// one nearest to `near`. Nothing else, and no day that the calendar does not have.
std::optional<QDate> typedDate(const QString &text, const QLocale &locale, const QDate &near);

/// "8:15", "08.15", "815", "0815", "8", "8:15 pm", or as the locale writes it.
std::optional<QTime> typedTime(const QString &text, const QLocale &locale);

/// The locale's short form with four digits for the year, so that 1926 is not taken for 2026.
QString dateText(const QDate &date, const QLocale &locale);
QString timeText(const QTime &time, const QLocale &locale);

} // namespace nape
