// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/moment.h"

namespace nape
{

Moment Moment::at(qint64 utcMs, const QTimeZone &zone)
{
    return {utcMs, zone.id(), QDateTime::fromMSecsSinceEpoch(utcMs, zone).date()};
}

Moment Moment::at(const QDateTime &local)
{
    const QTimeZone zone = local.timeSpec() == Qt::LocalTime ? QTimeZone::systemTimeZone() : local.timeZone();
    return at(local.toMSecsSinceEpoch(), zone);
}

Moment Moment::now(const Clock &clock)
{
    return at(clock.now().count(), clock.zone());
}

bool Moment::isFirstOfItsDay() const
{
    // All zones of today differ from UTC by quarters of an hour, so most times need no look into the zone.
    constexpr qint64 quarterMs = 15 * 60'000;
    constexpr qint64 in1973Ms = 94'694'400'000;
    if (utcMs >= in1973Ms && utcMs % quarterMs != 0)
        return false;
    // Where clocks go forward at midnight the day begins at one.
    return localDay.startOfDay(local().timeZone()).toMSecsSinceEpoch() == utcMs;
}

QDateTime Moment::local() const
{
    const QTimeZone known(zone);
    return QDateTime::fromMSecsSinceEpoch(utcMs, known.isValid() ? known : QTimeZone::utc());
}

} // namespace nape
