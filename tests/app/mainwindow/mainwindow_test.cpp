// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/mainwindow/mainwindow.h"

#include "app/bodymap/bodymap.h"
#include "app/diary/checkindialog.h"
#include "app/diary/headachedialog.h"
#include "app/diary/intensityslider.h"
#include "app/diary/noticebar.h"
#include "app/fields/datefield.h"
#include "app/insights/insightspage.h"
#include "app/library/librarypage.h"
#include "app/relief/reliefpage.h"
#include "app/relief/techniquecard.h"
#include "app/report/reportdialog.h"
#include "app/session/blackscreen.h"
#include "app/session/sessionpage.h"
#include "resources/resources.h"
#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/silenttones.h"
#include "tests/support/testfolder.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

const Place leftTemple{RegionKey(u"temple"_s), Side::Left};

/// A person at the program, who counts what they do.
class MainWindowTest : public testing::Test
{
protected:
    MainWindowTest()
        : m_catalogue(*Catalogue::load(resources::catalogueFolder())),
          m_settings(m_folder.path(u"nape.ini"_s))
    {
        open();
    }

    void open()
    {
        m_window.reset();
        m_store.reset();
        auto store = DiaryStore::open(m_folder.path(u"diary.sqlite"_s), m_clock);
        ASSERT_TRUE(store) << sentence(store.error()).toStdString();
        m_store = std::move(*store);
        m_window = std::make_unique<MainWindow>(m_catalogue, *m_store, m_clock, m_appearance, m_settings,
                                                [] { return std::make_unique<SilentTones>(); });
        m_window->resize(1280, 860); // the screen of the tests is a small one
        m_window->show();
        m_window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
        m_clicks = 0;
        m_drags = 0;
    }

    BodyMap &map() { return *m_window->findChild<BodyMap *>(u"bodyMap"_s); }

    void clickRegion(const Place &place, Qt::KeyboardModifiers modifiers = {})
    {
        const auto point = map().pointInside(View::Front, place);
        ASSERT_TRUE(point);
        QTest::mouseClick(&map(), Qt::LeftButton, modifiers, point->toPoint());
        ++m_clicks;
    }

    void click(const QString &name)
    {
        QAbstractButton *shown = nullptr;
        for (QWidget *top : QApplication::topLevelWidgets()) {
            for (auto *button : top->findChildren<QAbstractButton *>(name)) {
                if (button->isVisible())
                    shown = button;
            }
        }
        ASSERT_TRUE(shown) << name.toStdString() << " is not there";
        ASSERT_TRUE(shown->isEnabled()) << name.toStdString() << " cannot be pressed";
        QTest::mouseClick(shown, Qt::LeftButton);
        ++m_clicks;
    }

    void drag(IntensitySlider &slider, int to)
    {
        QTest::mousePress(&slider, Qt::LeftButton, {}, slider.cellRect(0).center().toPoint());
        QTest::mouseMove(&slider, slider.cellRect(to).center().toPoint());
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, slider.cellRect(to).center().toPoint());
        ++m_drags;
    }

    bool isShown(const QString &name)
    {
        return std::ranges::any_of(m_window->findChildren<QWidget *>(name), &QWidget::isVisible);
    }
    bool isSessionShown() { return m_window->sessionPage() && m_window->sessionPage()->isVisible(); }
    /// What any way into a session ends in, whatever stands on the screen.
    void requestSession(const QList<Place> &selection, const QString &technique)
    {
        Q_EMIT m_window->reliefPage().sessionRequested({selection, TechniqueKey(technique), 10min}, {});
    }
    void stopSession()
    {
        m_clock.advance(20s);
        QTest::keyClick(m_window->sessionPage(), Qt::Key_Escape);
        click(u"sessionDoneButton"_s);
    }
    /// To whatever has the keyboard.
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// On with Tab until the widget of that name has the keyboard.
    void tabTo(const QString &name)
    {
        for (int i = 0; i < 100; ++i) {
            const QWidget *focused = QApplication::focusWidget();
            if (focused && focused->objectName() == name)
                return;
            key(Qt::Key_Tab);
        }
        FAIL() << name.toStdString() << " is not reached";
    }
    void pass(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        m_window->sessionPage()->tick();
    }
    QAction *action(const QString &name)
    {
        for (const QAction *menu : m_window->menuBar()->actions()) {
            for (QAction *action : menu->menu()->actions()) {
                if (action->objectName() == name)
                    return action;
            }
        }
        return nullptr;
    }
    /// Until what an answer changes is on the screen.
    void settle() { QTest::qWait(0); }

    HeadacheDialog *dialog() { return m_window->findChild<HeadacheDialog *>(); }

    QList<Headache> headaches() { return *m_store->headaches({QDate(2026, 1, 1), QDate(2026, 12, 31)}); }
    QList<SessionRecord> sessions() { return *m_store->sessions({QDate(2026, 1, 1), QDate(2026, 12, 31)}); }

    TestFolder m_folder;
    FakeClock m_clock;
    const Catalogue m_catalogue;
    Settings m_settings;
    Appearance m_appearance;
    std::unique_ptr<DiaryStore> m_store;
    std::unique_ptr<MainWindow> m_window;
    int m_clicks = 0;
    int m_drags = 0;
};

} // namespace

