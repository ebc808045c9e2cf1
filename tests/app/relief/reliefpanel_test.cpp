// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/reliefpanel.h"

#include "app/diary/intensityslider.h"
#include "app/relief/techniquecard.h"
#include "app/safety/safetydesk.h"
#include "resources/resources.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testfolder.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

Place place(const QString &region, Side side)
{
    return {RegionKey(region), side};
}

class ReliefPanelTest : public testing::Test
{
protected:
    ReliefPanelTest()
        : m_catalogue(*Catalogue::load(resources::catalogueFolder())),
          m_store(std::move(*DiaryStore::open(m_folder.path(u"diary.sqlite"_s), m_clock))),
          m_safety(m_catalogue, *m_store, m_clock),
          m_panel(m_catalogue, *m_store, m_safety, m_appearance)
    {
        m_panel.resize(380, 700);
        m_panel.show();
        // Keys go where the focus is, and only an active window has one.
        m_panel.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_panel));
    }

    /// Until new cards have their places.
    void settle() { QTest::qWait(0); }

    QString heading() { return m_panel.findChild<QLabel *>(u"reliefHeading"_s)->text(); }
    QPushButton &start() { return *m_panel.findChild<QPushButton *>(u"startSessionButton"_s); }
    QPushButton &length(int minutes)
    {
        return *m_panel.findChild<QPushButton *>(u"lengthButton_%1"_s.arg(minutes));
    }
    QList<TechniqueCard *> cards() { return m_panel.findChildren<TechniqueCard *>(); }
    TechniqueCard &card(const QString &technique)
    {
        return *m_panel.findChild<TechniqueCard *>(u"techniqueCard_"_s + technique);
    }

    TestFolder m_folder;
    FakeClock m_clock;
    const Catalogue m_catalogue;
    std::unique_ptr<DiaryStore> m_store;
    Appearance m_appearance;
    SafetyDesk m_safety;
    ReliefPanel m_panel;
};

} // namespace

TEST_F(ReliefPanelTest, AsksWhereItHurtsAndOffersNoSessionYet)
{
    EXPECT_EQ(heading(), u"Where does it hurt?"_s);
    EXPECT_FALSE(start().isVisible());
    EXPECT_TRUE(cards().isEmpty());
}

TEST_F(ReliefPanelTest, NamesTheChosenPlacesAndOffersTheirTechniques)
{
    m_panel.showSelection({place(u"temple"_s, Side::Left), place(u"occiput"_s, Side::Right)});
    EXPECT_TRUE(heading().contains(u"Left temple"_s));
    EXPECT_TRUE(heading().contains(u"ight"_s));
    EXPECT_TRUE(start().isEnabled());
    for (const Technique *technique : m_catalogue.techniquesFor(RegionKey(u"occiput"_s)))
        EXPECT_EQ(card(technique->key.toString()).text(), m_catalogue.name(technique->key));
}

TEST_F(ReliefPanelTest, ExactlyOneTechniqueIsChosenAndTheArrowKeysChangeIt)
{
    m_panel.showSelection({place(u"temple"_s, Side::Left)});
    const auto chosen = [this] {
        QStringList keys;
        for (const TechniqueCard *each : cards()) {
            if (each->isChecked())
                keys.append(each->technique().toString());
        }
        return keys;
    };
    settle();
    ASSERT_EQ(chosen().size(), 1);
    const QString first = chosen().first();
    card(first).setFocus();
    QTest::keyClick(&card(first), Qt::Key_Down);
    ASSERT_EQ(chosen().size(), 1);
    EXPECT_NE(chosen().first(), first);
}

TEST_F(ReliefPanelTest, StartHandsOverWhatWasChosen)
{
    const QList selection{place(u"forehead"_s, Side::Middle)};
    m_panel.showSelection(selection);
    QTest::mouseClick(&card(u"T_FORETEMP"_s), Qt::LeftButton);
    QTest::mouseClick(&length(3), Qt::LeftButton);
    SessionPlanner::Request requested;
    QObject::connect(&m_panel, &ReliefPanel::startRequested, &m_panel,
                     [&requested](const SessionPlanner::Request &request) { requested = request; });
    QTest::mouseClick(&start(), Qt::LeftButton);
    EXPECT_EQ(requested.technique, TechniqueKey(u"T_FORETEMP"_s));
    EXPECT_EQ(requested.length, 3min);
    EXPECT_EQ(requested.selection, selection);
}

