// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/answer.h"

#include <QDate>
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

    friend bool operator==(const DayRecord &, const DayRecord &) = default;
};

} // namespace nape
