// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/pairedchange.h"

#include "core/statistics/distributions.h"
#include "core/statistics/order.h"
#include "tests/core/statistics/randomdata.h"

#include <algorithm>
#include <cmath>

using namespace nape::statistics;

namespace
{

/// domain: pre 7,6,8,5,7,6,9,5,6,7 and post 5,5,6,5,4,5,7,4,6,4.
const std::vector<double> vectorA{-2, -1, -2, 0, -3, -1, -2, -1, 0, -3};

std::vector<double> walshAverages(const std::vector<double> &values)
{
    std::vector<double> averages;
    for (size_t i = 0; i < values.size(); ++i) {
        for (size_t j = i; j < values.size(); ++j)
            averages.push_back((values[i] + values[j]) / 2);
    }
    std::sort(averages.begin(), averages.end());
    return averages;
}

/// The greatest k for which the signed-rank sum of n differences is at most k with a probability of at most
/// 2.5 %, by trying all signs.
int criticalValueByTrying(int n)
{
    std::vector<int> ways(static_cast<size_t>(n * (n + 1) / 2 + 1));
    for (std::uint32_t signs = 0; signs < (1u << n); ++signs) {
        int rankSum = 0;
        for (int rank = 1; rank <= n; ++rank)
            rankSum += (signs >> (rank - 1) & 1) ? rank : 0;
        ++ways[static_cast<size_t>(rankSum)];
    }
    const double limit = 0.025 * std::pow(2.0, n);
    int k = -1;
    for (double total = 0; total + ways[static_cast<size_t>(k + 1)] <= limit; ++k)
        total += ways[static_cast<size_t>(k + 1)];
    return k;
}

} // namespace

TEST(PairedChange, AgreesWithTheVector)
{
    EXPECT_DOUBLE_EQ(mean(vectorA), -1.5);
    EXPECT_NEAR(standardDeviation(vectorA), 1.0801, 5e-5);
    EXPECT_EQ(hodgesLehmann(vectorA), Estimate::with(-1.5, {-2.5, -0.5}, 10));
    const Estimate t = meanChange(vectorA);
    EXPECT_DOUBLE_EQ(*t.value, -1.5);
    EXPECT_NEAR(t.interval->lower, -2.2727, 5e-5);
    EXPECT_NEAR(t.interval->upper, -0.7273, 5e-5);
    EXPECT_DOUBLE_EQ(*signFlipP(vectorA), 8.0 / 1024);
}

TEST(PairedChange, CriticalValuesAreThoseOfAllSigns)
{
    for (int n = fewestForExactInterval; n <= 20; ++n)
        EXPECT_EQ(wilcoxonCriticalValue(n), criticalValueByTrying(n)) << n;
}

TEST(PairedChange, AboveTheTableTheNormalApproximationIsClose)
{
    // Of the exact tables: n = 21: 58, 25: 89, 30: 137, 50: 434.
    EXPECT_NEAR(wilcoxonCriticalValue(21), 58, 1);
    EXPECT_EQ(wilcoxonCriticalValue(25), 89);
    EXPECT_EQ(wilcoxonCriticalValue(30), 137);
    EXPECT_EQ(wilcoxonCriticalValue(50), 434);
}

TEST(PairedChange, WithoutDataThereIsNothing)
{
    EXPECT_EQ(hodgesLehmann({}), Estimate::without(std::nullopt, 0, NoInterval::TooFew));
    EXPECT_EQ(meanChange({}), Estimate::without(std::nullopt, 0, NoInterval::TooFew));
    EXPECT_FALSE(signFlipP({}));
}

TEST(PairedChange, FiveAttacksHaveAnEstimateButNoInterval)
{
    const std::vector<double> five{-2, -2, -3, -1, -4};
    EXPECT_EQ(hodgesLehmann(five), Estimate::without(-2.5, 5, NoInterval::TooFew));
    EXPECT_DOUBLE_EQ(*signFlipP(five), 0.0625);
    EXPECT_EQ(hodgesLehmann(std::vector{-2.0}), Estimate::without(-2, 1, NoInterval::TooFew));
    EXPECT_EQ(meanChange(std::vector{-2.0}), Estimate::without(-2, 1, NoInterval::TooFew));
    EXPECT_DOUBLE_EQ(*signFlipP(std::vector{-2.0}), 1);
}

