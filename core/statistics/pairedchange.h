// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/statistics/estimate.h"

#include <span>

/// How much something changed from before to after: one difference (after − before) for each attack, negative
/// is better. No order or distribution of the differences is assumed unless said.
namespace nape::statistics
{

/// Fewer differences cannot reach 95 % by any exact method: with five, the most extreme signs have p =
/// 0.0625.
constexpr int fewestForExactInterval = 6;

/// The Hodges–Lehmann shift: the median of the means of all pairs, each value also paired with itself (Walsh
/// averages; Hodges & Lehmann 1963). Interval from the Wilcoxon signed ranks, by table up to n = 20 and by
/// the normal approximation above; none below fewestForExactInterval.
Estimate hodgesLehmann(std::span<const double> differences);

/// The number of Walsh averages to leave out at each end, for n ≥ 6.
int wilcoxonCriticalValue(int n);

/// The mean with Student's interval. Assumes differences that are about normal: for comparison only, since
/// few ratings on 0–10 are. None below two differences, or if all are equal.
Estimate meanChange(std::span<const double> differences);

/// How often a sum at least as far from zero comes out if each difference may as well have the other sign.
/// All 2ⁿ signs up to n = 20, the normal approximation above. None without differences.
std::optional<double> signFlipP(std::span<const double> differences);
constexpr int mostForExactSignFlip = 20;

} // namespace nape::statistics
