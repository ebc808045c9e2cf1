// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/statistics/estimate.h"

#include <span>

/// Case-crossover (Maclure 1991): each case is compared with other times of the same person.
namespace nape::statistics
{

/// One case with its controls.
struct MatchedSet {
    bool caseExposed = false;
    int exposedControls = 0;
    int unexposedControls = 0;

    int size() const { return 1 + exposedControls + unexposedControls; }
    /// Only a set whose members differ says something.
    bool isDiscordant() const { return caseExposed ? unexposedControls > 0 : exposedControls > 0; }
    /// The share of exposed members: how probable an exposed case is if exposure does not matter.
    double exposedShare() const { return double(int(caseExposed) + exposedControls) / size(); }
};

struct MatchedOddsRatio {
    /// Value: 1:1 b/c, else Mantel–Haenszel; infinite if exposed only as cases. n: discordant sets.
    /// Interval: exact, conditional on the sets. No value without discordant sets.
    Estimate oddsRatio;
    /// Two-sided, twice the smaller exact tail; none without discordant sets.
    std::optional<double> p;
};

/// One control for each case: `b` sets in which only the case was exposed, `c` in which only the control was.
MatchedOddsRatio matchedPairs(int b, int c);

/// Any number of controls for each case. With one control each it says the same as matchedPairs().
MatchedOddsRatio mantelHaenszel(std::span<const MatchedSet> sets);

} // namespace nape::statistics
