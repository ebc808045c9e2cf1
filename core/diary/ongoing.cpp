// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/ongoing.h"

#include <algorithm>

namespace nape
{

namespace
{

Intensity near(const Intensity &pain, int step)
{
    return *Intensity::fromInt(std::clamp(pain.value() + step, 0, Intensity::highest));
}

} // namespace

Intensity painNow(const Headache &headache)
{
    const auto newest = std::ranges::max_element(headache.readings, {},
                                                 [](const PainReading &reading) { return reading.at.utcMs; });
    return newest == headache.readings.end() ? headache.intensity : newest->intensity;
}

Headache rated(Headache headache, Intensity pain, const Moment &at)
{
    // What was given at the start would be lost by a worst that rises: it is the first point of the curve.
    const bool isStartKnown =
        headache.startPrecision != Precision::DayOnly && headache.start.utcMs < at.utcMs;
    if (headache.readings.isEmpty() && isStartKnown)
        headache.readings.append({headache.start, headache.intensity});
    headache.intensity = std::max(headache.intensity, pain);
    // Two readings of one instant cannot both be true; the later word counts.
    headache.readings.removeIf([&](const PainReading &reading) { return reading.at.utcMs == at.utcMs; });
    const auto later =
        std::ranges::find_if(headache.readings, [&](const PainReading &reading) { return at < reading.at; });
    headache.readings.insert(later, {at, pain});
    return headache;
}

Headache stronger(const Headache &headache, const Moment &at)
{
    return rated(headache, near(painNow(headache), 1), at);
}

Headache weaker(const Headache &headache, const Moment &at)
{
    return rated(headache, near(painNow(headache), -1), at);
}

Headache moved(Headache headache, const QList<Place> &places, const Moment &at)
{
    for (PainPlace &known : headache.places) {
        const bool isNow = places.contains(known.place);
        if (isNow)
            known.untilMs.reset();
        else if (!known.untilMs || *known.untilMs > at.utcMs)
            known.untilMs = at.utcMs;
    }
    for (const Place &place : places) {
        const bool isKnown = std::ranges::any_of(
            headache.places, [&](const PainPlace &known) { return known.place == place; });
        if (!isKnown)
            headache.places.append({.place = place, .intensity = {}, .quality = {}, .sinceMs = at.utcMs});
    }
    return headache;
}

QList<Place> placesAt(const Headache &headache, qint64 utcMs)
{
    QList<Place> places;
    for (const PainPlace &known : headache.places) {
        if (known.sinceMs.value_or(headache.start.utcMs) <= utcMs &&
            (!known.untilMs || utcMs < *known.untilMs))
            places.append(known.place);
    }
    return places;
}

Headache over(Headache headache, const Moment &at)
{
    headache.end = at;
    headache.endPrecision = Precision::Exact;
    return headache;
}

} // namespace nape
