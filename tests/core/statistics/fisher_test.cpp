// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/fisher.h"

#include "tests/core/statistics/randomdata.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace nape::statistics;

namespace
{

double choose(int n, int k)
{
    double result = 1;
    for (int i = 1; i <= k; ++i)
        result = result * (n - k + i) / i;
    return result;
}

/// P(first cell = k) with an odds ratio, over every first cell that the sums allow.
std::vector<std::pair<int, double>> distributionByTrying(const FourfoldTable &table, double odds)
{
    const int exposed = table.exposedCases + table.exposedOthers;
    const int cases = table.exposedCases + table.unexposedCases;
    std::vector<std::pair<int, double>> result;
    double total = 0;
    for (int k = 0; k <= table.total(); ++k) {
        const int b = exposed - k;
        const int c = cases - k;
        const int d = table.total() - k - b - c;
        if (b < 0 || c < 0 || d < 0)
            continue;
        result.push_back({k, choose(cases, k) * choose(table.total() - cases, b) * std::pow(odds, k)});
        total += result.back().second;
    }
    for (auto &[k, probability] : result)
        probability /= total;
    return result;
}

} // namespace

TEST(Fisher, AgreesWithTheVector)
{
    const FisherExact result = fisherExact({12, 8, 10, 60});
    EXPECT_NEAR(*result.p, 0.000104, 5e-7);
    EXPECT_DOUBLE_EQ(*result.sampleOddsRatio, 9.0);
    EXPECT_NEAR(*result.oddsRatio.value, 8.697, 5e-4);
    EXPECT_NEAR(result.oddsRatio.interval->lower, 2.565, 5e-4);
    EXPECT_NEAR(result.oddsRatio.interval->upper, 31.92, 5e-3);
    EXPECT_NEAR(*result.smoothedOddsRatio.value, 8.473, 5e-4);
    EXPECT_NEAR(result.smoothedOddsRatio.interval->lower, 2.848, 5e-4);
    EXPECT_NEAR(result.smoothedOddsRatio.interval->upper, 25.21, 5e-3);
    EXPECT_EQ(result.oddsRatio.n, 90);
}

TEST(Fisher, AnEmptyTableSaysNothing)
{
    const FisherExact result = fisherExact({});
    EXPECT_FALSE(result.p);
    EXPECT_FALSE(result.sampleOddsRatio);
    EXPECT_FALSE(result.oddsRatio.value);
    EXPECT_FALSE(result.smoothedOddsRatio.value);
}

TEST(Fisher, WhereTheSumsAllowOneTableOnlyThereIsNoOddsRatio)
{
    const FisherExact result = fisherExact({0, 0, 5, 7}); // never exposed
    EXPECT_EQ(result.p, 1);
    EXPECT_FALSE(result.sampleOddsRatio);
    EXPECT_EQ(result.oddsRatio, Estimate::without(std::nullopt, 12, NoInterval::NoVariation));
}

TEST(Fisher, AZeroCellGivesAnOpenIntervalAndAFiniteSmoothedOne)
{
    const FisherExact always = fisherExact({6, 0, 3, 9});
    EXPECT_TRUE(std::isinf(*always.sampleOddsRatio));
    EXPECT_TRUE(std::isinf(*always.oddsRatio.value));
    EXPECT_TRUE(std::isinf(always.oddsRatio.interval->upper));
    EXPECT_GT(always.oddsRatio.interval->lower, 1);
    EXPECT_TRUE(std::isfinite(always.smoothedOddsRatio.interval->upper));
    const FisherExact never = fisherExact({0, 6, 9, 3});
    EXPECT_EQ(never.oddsRatio.value, 0);
    EXPECT_EQ(never.oddsRatio.interval->lower, 0);
    EXPECT_LT(never.oddsRatio.interval->upper, 1);
}

TEST(Fisher, AgreesWithEveryTableOfTheSameSums)
{
    RandomData random;
    for (int round = 0; round < 200; ++round) {
        const FourfoldTable table{random.between(0, 12), random.between(0, 12), random.between(0, 12),
                                  random.between(0, 20)};
        if (table.total() == 0)
            continue;
        const FisherExact result = fisherExact(table);
        const auto null = distributionByTrying(table, 1);
        const double observed = std::find_if(null.begin(), null.end(), [&](auto &each) {
                                    return each.first == table.exposedCases;
                                })->second;
        double p = 0;
        for (const auto &[k, probability] : null)
            p += probability <= observed * (1 + 1e-9) ? probability : 0;
        ASSERT_NEAR(*result.p, p, 1e-9);
        if (null.size() == 1)
            continue;

        const auto tails = [&](double odds) {
            double atLeast = 0;
            double atMost = 0;
            double mean = 0;
            for (const auto &[k, probability] : distributionByTrying(table, odds)) {
                atLeast += k >= table.exposedCases ? probability : 0;
                atMost += k <= table.exposedCases ? probability : 0;
                mean += k * probability;
            }
            return std::array{atLeast, atMost, mean};
        };
        const Interval interval = *result.oddsRatio.interval;
        if (interval.lower > 0) {
            ASSERT_NEAR(tails(interval.lower)[0], 0.025, 1e-6);
        }
        if (std::isfinite(interval.upper)) {
            ASSERT_NEAR(tails(interval.upper)[1], 0.025, 1e-6);
        }
        if (interval.lower > 0 && std::isfinite(interval.upper)) {
            ASSERT_NEAR(tails(*result.oddsRatio.value)[2], table.exposedCases, 1e-6);
        }
    }
}

TEST(Fisher, TenYearsOfDaysAreNoTrouble)
{
    const FisherExact result = fisherExact({300, 500, 700, 2150});
    EXPECT_NEAR(*result.oddsRatio.value, *result.sampleOddsRatio, 0.01);
    EXPECT_LT(*result.p, 1e-6);
}
