// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/moment.h"

#include <QString>

/// What goes for every value of the diary.
namespace nape
{

/// Longer than anybody writes; keeps a pasted file out of the diary.
constexpr qsizetype longestText = 1'000'000;
constexpr int firstDiaryYear = 1900;

/// More than a minute after `now`: clocks of two computers differ that much.
bool isInFuture(qint64 utcMs, const Moment &now);
/// Not even somebody who flew east and back could have lived through it already.
bool isDayToCome(const QDate &day, const Moment &now);
bool isDiaryDay(const QDate &day); ///< valid and not before 1900
bool isTooLong(const QString &text);
QString tooLongSentence();

} // namespace nape
