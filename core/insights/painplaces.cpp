// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/painplaces.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace nape
{

namespace
{

struct Tally {
    QSet<QDate> days;
    int headaches = 0;
    int intensities = 0;
    std::optional<Intensity> worst;
};

} // namespace

PainPlaces painPlaces(const DiaryFacts &facts, const Period &period)
{
    const DiaryExcerpt &excerpt = facts.excerpt();
    const Period counted = facts.countable(period);
    PainPlaces result;
    if (counted.days() == 0)
        return result;
    QList<Place> known;
    QList<Tally> tallies;
    QSet<QDate> anyPlace;
    for (const Headache &headache : excerpt.headaches) {
        const Period touched =
            Period{headache.start.localDay, headache.lastDay(excerpt.today())}.within(counted);
        QSet<QDate> days;
        for (QDate day = touched.first; day <= touched.last; day = day.addDays(1)) {
            if (!facts.day(day).isExcluded)
                days.insert(day);
        }
        if (days.isEmpty())
            continue;
        ++result.headaches;
        if (headache.places.isEmpty()) {
            ++result.headachesWithoutPlace;
            continue;
        }
        anyPlace.unite(days);
        for (const PainPlace &each : headache.places) {
            qsizetype index = known.indexOf(each.place);
            if (index < 0) {
                index = known.size();
                known.append(each.place);
                tallies.append(Tally());
            }
            Tally &tally = tallies[index];
            const Intensity intensity = each.intensity.value_or(headache.intensity);
            tally.days.unite(days);
            ++tally.headaches;
            tally.intensities += intensity.value();
            tally.worst = std::max(tally.worst, std::optional(intensity));
        }
    }
    result.daysWithPlace = static_cast<int>(anyPlace.size());
    for (qsizetype i = 0; i < known.size(); ++i) {
        const Tally &tally = tallies[i];
        result.places.append({.place = known[i],
                              .days = static_cast<int>(tally.days.size()),
                              .headaches = tally.headaches,
                              .meanIntensity = double(tally.intensities) / tally.headaches,
                              .worst = *tally.worst});
    }
    std::ranges::sort(result.places, [](const PlaceNumbers &a, const PlaceNumbers &b) {
        return std::tuple(b.days, b.headaches, a.place) < std::tuple(a.days, a.headaches, b.place);
    });
    return result;
}

} // namespace nape
