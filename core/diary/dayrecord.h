// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/answer.h"
#include "core/base/moment.h"
#include "core/base/result.h"

#include <QDate>
#include <QJsonObject>
#include <QMap>

namespace nape
{

/// What the person said about a day as a whole. A day without a record is "not answered", never "free".
struct DayRecord {
    QDate day;
    std::optional<Answer> headacheFree; ///< Yes: confirmed free of headache
    std::optional<double> sleepHours;   ///< 0–24
    std::optional<int> sleepQuality;    ///< 1–5
    std::optional<Answer> bleeding;
    QMap<QString, Answer> factors; ///< key of the catalogue ("stress") → answer; asked on free days too
    QString note;
    /// How much of a factor, in the unit of the catalogue; only of factors that are answered.
    QMap<QString, double> amounts = {};
    std::optional<double> pressureHpa = {}; ///< of the air, typed in
    QString weather = {};                   ///< in the person's words
    QJsonObject unknown = {};               ///< as in Headache

    friend bool operator==(const DayRecord &, const DayRecord &) = default;
};

/// InvalidInput with one sentence if it cannot be true: a day that has not come yet anywhere on earth or lies
/// before 1900, a number outside its scale, an amount of a factor without an answer.
Result<void> validate(const DayRecord &day, const Moment &now);

} // namespace nape
