// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/trend.h"

#include "core/statistics/distributions.h"
#include "core/statistics/order.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace nape::statistics
{

namespace
{

std::vector<TrendPoint> inOrder(std::span<const TrendPoint> points)
{
    std::vector<TrendPoint> ordered(points.begin(), points.end());
    std::sort(ordered.begin(), ordered.end(),
              [](const TrendPoint &a, const TrendPoint &b) { return a.x < b.x; });
    return ordered;
}

/// How often each value of y comes.
std::vector<int> tieSizes(std::span<const TrendPoint> points)
{
    std::vector<double> values;
    for (const TrendPoint &point : points)
        values.push_back(point.y);
    std::sort(values.begin(), values.end());
    std::vector<int> sizes;
    for (size_t i = 0; i < values.size(); ++i) {
        if (i == 0 || values[i] != values[i - 1])
            sizes.push_back(0);
        ++sizes.back();
    }
    return sizes;
}

double varianceOfS(std::span<const TrendPoint> points)
{
    const auto term = [](double n) { return n * (n - 1) * (2 * n + 5); };
    double variance = term(double(points.size()));
    for (const int size : tieSizes(points))
        variance -= term(size);
    return variance / 18;
}

/// In how many orders of the values each number of falling pairs comes out. Written as polynomials, the
/// number of orders of n different values is the product of 1 + q + … + q^(i−1) for i = 2 … n; a group of t
/// equal values divides by the same product up to t. 20! still fits, so all numbers are exact.
std::vector<std::int64_t> ordersByFallingPairs(std::span<const TrendPoint> points)
{
    std::vector<std::int64_t> orders{1};
    const int n = static_cast<int>(points.size());
    for (int factor = 2; factor <= n; ++factor) {
        std::vector<std::int64_t> next(orders.size() + static_cast<size_t>(factor) - 1);
        for (size_t i = 0; i < orders.size(); ++i) {
            for (size_t j = 0; j < static_cast<size_t>(factor); ++j)
                next[i + j] += orders[i];
        }
        orders = std::move(next);
    }
    for (const int size : tieSizes(points)) {
        for (int factor = 2; factor <= size; ++factor) {
            const auto width = static_cast<size_t>(factor);
            std::vector<std::int64_t> quotient(orders.size() - width + 1);
            std::int64_t window = 0; // the sum of the last factor − 1 of the quotient
            for (size_t i = 0; i < quotient.size(); ++i) {
                quotient[i] = orders[i] - window;
                window += quotient[i];
                if (i + 1 >= width)
                    window -= quotient[i + 1 - width];
            }
            orders = std::move(quotient);
        }
    }
    return orders;
}

double exactP(std::span<const TrendPoint> points, std::int64_t s)
{
    const std::vector<std::int64_t> orders = ordersByFallingPairs(points);
    const auto untied = static_cast<std::int64_t>(orders.size()) - 1;
    double all = 0;
    double extreme = 0;
    for (std::int64_t falling = 0; falling <= untied; ++falling) {
        const auto ways = double(orders[static_cast<size_t>(falling)]);
        all += ways;
        if (std::abs(untied - 2 * falling) >= std::abs(s))
            extreme += ways;
    }
    return extreme / all;
}

std::int64_t sumOfSigns(std::span<const TrendPoint> ordered)
{
    std::int64_t s = 0;
    for (size_t i = 0; i < ordered.size(); ++i) {
        for (size_t j = i + 1; j < ordered.size(); ++j)
            s += (ordered[j].y > ordered[i].y) - (ordered[j].y < ordered[i].y);
    }
    return s;
}

} // namespace

TheilSen theilSen(std::span<const TrendPoint> points)
{
    const int n = static_cast<int>(points.size());
    if (n < 2)
        return {.slope = Estimate::without(std::nullopt, n, NoInterval::TooFew)};

    std::vector<double> slopes;
    slopes.reserve(points.size() * (points.size() - 1) / 2);
    std::vector<double> xs, ys;
    for (size_t i = 0; i < points.size(); ++i) {
        xs.push_back(points[i].x);
        ys.push_back(points[i].y);
        for (size_t j = i + 1; j < points.size(); ++j)
            slopes.push_back((points[j].y - points[i].y) / (points[j].x - points[i].x));
    }
    std::sort(slopes.begin(), slopes.end());

    const double slope = median(slopes);
    TheilSen result{.intercept = median(ys) - slope * median(xs)};
    if (n < fewestForTrend) {
        result.slope = Estimate::without(slope, n, NoInterval::TooFew);
        return result;
    }
    const auto count = static_cast<std::int64_t>(slopes.size());
    const double reach = normalTwoSided() * std::sqrt(varianceOfS(points));
    const std::int64_t lower = std::max<std::int64_t>(std::llround((double(count) - reach) / 2), 1);
    const std::int64_t upper = std::min<std::int64_t>(std::llround((double(count) + reach) / 2) + 1, count);
    result.slope = Estimate::with(
        slope, {slopes[static_cast<size_t>(lower - 1)], slopes[static_cast<size_t>(upper - 1)]}, n);
    return result;
}

MannKendall mannKendall(std::span<const TrendPoint> points)
{
    const std::vector<TrendPoint> ordered = inOrder(points);
    MannKendall result{.s = sumOfSigns(ordered), .variance = varianceOfS(ordered)};
    if (result.variance > 0) {
        const std::int64_t sign = (result.s > 0) - (result.s < 0);
        result.z = double(result.s - sign) / std::sqrt(result.variance);
    }
    if (ordered.size() < 2)
        return result;
    result.p = ordered.size() <= mostForExactKendall ? exactP(ordered, result.s)
                                                     : 2 * normalCdf(-std::abs(result.z));
    return result;
}

} // namespace nape::statistics
