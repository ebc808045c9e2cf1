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

QDateTime Moment::local() const
{
    const QTimeZone known(zone);
    return QDateTime::fromMSecsSinceEpoch(utcMs, known.isValid() ? known : QTimeZone::utc());
}

} // namespace nape
