// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/enough.h"

#include <gtest/gtest.h>

using namespace nape::statistics;

TEST(Enough, FollowsTheTable)
{
    EXPECT_FALSE(enough(Display::RatingList, {}));
    EXPECT_TRUE(enough(Display::RatingList, {.observations = 1}));
    EXPECT_FALSE(enough(Display::MedianChange, {.observations = 2}));
    EXPECT_TRUE(enough(Display::MedianChange, {.observations = 3}));
    EXPECT_FALSE(enough(Display::ChangeInterval, {.observations = 5, .attacks = 5}));
    EXPECT_TRUE(enough(Display::ChangeInterval, {.observations = 6, .attacks = 6}));
    EXPECT_FALSE(enough(Display::CompareTechniques, {.observations = 9, .attacks = 5}));
    EXPECT_FALSE(enough(Display::CompareAdjusted, {.observations = 11, .attacks = 11}));
    EXPECT_TRUE(enough(Display::CompareAdjusted, {.observations = 12, .attacks = 12}));
    EXPECT_FALSE(enough(Display::Bootstrap, {.observations = 9, .attacks = 9}));
    EXPECT_TRUE(enough(Display::TriggerCounts, {.onsets = 1}));
    EXPECT_FALSE(enough(Display::TriggerClaim, {.onsets = 23, .discordantSets = 23}));
    EXPECT_FALSE(enough(Display::TriggerClaim, {.onsets = 24, .discordantSets = 5}));
    EXPECT_TRUE(enough(Display::TriggerClaim, {.onsets = 24, .discordantSets = 6}));
    EXPECT_TRUE(enough(Display::TrendRaw, {.observations = 3}));
    EXPECT_FALSE(enough(Display::TrendInterval, {.observations = 5}));
    EXPECT_TRUE(enough(Display::TrendInterval, {.observations = 6}));
    EXPECT_FALSE(enough(Display::HalfResponder, {.baselineDays = 27, .baselineHeadacheDays = 9}));
    EXPECT_FALSE(enough(Display::HalfResponder, {.baselineDays = 60, .baselineHeadacheDays = 3}));
    EXPECT_TRUE(enough(Display::HalfResponder, {.baselineDays = 28, .baselineHeadacheDays = 4}));
}

TEST(Enough, SessionsOnTheSameAttackDoNotAddUp)
{
    EXPECT_FALSE(enough(Display::ChangeInterval, {.observations = 12, .attacks = 4}));
    EXPECT_EQ(missing(Display::ChangeInterval, {.observations = 12, .attacks = 4}), 2);
}

TEST(Enough, SaysHowManyMore)
{
    EXPECT_EQ(missing(Display::ChangeInterval, {}), 6);
    EXPECT_EQ(missing(Display::ChangeInterval, {.observations = 4, .attacks = 4}), 2);
    EXPECT_EQ(missing(Display::ChangeInterval, {.observations = 40, .attacks = 40}), 0);
    EXPECT_EQ(missing(Display::TriggerClaim, {.onsets = 10, .discordantSets = 3}), 14);
}
