// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/referral.h"

#include <QPaintDevice>
#include <QPainter>

#include <algorithm>

namespace nape
{

QList<ReferralZone> referralZones(const Catalogue &catalogue, const TriggerPoint &point, Side side)
{
    QList<ReferralZone> zones;
    const auto add = [&zones](const ReferralZone &zone) {
        if (std::ranges::find(zones, zone.place, &ReferralZone::place) == zones.end())
            zones.append(zone);
    };
    int rank = 0;
    for (const RegionKey &key : point.refers) {
        const Region *region = catalogue.region(key);
        if (!region)
            continue;
        for (const Side there : region->sides) {
            // Regions in the middle that also have sides (the forehead) belong to what crosses over.
            const bool isSame =
                there == side || side == Side::Middle || region->sides == QList<Side>{Side::Middle};
            if (isSame)
                add({{key, there}, rank});
            else if (point.crossesMidline)
                add({{key, there}, rank + 1});
        }
        ++rank;
    }
    std::ranges::stable_sort(zones, {}, &ReferralZone::rank);
    return zones;
}

Pattern stippleOf(const ReferralZone &zone)
{
    return zone.rank == 0 ? Pattern::Dense : zone.rank == 1 ? Pattern::Medium : Pattern::Fine;
}

void paintReferral(QPainter &painter, const QPainterPath &outline, const ReferralZone &zone,
                   const Colours &colours)
{
    painter.fillPath(outline, patternBrush(stippleOf(zone), colours, painter.device()->devicePixelRatioF()));
}

} // namespace nape