TEST_F(MainWindowTest, FromTheStartToARunningSessionTakesThreeClicksWithTheWarningSigns)
{
    clickRegion(leftTemple);
    click(u"startSessionButton"_s);
    EXPECT_FALSE(isSessionShown());
    click(u"noneOfTheseButton"_s);
    ASSERT_TRUE(m_window->sessionPage());
    EXPECT_TRUE(m_window->sessionPage()->isVisible());
    EXPECT_LE(m_clicks, 3);
}

TEST_F(MainWindowTest, TheSecondSessionOfADayTakesTwoClicks)
{
    clickRegion(leftTemple);
    click(u"startSessionButton"_s);
    click(u"noneOfTheseButton"_s);
    stopSession();
    m_clicks = 0;
    m_clock.advance(23h + 59min);
    click(u"startSessionButton"_s);
    EXPECT_TRUE(isSessionShown());
    EXPECT_LE(m_clicks, 2);
}

TEST_F(MainWindowTest, AfterADayTheWarningSignsAreAskedAgain)
{
    clickRegion(leftTemple);
    click(u"startSessionButton"_s);
    click(u"noneOfTheseButton"_s);
    stopSession();
    m_clock.advance(24h);
    click(u"startSessionButton"_s);
    EXPECT_FALSE(isSessionShown());
    EXPECT_TRUE(isShown(u"warningSignsPage"_s));
}

TEST_F(MainWindowTest, ForANewAttackTheWarningSignsAreAskedAgain)
{
    clickRegion(leftTemple);
    click(u"startSessionButton"_s);
    click(u"noneOfTheseButton"_s);
    stopSession();
    m_clock.advance(2h);
    ASSERT_TRUE(m_store->save(headacheAt(m_clock, Moment::now(m_clock))));
    click(u"startSessionButton"_s);
    EXPECT_FALSE(isSessionShown());
    click(u"noneOfTheseButton"_s);
    EXPECT_TRUE(isSessionShown());
}

TEST_F(MainWindowTest, AnEmergencySignEndsAtTheNumberAndLeavesNoWayIntoASession)
{
    clickRegion(leftTemple);
    click(u"startSessionButton"_s);
    click(u"signLine_RF3"_s);
    click(u"warningSignsContinueButton"_s);
    EXPECT_TRUE(isShown(u"adviceHeading"_s));
    click(u"adviceDoneButton"_s);
    settle();
    EXPECT_TRUE(isShown(u"safetyCard_everything"_s));
    EXPECT_FALSE(isShown(u"startSessionButton"_s));
    requestSession({leftTemple}, u"T_SCALP"_s);
    requestSession({}, u"X_BREATH"_s);
    EXPECT_FALSE(isSessionShown());
    // Answered by mistake: the way back is the card itself.
    m_clock.advance(1min);
    click(u"checkAgainButton"_s);
    click(u"noneOfTheseButton"_s);
    click(u"adviceDoneButton"_s);
    settle();
    click(u"startSessionButton"_s);
    EXPECT_TRUE(isSessionShown());
}

