// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/libraryplaces.h"

namespace nape
{

namespace
{

QList<Place> places(const Catalogue &catalogue, const QList<RegionKey> &regions)
{
    QList<Place> all;
    for (const RegionKey &key : regions) {
        for (const Side side : catalogue.region(key)->sides)
            all.append({key, side});
    }
    return all;
}

/// Of a spot: only the sides on which it lies.
QList<Place> places(const Catalogue &catalogue, const BodySpot &spot)
{
    QList<Place> all = places(catalogue, spot.regions);
    all.removeIf([&spot](const Place &place) { return !spot.sides.contains(place.side); });
    return all;
}

QList<RegionKey> regionsOf(const Catalogue &catalogue, const MuscleKey &muscle)
{
    QList<RegionKey> regions;
    for (const TriggerPoint *point : catalogue.triggerPointsOf(muscle)) {
        for (const RegionKey &region : point->regions) {
            if (!regions.contains(region))
                regions.append(region);
        }
    }
    return regions;
}

} // namespace

QList<Place> placesOf(const Catalogue &catalogue, const LibraryId &id)
{
    switch (id.kind) {
    case LibraryKind::Technique:
        return places(catalogue, catalogue.technique(TechniqueKey(id.key))->regions());
    case LibraryKind::PressurePoint:
        return places(catalogue, *catalogue.point(PointKey(id.key)));
    case LibraryKind::TriggerPoint:
        return places(catalogue, *catalogue.triggerPoint(TriggerPointKey(id.key)));
    case LibraryKind::Muscle:
        return places(catalogue, regionsOf(catalogue, MuscleKey(id.key)));
    case LibraryKind::Region:
        return places(catalogue, {RegionKey(id.key)});
    default:
        return {};
    }
}

} // namespace nape
