// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/order.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace nape::statistics
{

double sum(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

double mean(std::span<const double> values)
{
    return sum(values) / double(values.size());
}

double median(std::span<const double> values)
{
    const std::vector<double> ordered = sorted(values);
    const size_t middle = ordered.size() / 2;
    return ordered.size() % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
}

double standardDeviation(std::span<const double> values)
{
    const double centre = mean(values);
    double squares = 0;
    for (const double value : values)
        squares += (value - centre) * (value - centre);
    return std::sqrt(squares / double(values.size() - 1));
}

std::vector<double> sorted(std::span<const double> values)
{
    std::vector<double> ordered(values.begin(), values.end());
    std::sort(ordered.begin(), ordered.end());
    return ordered;
}

double quantileOfSorted(std::span<const double> values, double probability)
{
    const double position = probability * double(values.size() - 1);
    const auto below = static_cast<size_t>(position);
    const size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (position - double(below)) * (values[above] - values[below]);
}

} // namespace nape::statistics
