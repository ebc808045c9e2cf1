// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/pairedchange.h"

#include "core/statistics/distributions.h"
#include "core/statistics/order.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace nape::statistics
{

namespace
{

/// A Walsh average, and how many pairs have it.
struct Average {
    double value;
    std::int64_t pairs;
};

/// All n(n+1)/2 Walsh averages, in order. Equal differences are taken together: ratings have few distinct
/// values, so that this stays quick for any number of sessions.
class WalshAverages
{
public:
    explicit WalshAverages(std::span<const double> differences)
    {
        std::vector<Average> distinct;
        for (const double value : sorted(differences)) {
            if (distinct.empty() || distinct.back().value != value)
                distinct.push_back({value, 0});
            ++distinct.back().pairs;
        }
        m_averages.reserve(distinct.size() * (distinct.size() + 1) / 2);
        for (size_t i = 0; i < distinct.size(); ++i) {
            const auto &[value, count] = distinct[i];
            m_averages.push_back({value, count * (count + 1) / 2});
            for (size_t j = i + 1; j < distinct.size(); ++j)
                m_averages.push_back({(value + distinct[j].value) / 2, count * distinct[j].pairs});
        }
        std::sort(m_averages.begin(), m_averages.end(),
                  [](const Average &a, const Average &b) { return a.value < b.value; });
        for (const Average &average : m_averages)
            m_count += average.pairs;
    }

    std::int64_t count() const { return m_count; }
    /// The `rank`-th smallest, from 1.
    double at(std::int64_t rank) const
    {
        for (const Average &average : m_averages) {
            rank -= average.pairs;
            if (rank <= 0)
                return average.value;
        }
        return m_averages.back().value;
    }
    double median() const
    {
        return m_count % 2 == 1 ? at(m_count / 2 + 1) : (at(m_count / 2) + at(m_count / 2 + 1)) / 2;
    }

private:
    std::vector<Average> m_averages;
    std::int64_t m_count = 0;
};

} // namespace

int wilcoxonCriticalValue(int n)
{
    static constexpr std::array table{0, 2, 3, 5, 8, 10, 13, 17, 21, 25, 29, 34, 40, 46, 52};
    if (const auto index = static_cast<size_t>(n - fewestForExactInterval); index < table.size())
        return table[index];
    const double count = n;
    return static_cast<int>(std::floor(
        count * (count + 1) / 4 - normalTwoSided() * std::sqrt(count * (count + 1) * (2 * count + 1) / 24)));
}

Estimate hodgesLehmann(std::span<const double> differences)
{
    const int n = static_cast<int>(differences.size());
    if (n == 0)
        return Estimate::without(std::nullopt, 0, NoInterval::TooFew);
    const WalshAverages averages(differences);
    if (n < fewestForExactInterval)
        return Estimate::without(averages.median(), n, NoInterval::TooFew);
    const int leftOut = wilcoxonCriticalValue(n);
    return Estimate::with(averages.median(),
                          {averages.at(leftOut + 1), averages.at(averages.count() - leftOut)}, n);
}

Estimate meanChange(std::span<const double> differences)
{
    const int n = static_cast<int>(differences.size());
    if (n == 0)
        return Estimate::without(std::nullopt, 0, NoInterval::TooFew);
    const double centre = mean(differences);
    if (n < 2)
        return Estimate::without(centre, n, NoInterval::TooFew);
    const double deviation = standardDeviation(differences);
    if (deviation == 0)
        return Estimate::without(centre, n, NoInterval::NoVariation);
    const double reach = studentQuantile(0.5 + confidence / 2, n - 1) * deviation / std::sqrt(double(n));
    return Estimate::with(centre, {centre - reach, centre + reach}, n);
}

std::optional<double> signFlipP(std::span<const double> differences)
{
    const size_t n = differences.size();
    if (n == 0)
        return std::nullopt;
    double magnitude = 0;
    double squares = 0;
    for (const double difference : differences) {
        magnitude += std::abs(difference);
        squares += difference * difference;
    }
    const double observed = std::abs(sum(differences));
    if (n > mostForExactSignFlip)
        return squares == 0 ? 1.0 : 2 * normalCdf(-observed / std::sqrt(squares));

    // One sign at a time changes (Gray code). The first keeps its own: turning all of them turns only the
    // sign of the sum. What is equal but for rounding counts as equal.
    const double reached = observed - 1e-9 * magnitude;
    std::vector<double> signs(differences.begin(), differences.end());
    double total = sum(differences);
    const std::uint32_t ways = 1u << (n - 1);
    std::uint32_t extreme = 0;
    for (std::uint32_t way = 0;;) {
        if (std::abs(total) >= reached)
            ++extreme;
        if (++way == ways)
            break;
        double &turned = signs[1 + static_cast<size_t>(std::countr_zero(way))];
        turned = -turned;
        total += 2 * turned;
    }
    return double(extreme) / double(ways);
}

} // namespace nape::statistics
