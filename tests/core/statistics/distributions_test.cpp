// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/distributions.h"

#include "tests/core/statistics/randomdata.h"

#include <cmath>
#include <functional>
#include <numbers>

using namespace nape::statistics;

namespace
{

/// By many small trapezoids.
double areaUnder(double from, double to, const std::function<double(double)> &function)
{
    constexpr int steps = 20'000;
    const double width = (to - from) / steps;
    double area = (function(from) + function(to)) / 2;
    for (int i = 1; i < steps; ++i)
        area += function(from + i * width);
    return area * width;
}

double factorial(int n)
{
    return n < 2 ? 1.0 : n * factorial(n - 1);
}

} // namespace

TEST(Distributions, NormalValuesOfTheTextbooks)
{
    EXPECT_NEAR(normalTwoSided(), 1.959963984540054, 1e-12);
    EXPECT_NEAR(normalCdf(-1.8787), 0.03014, 1e-5);
    EXPECT_NEAR(normalDensity(1.0), std::exp(-0.5) / std::sqrt(2 * std::numbers::pi), 1e-15);
    EXPECT_TRUE(std::isinf(normalQuantile(0)) && normalQuantile(0) < 0);
    EXPECT_TRUE(std::isinf(normalQuantile(1)) && normalQuantile(1) > 0);
}

TEST(Distributions, TheNormalCdfIsTheAreaUnderItsDensity)
{
    for (double z = -4; z <= 4; z += 0.37) {
        EXPECT_NEAR(normalCdf(z), areaUnder(-12, z, normalDensity), 1e-7);
        EXPECT_NEAR(normalQuantile(normalCdf(z)), z, 1e-9);
    }
}

TEST(Distributions, StudentsQuantilesOfTheTables)
{
    EXPECT_NEAR(studentQuantile(0.975, 1), 12.706, 5e-4);
    EXPECT_NEAR(studentQuantile(0.975, 9), 2.262, 5e-4);
    EXPECT_NEAR(studentQuantile(0.975, 100000), normalTwoSided(), 1e-4);
}

TEST(Distributions, TheBetaQuantileCutsOffItsShareOfTheArea)
{
    RandomData random;
    for (int round = 0; round < 20; ++round) {
        const int a = random.between(1, 12);
        const int b = random.between(1, 12);
        const double share = 0.01 + 0.98 * random.numbers().share();
        const double scale = factorial(a + b - 1) / (factorial(a - 1) * factorial(b - 1));
        const double cut = betaQuantile(share, a, b);
        EXPECT_NEAR(
            areaUnder(0, cut, [&](double x) { return scale * std::pow(x, a - 1) * std::pow(1 - x, b - 1); }),
            share, 1e-6);
    }
}

TEST(Distributions, BinomialTailsAreSumsOverEveryOutcome)
{
    RandomData random;
    for (int round = 0; round < 200; ++round) {
        const int n = random.between(1, 25);
        const int k = random.between(0, n);
        const double p = random.numbers().share();
        double below = 0;
        for (int i = 0; i <= k; ++i)
            below +=
                factorial(n) / (factorial(i) * factorial(n - i)) * std::pow(p, i) * std::pow(1 - p, n - i);
        EXPECT_NEAR(binomialAtMost(k, n, p), below, 1e-12);
        EXPECT_NEAR(binomialAtLeast(k + 1, n, p), 1 - below, 1e-12);
    }
    EXPECT_EQ(binomialAtLeast(0, 5, 0.5), 1);
    EXPECT_EQ(binomialAtLeast(6, 5, 0.5), 0);
    EXPECT_EQ(binomialAtMost(-1, 5, 0.5), 0);
    EXPECT_EQ(binomialAtMost(5, 5, 0.5), 1);
}

TEST(Distributions, CountsOfWaysAreThoseOfMultiplication)
{
    for (int n = 0; n <= 20; ++n) {
        EXPECT_NEAR(std::exp(logFactorial(n)), factorial(n), 1e-12 * factorial(n));
        for (int k = 0; k <= n; ++k)
            EXPECT_NEAR(logChoose(n, k), std::log(factorial(n) / (factorial(k) * factorial(n - k))), 1e-10);
    }
}

TEST(Distributions, ArgumentsOutsideTheDomainGiveNoException)
{
    EXPECT_TRUE(std::isnan(betaQuantile(0.5, -1, 2)));
    EXPECT_TRUE(std::isnan(studentQuantile(0.5, -3)));
    EXPECT_TRUE(std::isnan(normalQuantile(1.5)));
}