TEST_F(MainWindowTest, EscapeLeavesTheWarningSignsWithoutASession)
{
    clickRegion(leftTemple);
    click(u"startSessionButton"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    EXPECT_FALSE(isSessionShown());
    EXPECT_TRUE(m_window->reliefPage().isVisible());
    EXPECT_EQ(m_window->reliefPage().selection(), QList{leftTemple});
    EXPECT_TRUE(isShown(u"reliefPageButton"_s));
    requestSession({leftTemple}, u"T_SCALP"_s);
    EXPECT_FALSE(isSessionShown());
}

TEST_F(MainWindowTest, ABlockedPlaceBeginsNoSessionByAnyWay)
{
    HealthProfile profile;
    profile.setPlaces(QuestionKey(u"skin_lesion_regions"_s), {leftTemple});
    ASSERT_TRUE(m_store->save(profile));
    ASSERT_TRUE(m_store->add(WarningCheck::noneOfThese(m_catalogue, Moment::now(m_clock)), Urgency::None));
    settle();
    const auto touchesLeftTemple = [this] {
        if (!isSessionShown())
            return false;
        const auto record = m_window->sessionPage()->record();
        return std::ranges::any_of(record->steps, [](const DoneStep &step) {
            return step.planned.places.contains(leftTemple) && step.planned.motion != Motion::Breathe;
        });
    };
    // From the map, and by Enter on what has the focus.
    clickRegion(leftTemple);
    QTest::keyClick(&map(), Qt::Key_Return);
    EXPECT_FALSE(isSessionShown());
    // From the list.
    m_window->reliefPage().reset();
    auto *list = m_window->findChild<QWidget *>(u"regionList"_s)->findChild<QListWidget *>();
    ASSERT_TRUE(list);
    const auto rows = list->findItems(m_catalogue.name(leftTemple), Qt::MatchExactly);
    ASSERT_EQ(rows.size(), 1);
    list->setCurrentItem(rows.first());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_EQ(m_window->reliefPage().selection(), QList{leftTemple});
    EXPECT_FALSE(isSessionShown());
    for (const TechniqueCard *card : m_window->findChildren<TechniqueCard *>())
        EXPECT_FALSE(m_catalogue.technique(card->technique())->touches());
    // What a repeated session would ask for.
    for (const Technique &technique : m_catalogue.techniques()) {
        requestSession({leftTemple}, technique.key.toString());
        EXPECT_FALSE(touchesLeftTemple()) << technique.key.toString().toStdString();
        if (isSessionShown())
            stopSession();
    }
}

TEST_F(MainWindowTest, UnderEighteenThereIsNoSession)
{
    HealthProfile profile;
    profile.setElapsed(QuestionKey(u"age"_s), 17, TimeUnit::Years, Moment::now(m_clock));
    ASSERT_TRUE(m_store->save(profile));
    settle();
    clickRegion(leftTemple);
    EXPECT_FALSE(isShown(u"startSessionButton"_s));
    requestSession({}, u"X_BREATH"_s);
    EXPECT_FALSE(isSessionShown());
    EXPECT_FALSE(isShown(u"warningSignsPage"_s));
}

TEST_F(MainWindowTest, TheHealthMenuLeadsToTheQuestionsAndTheWarningSigns)
{
    m_window->findChild<QAction *>(u"aboutYouAction"_s)->trigger();
    EXPECT_TRUE(isShown(u"healthPage"_s));
    click(u"healthDoneButton"_s);
    EXPECT_TRUE(m_window->reliefPage().isVisible());
    m_window->findChild<QAction *>(u"checkWarningSignsAction"_s)->trigger();
    EXPECT_TRUE(isShown(u"warningSignsPage"_s));
    click(u"noneOfTheseButton"_s);
    click(u"adviceDoneButton"_s);
    clickRegion(leftTemple);
    click(u"startSessionButton"_s);
    EXPECT_TRUE(isSessionShown());
}

TEST_F(MainWindowTest, ACardThatIsHalfAnsweredSurvivesOtherColours)
{
    clickRegion(leftTemple);
    click(u"startSessionButton"_s);
    click(u"signLine_RF3"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    EXPECT_TRUE(isShown(u"warningSignsPage"_s));
    EXPECT_TRUE(m_window->findChild<QAbstractButton *>(u"signLine_RF3"_s)->isChecked());
}

TEST_F(MainWindowTest, FromTheStartToASavedHeadacheTakesTwoClicksAndOneDrag)
{
    click(u"logHeadacheButton"_s);
    ASSERT_TRUE(dialog());
    drag(*dialog()->findChild<IntensitySlider *>(), 7);
    click(u"saveButton"_s);
    ASSERT_EQ(headaches().size(), 1);
    EXPECT_EQ(headaches().first().intensity.value(), 7);
    EXPECT_LE(m_clicks, 2);
    EXPECT_LE(m_drags, 1);
}

TEST_F(MainWindowTest, AHeadacheThatGoesOnIsSaidOnReliefAlsoAtTheNextStart)
{
    EXPECT_FALSE(isShown(u"ongoingLine"_s));
    click(u"logHeadacheButton"_s);
    drag(*dialog()->findChild<IntensitySlider *>(), 7);
    click(u"saveButton"_s);
    EXPECT_TRUE(isShown(u"ongoingLine"_s));
    open();
    EXPECT_TRUE(isShown(u"ongoingLine"_s));
    const auto *words = m_window->findChild<QLabel *>(u"ongoingLineLabel"_s);
    EXPECT_TRUE(words->text().endsWith(u"pain 7 of 10."_s)) << words->text().toStdString();
    m_window->findChild<QWidget *>(u"logHeadacheButton"_s)->setFocus();
    key(Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), u"goToOngoingButton"_s);
    click(u"goToOngoingButton"_s);
    EXPECT_TRUE(isShown(u"ongoingCard"_s));
    EXPECT_FALSE(isShown(u"ongoingLine"_s)) << "said once";
    EXPECT_EQ(QApplication::focusWidget()->objectName(), u"strongerButton"_s);
    click(u"itsOverButton"_s);
    m_window->showPage(MainWindow::Page::Relief);
    EXPECT_FALSE(isShown(u"ongoingLine"_s));
}

TEST_F(MainWindowTest, PlacesChosenOnTheMapAreThoseOfTheNewHeadache)
{
    clickRegion(leftTemple);
    clickRegion({RegionKey(u"brow"_s), Side::Left}, Qt::ControlModifier);
    click(u"logHeadacheButton"_s);
    drag(*dialog()->findChild<IntensitySlider *>(), 5);
    click(u"saveButton"_s);
    ASSERT_EQ(headaches().size(), 1);
    EXPECT_EQ(headaches().first().places.size(), 2);
    EXPECT_EQ(headaches().first().places.first().place, leftTemple);
}

TEST_F(MainWindowTest, AHeadacheAndASessionAreThereAtTheNextStart)
{
    clickRegion(leftTemple);
    drag(*m_window->findChild<IntensitySlider *>(u"painNowSlider"_s), 6);
    click(u"startSessionButton"_s);
    click(u"noneOfTheseButton"_s);
    m_clock.advance(40s);
    QTest::keyClick(m_window->sessionPage(), Qt::Key_Right);
    m_clock.advance(10s);
    m_window->close();
    open();
    ASSERT_EQ(sessions().size(), 1);
    EXPECT_EQ(sessions().first().totalDone(), 45s) << "five seconds to get ready are no work";
    EXPECT_EQ(sessions().first().ratings.value(RatingMoment::Before, *Intensity::fromInt(0)).value(), 6);
    EXPECT_EQ(sessions().first().selection, QList{leftTemple});
}

TEST_F(MainWindowTest, AHeadacheLoggedAfterASessionHasItsPlacesAndTheNextOneHasNone)
{
    clickRegion(leftTemple);
    click(u"startSessionButton"_s);
    click(u"noneOfTheseButton"_s);
    m_clock.advance(20s);
    QTest::keyClick(m_window->sessionPage(), Qt::Key_Escape);
    click(u"sessionDoneButton"_s);
    for (const qsizetype places : {1, 0}) {
        click(u"logHeadacheButton"_s);
        drag(*dialog()->findChild<IntensitySlider *>(), 5);
        click(u"saveButton"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_clock.advance(1min);
        ASSERT_FALSE(headaches().isEmpty());
        EXPECT_EQ(headaches().first().places.size(), places);
    }
}

TEST_F(MainWindowTest, AfterASessionTheHeadacheItWasForIsOneClickAway)
{
    clickRegion(leftTemple);
    click(u"startSessionButton"_s);
    click(u"noneOfTheseButton"_s);
    m_clock.advance(20s);
    QTest::keyClick(m_window->sessionPage(), Qt::Key_Escape);
    click(u"logThisHeadacheButton"_s);
    ASSERT_TRUE(dialog());
    drag(*dialog()->findChild<IntensitySlider *>(), 4);
    click(u"saveButton"_s);
    ASSERT_EQ(headaches().size(), 1);
    EXPECT_EQ(headaches().first().places.first().place, leftTemple);
    EXPECT_TRUE(m_window->reliefPage().isVisible());
}

TEST_F(MainWindowTest, WhatWasSavedIsSaidOnceWithUndoAndMovesNothing)
{
    const QRect before(map().mapTo(m_window.get(), QPoint()), map().size());
    action(u"checkInAction"_s)->trigger();
    QTest::keyClick(m_window->findChild<CheckInDialog *>(), Qt::Key_F);
    const auto *notice = m_window->centralWidget()->findChild<NoticeBar *>({}, Qt::FindDirectChildrenOnly);
    EXPECT_TRUE(notice->isVisible());
    EXPECT_TRUE(notice->text().startsWith(u"Noted for "_s)) << notice->text().toStdString();
    settle();
    EXPECT_EQ(QRect(map().mapTo(m_window.get(), QPoint()), map().size()), before);
    click(u"noticeButton"_s);
    EXPECT_EQ(notice->text(), u"Undone: check in."_s);
    EXPECT_EQ(m_window->focusWidget()->objectName(), u"reliefPageButton"_s);
    click(u"closeNoticeButton"_s);
    EXPECT_FALSE(notice->isVisible());
    EXPECT_EQ(m_window->focusWidget()->objectName(), u"reliefPageButton"_s);
    m_window->showPage(MainWindow::Page::Diary);
    EXPECT_FALSE(isShown(u"noticeBar"_s)) << "not said once more";
}

TEST_F(MainWindowTest, WhatIsSaidOverThePageGoesWithEscapeAndNeverCoversTheFocus)
{
    action(u"checkInAction"_s)->trigger();
    QTest::keyClick(m_window->findChild<CheckInDialog *>(), Qt::Key_F);
    auto *notice = m_window->centralWidget()->findChild<NoticeBar *>({}, Qt::FindDirectChildrenOnly);
    ASSERT_TRUE(notice->isVisible());
    auto *page = m_window->findChild<QWidget *>(u"reliefPageButton"_s);
    page->setFocus();
    EXPECT_TRUE(notice->isVisible());
    key(Qt::Key_Escape);
    EXPECT_FALSE(notice->isVisible());
    EXPECT_TRUE(page->hasFocus());

    notice->say(u"Once more."_s);
    QPushButton below(m_window->centralWidget());
    below.setGeometry(notice->geometry().adjusted(20, 2, -20, -2));
    below.lower();
    below.show();
    below.setFocus();
    EXPECT_TRUE(below.hasFocus());
    EXPECT_FALSE(notice->isVisible());
}

TEST_F(MainWindowTest, WhatWasUndoneIsToldOnEveryPage)
{
    click(u"logHeadacheButton"_s);
    drag(*dialog()->findChild<IntensitySlider *>(), 7);
    click(u"saveButton"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto *notice = m_window->centralWidget()->findChild<NoticeBar *>({}, Qt::FindDirectChildrenOnly);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(headaches().isEmpty());
    EXPECT_EQ(notice->text(), u"Undone: log headache."_s);
    QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(headaches().size(), 1);
    EXPECT_EQ(notice->text(), u"Done again: log headache."_s);
}

TEST_F(MainWindowTest, AFrontOfTheNeckOffersOnlyWhatDoesNotTouch)
{
    clickRegion({RegionKey(u"neck_front"_s), Side::Middle});
    EXPECT_TRUE(isShown(u"safetyCard_neck_front-middle"_s));
    for (const TechniqueCard *card : m_window->findChildren<TechniqueCard *>())
        EXPECT_FALSE(m_catalogue.technique(card->technique())->touches());
}

TEST_F(MainWindowTest, PagesAreReachedByTheKeyboard)
{
    const std::array buttons{u"reliefPageButton"_s, u"libraryPageButton"_s, u"diaryPageButton"_s,
                             u"insightsPageButton"_s};
    for (int page : {1, 2, 3, 0}) {
        QTest::keyClick(m_window.get(), Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
        for (int i = 0; i < 4; ++i)
            EXPECT_EQ(m_window->findChild<QAbstractButton *>(buttons[size_t(i)])->isChecked(), i == page);
        EXPECT_EQ(m_window->reliefPage().isVisible(), page == 0);
    }
}

TEST_F(MainWindowTest, TheFocusNeverStaysOnTheButtonOfAnotherPage)
{
    auto *relief = m_window->findChild<QAbstractButton *>(u"reliefPageButton"_s);
    relief->setFocus();
    ASSERT_EQ(QApplication::focusWidget(), relief);
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(QApplication::focusWidget(), m_window->findChild<QAbstractButton *>(u"diaryPageButton"_s));
}

TEST_F(MainWindowTest, NothingPopsUpDuringASession)
{
    clickRegion(leftTemple);
    click(u"startSessionButton"_s);
    click(u"noneOfTheseButton"_s);
    m_window->findChild<QAction *>(u"logHeadacheAction"_s)->trigger();
    EXPECT_FALSE(dialog() && dialog()->isVisible());
}

TEST_F(MainWindowTest, ComfortIsOneKeyAwayAndBack)
{
    m_appearance.setPalette(PaletteName::Soft);
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    EXPECT_EQ(m_appearance.paletteName(), PaletteName::Comfort);
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    EXPECT_EQ(m_appearance.paletteName(), PaletteName::Soft);
}

TEST_F(MainWindowTest, EveryActionOfTheMenuBarHasWordsAndNoShortcutTwice)
{
    QSet<QString> shortcuts;
    for (const QAction *menu : m_window->menuBar()->actions()) {
        for (const QAction *action : menu->menu()->actions()) {
            if (action->isSeparator())
                continue;
            EXPECT_FALSE(action->text().isEmpty());
            for (const QKeySequence &shortcut : action->shortcuts()) {
                EXPECT_FALSE(shortcuts.contains(shortcut.toString())) << shortcut.toString().toStdString();
                shortcuts.insert(shortcut.toString());
            }
        }
    }
    EXPECT_TRUE(shortcuts.contains(u"Ctrl+N"_s));
}

TEST_F(MainWindowTest, APlaceOfTheLibraryIsChosenOnTheReliefPage)
{
    clickRegion(leftTemple);
    m_window->showPage(MainWindow::Page::Library);
    m_window->findChild<LibraryPage *>()->open({LibraryKind::PressurePoint, u"GV20"_s});
    click(u"showOnReliefButton"_s);
    EXPECT_TRUE(map().isVisible());
    EXPECT_EQ(m_window->reliefPage().selection(), (QList<Place>{{RegionKey(u"crown"_s), Side::Middle}}));
}

TEST_F(MainWindowTest, TheLibrarySaysWhatIsLeftOutForThisPerson)
{
    m_window->showPage(MainWindow::Page::Library);
    m_window->findChild<LibraryPage *>()->open({LibraryKind::Region, u"neck_front"_s});
    const QString shown = m_window->findChild<QTextBrowser *>(u"libraryText"_s)->toPlainText();
    EXPECT_TRUE(shown.contains(m_catalogue.text(u"rule.S02.message"_s)));
}

TEST_F(MainWindowTest, AWholeSessionIsDoneByTheKeyboardAlone)
{
    map().setFocus();
    map().setCurrent(leftTemple);
    key(Qt::Key_Space);
    ASSERT_EQ(m_window->reliefPage().selection(), QList<Place>{leftTemple});
    tabTo(u"startSessionButton"_s);
    key(Qt::Key_Space);
    tabTo(u"noneOfTheseButton"_s);
    key(Qt::Key_Space);
    ASSERT_TRUE(isSessionShown());

    SessionPage &page = *m_window->sessionPage();
    pass(3s);
    key(Qt::Key_Space); // pause
    EXPECT_FALSE(page.isTicking());
    key(Qt::Key_Space);
    EXPECT_TRUE(page.isTicking());
    key(Qt::Key_Plus);
    key(Qt::Key_L);
    key(Qt::Key_M);
    key(Qt::Key_S);
    key(Qt::Key_D);
    EXPECT_TRUE(page.isDimmed());
    key(Qt::Key_D);
    key(Qt::Key_B);
    key(Qt::Key_X);
    key(Qt::Key_X);
    key(Qt::Key_Right);
    key(Qt::Key_Left);
    for (int second = 0; second < 3600 && page.isUnderWay(); ++second)
        pass(1s);
    ASSERT_FALSE(page.isUnderWay());
    key(Qt::Key_2);
    key(Qt::Key_Return);

    EXPECT_FALSE(isSessionShown());
    ASSERT_EQ(sessions().size(), 1);
    EXPECT_EQ(sessions().first().outcome, SessionOutcome::Finished);
    EXPECT_EQ(sessions().first().ratings.value(RatingMoment::After, *Intensity::fromInt(0)).value(), 2);
}

TEST_F(MainWindowTest, TheSessionMenuHoldsEveryActionOfThePlayerWithItsKey)
{
    const std::pair<QString, QKeySequence> keys[]{{u"pauseSessionAction"_s, Qt::Key_Space},
                                                  {u"previousStepAction"_s, Qt::Key_Left},
                                                  {u"nextStepAction"_s, Qt::Key_Right},
                                                  {u"moreTimeAction"_s, Qt::Key_Plus},
                                                  {u"pressLighterAction"_s, Qt::Key_L},
                                                  {u"pressFirmerAction"_s, Qt::Key_M},
                                                  {u"dimAction"_s, Qt::Key_D},
                                                  {u"blackScreenAction"_s, Qt::Key_B},
                                                  {u"muteAction"_s, Qt::Key_S},
                                                  {u"stopSessionAction"_s, Qt::Key_Escape},
                                                  {u"madeWorseAction"_s, {}},
                                                  {u"sessionKeysAction"_s, Qt::Key_F1}};
    const auto *menu = m_window->findChild<QMenu *>(u"sessionMenu"_s);
    ASSERT_TRUE(menu);
    for (const auto &[name, shortcut] : keys) {
        ASSERT_TRUE(action(name)) << name.toStdString();
        EXPECT_TRUE(menu->actions().contains(action(name)));
        EXPECT_EQ(action(name)->shortcut(), shortcut);
        EXPECT_FALSE(action(name)->isEnabled()) << "nothing runs";
    }
    clickRegion(leftTemple);
    click(u"startSessionButton"_s);
    click(u"noneOfTheseButton"_s);
    for (const auto &[name, shortcut] : keys)
        EXPECT_TRUE(action(name)->isEnabled()) << name.toStdString();
    action(u"madeWorseAction"_s)->trigger();
    EXPECT_EQ(sessions().first().outcome, SessionOutcome::Worse);
}

TEST_F(MainWindowTest, ABlackScreenIsTheWholeScreenAndNothingElse)
{
    clickRegion(leftTemple);
    click(u"startSessionButton"_s);
    click(u"noneOfTheseButton"_s);
    key(Qt::Key_B);
    EXPECT_TRUE(m_window->isFullScreen());
    EXPECT_FALSE(m_window->menuBar()->isVisible());
    const auto *black = m_window->findChild<BlackScreen *>();
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return QRect(black->mapTo(m_window.get(), QPoint()), black->size()) == m_window->rect(); }));
    key(Qt::Key_X);
    key(Qt::Key_X);
    EXPECT_FALSE(m_window->isFullScreen());
    EXPECT_FALSE(m_window->menuBar()->isVisible()) << "dimmed after the dark";
    key(Qt::Key_D);
    EXPECT_TRUE(m_window->menuBar()->isVisible());
}

TEST_F(MainWindowTest, PicturesStandStillForWhoWantsIt)
{
    action(u"movingPicturesAction"_s)->trigger();
    const bool moving = action(u"movingPicturesAction"_s)->isChecked();
    EXPECT_EQ(m_settings.movingPictures(), moving);
    action(u"movingPicturesAction"_s)->trigger();
    EXPECT_EQ(m_settings.movingPictures(), !moving);
}

TEST_F(MainWindowTest, LettersAreForTypingWhereNoSessionRuns)
{
    clickRegion(leftTemple);
    click(u"startSessionButton"_s);
    click(u"noneOfTheseButton"_s);
    stopSession();
    m_window->showPage(MainWindow::Page::Library);
    auto *field = m_window->findChild<QLineEdit *>(u"librarySearchEdit"_s);
    ASSERT_TRUE(field);
    field->setFocus();
    QTest::keyClicks(field, u"slumb"_s);
    EXPECT_EQ(field->text(), u"slumb"_s);
}

TEST_F(MainWindowTest, BreathingRelaxationAndPacksStartFromTheMenuWithoutAPlace)
{
    for (const QString &technique : {u"X_BREATH"_s, u"X_PMR"_s, u"T_WARM"_s, u"X_COLD"_s}) {
        auto *action = m_window->findChild<QAction *>(u"startAction_"_s + technique);
        ASSERT_TRUE(action && action->isEnabled()) << technique.toStdString();
        action->trigger();
        if (!isSessionShown())
            click(u"noneOfTheseButton"_s);
        ASSERT_TRUE(isSessionShown()) << technique.toStdString();
        EXPECT_EQ(m_window->sessionPage()->record()->technique, TechniqueKey(technique));
        EXPECT_FALSE(action->isEnabled()) << "nothing is started while a session runs";
        stopSession();
    }
}

TEST_F(MainWindowTest, ThePackOfTheMenuLiesWhereItHurtsIfThatIsPossible)
{
    clickRegion({RegionKey(u"forehead"_s), Side::Middle});
    m_window->findChild<QAction *>(u"startAction_X_COLD"_s)->trigger();
    click(u"noneOfTheseButton"_s);
    ASSERT_TRUE(isSessionShown());
    EXPECT_EQ(m_window->sessionPage()->record()->selection.first().region, RegionKey(u"forehead"_s));
}

TEST_F(MainWindowTest, WithoutASessionTheMenuDoesNotPromiseToRepeatIt)
{
    auto *menu = m_window->findChild<QMenu *>(u"sessionMenu"_s);
    QAction *repeat = action(u"repeatSessionAction"_s);
    Q_EMIT menu->aboutToShow();
    EXPECT_FALSE(repeat->isEnabled());
    Q_EMIT menu->aboutToHide();
    EXPECT_TRUE(repeat->isEnabled()) << "its key says why nothing happens";
}

TEST_F(MainWindowTest, CtrlRRepeatsTheLastSession)
{
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
    EXPECT_FALSE(isSessionShown());
    EXPECT_TRUE(m_window->findChild<NoticeBar *>()->text().contains(u"no session yet"_s));
    requestSession({leftTemple}, u"T_FORETEMP"_s);
    click(u"noneOfTheseButton"_s);
    stopSession();
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
    ASSERT_TRUE(isSessionShown());
    const SessionRecord again = *m_window->sessionPage()->record();
    EXPECT_EQ(again.technique, TechniqueKey(u"T_FORETEMP"_s));
    EXPECT_EQ(again.selection, QList{leftTemple});
    EXPECT_EQ(again.asked, 10min);
}

TEST_F(MainWindowTest, ARoutineThatCannotBeDoneAsItWasMadeSaysSoBeforeItStarts)
{
    const Routine routine{
        RoutineId::create(m_clock),
        u"Evening"_s,
        {{TechniqueKey(u"T_OF_A_LOST_PACK"_s), {}, 5min}, {TechniqueKey(u"X_BREATH"_s), {}, 5min}}};
    ASSERT_TRUE(m_store->save(routine));
    auto *menu = m_window->findChild<QMenu *>(u"routinesMenu"_s);
    Q_EMIT menu->aboutToShow();
    menu->actions().first()->trigger();
    EXPECT_FALSE(isSessionShown());
    EXPECT_TRUE(m_window->findChild<NoticeBar *>()->text().contains(u"is left out"_s));
    auto *go = m_window->findChild<NoticeBar *>()->findChild<QAbstractButton *>();
    ASSERT_TRUE(go && go->isVisible());
    QTest::mouseClick(go, Qt::LeftButton);
    click(u"noneOfTheseButton"_s);
    ASSERT_TRUE(isSessionShown());
    EXPECT_EQ(m_window->sessionPage()->record()->routine, routine.id);
}

TEST_F(MainWindowTest, TheSecondsToGetReadyAndToChangeSidesAreChosen)
{
    QTimer::singleShot(0, m_window.get(), [this] {
        QWidget *dialog = QApplication::activeModalWidget();
        ASSERT_TRUE(dialog);
        QTest::keyClick(dialog->findChild<QSpinBox *>(u"getReadyBox"_s), Qt::Key_Up);
        QTest::keyClick(dialog->findChild<QSpinBox *>(u"sideChangeBox"_s), Qt::Key_Down);
        click(u"closePausesButton"_s);
    });
    m_window->findChild<QAction *>(u"pausesAction"_s)->trigger();
    EXPECT_EQ(m_settings.pauses().getReady, usualPauses.getReady + 1s);
    EXPECT_EQ(m_settings.pauses().sideChange, usualPauses.sideChange - 1s);
    clickRegion(leftTemple);
    click(u"startSessionButton"_s);
    click(u"noneOfTheseButton"_s);
    ASSERT_TRUE(isSessionShown());
    EXPECT_EQ(m_window->sessionPage()->record()->plan().steps.first().length, usualPauses.getReady + 1s);
}

TEST_F(MainWindowTest, TheChosenLengthIsRememberedAtTheNextStart)
{
    clickRegion(leftTemple);
    click(u"otherLengthButton"_s);
    m_window->findChild<QSpinBox *>(u"otherLengthBox"_s)->setValue(20);
    open();
    EXPECT_EQ(m_window->reliefPage().sessionLength(), 20min);
}

TEST_F(MainWindowTest, TheReportIsOverTheDaysThatInsightsLooksAt)
{
    m_window->showPage(MainWindow::Page::Insights);
    auto *page = m_window->findChild<InsightsPage *>();
    ASSERT_TRUE(page);
    page->setChoice({.kind = PeriodChoice::Kind::OwnDates, .own = {QDate(2026, 1, 5), QDate(2026, 2, 8)}});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !page->isLoading() && page->period().days() > 0; }, 60'000));
    bool isOpened = false;
    QTimer::singleShot(0, m_window.get(), [&] {
        auto *dialog = qobject_cast<ReportDialog *>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog);
        isOpened = true;
        QList<QDate> days;
        for (auto *field : dialog->findChildren<DateField *>())
            days.append(field->date());
        EXPECT_TRUE(days.contains(QDate(2026, 1, 5)));
        EXPECT_TRUE(days.contains(QDate(2026, 2, 8)));
        dialog->reject();
    });
    auto *button = page->findChild<QPushButton *>(u"doctorReportButton"_s);
    ASSERT_TRUE(button && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(isOpened);
}
