// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/attackspan.h"

#include "core/diary/limits.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace nape
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::Headache)
};

QString timeText(qint64 utcMs, const Headache &headache)
{
    return QLocale().toString(Moment::at(utcMs, headache.start.local().timeZone()).local(),
                              QLocale::ShortFormat);
}

} // namespace

bool AttackSpan::holds(const PainPlace &place) const
{
    return contains(place.sinceMs.value_or(firstMs)) && contains(place.untilMs.value_or(firstMs));
}

AttackSpan spanOf(const Headache &headache)
{
    constexpr qint64 minute = 60'000;
    const auto zone = [](const Moment &moment) { return moment.local().timeZone(); };
    AttackSpan span{headache.start.utcMs - minute, std::numeric_limits<qint64>::max()};
    if (headache.startPrecision == Precision::DayOnly)
        span.firstMs = std::min(span.firstMs,
                                headache.start.localDay.startOfDay(zone(headache.start)).toMSecsSinceEpoch());
    if (!headache.end)
        return span;
    span.lastMs = headache.end->utcMs + minute;
    if (headache.endPrecision == Precision::DayOnly)
        span.lastMs =
            std::max(span.lastMs, headache.end->localDay.endOfDay(zone(*headache.end)).toMSecsSinceEpoch());
    return span;
}

Headache withDetailsThatFit(Headache headache)
{
    const AttackSpan span = spanOf(headache);
    QStringList leftOut;
    headache.readings.removeIf([&](const PainReading &reading) {
        const bool isOutside = !span.contains(reading.at.utcMs);
        if (isOutside)
            //: %1 date and time, %2 pain 0–10
            leftOut.append(Words::tr("%1: pain %2")
                               .arg(timeText(reading.at.utcMs, headache),
                                    QLocale().toString(reading.intensity.value())));
        return isOutside;
    });
    for (PainPlace &place : headache.places) {
        if (!span.holds(place)) {
            for (const auto &time : {place.sinceMs, place.untilMs}) {
                if (time)
                    //: %1 date and time
                    leftOut.append(Words::tr("%1: pain moved").arg(timeText(*time, headache)));
            }
            place.sinceMs.reset();
            place.untilMs.reset();
        }
        if (place.intensity > headache.intensity)
            place.intensity = headache.intensity;
    }
    if (headache.averageIntensity > headache.intensity)
        headache.averageIntensity = headache.intensity;
    if (leftOut.isEmpty())
        return headache;
    //: added to a note; %1 what lay outside the time of the headache
    const QString said = Words::tr("Outside the time of the headache: %1").arg(leftOut.join(Words::tr("; ")));
    const QString note = headache.note.isEmpty() ? said : headache.note + QLatin1Char('\n') + said;
    if (!isTooLong(note))
        headache.note = note;
    return headache;
}

} // namespace nape
