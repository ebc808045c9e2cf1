// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/proportion.h"

#include "core/statistics/distributions.h"
#include "tests/core/statistics/randomdata.h"

#include <cmath>

using namespace nape::statistics;

namespace
{

void expectInterval(const Estimate &estimate, double lower, double upper)
{
    ASSERT_TRUE(estimate.interval);
    EXPECT_NEAR(estimate.interval->lower, lower, 5e-5);
    EXPECT_NEAR(estimate.interval->upper, upper, 5e-5);
}

double choose(int n, int k)
{
    double result = 1;
    for (int i = 1; i <= k; ++i)
        result = result * (n - k + i) / i;
    return result;
}

double atLeast(int x, int n, double p)
{
    double total = 0;
    for (int k = x; k <= n; ++k)
        total += choose(n, k) * std::pow(p, k) * std::pow(1 - p, n - k);
    return total;
}

} // namespace

TEST(Proportion, AgreesWithTheVectors)
{
    expectInterval(wilson(2, 10), 0.0567, 0.5098);
    expectInterval(clopperPearson(2, 10), 0.0252, 0.5561);
    expectInterval(clopperPearson(5, 10), 0.1871, 0.8129);
    expectInterval(clopperPearson(0, 5), 0, 0.5218);
    const Estimate difference = newcombeDifference(12, 30, 6, 28);
    EXPECT_NEAR(*difference.value, 0.1857, 5e-5);
    expectInterval(difference, -0.0521, 0.3951);
    EXPECT_EQ(difference.n, 58);
}

TEST(Proportion, OfNothingThereIsNone)
{
    const Estimate none = Estimate::without(std::nullopt, 0, NoInterval::TooFew);
    EXPECT_EQ(wilson(0, 0), none);
    EXPECT_EQ(clopperPearson(0, 0), none);
    EXPECT_EQ(newcombeDifference(0, 0, 0, 0), none);
    EXPECT_EQ(newcombeDifference(3, 9, 0, 0), Estimate::without(std::nullopt, 9, NoInterval::TooFew));
}

TEST(Proportion, NoneAndAllStayWithinTheirBounds)
{
    for (int n = 1; n < 60; ++n) {
        for (const auto &function : {wilson, clopperPearson}) {
            EXPECT_EQ(function(0, n).interval->lower, 0);
            EXPECT_LT(function(0, n).interval->upper, 1);
            EXPECT_EQ(function(n, n).interval->upper, 1);
            EXPECT_GT(function(n, n).interval->lower, 0);
        }
    }
    const Interval opposite = *newcombeDifference(9, 9, 0, 9).interval;
    EXPECT_GT(opposite.lower, 0.4);
    EXPECT_LE(opposite.upper, 1);
}

TEST(Proportion, ClopperPearsonAgreesWithADirectSearch)
{
    RandomData random;
    for (int round = 0; round < 40; ++round) {
        const int n = random.between(1, 30);
        const int x = random.between(0, n);
        const Interval interval = *clopperPearson(x, n).interval;
        // The ends are where the tails reach 2.5 %, found by going up in small steps.
        constexpr double step = 1e-4;
        double lower = 0;
        while (x > 0 && atLeast(x, n, lower + step) < 0.025)
            lower += step;
        double upper = 1;
        while (x < n && 1 - atLeast(x + 1, n, upper - step) < 0.025)
            upper -= step;
        ASSERT_NEAR(interval.lower, lower, 2 * step);
        ASSERT_NEAR(interval.upper, upper, 2 * step);
    }
}

TEST(Proportion, WilsonHoldsTheSharesThatTheScoreTestDoesNotReject)
{
    RandomData random;
    for (int round = 0; round < 40; ++round) {
        const int n = random.between(1, 40);
        const int x = random.between(0, n);
        const Interval interval = *wilson(x, n).interval;
        for (double share = 0.005; share < 1; share += 0.01) {
            const double z = (double(x) / n - share) / std::sqrt(share * (1 - share) / n);
            if (std::abs(std::abs(z) - 1.959964) > 1e-5) {
                ASSERT_EQ(interval.contains(share), std::abs(z) < 1.959964) << x << '/' << n << ' ' << share;
            }
        }
    }
}

TEST(Proportion, NewcombeHoldsTheTrueDifferenceAsOftenAsItPromises)
{
    // Over every outcome of two small samples, weighed by its probability.
    for (const auto &[first, second] : {std::pair(0.4, 0.2), std::pair(0.1, 0.1), std::pair(0.8, 0.3)}) {
        constexpr int n1 = 20;
        constexpr int n2 = 24;
        double held = 0;
        for (int x1 = 0; x1 <= n1; ++x1) {
            for (int x2 = 0; x2 <= n2; ++x2) {
                const double weight = choose(n1, x1) * std::pow(first, x1) * std::pow(1 - first, n1 - x1) *
                                      choose(n2, x2) * std::pow(second, x2) * std::pow(1 - second, n2 - x2);
                held += newcombeDifference(x1, n1, x2, n2).interval->contains(first - second) ? weight : 0.0;
            }
        }
        EXPECT_GT(held, 0.93);
    }
}