TEST(PairedChange, EqualChangesHaveTheIntervalOfOnePointAndNoStudent)
{
    const std::vector<double> equal(8, -2.0);
    EXPECT_EQ(hodgesLehmann(equal), Estimate::with(-2, {-2, -2}, 8));
    EXPECT_EQ(meanChange(equal), Estimate::without(-2, 8, NoInterval::NoVariation));
    const std::vector<double> zeros(7, 0.0);
    EXPECT_EQ(hodgesLehmann(zeros), Estimate::with(0, {0, 0}, 7));
    EXPECT_DOUBLE_EQ(*signFlipP(zeros), 1);
    EXPECT_DOUBLE_EQ(*signFlipP(std::vector<double>(30, 0.0)), 1);
}

TEST(PairedChange, AgreesWithAllWalshAveragesWrittenOut)
{
    RandomData random;
    for (int round = 0; round < 200; ++round) {
        const auto values = random.values(random.between(1, 40), -10, 10);
        const auto averages = walshAverages(values);
        const Estimate estimate = hodgesLehmann(values);
        ASSERT_DOUBLE_EQ(*estimate.value, median(averages));
        ASSERT_EQ(estimate.interval.has_value(), values.size() >= 6);
        if (estimate.interval) {
            const auto k = static_cast<size_t>(wilcoxonCriticalValue(estimate.n));
            ASSERT_DOUBLE_EQ(estimate.interval->lower, averages[k]);
            ASSERT_DOUBLE_EQ(estimate.interval->upper, averages[averages.size() - 1 - k]);
        }
    }
}

TEST(PairedChange, TheIntervalHoldsWhatTheSignedRankTestOfAllSignsDoesNotReject)
{
    RandomData random;
    for (int round = 0; round < 12; ++round) {
        const int n = random.between(6, 10);
        // No two averages equal: the test is then exact.
        std::vector<double> values;
        for (int i = 0; i < n; ++i)
            values.push_back(random.numbers().normal());
        const Interval interval = *hodgesLehmann(values).interval;
        for (double shift = -3; shift <= 3; shift += 0.173) {
            std::vector<double> moved;
            for (const double value : values)
                moved.push_back(value - shift);
            const auto rankSum = [&](std::uint32_t signs) {
                double total = 0;
                for (int i = 0; i < n; ++i) {
                    if (!(signs >> i & 1))
                        continue;
                    int rank = 1;
                    for (const double other : moved)
                        rank += std::abs(other) < std::abs(moved[static_cast<size_t>(i)]);
                    total += rank;
                }
                return total;
            };
            std::uint32_t positive = 0;
            for (int i = 0; i < n; ++i)
                positive |= moved[static_cast<size_t>(i)] > 0 ? 1u << i : 0u;
            const double observed = rankSum(positive);
            int atMost = 0;
            int atLeast = 0;
            for (std::uint32_t signs = 0; signs < (1u << n); ++signs) {
                atMost += rankSum(signs) <= observed;
                atLeast += rankSum(signs) >= observed;
            }
            const double p = 2.0 * std::min(atMost, atLeast) / std::pow(2.0, n);
            ASSERT_EQ(interval.contains(shift), p > 0.05) << "shift " << shift << " p " << p;
        }
    }
}

TEST(PairedChange, SignFlipsAgreeWithAllOfThemWrittenOut)
{
    RandomData random;
    for (int round = 0; round < 100; ++round) {
        const int n = random.between(1, 11);
        const auto values = random.values(n, -5, 3);
        const double observed = std::abs(sum(values));
        int extreme = 0;
        for (std::uint32_t signs = 0; signs < (1u << n); ++signs) {
            double total = 0;
            for (int i = 0; i < n; ++i)
                total += (signs >> i & 1) ? -values[static_cast<size_t>(i)] : values[static_cast<size_t>(i)];
            extreme += std::abs(total) >= observed - 1e-9;
        }
        ASSERT_DOUBLE_EQ(*signFlipP(values), extreme / std::pow(2.0, n));
    }
}

TEST(PairedChange, SignFlipsOfManyAreCloseToThoseOfTheExactCount)
{
    RandomData random;
    for (int round = 0; round < 3; ++round) {
        std::vector<double> values;
        for (int i = 0; i < 21; ++i)
            values.push_back(random.numbers().normal() - 0.3);
        const double observed = std::abs(sum(values));
        // A sample of the signs is enough here.
        int extreme = 0;
        constexpr int tries = 40'000;
        for (int i = 0; i < tries; ++i) {
            double total = 0;
            for (const double value : values)
                total += random.numbers().chance(0.5) ? value : -value;
            extreme += std::abs(total) >= observed;
        }
        EXPECT_NEAR(*signFlipP(values), double(extreme) / tries, 0.05);
    }
}

TEST(PairedChange, AHundredThousandRatingsAreNoTrouble)
{
    std::vector<double> many;
    for (int i = 0; i < 100'000; ++i)
        many.push_back(i % 7 - 4);
    EXPECT_EQ(*hodgesLehmann(many).value, -1);
}
