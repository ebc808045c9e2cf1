// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/tick.h"

#include <gtest/gtest.h>

#include <array>

using namespace nape;

namespace
{

constexpr auto yes = Tick::Ticked;
constexpr auto no = Tick::Open;
constexpr auto open = Tick::Unknown;

} // namespace

TEST(TickTest, NotSureAndNotAskedAreUnknownAndNeverNo)
{
    EXPECT_EQ(tickOf(std::optional(Answer::Yes)), yes);
    EXPECT_EQ(tickOf(std::optional(Answer::No)), no);
    EXPECT_EQ(tickOf(std::optional(Answer::NotSure)), open);
    EXPECT_EQ(tickOf(std::optional<Answer>()), open);
}

TEST(TickTest, TheUnknownMattersOnlyWhereItCouldChangeTheAnswer)
{
    EXPECT_EQ(no && open, no);
    EXPECT_EQ(yes && open, open);
    EXPECT_EQ(yes || open, yes);
    EXPECT_EQ(no || open, open);
    EXPECT_EQ(!open, open);
    EXPECT_EQ(!yes, no);
    EXPECT_EQ(atLeast(2, {yes, yes, open, no}), yes);
    EXPECT_EQ(atLeast(2, {yes, open, no, no}), open);
    EXPECT_EQ(atLeast(2, {open, no, no, no}), no);
    EXPECT_EQ(atLeast(0, {}), yes);
    EXPECT_EQ(atMost(1, {yes, no}), yes);
    EXPECT_EQ(atMost(1, {yes, open}), open);
    EXPECT_EQ(atMost(1, {yes, yes}), no);
}

TEST(TickTest, AgreesWithTryingBothAnswersForEachUnknown)
{
    for (int code = 0; code < 81; ++code) {
        const std::array<int, 4> digits{code % 3, code / 3 % 3, code / 9 % 3, code / 27};
        for (int needed = 0; needed <= 5; ++needed) {
            bool canBe = false;
            bool mustBe = true;
            for (int answers = 0; answers < 16; ++answers) {
                int count = 0;
                for (size_t i = 0; i < 4; ++i)
                    count += digits[i] == 2 ? answers >> i & 1 : digits[i];
                canBe = canBe || count >= needed;
                mustBe = mustBe && count >= needed;
            }
            const auto tick = [&](size_t i) { return digits[i] == 2 ? open : tickOf(digits[i] == 1); };
            EXPECT_EQ(atLeast(needed, {tick(0), tick(1), tick(2), tick(3)}), mustBe  ? yes
                                                                             : canBe ? open
                                                                                     : no);
        }
    }
}
