// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/bootstrap.h"

#include "core/statistics/distributions.h"
#include "core/statistics/order.h"

#include <algorithm>
#include <cmath>

namespace nape::statistics
{

namespace
{

constexpr double tail = (1 - confidence) / 2;

/// From leaving out one value at a time (jackknife). For the mean that is the same as the skewness of the
/// values themselves.
double acceleration(std::span<const double> values)
{
    const double centre = mean(values);
    double cubes = 0;
    double squares = 0;
    for (const double value : values) {
        const double distance = value - centre; // proportional to (mean of all) − (mean without this one)
        cubes += distance * distance * distance;
        squares += distance * distance;
    }
    return cubes / (6 * std::pow(squares, 1.5));
}

/// By how many standard deviations the bootstrap values lie beside the estimate. Values equal to it count
/// half, since the mean of few whole numbers is met often.
double bias(const std::vector<double> &ordered, double estimate)
{
    const auto [first, last] = std::equal_range(ordered.begin(), ordered.end(), estimate);
    const double below = double(first - ordered.begin());
    const double equal = double(last - first);
    return normalQuantile((below + equal / 2) / double(ordered.size()));
}

} // namespace

BootstrapEstimate bootstrapMean(std::span<const double> values, const BootstrapOptions &options)
{
    BootstrapEstimate result{.seed = options.seed, .resamples = options.resamples};
    const int n = static_cast<int>(values.size());
    if (n < fewestForBootstrap) {
        result.estimate =
            Estimate::without(n == 0 ? std::nullopt : std::optional(mean(values)), n, NoInterval::TooFew);
        return result;
    }
    const double centre = mean(values);
    if (std::ranges::all_of(values, [&](double value) { return value == values.front(); })) {
        result.estimate = Estimate::without(centre, n, NoInterval::NoVariation);
        return result;
    }

    RandomNumbers random(options.seed);
    std::vector<double> means(static_cast<size_t>(options.resamples));
    for (double &each : means) {
        double total = 0;
        for (int i = 0; i < n; ++i)
            total += values[random.below(static_cast<std::uint32_t>(n))];
        each = total / n;
    }
    std::sort(means.begin(), means.end());

    double lower = tail;
    double upper = 1 - tail;
    if (options.method == BootstrapMethod::Bca) {
        const double z0 = bias(means, centre);
        const double a = acceleration(values);
        const auto corrected = [&](double probability) {
            const double z = z0 + normalQuantile(probability);
            return normalCdf(z0 + z / (1 - a * z));
        };
        lower = corrected(tail);
        upper = corrected(1 - tail);
    }
    result.estimate =
        Estimate::with(centre, {quantileOfSorted(means, lower), quantileOfSorted(means, upper)}, n);
    return result;
}

std::optional<Interval> bootstrapInterval(const BootstrapOptions &options,
                                          const std::function<std::optional<double>(RandomNumbers &)> &draw)
{
    RandomNumbers random(options.seed);
    std::vector<double> values;
    values.reserve(static_cast<size_t>(options.resamples));
    for (int i = 0; i < options.resamples; ++i) {
        if (const auto value = draw(random))
            values.push_back(*value);
    }
    if (values.empty() || 2 * values.size() < static_cast<size_t>(options.resamples))
        return std::nullopt;
    std::sort(values.begin(), values.end());
    return Interval{quantileOfSorted(values, tail), quantileOfSorted(values, 1 - tail)};
}

} // namespace nape::statistics
