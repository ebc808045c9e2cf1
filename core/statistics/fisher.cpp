// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/fisher.h"

#include "core/statistics/distributions.h"
#include "core/statistics/rootfinding.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace nape::statistics
{

namespace
{

constexpr double tail = (1 - confidence) / 2;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double widestLogOdds = 40;

/// The first cell if all sums are given: hypergeometric, and with an odds ratio Fisher's noncentral one.
class FirstCell
{
public:
    explicit FirstCell(const FourfoldTable &table) : m_observed(table.exposedCases)
    {
        const int exposed = table.exposedCases + table.exposedOthers;
        const int cases = table.exposedCases + table.unexposedCases;
        const int others = table.total() - cases;
        m_least = std::max(0, exposed - others);
        const int most = std::min(exposed, cases);
        for (int k = m_least; k <= most; ++k)
            m_logWays.push_back(logChoose(cases, k) + logChoose(others, exposed - k));
    }

    bool isFixed() const { return m_logWays.size() == 1; }
    bool isLeast() const { return m_observed == m_least; }
    bool isMost() const { return index() + 1 == m_logWays.size(); }
    int observed() const { return m_observed; }

    std::vector<double> probabilities(double logOdds) const
    {
        std::vector<double> weights;
        double greatest = -infinity;
        for (size_t i = 0; i < m_logWays.size(); ++i) {
            weights.push_back(m_logWays[i] + double(i) * logOdds);
            greatest = std::max(greatest, weights.back());
        }
        double total = 0;
        for (double &weight : weights) {
            weight = std::exp(weight - greatest);
            total += weight;
        }
        for (double &weight : weights)
            weight /= total;
        return weights;
    }

    double mean(double logOdds) const
    {
        const std::vector<double> p = probabilities(logOdds);
        double total = 0;
        for (size_t i = 0; i < p.size(); ++i)
            total += p[i] * (m_least + double(i));
        return total;
    }
    double atMostObserved(double logOdds) const
    {
        const std::vector<double> p = probabilities(logOdds);
        return std::accumulate(p.begin(), p.begin() + static_cast<std::ptrdiff_t>(index()) + 1, 0.0);
    }
    double atLeastObserved(double logOdds) const
    {
        const std::vector<double> p = probabilities(logOdds);
        return std::accumulate(p.begin() + static_cast<std::ptrdiff_t>(index()), p.end(), 0.0);
    }
    double noMoreProbable() const
    {
        const std::vector<double> p = probabilities(0);
        // Tables that are equally probable count, whatever rounding says.
        const double limit = p[index()] * (1 + 1e-7);
        double total = 0;
        for (const double each : p)
            total += each <= limit ? each : 0.0;
        return std::min(1.0, total);
    }

private:
    size_t index() const { return static_cast<size_t>(m_observed - m_least); }

    int m_observed;
    int m_least = 0;
    std::vector<double> m_logWays;
};

Estimate conditionalOddsRatio(const FirstCell &cell, int n)
{
    if (cell.isFixed())
        return Estimate::without(std::nullopt, n, NoInterval::NoVariation);
    const auto solve = [](auto function) {
        return std::exp(zeroBetween(-widestLogOdds, widestLogOdds, function));
    };
    double value = 0;
    if (cell.isMost())
        value = infinity;
    else if (!cell.isLeast())
        value = solve([&](double logOdds) { return cell.mean(logOdds) - cell.observed(); });
    const double lower =
        cell.isLeast() ? 0.0 : solve([&](double logOdds) { return cell.atLeastObserved(logOdds) - tail; });
    const double upper =
        cell.isMost() ? infinity : solve([&](double logOdds) { return cell.atMostObserved(logOdds) - tail; });
    return Estimate::with(value, {lower, upper}, n);
}

Estimate smoothed(const FourfoldTable &table)
{
    const double a = table.exposedCases + 0.5;
    const double b = table.exposedOthers + 0.5;
    const double c = table.unexposedCases + 0.5;
    const double d = table.unexposedOthers + 0.5;
    const double logOdds = std::log(a * d / (b * c));
    const double reach = normalTwoSided() * std::sqrt(1 / a + 1 / b + 1 / c + 1 / d);
    return Estimate::with(std::exp(logOdds), {std::exp(logOdds - reach), std::exp(logOdds + reach)},
                          table.total());
}

} // namespace

FisherExact fisherExact(const FourfoldTable &table)
{
    if (table.total() == 0)
        return {.oddsRatio = Estimate::without(std::nullopt, 0, NoInterval::TooFew),
                .smoothedOddsRatio = Estimate::without(std::nullopt, 0, NoInterval::TooFew)};
    FisherExact result;
    const FirstCell cell(table);
    result.p = cell.noMoreProbable();
    const double ad = double(table.exposedCases) * table.unexposedOthers;
    const double bc = double(table.exposedOthers) * table.unexposedCases;
    if (bc > 0)
        result.sampleOddsRatio = ad / bc;
    else if (ad > 0)
        result.sampleOddsRatio = infinity;
    result.oddsRatio = conditionalOddsRatio(cell, table.total());
    result.smoothedOddsRatio = smoothed(table);
    return result;
}

} // namespace nape::statistics
