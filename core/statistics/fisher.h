// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/statistics/estimate.h"

namespace nape::statistics
{

/// Days counted by exposure (rows: yes, no) and headache (columns: yes, no).
struct FourfoldTable {
    int exposedCases = 0;
    int exposedOthers = 0;
    int unexposedCases = 0;
    int unexposedOthers = 0;

    int total() const { return exposedCases + exposedOthers + unexposedCases + unexposedOthers; }
};

struct FisherExact {
    /// Two-sided: the tables with the same sums that are no more probable than this one. None without data.
    std::optional<double> p;
    /// ad/bc; infinite if only bc is 0, none if both are.
    std::optional<double> sampleOddsRatio;
    /// Conditional maximum likelihood with the exact interval. No value where the sums allow no other table.
    Estimate oddsRatio;
    /// Haldane–Anscombe: ½ added to each cell, interval by Woolf's formula. Finite even with a zero cell.
    Estimate smoothedOddsRatio;
};

FisherExact fisherExact(const FourfoldTable &table);

} // namespace nape::statistics
