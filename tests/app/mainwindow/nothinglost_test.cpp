// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/sessionpage.h"
#include "core/session/sessionplanner.h"
#include "tests/app/mainwindow/windowbench.h"
#include "tests/support/childprocess.h"
#include "tests/support/safetyvalues.h"

#include <QGuiApplication>
#include <QLabel>
#include <QListView>

using namespace nape;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

class NothingLostTest : public WindowBench
{
protected:
    NothingLostTest() { open(); }

    /// A session whose seconds to get ready, which are no work, are over.
    void startWork()
    {
        startSession();
        pass(usualPauses.getReady);
    }
    SessionId running() { return window->sessionPage()->record()->id; }
    QString sentenceShown(const QString &label)
    {
        auto *words = shown<QLabel>(label);
        return words ? words->text() : QString();
    }

    /// A log-out is announced to the program as the session manager does it.
    static void announceLogOut()
    {
        // Nobody but Qt can make a manager, and nobody here looks at it.
        alignas(QObject) std::array<std::byte, 64> nobody{};
        Q_EMIT qGuiApp->commitDataRequest(reinterpret_cast<QSessionManager &>(nobody));
    }
};

} // namespace

TEST_F(NothingLostTest, AProgramThatIsQuitKeepsTheExactPartAndGoesOnThere)
{
    startWork();
    for (int second = 0; second < 12; ++second)
        pass(1s);
    clock.advance(345ms);
    const SessionId id = running();
    close();
    clock.advance(9min);
    open();
    EXPECT_EQ(stored(id).totalDone(), 12'345ms);
    EXPECT_EQ(stored(id).outcome, SessionOutcome::Stopped) << "kept, whatever is answered";
    ASSERT_TRUE(shown(u"goOnButton"_s));
    click(u"goOnButton"_s);
    ASSERT_TRUE(window->sessionPage() && window->sessionPage()->isVisible());
    EXPECT_EQ(running(), id);
    EXPECT_FALSE(shown(u"unfinishedSessionCard"_s));
    pass(2s);
    QTest::keyClick(window->sessionPage(), Qt::Key_Escape);
    EXPECT_EQ(stored(id).totalDone(), 14'345ms);
    EXPECT_EQ(stored(id).outcome, SessionOutcome::Stopped);
    click(u"sessionDoneButton"_s);
    close();
    open();
    EXPECT_FALSE(shown(u"unfinishedSessionCard"_s)) << "stopped by the person";
}

TEST_F(NothingLostTest, AfterTenMinutesAQuitSessionIsSimplyInTheDiary)
{
    startWork();
    pass(20s);
    const SessionId id = running();
    close();
    clock.advance(10min);
    open();
    EXPECT_FALSE(shown(u"unfinishedSessionCard"_s));
    EXPECT_EQ(stored(id).totalDone(), 20s);
}

TEST_F(NothingLostTest, TheOfferEndsWhenTheTenMinutesAreOver)
{
    startWork();
    pass(20s);
    close();
    clock.advance(9min);
    open();
    ASSERT_TRUE(shown(u"goOnButton"_s));
    clock.advance(2min);
    click(u"goOnButton"_s);
    EXPECT_FALSE(shown(u"goOnButton"_s));
    EXPECT_FALSE(window->sessionPage() && window->sessionPage()->isVisible());
    click(u"keepSessionButton"_s);
    EXPECT_FALSE(shown(u"unfinishedSessionCard"_s));
}

TEST_F(NothingLostTest, ALogOutThatIsCalledOffDisturbsNothingAndOneThatIsNotLosesNothing)
{
    startWork();
    pass(5s);
    clock.advance(678ms);
    const SessionId id = running();
    announceLogOut();
    EXPECT_TRUE(window->sessionPage()->isUnderWay());
    EXPECT_EQ(stored(id).totalDone(), 5'678ms);
    EXPECT_EQ(stored(id).outcome, SessionOutcome::Running);
    pass(2s);
    // The system takes the program away without another word: here, everything but the file.
    auto beside = DiaryStore::open(folder.path(u"diary.sqlite"_s), clock);
    ASSERT_TRUE(beside);
    EXPECT_GE((*beside)->unfinishedSession().value()->totalDone(), 5'678ms);
}

TEST_F(NothingLostTest, ALogOutWithoutASessionIsQuiet)
{
    announceLogOut();
    EXPECT_TRUE(window->isVisible());
}

TEST_F(NothingLostTest, AProgramThatEndsInTheDarkStartsInItsUsualWindow)
{
    window->resize(1000, 700);
    startWork();
    QTest::keyClick(window->sessionPage(), Qt::Key_B);
    ASSERT_TRUE(window->isFullScreen());
    close();
    open();
    EXPECT_FALSE(window->isFullScreen());
    EXPECT_EQ(window->size(), QSize(1000, 700));
}

TEST_F(NothingLostTest, ALogOutInTheDarkLeavesTheUsualWindow)
{
    startWork();
    QTest::keyClick(window->sessionPage(), Qt::Key_B);
    announceLogOut();
    QWidget next;
    next.restoreGeometry(settings->windowGeometry());
    EXPECT_FALSE(next.isFullScreen());
}

TEST_F(NothingLostTest, ASessionOfAKilledProgramGoesOnWhereItWas)
{
    const SafetyAssessment assessment = allClear(catalogue);
    const SessionPlan plan = *SessionPlanner(catalogue).plan(
        {{Place::fromString(u"temple-left"_s).value()}, TechniqueKey(u"T_SCALP"_s), 5min}, assessment);
    ASSERT_TRUE(store->save(clearProfile(catalogue)));
    ASSERT_TRUE(store->add(WarningCheck::noneOfThese(catalogue, Moment::now(clock)), Urgency::None));
    close();
    // No exit handler, no destructor: the process is gone from one moment to the next.
    const int end = inChild([&](ChildProcess::Inside &) {
        const auto diary = DiaryStore::open(folder.path(u"diary.sqlite"_s), clock);
        SessionJournal journal(**diary, clock);
        SessionEngine engine(plan, clock);
        if (!journal.begin(plan, {}, {}))
            return 1;
        engine.start();
        for (int second = 0; second < 33; ++second) {
            clock.advance(1s);
            engine.tick();
            if (!journal.progress(engine))
                return 1;
        }
        ChildProcess::Inside::die();
        return 0;
    });
    EXPECT_EQ(end, -SIGKILL);
    clock.advance(2min);
    open();
    const auto cutOff = store->unfinishedSession().value();
    ASSERT_TRUE(cutOff);
    EXPECT_EQ(cutOff->totalDone(), 33s);
    click(u"goOnButton"_s);
    ASSERT_TRUE(window->sessionPage() && window->sessionPage()->isUnderWay());
    pass(1s);
    EXPECT_EQ(running(), cutOff->id);
    EXPECT_EQ(window->sessionPage()->record()->totalDone(), 34s);
}

TEST_F(NothingLostTest, TheAnswerAboutACutOffSessionIsAskedForAgainWhenItIsUndone)
{
    startWork();
    pass(20s);
    const SessionId id = running();
    const SessionRecord cutOff = stored(id);
    close();
    ASSERT_TRUE((*DiaryStore::open(folder.path(u"diary.sqlite"_s), clock))->save(cutOff))
        << "as a crash leaves it";
    open();
    click(u"keepSessionButton"_s);
    EXPECT_FALSE(shown(u"unfinishedSessionCard"_s));
    EXPECT_EQ(stored(id).outcome, SessionOutcome::Stopped);
    click(u"noticeButton"_s);
    EXPECT_EQ(stored(id), cutOff);
    ASSERT_TRUE(QTest::qWaitFor([this] { return shown(u"unfinishedSessionCard"_s) != nullptr; }));
    click(u"discardSessionButton"_s);
    EXPECT_FALSE(store->session(id));
    EXPECT_FALSE(shown(u"unfinishedSessionCard"_s));
}

TEST_F(NothingLostTest, GoingOnAsksForWarningSignsThatAreDueAgain)
{
    startWork();
    pass(20s);
    const SessionId id = running();
    close();
    clock.advance(1min);
    open();
    ASSERT_TRUE(store->save(headacheAt(clock, Moment::now(clock)))) << "a new attack";
    click(u"goOnButton"_s);
    EXPECT_FALSE(window->sessionPage() && window->sessionPage()->isVisible());
    click(u"noneOfTheseButton"_s);
    ASSERT_TRUE(window->sessionPage() && window->sessionPage()->isVisible());
    EXPECT_EQ(running(), id);
}

TEST_F(NothingLostTest, ASignThatCameUpMeanwhileEndsIt)
{
    startWork();
    pass(20s);
    const SessionId id = running();
    close();
    open();
    ASSERT_TRUE(store->save(headacheAt(clock, Moment::now(clock))));
    click(u"goOnButton"_s);
    click(u"signLine_RF3"_s);
    click(u"warningSignsContinueButton"_s);
    click(u"adviceDoneButton"_s);
    click(u"goOnButton"_s);
    EXPECT_FALSE(window->sessionPage() && window->sessionPage()->isVisible());
    EXPECT_TRUE(sentenceShown(u"noticeLabel"_s).contains(u"cannot go on"_s));
    EXPECT_EQ(stored(id).totalDone(), 20s);
}

TEST_F(NothingLostTest, OneStoppedByAWrongKeyGoesOn)
{
    startWork();
    pass(20s);
    const SessionId id = running();
    QTest::keyClick(window->sessionPage(), Qt::Key_Escape);
    EXPECT_EQ(stored(id).outcome, SessionOutcome::Stopped);
    click(u"goOnSessionButton"_s);
    EXPECT_TRUE(window->sessionPage()->isUnderWay());
    pass(5s);
    EXPECT_EQ(running(), id);
    click(u"madeWorseButton"_s);
    EXPECT_EQ(stored(id).totalDone(), 25s);
    EXPECT_FALSE(shown(u"goOnSessionButton"_s)) << "what made it worse does not go on";
}

TEST_F(NothingLostTest, DiscardingAQuitSessionPutsItIntoTheTrash)
{
    startWork();
    pass(20s);
    const SessionId id = running();
    close();
    open();
    click(u"discardSessionButton"_s);
    EXPECT_FALSE(store->session(id));
    EXPECT_TRUE(store->restore(id));
}

TEST_F(NothingLostTest, ASleepingComputerCountsNothingAndTheSessionWaits)
{
    startWork();
    pass(20s);
    clock.jumpWallClock(3h);
    pass(1s);
    EXPECT_EQ(shown<QAbstractButton>(u"pauseSessionButton"_s)->text(), u"Resume"_s);
    EXPECT_TRUE(sentenceShown(u"sessionMessageLabel"_s).contains(u"slept"_s));
    EXPECT_FALSE(window->sessionPage()->isTicking());
    click(u"pauseSessionButton"_s);
    pass(1s);
    EXPECT_EQ(shown<QAbstractButton>(u"pauseSessionButton"_s)->text(), u"Pause"_s);
    EXPECT_EQ(window->sessionPage()->record()->totalDone(), 22s);
}

TEST_F(NothingLostTest, ASleepInAPauseIsNoNewsAfterwards)
{
    startWork();
    pass(20s);
    click(u"pauseSessionButton"_s);
    clock.jumpWallClock(1h);
    click(u"pauseSessionButton"_s);
    pass(1s);
    EXPECT_EQ(shown<QAbstractButton>(u"pauseSessionButton"_s)->text(), u"Pause"_s);
}

TEST_F(NothingLostTest, AClockThatIsSetChangesNoSecond)
{
    startWork();
    const SessionId id = running();
    pass(10s);
    clock.jumpWallClock(-5h);
    pass(10s);
    clock.jumpWallClock(12s); // a correction over the network
    pass(10s);
    EXPECT_TRUE(window->sessionPage()->isTicking());
    QTest::keyClick(window->sessionPage(), Qt::Key_Escape);
    EXPECT_EQ(stored(id).totalDone(), 30s);
    EXPECT_TRUE(stored(id).ended);
}

TEST_F(NothingLostTest, AStoppedSessionDoesNotGoOnAfterTenMinutesOnItsPage)
{
    startWork();
    pass(20s);
    const SessionId id = running();
    QTest::keyClick(window->sessionPage(), Qt::Key_Escape);
    clock.advance(11min);
    click(u"goOnSessionButton"_s);
    EXPECT_FALSE(window->sessionPage()->isUnderWay());
    EXPECT_TRUE(sentenceShown(u"noticeLabel"_s).contains(u"ten minutes"_s));
    EXPECT_EQ(stored(id).totalDone(), 20s);
}

TEST_F(NothingLostTest, ARatingInTheMiddleIsNotTheOneAfter)
{
    startWork();
    pass(20s);
    const SessionId id = running();
    QTest::keyClick(window->sessionPage(), Qt::Key_Escape);
    QTest::keyClick(window->sessionPage()->focusWidget(), Qt::Key_7);
    ASSERT_TRUE(stored(id).ratings.contains(RatingMoment::After));
    click(u"goOnSessionButton"_s);
    EXPECT_FALSE(stored(id).ratings.contains(RatingMoment::After));
}

TEST_F(NothingLostTest, WhatMadeItWorseIsRepeatedOnlyIfThatIsReallyWanted)
{
    startWork();
    pass(20s);
    click(u"madeWorseButton"_s);
    click(u"sessionDoneButton"_s);
    QTest::keyClick(window.get(), Qt::Key_R, Qt::ControlModifier);
    EXPECT_FALSE(window->sessionPage()->isUnderWay());
    EXPECT_TRUE(sentenceShown(u"noticeLabel"_s).contains(u"worse"_s));
}

TEST_F(NothingLostTest, ASessionOfTheDiaryIsRepeatedFromItsList)
{
    startWork();
    pass(20s);
    const SessionRecord done = stored(running());
    QTest::keyClick(window->sessionPage(), Qt::Key_Escape);
    click(u"sessionDoneButton"_s);
    window->showPage(MainWindow::Page::Diary);
    auto *list = shown<QListView>(u"entriesList"_s);
    ASSERT_TRUE(list);
    list->setCurrentIndex(list->model()->index(0, 0));
    click(u"repeatEntryButton"_s);
    ASSERT_TRUE(window->sessionPage()->isUnderWay());
    EXPECT_NE(running(), done.id);
    EXPECT_EQ(stored(running()).technique, done.technique);
}
