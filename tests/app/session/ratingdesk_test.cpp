// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/ratingdesk.h"
#include "tests/app/session/sessionbench.h"

#include <QSignalSpy>
#include <QUndoStack>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

class RatingDeskTest : public SessionBench
{
protected:
    const Intensity none = *Intensity::fromInt(0);
    QUndoStack undo;

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

TEST_F(RatingDeskTest, ARatingIsOneStepThatIsUndoneAndRedone)
{
    playSession();
    RatingDesk desk(*store, undo, clock);
    clock.advance(30min);
    desk.refresh();
    ASSERT_TRUE(desk.current());
    const SessionId id = desk.current()->session;
    const auto rated = [&] {
        return store->session(id)->ratings.value(RatingMoment::HalfHour, none).value();
    };
    ASSERT_TRUE(desk.rate(Intensity::fromInt(1)));
    ASSERT_TRUE(desk.rate(Intensity::fromInt(4)));
    EXPECT_EQ(undo.count(), 1) << "a slider passes many values";
    EXPECT_EQ(rated(), 4);
    QSignalSpy changed(&desk, &RatingDesk::changed);
    undo.undo();
    EXPECT_EQ(rated(), none.value());
    EXPECT_EQ(changed.size(), 1) << "and is asked for again";
    EXPECT_TRUE(desk.current());
    undo.redo();
    EXPECT_EQ(rated(), 4);
}

TEST_F(RatingDeskTest, WakesOnceForEachRatingAndNeverForNothing)
{
    RatingDesk desk(*store, undo, clock);
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