TEST_F(ReliefPanelTest, AnyLengthIsChosenWithTheKeyboard)
{
    m_panel.showSelection({place(u"temple"_s, Side::Left)});
    auto &other = *m_panel.findChild<QPushButton *>(u"otherLengthButton"_s);
    auto &box = *m_panel.findChild<QSpinBox *>(u"otherLengthBox"_s);
    EXPECT_FALSE(box.isVisible());
    other.setFocus();
    QTest::keyClick(&other, Qt::Key_Space);
    ASSERT_TRUE(box.isVisible());
    EXPECT_TRUE(box.hasFocus());
    QTest::keyClicks(&box, u"2"_s);
    EXPECT_EQ(m_panel.sessionLength(), 2min);
    QTest::keyClicks(&box, u"4"_s);
    EXPECT_EQ(m_panel.sessionLength(), 24min);
    QTest::mouseClick(&length(5), Qt::LeftButton);
    EXPECT_EQ(m_panel.sessionLength(), 5min);
    EXPECT_FALSE(box.isVisible());
}

TEST_F(ReliefPanelTest, ALongSessionSaysBeforehandWhatItIsFilledWith)
{
    m_panel.showSelection({place(u"temple"_s, Side::Left)});
    m_panel.setSessionLength(30min);
    EXPECT_TRUE(start().isEnabled());
    EXPECT_TRUE(m_panel.findChild<QLabel *>(u"reliefHint"_s)->text().contains(u"paced breathing and rest"_s));
}

TEST_F(ReliefPanelTest, TheFirstCardThatCanBeStartedIsChosen)
{
    m_panel.setSessionLength(3min);
    m_panel.showSelection({place(u"forehead"_s, Side::Middle)});
    EXPECT_TRUE(start().isEnabled()) << "not a cold pack, which takes ten minutes";
}

TEST_F(ReliefPanelTest, FromSixSessionsOnTheCardsSayWhatHelpedAndStandInThatOrder)
{
    const QList<Place> temple{place(u"temple"_s, Side::Left)};
    const auto rate = [&](int count) {
        for (; count > 0; --count) {
            m_clock.advance(24h);
            SessionRecord session{.id = SessionId::create(m_clock),
                                  .headache = {},
                                  .technique = TechniqueKey(u"T_FORETEMP"_s),
                                  .selection = temple,
                                  .started = Moment::now(m_clock),
                                  .ended = Moment::now(m_clock),
                                  .outcome = SessionOutcome::Finished};
            session.ratings.insert(RatingMoment::Before, *Intensity::fromInt(7));
            session.ratings.insert(RatingMoment::After, *Intensity::fromInt(3));
            ASSERT_TRUE(m_store->save(session));
        }
    };
    const auto isFirst = [&] { return cards().first()->technique() == TechniqueKey(u"T_FORETEMP"_s); };
    rate(5);
    m_panel.showSelection(temple);
    EXPECT_FALSE(isFirst());
    EXPECT_TRUE(card(u"T_FORETEMP"_s).accessibleDescription().contains(u"too few to judge"_s));
    rate(1);
    m_panel.showSelection({});
    m_panel.showSelection(temple);
    settle();
    EXPECT_TRUE(isFirst());
    EXPECT_TRUE(card(u"T_FORETEMP"_s)
                    .accessibleDescription()
                    .contains(u"Helped you in 6 of 6 sessions here: 4.0 points less pain on average."_s));
    EXPECT_TRUE(card(u"T_SCALP"_s).accessibleDescription().contains(u"No experience of yours"_s));
}

TEST_F(ReliefPanelTest, MoreThanThreeSessionsADayAreHintedAtNotForbidden)
{
    for (int i = 0; i < 3; ++i) {
        m_clock.advance(1h);
        ASSERT_TRUE(m_store->save(SessionRecord{.id = SessionId::create(m_clock),
                                                .headache = {},
                                                .technique = TechniqueKey(u"T_SCALP"_s),
                                                .started = Moment::now(m_clock),
                                                .ended = Moment::now(m_clock),
                                                .outcome = SessionOutcome::Finished}));
    }
    m_panel.showSelection({place(u"temple"_s, Side::Left)});
    EXPECT_TRUE(start().isEnabled());
    EXPECT_TRUE(m_panel.findChild<QLabel *>(u"reliefHint"_s)->text().startsWith(u"3 sessions today"_s));
}

