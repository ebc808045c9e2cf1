// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/moment.h"
#include "core/base/result.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace nape
{

using ExcludedPeriodId = Id<struct ExcludedPeriodTag>;

/// Days that the person leaves out of all statistics: an illness, a journey.
struct ExcludedPeriod {
    ExcludedPeriodId id;
    QDate firstDay;
    std::optional<QDate> lastDay; ///< none: still going
    QString reason;               ///< key, empty if not given
    QString note;
    QJsonObject unknown = {}; ///< as in Headache

    bool contains(const QDate &day) const { return day >= firstDay && (!lastDay || day <= *lastDay); }

    friend bool operator==(const ExcludedPeriod &, const ExcludedPeriod &) = default;
};

/// InvalidInput with one sentence if it ends before it begins, or begins before 1900 or more than a year from
/// now.
Result<void> validate(const ExcludedPeriod &period, const Moment &now);

} // namespace nape
