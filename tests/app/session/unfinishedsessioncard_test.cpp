// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/unfinishedsessioncard.h"
#include "tests/app/session/sessionbench.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

class UnfinishedSessionCardTest : public SessionBench
{
protected:
    SessionRecord cutOff = [this] {
        SessionJournal journal(*store, clock);
        const SessionPlan plan = planFor(u"trap_upper-left"_s, u"T_NECKSH"_s, 5);
        EXPECT_TRUE(journal.begin(plan, {}, {}));
        SessionEngine engine(plan, clock);
        engine.start();
        clock.advance(130s);
        engine.tick();
        EXPECT_TRUE(journal.note(engine));
        return *store->unfinishedSession().value();
    }();
    QUndoStack undo;
    DiaryCommands commands{*store, undo};
    UnfinishedSessionCard card{cutOff, commands, catalogue, clock, appearance};
    QSignalSpy done{&card, &UnfinishedSessionCard::done};

    void click(const QString &name)
    {
        card.show();
        QTest::mouseClick(card.findChild<QPushButton *>(name), Qt::LeftButton);
    }
};

} // namespace

TEST_F(UnfinishedSessionCardTest, SaysWhatWasCutOffAndWhen)
{
    clock.advance(1h);
    const UnfinishedSessionCard later(cutOff, commands, catalogue, clock, appearance);
    const QString words = later.findChild<QLabel *>(u"unfinishedSessionLabel"_s)->text();
    EXPECT_TRUE(words.contains(u"2 min 10 s"_s)) << words.toStdString();
    EXPECT_TRUE(words.contains(u"Neck and shoulder massage"_s)) << words.toStdString();
    EXPECT_TRUE(words.contains(u"March 2026"_s)) << words.toStdString();
}

TEST_F(UnfinishedSessionCardTest, KeepMakesItAStoppedSessionWithItsDonePart)
{
    clock.advance(24h);
    click(u"keepSessionButton"_s);
    EXPECT_EQ(done.size(), 1);
    const SessionRecord kept = store->session(cutOff.id).value();
    EXPECT_EQ(kept.outcome, SessionOutcome::Stopped);
    EXPECT_EQ(kept.totalDone(), 130s);
    ASSERT_TRUE(kept.ended);
    EXPECT_EQ(kept.ended->utcMs, cutOff.started.utcMs + 130'000);
    EXPECT_FALSE(store->unfinishedSession().value());
    undo.undo();
    EXPECT_EQ(store->unfinishedSession().value(), cutOff);
}

TEST_F(UnfinishedSessionCardTest, DiscardPutsItIntoTheTrash)
{
    click(u"discardSessionButton"_s);
    EXPECT_EQ(done.size(), 1);
    EXPECT_FALSE(store->unfinishedSession().value());
    undo.undo();
    EXPECT_EQ(store->unfinishedSession().value(), cutOff);
}

TEST_F(UnfinishedSessionCardTest, OffersToGoOnWithinTenMinutesOfTheWorkThatWasDone)
{
    card.show();
    auto *goOn = card.findChild<QPushButton *>(u"goOnButton"_s);
    EXPECT_TRUE(goOn->isVisible());
    EXPECT_TRUE(card.findChild<QLabel *>(u"unfinishedSessionLabel"_s)->text().contains(u"can go on"_s));
    QList<SessionId> wanted;
    QObject::connect(&card, &UnfinishedSessionCard::goOnRequested, &card,
                     [&](const SessionRecord &session) { wanted.append(session.id); });
    clock.advance(9min + 59s);
    click(u"goOnButton"_s);
    EXPECT_EQ(wanted, QList{cutOff.id});
    EXPECT_EQ(done.size(), 0) << "not before it really goes on";

    UnfinishedSessionCard later(cutOff, commands, catalogue, clock, appearance);
    clock.advance(1s);
    UnfinishedSessionCard tooLate(cutOff, commands, catalogue, clock, appearance);
    EXPECT_FALSE(later.findChild<QPushButton *>(u"goOnButton"_s)->isHidden());
    EXPECT_TRUE(tooLate.findChild<QPushButton *>(u"goOnButton"_s)->isHidden());
}