TEST_F(ReliefPanelTest, OwnRoutinesAreOneClickAwayOnceThereIsOne)
{
    EXPECT_FALSE(m_panel.findChild<QPushButton *>(u"myRoutinesButton"_s));
    const Routine routine{
        RoutineId::create(m_clock), u"Evening & night"_s, {{TechniqueKey(u"X_BREATH"_s), {}, 5min}}};
    ASSERT_TRUE(m_store->save(routine));
    auto *button = m_panel.findChild<QPushButton *>(u"myRoutinesButton"_s);
    ASSERT_TRUE(button && button->isVisible());
    QList<Routine> asked;
    QObject::connect(&m_panel, &ReliefPanel::routineRequested, &m_panel,
                     [&asked](const Routine &wanted) { asked.append(wanted); });
    ASSERT_EQ(button->menu()->actions().size(), 1);
    button->menu()->actions().first()->trigger();
    EXPECT_EQ(asked, QList{routine});
}

TEST_F(ReliefPanelTest, ATechniqueThatDoesNotFitTheLengthSaysSoInsteadOfStarting)
{
    m_panel.showSelection({place(u"neck_back"_s, Side::Left)});
    QTest::mouseClick(&card(u"T_WARM"_s), Qt::LeftButton);
    QTest::mouseClick(&length(3), Qt::LeftButton);
    EXPECT_FALSE(start().isEnabled());
    bool said = false;
    for (const QLabel *label : m_panel.findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text().contains(u"10 minutes"_s));
    EXPECT_TRUE(said);
    QTest::mouseClick(&length(10), Qt::LeftButton);
    EXPECT_TRUE(start().isEnabled());
}

TEST_F(ReliefPanelTest, TheFrontOfTheNeckIsNeverATarget)
{
    for (const Side side : {Side::Left, Side::Middle, Side::Right}) {
        m_panel.showSelection({place(u"neck_front"_s, side)});
        for (const TechniqueCard *each : cards())
            EXPECT_FALSE(m_catalogue.technique(each->technique())->touches());
    }
}

TEST_F(ReliefPanelTest, PainNowIsMissingUntilItIsGiven)
{
    EXPECT_EQ(m_panel.painNow(), std::nullopt);
    auto *slider = m_panel.findChild<IntensitySlider *>(u"painNowSlider"_s);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_6);
    EXPECT_EQ(m_panel.painNow(), Intensity::fromInt(6));
    m_panel.clearPainNow();
    EXPECT_EQ(m_panel.painNow(), std::nullopt);
}

TEST_F(ReliefPanelTest, WordsOfACardAreNeverCut)
{
    m_panel.showSelection({place(u"temple"_s, Side::Left)});
    for (const auto size : {Appearance::TextSize::Normal, Appearance::TextSize::Largest}) {
        m_appearance.setTextSize(size);
        const auto fits = [](const TechniqueCard *each) {
            return each->height() >= each->heightForWidth(each->width());
        };
        EXPECT_TRUE(QTest::qWaitFor([&] { return std::ranges::all_of(cards(), fits); }));
        for (const TechniqueCard *each : cards())
            EXPECT_GE(each->height(), each->heightForWidth(each->width())) << each->text().toStdString();
    }
}

TEST_F(ReliefPanelTest, NothingIsCutAtItsSideInASmallWindowWithTheLargestText)
{
    m_appearance.setTextSize(Appearance::TextSize::Largest);
    m_panel.showSelection({place(u"temple"_s, Side::Left)});
    auto *scroll = m_panel.findChild<QScrollArea *>();
    m_panel.resize(m_panel.minimumSizeHint().width(), 500);
    EXPECT_TRUE(QTest::qWaitFor([&] { return scroll->widget()->width() <= scroll->viewport()->width(); }))
        << scroll->widget()->width() << " in " << scroll->viewport()->width();
}

TEST_F(ReliefPanelTest, ALengthThatDoesNotGoIsMendedWithOneClick)
{
    m_panel.showSelection({place(u"temple"_s, Side::Left)});
    auto *take = m_panel.findChild<QPushButton *>(u"takeLengthButton"_s);
    m_panel.setSessionLength(2min);
    bool offered = false;
    for (TechniqueCard *each : cards()) {
        each->setChecked(true);
        if (start().isEnabled()) {
            EXPECT_FALSE(take->isVisible());
            continue;
        }
        if (!take->isVisible())
            continue;
        offered = true;
        QTest::mouseClick(take, Qt::LeftButton);
        EXPECT_TRUE(start().isEnabled()) << each->text().toStdString();
        EXPECT_TRUE(start().hasFocus());
        EXPECT_FALSE(take->isVisible());
        EXPECT_GT(m_panel.sessionLength(), 2min);
        m_panel.setSessionLength(2min);
    }
    EXPECT_TRUE(offered);
}

