// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/matchedsets.h"

#include "tests/core/statistics/randomdata.h"

#include <cmath>
#include <utility>

using namespace nape::statistics;

namespace
{

/// The sets of the check vector: (case; controls).
const std::vector<MatchedSet> checkSets{{true, 0, 3},  {true, 1, 2}, {false, 1, 2}, {true, 0, 3},
                                        {false, 2, 1}, {true, 1, 2}, {true, 0, 2},  {false, 0, 3}};

std::vector<MatchedSet> pairsOf(int b, int c, int concordant)
{
    std::vector<MatchedSet> sets;
    for (int i = 0; i < b; ++i)
        sets.push_back({true, 0, 1});
    for (int i = 0; i < c; ++i)
        sets.push_back({false, 1, 0});
    for (int i = 0; i < concordant; ++i)
        sets.push_back(i % 2 ? MatchedSet{true, 1, 0} : MatchedSet{false, 0, 1});
    return sets;
}

/// P(exposed cases ≥ or ≤ observed) if the odds ratio is `odds`, over every way in which the discordant sets
/// can have an exposed case or not.
std::pair<double, double> tailsByTrying(const std::vector<MatchedSet> &sets, double odds)
{
    std::vector<double> chances;
    int observed = 0;
    for (const MatchedSet &set : sets) {
        if (!set.isDiscordant())
            continue;
        const int exposed = int(set.caseExposed) + set.exposedControls;
        chances.push_back(exposed * odds / (exposed * odds + (set.size() - exposed)));
        observed += set.caseExposed;
    }
    double atLeast = 0;
    double atMost = 0;
    for (std::uint32_t way = 0; way < (1u << chances.size()); ++way) {
        double probability = 1;
        int exposedCases = 0;
        for (size_t i = 0; i < chances.size(); ++i) {
            const bool exposed = way >> i & 1;
            probability *= exposed ? chances[i] : 1 - chances[i];
            exposedCases += exposed;
        }
        atLeast += exposedCases >= observed ? probability : 0;
        atMost += exposedCases <= observed ? probability : 0;
    }
    return {atLeast, atMost};
}

} // namespace

TEST(MatchedSets, PairsAgreeWithTheVector)
{
    const MatchedOddsRatio result = matchedPairs(14, 5);
    EXPECT_DOUBLE_EQ(*result.oddsRatio.value, 2.8);
    EXPECT_NEAR(result.oddsRatio.interval->lower, 0.953, 5e-4);
    EXPECT_NEAR(result.oddsRatio.interval->upper, 9.933, 5e-4);
    EXPECT_NEAR(*result.p, 0.0636, 5e-5);
    EXPECT_EQ(result.oddsRatio.n, 19);
}

TEST(MatchedSets, MantelHaenszelAgreesWithTheVector)
{
    const MatchedOddsRatio result = mantelHaenszel(checkSets);
    EXPECT_NEAR(*result.oddsRatio.value, 3.1667 / 0.75, 1e-4);
    EXPECT_NEAR(*result.oddsRatio.value, 4.2222, 5e-5);
    EXPECT_EQ(result.oddsRatio.n, 7);
    EXPECT_TRUE(result.oddsRatio.interval->contains(4.2222));
}

TEST(MatchedSets, WithOneControlEachBothSayTheSame)
{
    RandomData random;
    for (int round = 0; round < 60; ++round) {
        const int b = random.between(0, 15);
        const int c = random.between(0, 15);
        const auto pairs = matchedPairs(b, c);
        const auto sets = mantelHaenszel(pairsOf(b, c, random.between(0, 9)));
        ASSERT_EQ(pairs.oddsRatio.n, sets.oddsRatio.n);
        ASSERT_EQ(pairs.oddsRatio.value, sets.oddsRatio.value);
        ASSERT_EQ(pairs.p.has_value(), sets.p.has_value());
        if (b + c == 0)
            continue;
        ASSERT_NEAR(*pairs.p, *sets.p, 1e-9);
        ASSERT_NEAR(pairs.oddsRatio.interval->lower, sets.oddsRatio.interval->lower, 1e-6);
        if (std::isinf(pairs.oddsRatio.interval->upper)) {
            ASSERT_TRUE(std::isinf(sets.oddsRatio.interval->upper));
        } else {
            ASSERT_NEAR(pairs.oddsRatio.interval->upper, sets.oddsRatio.interval->upper, 1e-5);
        }
    }
}

TEST(MatchedSets, WithoutDiscordantPairsNothingCanBeSaid)
{
    for (const auto &result : {matchedPairs(0, 0), mantelHaenszel({}), mantelHaenszel(pairsOf(0, 0, 8))}) {
        EXPECT_EQ(result.oddsRatio, Estimate::without(std::nullopt, 0, NoInterval::TooFew));
        EXPECT_FALSE(result.p);
    }
    const std::vector<MatchedSet> alone{{true, 0, 0}, {false, 0, 0}};
    EXPECT_FALSE(mantelHaenszel(alone).p) << "cases without controls";
}

TEST(MatchedSets, ExposedOnlyAsCasesIsInfiniteWithAFiniteLowerEnd)
{
    const MatchedOddsRatio result = matchedPairs(8, 0);
    EXPECT_TRUE(std::isinf(*result.oddsRatio.value));
    EXPECT_TRUE(std::isinf(result.oddsRatio.interval->upper));
    EXPECT_GT(result.oddsRatio.interval->lower, 1);
    EXPECT_DOUBLE_EQ(*result.p, 2.0 / 256);
    const MatchedOddsRatio never = matchedPairs(0, 8);
    EXPECT_EQ(never.oddsRatio.value, 0);
    EXPECT_EQ(never.oddsRatio.interval->lower, 0);
    EXPECT_LT(never.oddsRatio.interval->upper, 1);
}

TEST(MatchedSets, TheExactIntervalAndPAgreeWithEveryWayWrittenOut)
{
    RandomData random;
    for (int round = 0; round < 40; ++round) {
        std::vector<MatchedSet> sets;
        for (int i = random.between(1, 9); i > 0; --i)
            sets.push_back({random.numbers().chance(0.5), random.between(0, 3), random.between(0, 3)});
        const MatchedOddsRatio result = mantelHaenszel(sets);
        if (!result.p)
            continue;
        const auto [atLeast, atMost] = tailsByTrying(sets, 1);
        ASSERT_NEAR(*result.p, std::min(1.0, 2 * std::min(atLeast, atMost)), 1e-12);
        const Interval interval = *result.oddsRatio.interval;
        if (interval.lower > 0) {
            ASSERT_NEAR(tailsByTrying(sets, interval.lower).first, 0.025, 1e-6);
        }
        if (std::isfinite(interval.upper)) {
            ASSERT_NEAR(tailsByTrying(sets, interval.upper).second, 0.025, 1e-6);
        }
    }
}
