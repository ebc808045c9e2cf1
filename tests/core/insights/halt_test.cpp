// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/halt.h"

#include <gtest/gtest.h>

using namespace nape;

TEST(Halt, GradesOfTheSum)
{
    struct Case {
        std::array<std::optional<int>, 5> days;
        int sum;
        HaltGrade grade;
    };
    for (const Case &each :
         {Case{{0, 0, 0, 0, 0}, 0, HaltGrade::Minimal}, Case{{5, 0, 0, 0, 0}, 5, HaltGrade::Minimal},
          Case{{2, 2, 2, 0, 0}, 6, HaltGrade::Mild}, Case{{2, 2, 2, 2, 2}, 10, HaltGrade::Mild},
          Case{{11, 0, 0, 0, 0}, 11, HaltGrade::Moderate}, Case{{4, 4, 4, 4, 4}, 20, HaltGrade::Moderate},
          Case{{5, 4, 4, 4, 4}, 21, HaltGrade::Severe}, Case{{90, 90, 90, 90, 90}, 450, HaltGrade::Severe}}) {
        const auto score = haltScore({.daysAsked = 90, .daysLost = each.days});
        ASSERT_TRUE(score);
        EXPECT_EQ(score->sum, each.sum);
        EXPECT_EQ(score->grade, each.grade) << each.sum;
    }
}

TEST(Halt, AMissingOrImpossibleAnswerGivesNoScore)
{
    EXPECT_FALSE(haltScore({}));
    EXPECT_FALSE(haltScore({.daysAsked = 90, .daysLost = {1, 2, 3, 4, {}}}));
    EXPECT_FALSE(haltScore({.daysAsked = 90, .daysLost = {1, 2, 3, 4, -1}}));
    EXPECT_FALSE(haltScore({.daysAsked = 30, .daysLost = {1, 2, 3, 4, 31}}));
}

TEST(Halt, GradesAreOnlyDefinedForThreeMonths)
{
    const auto score = haltScore({.daysAsked = 30, .daysLost = {1, 2, 3, 4, 5}});
    EXPECT_EQ(score->sum, 15);
    EXPECT_EQ(score->grade, std::nullopt);
}
