// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/statistics/estimate.h"

#include <cstdint>
#include <span>

/// Whether a count per month rises or falls. Months without a number are left out, never made up.
namespace nape::statistics
{

struct TrendPoint {
    double x = 0; ///< each only once
    double y = 0;
};

/// Fewer months can show a slope but no interval.
constexpr int fewestForTrend = 6;

struct TheilSen {
    /// The median of the slopes of all pairs, per unit of x; interval after Sen (1968) and Gilbert (1987).
    Estimate slope;
    /// median(y) − slope · median(x); none where there is no slope.
    std::optional<double> intercept;
};

TheilSen theilSen(std::span<const TrendPoint> points);

struct MannKendall {
    std::int64_t s = 0;  ///< rising pairs − falling pairs
    double variance = 0; ///< of s without a trend, corrected for ties
    double z = 0;        ///< 0 where all values are equal
    /// Two-sided. Exact (Kendall), ties included, up to mostForExactKendall points; by z above. None below
    /// two points.
    std::optional<double> p;
};
constexpr int mostForExactKendall = 20;

MannKendall mannKendall(std::span<const TrendPoint> points);

} // namespace nape::statistics
