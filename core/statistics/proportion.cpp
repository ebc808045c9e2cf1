// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/proportion.h"

#include "core/statistics/distributions.h"

#include <algorithm>
#include <cmath>

namespace nape::statistics
{

namespace
{

Interval wilsonInterval(int count, int total)
{
    const double n = total;
    const double share = count / n;
    const double z = normalTwoSided();
    const double scale = 1 + z * z / n;
    const double centre = (share + z * z / (2 * n)) / scale;
    const double reach = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / scale;
    // Exactly 0 and 1 in theory at the ends; rounding must not push them outside.
    return {count == 0 ? 0.0 : std::max(0.0, centre - reach),
            count == total ? 1.0 : std::min(1.0, centre + reach)};
}

} // namespace

Estimate wilson(int count, int total)
{
    if (total <= 0)
        return Estimate::without(std::nullopt, 0, NoInterval::TooFew);
    return Estimate::with(double(count) / total, wilsonInterval(count, total), total);
}

Estimate clopperPearson(int count, int total)
{
    if (total <= 0)
        return Estimate::without(std::nullopt, 0, NoInterval::TooFew);
    constexpr double tail = (1 - confidence) / 2;
    const double lower = count == 0 ? 0.0 : betaQuantile(tail, count, total - count + 1);
    const double upper = count == total ? 1.0 : betaQuantile(1 - tail, count + 1, total - count);
    return Estimate::with(double(count) / total, {lower, upper}, total);
}

Estimate newcombeDifference(int firstCount, int firstTotal, int secondCount, int secondTotal)
{
    if (firstTotal <= 0 || secondTotal <= 0)
        return Estimate::without(std::nullopt, std::max(0, firstTotal) + std::max(0, secondTotal),
                                 NoInterval::TooFew);
    const double first = double(firstCount) / firstTotal;
    const double second = double(secondCount) / secondTotal;
    const Interval a = wilsonInterval(firstCount, firstTotal);
    const Interval b = wilsonInterval(secondCount, secondTotal);
    const double difference = first - second;
    return Estimate::with(difference,
                          {difference - std::hypot(first - a.lower, b.upper - second),
                           difference + std::hypot(a.upper - first, second - b.lower)},
                          firstTotal + secondTotal);
}

} // namespace nape::statistics
