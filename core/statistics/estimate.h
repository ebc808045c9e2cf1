// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

/// Formulas and nothing else: numbers in, numbers out, the same on every computer. What the numbers are about
/// is told by core/insights, and the words for them by the window.
namespace nape::statistics
{

/// All intervals hold 95 %, two-sided.
constexpr double confidence = 0.95;

/// Both ends belong to it. An end may be infinite, as that of an odds ratio.
struct Interval {
    double lower = 0;
    double upper = 0;

    bool contains(double value) const { return lower <= value && value <= upper; }

    friend bool operator==(const Interval &, const Interval &) = default;
};

/// Why an estimate has no interval.
enum class NoInterval {
    TooFew,      ///< fewer observations than an honest interval needs
    NoVariation, ///< all observations say the same, so nothing can be said about their spread
};

/// What the data say, how sure that is, and from how many observations.
struct Estimate {
    std::optional<double> value; ///< none without data
    std::optional<Interval> interval;
    int n = 0;
    /// Set exactly where there is no interval.
    std::optional<NoInterval> whyNoInterval;

    static Estimate with(double value, const Interval &interval, int n) { return {value, interval, n, {}}; }
    static Estimate without(std::optional<double> value, int n, NoInterval why)
    {
        return {value, std::nullopt, n, why};
    }

    friend bool operator==(const Estimate &, const Estimate &) = default;
};

} // namespace nape::statistics
