// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/trend.h"

#include "core/statistics/order.h"
#include "tests/core/statistics/randomdata.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace nape::statistics;

namespace
{

std::vector<TrendPoint> monthly(const std::vector<double> &ys)
{
    std::vector<TrendPoint> points;
    for (size_t i = 0; i < ys.size(); ++i)
        points.push_back({double(i + 1), ys[i]});
    return points;
}

int sumOfSigns(const std::vector<double> &ys)
{
    int s = 0;
    for (size_t i = 0; i < ys.size(); ++i) {
        for (size_t j = i + 1; j < ys.size(); ++j)
            s += ys[j] > ys[i] ? 1 : ys[j] < ys[i] ? -1 : 0;
    }
    return s;
}

} // namespace

TEST(Trend, AgreesWithTheVector)
{
    const auto points = monthly({14, 12, 13, 9, 10, 7});
    const TheilSen line = theilSen(points);
    EXPECT_NEAR(*line.slope.value, -1.4, 1e-12);
    EXPECT_NEAR(*line.intercept, 15.9, 1e-12);
    EXPECT_EQ(line.slope.interval, (Interval{-3, 1}));
    EXPECT_EQ(line.slope.n, 6);
    const MannKendall test = mannKendall(points);
    EXPECT_EQ(test.s, -11);
    EXPECT_NEAR(test.variance, 28.333, 5e-4);
    EXPECT_NEAR(test.z, -1.8787, 5e-5);
    EXPECT_NEAR(*test.p, 0.0556, 5e-5);
}

TEST(Trend, OneMonthHasNoneAndFiveHaveASlopeWithoutInterval)
{
    for (const auto &points : {monthly({}), monthly({4})}) {
        EXPECT_EQ(theilSen(points).slope.value, std::nullopt);
        EXPECT_EQ(theilSen(points).intercept, std::nullopt);
        EXPECT_EQ(theilSen(points).slope.whyNoInterval, NoInterval::TooFew);
        EXPECT_EQ(mannKendall(points).p, std::nullopt);
    }
    const auto five = monthly({1, 2, 3, 4, 5});
    EXPECT_EQ(theilSen(five).slope, Estimate::without(1, 5, NoInterval::TooFew));
}

TEST(Trend, EqualMonthsHaveNoTrendForCertain)
{
    const auto points = monthly(std::vector<double>(8, 3.0));
    EXPECT_EQ(theilSen(points).slope, Estimate::with(0, {0, 0}, 8));
    const MannKendall test = mannKendall(points);
    EXPECT_EQ(test.s, 0);
    EXPECT_EQ(test.variance, 0);
    EXPECT_EQ(test.z, 0);
    EXPECT_EQ(test.p, 1);
}

TEST(Trend, AMissingMonthIsAGapAndNotANumber)
{
    const std::vector<TrendPoint> points{{1, 2}, {2, 4}, {3, 6}, {6, 12}, {7, 14}, {9, 18}};
    EXPECT_EQ(theilSen(points).slope, Estimate::with(2, {2, 2}, 6));
    EXPECT_NEAR(*theilSen(points).intercept, 0, 1e-12);
}

TEST(Trend, TheOrderOfThePointsDoesNotMatter)
{
    RandomData random;
    auto points = monthly(random.values(12, 0, 20));
    const TheilSen line = theilSen(points);
    const MannKendall test = mannKendall(points);
    random.numbers().shuffle(points);
    EXPECT_DOUBLE_EQ(*theilSen(points).slope.value, *line.slope.value);
    EXPECT_EQ(mannKendall(points).s, test.s);
}

TEST(Trend, KendallsExactPAgreesWithAllOrders)
{
    RandomData random;
    for (int round = 0; round < 60; ++round) {
        const auto ys = random.values(random.between(2, 7), 0, random.between(1, 8));
        const int observed = std::abs(sumOfSigns(ys));
        // Every order of the places, so that equal values count as often as they should.
        std::vector<size_t> order(ys.size());
        std::iota(order.begin(), order.end(), size_t(0));
        int all = 0;
        int extreme = 0;
        do {
            std::vector<double> rearranged;
            for (const size_t index : order)
                rearranged.push_back(ys[index]);
            ++all;
            extreme += std::abs(sumOfSigns(rearranged)) >= observed;
        } while (std::next_permutation(order.begin(), order.end()));
        ASSERT_NEAR(*mannKendall(monthly(ys)).p, double(extreme) / all, 1e-12);
    }
}

TEST(Trend, TheVarianceOfSIsThatOfAllOrders)
{
    RandomData random;
    for (int round = 0; round < 30; ++round) {
        const auto ys = random.values(random.between(2, 7), 0, 5);
        std::vector<size_t> order(ys.size());
        std::iota(order.begin(), order.end(), size_t(0));
        double squares = 0;
        int all = 0;
        do {
            std::vector<double> rearranged;
            for (const size_t index : order)
                rearranged.push_back(ys[index]);
            squares += std::pow(sumOfSigns(rearranged), 2);
            ++all;
        } while (std::next_permutation(order.begin(), order.end()));
        ASSERT_NEAR(mannKendall(monthly(ys)).variance, squares / all, 1e-9);
    }
}

TEST(Trend, TwentyMonthsAreStillExactAndAgreeWithTheApproximation)
{
    RandomData random;
    for (int round = 0; round < 10; ++round) {
        const auto points = monthly(random.values(20, 0, 30));
        const MannKendall test = mannKendall(points);
        const double byZ = std::erfc(std::abs(test.z) / std::sqrt(2.0));
        EXPECT_NEAR(*test.p, byZ, 0.02);
    }
    EXPECT_DOUBLE_EQ(
        *mannKendall(monthly({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})).p,
        2 / 2432902008176640000.0);
}

TEST(Trend, ManyMonthsUseTheApproximation)
{
    std::vector<double> ys;
    for (int i = 0; i < 120; ++i)
        ys.push_back(i % 5 + i / 30.0);
    const MannKendall test = mannKendall(monthly(ys));
    EXPECT_NEAR(*test.p, std::erfc(std::abs(test.z) / std::sqrt(2.0)), 1e-9);
}

TEST(Trend, TheilSenIsTheMedianOfAllSlopesWrittenOut)
{
    RandomData random;
    for (int round = 0; round < 60; ++round) {
        std::vector<TrendPoint> points;
        for (int month = 1; month <= 24; ++month) {
            if (random.numbers().chance(0.7))
                points.push_back({double(month), double(random.between(0, 20))});
        }
        std::vector<double> slopes;
        for (const auto &a : points) {
            for (const auto &b : points) {
                if (a.x < b.x)
                    slopes.push_back((b.y - a.y) / (b.x - a.x));
            }
        }
        if (slopes.empty())
            continue;
        const Estimate slope = theilSen(points).slope;
        ASSERT_DOUBLE_EQ(*slope.value, median(slopes));
        if (points.size() < 6)
            continue;
        const double reach = 1.959964 * std::sqrt(mannKendall(points).variance);
        const int count = int(slopes.size());
        const int lower = std::max(1, int(std::floor((count - reach) / 2 + 0.5)));
        const int upper = std::min(count, int(std::floor((count + reach) / 2 + 0.5)) + 1);
        slopes = sorted(slopes);
        ASSERT_DOUBLE_EQ(slope.interval->lower, slopes[size_t(lower - 1)]);
        ASSERT_DOUBLE_EQ(slope.interval->upper, slopes[size_t(upper - 1)]);
    }
}
