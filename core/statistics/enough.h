// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/statistics/estimate.h"

namespace nape::statistics
{

/// What somebody wants to show, and what it needs.
enum class Display {
    RatingList,        ///< the ratings themselves
    MedianChange,      ///< said to be too few to judge
    ChangeInterval,    ///< also: a place in a ranking
    CompareTechniques, ///< for each of the two
    CompareAdjusted,   ///< the same, allowing for the pain before
    Bootstrap,
    TriggerCounts,
    TriggerClaim,
    TrendRaw,
    TrendInterval,
    HalfResponder,
};

/// What there is. Only the numbers that the display needs are looked at.
struct Evidence {
    int observations = 0; ///< sessions, or months of a trend; of the weaker side of a comparison
    int attacks = 0;      ///< different attacks among the observations
    int onsets = 0;
    int discordantSets = 0;
    int baselineDays = 0;
    int baselineHeadacheDays = 0;
};

/// The least of each kind; zeros where the display does not ask for it.
Evidence needed(Display display);

/// Whether the evidence carries the display. The one place for all minimum numbers.
bool enough(Display display, const Evidence &evidence);

/// How many more observations (for triggers: onsets) until it does, if each is of an attack of its own; 0 if
/// it does already.
int missing(Display display, const Evidence &evidence);

} // namespace nape::statistics
