// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/meaningfulchange.h"
#include "core/statistics/regressiontomean.h"

#include "tests/core/statistics/randomdata.h"

#include <cmath>
#include <utility>

using namespace nape::statistics;

TEST(MeaningfulChange, AgreesWithTheVector)
{
    const std::vector<std::pair<int, int>> pairs{{7, 5}, {6, 5}, {8, 6}, {5, 5}, {7, 4},
                                                 {6, 5}, {9, 7}, {5, 4}, {6, 6}, {7, 4}};
    int byShare = 0;
    int byPoints = 0;
    for (const auto &[before, after] : pairs) {
        byShare += before - after >= worthwhileShare * before;
        byPoints += before - after >= worthwhilePoints;
    }
    EXPECT_EQ(byShare, 2);
    EXPECT_EQ(byPoints, 5);
}

TEST(MeaningfulChange, EitherThirtyPercentOrTwoPointsIsAnAnswer)
{
    EXPECT_TRUE(isResponse(10, 7));
    EXPECT_TRUE(isResponse(9, 7));
    EXPECT_FALSE(isResponse(9, 8));
    EXPECT_TRUE(isResponse(3, 2)) << "a third of the pain";
    EXPECT_TRUE(isResponse(1, 0));
    EXPECT_FALSE(isResponse(4, 3));
    EXPECT_FALSE(isResponse(5, 5));
    EXPECT_FALSE(isResponse(0, 0)) << "where there was no pain, nothing fell";
    EXPECT_FALSE(isResponse(4, 9));
}

TEST(MeaningfulChange, OnlyAnIntervalBeyondTheWorthwhileChangeIsProbable)
{
    const auto worth = [](double lower, double upper) {
        return worthOf(Estimate::with((lower + upper) / 2, {lower, upper}, 10));
    };
    EXPECT_EQ(worth(-4, -2.5), Worth::Probable);
    EXPECT_EQ(worth(-4, -2), Worth::Possible);
    EXPECT_EQ(worth(-2.5, -0.5), Worth::Possible);
    EXPECT_EQ(worth(-1.5, 0.5), Worth::Unlikely);
    EXPECT_EQ(worth(-4, 1), Worth::NotClear) << "what may be worse is not worthwhile";
    EXPECT_EQ(worth(-4, 0), Worth::NotClear);
    EXPECT_EQ(worth(1, 3), Worth::Unlikely);
    EXPECT_EQ(worthOf(Estimate::without(-3, 5, NoInterval::TooFew)), std::nullopt);
}

TEST(RegressionToMean, AgreesWithTheVector)
{
    EXPECT_NEAR(*expectedFallAbove(6, {.mean = 4, .deviation = 2, .correlation = 0.5}), 1.525, 5e-4);
}

TEST(RegressionToMean, AgreesWithSimulatedRatings)
{
    RandomData random;
    const Ratings ratings{.mean = 4.5, .deviation = 1.7, .correlation = 0.4};
    double fall = 0;
    int chosen = 0;
    for (int i = 0; i < 200'000; ++i) {
        const double a = random.numbers().normal();
        const double b = ratings.correlation * a +
                         std::sqrt(1 - ratings.correlation * ratings.correlation) * random.numbers().normal();
        if (ratings.mean + ratings.deviation * a > 6) {
            fall += ratings.deviation * (a - b);
            ++chosen;
        }
    }
    EXPECT_NEAR(*expectedFallAbove(6, ratings), fall / chosen, 0.05);
}

TEST(RegressionToMean, NothingIsExpectedWithoutSpreadOrWithPerfectMemory)
{
    EXPECT_FALSE(expectedFallAbove(6, {.mean = 4, .deviation = 0, .correlation = 0.5}));
    EXPECT_FALSE(expectedFallAbove(1e9, {.mean = 4, .deviation = 1, .correlation = 0.5}));
    EXPECT_EQ(*expectedFallAbove(6, {.mean = 4, .deviation = 2, .correlation = 1}), 0);
}
