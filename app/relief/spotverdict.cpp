// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/spotverdict.h"

#include <algorithm>

namespace nape
{

Verdict withItsRegions(Verdict verdict, const BodySpot &spot, Side side, const Catalogue &catalogue,
                       const SafetyAssessment &assessment)
{
    for (const RegionKey &key : spot.regions) {
        const Region *region = catalogue.region(key);
        if (!region)
            continue;
        for (const Side there : region->sides) {
            // A point of one side may lie in a region that has none, and the other way round.
            if (there != side && there != Side::Middle && side != Side::Middle)
                continue;
            const Verdict ofPlace = assessment.of(Place{key, there});
            verdict.level = std::max(verdict.level, ofPlace.level);
            verdict.pressureCap = std::min(verdict.pressureCap, ofPlace.pressureCap);
            verdict.needsOptIn &= !ofPlace.isBlocked();
            for (const Reason &reason : ofPlace.reasons) {
                if (!verdict.reasons.contains(reason))
                    verdict.reasons.append(reason);
            }
        }
    }
    std::ranges::stable_sort(verdict.reasons, std::greater(), &Reason::level);
    return verdict;
}

} // namespace nape
