// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/enough.h"

#include "core/statistics/bootstrap.h"
#include "core/statistics/pairedchange.h"
#include "core/statistics/trend.h"

#include <QtGlobal>

#include <algorithm>

namespace nape::statistics
{

Evidence needed(Display display)
{
    // Exact 95 % needs six (see pairedchange.h), the bootstrap needs ten, 24 onsets come from simulated
    // single-person studies of triggers (Holsteen 2020); the rest are defaults of ours.
    switch (display) {
    case Display::RatingList:
        return {.observations = 1};
    case Display::TriggerCounts:
        return {.onsets = 1};
    case Display::MedianChange:
        return {.observations = 3};
    case Display::ChangeInterval:
    case Display::CompareTechniques:
        return {.observations = fewestForExactInterval, .attacks = fewestForExactInterval};
    case Display::CompareAdjusted:
        return {.observations = 12, .attacks = 12};
    case Display::Bootstrap:
        return {.observations = fewestForBootstrap, .attacks = fewestForBootstrap};
    case Display::TriggerClaim:
        return {.onsets = 24, .discordantSets = 6};
    case Display::TrendRaw:
        return {.observations = 3};
    case Display::TrendInterval:
        return {.observations = fewestForTrend};
    case Display::HalfResponder:
        return {.baselineDays = 28, .baselineHeadacheDays = 4};
    }
    Q_UNREACHABLE();
}

bool enough(Display display, const Evidence &evidence)
{
    const Evidence least = needed(display);
    return evidence.observations >= least.observations && evidence.attacks >= least.attacks &&
           evidence.onsets >= least.onsets && evidence.discordantSets >= least.discordantSets &&
           evidence.baselineDays >= least.baselineDays &&
           evidence.baselineHeadacheDays >= least.baselineHeadacheDays;
}

int missing(Display display, const Evidence &evidence)
{
    const Evidence least = needed(display);
    return std::max({0, least.observations - evidence.observations, least.attacks - evidence.attacks,
                     least.onsets - evidence.onsets, least.discordantSets - evidence.discordantSets,
                     least.baselineDays - evidence.baselineDays,
                     least.baselineHeadacheDays - evidence.baselineHeadacheDays});
}

} // namespace nape::statistics