TEST_F(ReliefPanelTest, ACardIsSeenInASmallWindow)
{
    m_panel.resize(360, 512); // its part of a window of 900 x 600
    m_panel.showSelection({place(u"temple"_s, Side::Left)});
    settle();
    settle();
    const TechniqueCard *first = cards().first();
    EXPECT_GE(first->visibleRegion().boundingRect().height(), 48);
    auto *more = m_panel.findChild<QPushButton *>(u"moreButton"_s);
    const auto *all = m_panel.findChild<QLabel *>(u"unfoldedTextLabel"_s);
    EXPECT_FALSE(all->isVisible());
    QTest::mouseClick(more, Qt::LeftButton);
    EXPECT_TRUE(all->isVisible());
}

TEST_F(ReliefPanelTest, TheTabKeyGoesFromTheCardsToTheLengthAndTheStart)
{
    m_panel.showSelection({place(u"temple"_s, Side::Left)});
    settle();
    cards().last()->setFocus();
    QStringList met;
    for (int i = 0; i < 12 && !start().hasFocus(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        met.append(QApplication::focusWidget()->objectName());
    }
    EXPECT_TRUE(start().hasFocus()) << met.join(u' ').toStdString();
    EXPECT_TRUE(met.join(u' ').contains(u"lengthButton_"_s)) << met.join(u' ').toStdString();
}

TEST_F(ReliefPanelTest, EscInTheOtherLengthMeansNotAnotherLength)
{
    m_panel.showSelection({place(u"temple"_s, Side::Left)});
    QTest::mouseClick(m_panel.findChild<QPushButton *>(u"otherLengthButton"_s), Qt::LeftButton);
    auto *other = m_panel.findChild<QSpinBox *>(u"otherLengthBox"_s);
    ASSERT_TRUE(other->hasFocus());
    QTest::keyClick(other, Qt::Key_Up);
    QTest::keyClick(other, Qt::Key_Escape);
    EXPECT_EQ(m_panel.sessionLength(), 5min);
    EXPECT_TRUE(length(5).isChecked());
}

TEST_F(ReliefPanelTest, TheTechniqueOfTheExperimentIsProposedUntilTheAttackHadItsSession)
{
    settle();
    EXPECT_FALSE(m_panel.findChild<QWidget *>(u"experimentCard"_s)) << "there is no experiment";
    const Experiment experiment = plannedExperiment(
        ExperimentId::create(m_clock), m_catalogue.techniques()[0].key, m_catalogue.techniques()[1].key,
        RatingMoment::After, usualTurns, 7, Moment::now(m_clock));
    ASSERT_TRUE(m_store->save(experiment));
    const auto card = [&] { return m_panel.findChild<QWidget *>(u"experimentCard"_s); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return card() && card()->isVisible(); }));
    const TechniqueKey due = experiment.turns[0].technique;
    EXPECT_TRUE(
        m_panel.findChild<QLabel *>(u"experimentCardLabel"_s)->text().contains(m_catalogue.name(due)));
    QSignalSpy requested(&m_panel, &ReliefPanel::techniqueRequested);
    auto *begin = m_panel.findChild<QPushButton *>(u"startExperimentTurnButton"_s);
    if (begin->isVisible()) {
        QTest::mouseClick(begin, Qt::LeftButton);
        ASSERT_EQ(requested.size(), 1);
        EXPECT_EQ(requested[0][0].value<TechniqueKey>(), due);
    }
    m_clock.advance(1h);
    SessionRecord done{.id = SessionId::create(m_clock),
                       .headache = {},
                       .technique = due,
                       .selection = {},
                       .asked = 5min,
                       .started = Moment::now(m_clock)};
    done.ended = done.started;
    done.outcome = SessionOutcome::Finished;
    done.ratings.insert(RatingMoment::Before, *Intensity::fromInt(6));
    ASSERT_TRUE(m_store->save(done));
    EXPECT_FALSE(card()->isVisible());
}
