// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/randomnumbers.h"

#include <functional>
#include <span>
#include <vector>

namespace nape::statistics
{

enum class BootstrapMethod {
    Percentile,
    /// Bias-corrected and accelerated (Efron 1987): better where the bootstrap values lie askew.
    Bca,
};

struct BootstrapOptions {
    std::uint32_t seed = 20260101;
    int resamples = 10'000;
    BootstrapMethod method = BootstrapMethod::Bca;
};

/// An estimate that says with which seed it can be had again.
struct BootstrapEstimate {
    Estimate estimate;
    std::uint32_t seed = 0;
    int resamples = 0;
};

/// Fewer observations make the interval too narrow.
constexpr int fewestForBootstrap = 10;

/// The mean of the values (one for each attack).
BootstrapEstimate bootstrapMean(std::span<const double> values, const BootstrapOptions &options = {});

/// Percentile interval of whatever `draw` computes from one resample; `draw` may return nothing where a
/// resample allows no value. None if fewer than half of the resamples gave one.
std::optional<Interval> bootstrapInterval(const BootstrapOptions &options,
                                          const std::function<std::optional<double>(RandomNumbers &)> &draw);

} // namespace nape::statistics
