// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>

namespace nape
{

/// A point in time as the person lived it: the instant, the zone, and the local day as it was when written.
/// Days are counted by that stored day, so moving between zones never changes what a past day says.
struct Moment {
    qint64 utcMs = 0; ///< milliseconds since 1970 in UTC
    QByteArray zone;  ///< IANA name, "Europe/Berlin"
    QDate localDay;   ///< the calendar day in `zone` at that instant

    static Moment at(qint64 utcMs, const QTimeZone &zone);
    static Moment at(const QDateTime &local);
    static Moment now(const Clock &clock);

    /// Whether its day has only just begun: what ends then has not touched that day.
    bool isFirstOfItsDay() const;
    /// In the zone of that time; in UTC if this computer does not know the zone.
    QDateTime local() const;

    friend bool operator==(const Moment &, const Moment &) = default;
    friend bool operator<(const Moment &a, const Moment &b) { return a.utcMs < b.utcMs; }
};

} // namespace nape
