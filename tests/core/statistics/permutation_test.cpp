// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/permutation.h"

#include "tests/core/statistics/randomdata.h"

#include <algorithm>
#include <numeric>
#include <set>

using namespace nape::statistics;

TEST(Permutation, CountsTheObservedOrderAsOneOfThePossible)
{
    const auto result = permutationTest(1, [](RandomNumbers &) { return 0.0; }, {.permutations = 99});
    EXPECT_DOUBLE_EQ(result.p, 0.01);
    EXPECT_EQ(result.permutations, 99);
}

TEST(Permutation, StopsAsSoonAsChanceIsClear)
{
    const auto result = permutationTest(1, [](RandomNumbers &) { return 1.0; });
    EXPECT_EQ(result.p, 1);
    EXPECT_EQ(result.permutations, 20);
}

TEST(Permutation, TheSameSeedGivesTheSameAnswer)
{
    const auto draw = [](RandomNumbers &random) { return random.share(); };
    const auto first = permutationTest(0.97, draw, {.seed = 5});
    const auto again = permutationTest(0.97, draw, {.seed = 5});
    EXPECT_EQ(first.p, again.p);
    EXPECT_EQ(first.permutations, again.permutations);
    EXPECT_NEAR(first.p, 0.03, 0.02);
}

TEST(Permutation, PValuesWithoutAnEffectAreAtMostAsSmallAsTheySay)
{
    RandomData random;
    int belowTenth = 0;
    constexpr int rounds = 2000;
    for (int round = 0; round < rounds; ++round) {
        const double observed = random.numbers().share();
        const auto result =
            permutationTest(observed, [](RandomNumbers &numbers) { return numbers.share(); },
                            {.seed = std::uint32_t(random.between(0, 1 << 30)), .permutations = 199});
        belowTenth += result.p <= 0.1;
    }
    EXPECT_LT(belowTenth, rounds * (0.1 + 4 * 0.0067));
    EXPECT_GT(belowTenth, rounds * (0.1 - 5 * 0.0067));
}

TEST(BlockShuffleTest, KeepsEveryValueItsBlockAndItsWeekday)
{
    RandomData random;
    for (const int days : {0, 5, 14, 27, 28, 100, 126}) {
        std::vector<signed char> from(static_cast<size_t>(days));
        std::iota(from.begin(), from.end(), static_cast<signed char>(0));
        std::vector<signed char> to(from.size(), -1);
        BlockShuffle shuffle(days);
        EXPECT_EQ(shuffle.blocks(), days / 14);
        shuffle.apply(from, to, random.numbers());
        EXPECT_TRUE(std::is_permutation(from.begin(), from.end(), to.begin(), to.end()));
        for (int day = 0; day < days; ++day) {
            EXPECT_EQ(to[size_t(day)] % 7, day % 7);
            if (day % 14 != 0 && day < days / 14 * 14) {
                EXPECT_EQ(to[size_t(day)], to[size_t(day - 1)] + 1);
            }
            if (day >= days / 14 * 14) {
                EXPECT_EQ(to[size_t(day)], day) << "after the last whole block";
            }
        }
    }
}

TEST(BlockShuffleTest, EveryOrderOfTheBlocksComesUp)
{
    std::vector<signed char> from(21);
    std::iota(from.begin(), from.end(), static_cast<signed char>(0));
    std::vector<signed char> to(21);
    RandomNumbers random(1);
    BlockShuffle shuffle(21, 7);
    std::set<std::vector<signed char>> seen;
    for (int i = 0; i < 200; ++i) {
        shuffle.apply(from, to, random);
        seen.insert(to);
    }
    EXPECT_EQ(seen.size(), 6u);
}

TEST(BlockShuffleTest, HolesStayWhereTheyAreAndAreFilledWithTheSameDayOfAnotherBlock)
{
    RandomData random;
    for (int round = 0; round < 50; ++round) {
        const int days = random.between(14, 120);
        std::vector<signed char> from;
        for (int day = 0; day < days; ++day)
            from.push_back(random.numbers().chance(0.3) ? BlockShuffle::hole : static_cast<signed char>(day));
        std::vector<signed char> to(from.size());
        BlockShuffle(days).apply(from, to, random.numbers());
        for (int day = 0; day < days; ++day) {
            const signed char value = to[size_t(day)];
            ASSERT_EQ(value == BlockShuffle::hole, from[size_t(day)] == BlockShuffle::hole);
            if (value != BlockShuffle::hole) {
                ASSERT_EQ(value % 14, day % 14);
            }
        }
    }
}
