// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/ratingdesk.h"
#include "tests/app/session/sessionbench.h"

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

class RatingDeskTest : public SessionBench
{
protected:
    /// Three minutes that end now.
    void playSession()
    {
        SessionPage page{catalogue, *store, clock, appearance, tones};
        page.begin(planFor(u"trap_upper-left"_s, u"T_NECKSH"_s, 3));
        clock.advance(3min);
        page.tick();
        ASSERT_FALSE(page.isUnderWay());
    }
};

} // namespace

TEST_F(RatingDeskTest, WakesOnceForEachRatingAndNeverForNothing)
{
    RatingDesk desk(*store, clock);
    EXPECT_EQ(desk.waiting(), std::nullopt);
    playSession();
    EXPECT_EQ(desk.waiting(), 30min) << "not every few minutes";
    clock.advance(30min);
    desk.refresh();
    EXPECT_TRUE(desk.current());
    EXPECT_EQ(desk.waiting(), 90min);
    clock.advance(90min);
    desk.refresh();
    EXPECT_EQ(desk.waiting(), std::nullopt);
}
