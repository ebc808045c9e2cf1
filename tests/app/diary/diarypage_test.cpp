// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/diarypage.h"

#include "app/diary/diarycommands.h"
#include "app/diary/headachedialog.h"
#include "app/diary/intensityslider.h"
#include "app/diary/monthcalendar.h"
#include "app/diary/noticebar.h"
#include "app/diary/ongoingcard.h"
#include "tests/app/diary/diaryfixture.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace nape;
using namespace std::chrono_literals;

namespace
{

class DiaryPageTest : public DiaryFixture
{
protected:
    DiaryPage page{*store, catalogue, clock, appearance, settings, undo};

    void show()
    {
        page.resize(1100, 760);
        page.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
    }
    template <class T>
    T *find(const char *name) const
    {
        auto *found = page.findChild<T *>(QLatin1String(name));
        EXPECT_TRUE(found) << name;
        return found;
    }
    void click(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    QListView *list() const { return find<QListView>("entriesList"); }
    MonthCalendar *calendar() const { return page.findChild<MonthCalendar *>(); }
    OngoingCard *ongoing() const { return page.findChild<OngoingCard *>(); }
    QString notice() const
    {
        auto *bar = page.findChild<NoticeBar *>();
        return bar->isVisible() ? bar->text() : QString();
    }
    bool timerRuns() const { return page.isUpdatingEachMinute(); }
    HeadacheDialog *dialog() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<HeadacheDialog *>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    void dragTo(int value)
    {
        auto *slider = dialog()->findChild<IntensitySlider *>();
        QTest::mousePress(slider, Qt::LeftButton, {}, slider->cellRect(1).center().toPoint());
        QTest::mouseMove(slider, slider->cellRect(value).center().toPoint());
        QTest::mouseRelease(slider, Qt::LeftButton, {}, slider->cellRect(value).center().toPoint());
    }
    void saveDialog()
    {
        QTest::mouseClick(dialog()->findChild<QPushButton *>(QStringLiteral("saveButton")), Qt::LeftButton);
    }
    QString said(int row) const { return list()->model()->index(row, 0).data().toString(); }
    int rows() const { return list()->model()->rowCount(); }
};

} // namespace

TEST_F(DiaryPageTest, TwoClicksAndADragLogAHeadacheThatIsSeenInStoreListAndCalendar)
{
    show();
    click("diaryLogHeadacheButton");
    ASSERT_TRUE(dialog());
    dragTo(7);
    saveDialog();

    ASSERT_EQ(headaches().size(), 1);
    ASSERT_EQ(rows(), 1);
    EXPECT_TRUE(said(0).startsWith(QStringLiteral("Severe headache. 7, severe."))) << said(0).toStdString();
    EXPECT_EQ(list()->currentIndex().row(), 0);
    EXPECT_EQ(calendar()->marksOn(QDate(2026, 3, 2)).worst, Intensity::fromInt(7));
    EXPECT_EQ(calendar()->description(QDate(2026, 3, 2)),
              QStringLiteral("Monday 2 March, today: headache, worst 7"));
}

TEST_F(DiaryPageTest, ThePlacesOfTheMapAreTakenOver)
{
    show();
    page.setPlaces({Place{RegionKey(QStringLiteral("temple")), Side::Left}});
    page.logHeadacheAction()->trigger();
    dragTo(3);
    saveDialog();
    EXPECT_TRUE(said(0).contains(QStringLiteral("Left temple"))) << said(0).toStdString();

    clock.advance(1h);
    page.logHeadacheAction()->trigger();
    dragTo(4);
    saveDialog();
    EXPECT_FALSE(said(0).contains(QStringLiteral("Left temple"))) << "they were for the first one";
}

TEST_F(DiaryPageTest, AskingTwiceOpensOneDialog)
{
    show();
    page.logHeadache();
    page.logHeadache();
    const auto dialogs = page.findChildren<HeadacheDialog *>();
    EXPECT_EQ(dialogs.size(), 1);
}

TEST_F(DiaryPageTest, AnEntryIsEditedDeletedAndBroughtBackByKeys)
{
    ASSERT_TRUE(store->save(headache(at(1, 9), at(1, 12), 2)));
    show();
    list()->setFocus();
    list()->setCurrentIndex(list()->model()->index(0, 0));
    QTest::keyClick(list(), Qt::Key_Return);
    ASSERT_TRUE(dialog());
    dragTo(9);
    saveDialog();
    EXPECT_EQ(headaches().first().intensity.value(), 9);
    EXPECT_EQ(calendar()->marksOn(QDate(2026, 3, 1)).worst, Intensity::fromInt(9));

    list()->setFocus();
    EXPECT_EQ(list()->currentIndex().row(), 0) << "the edited entry stays current";
    QTest::keyClick(list(), Qt::Key_Delete);
    EXPECT_TRUE(headaches().isEmpty());
    EXPECT_EQ(rows(), 0);
    EXPECT_EQ(notice(), QStringLiteral("The headache was deleted."));
    EXPECT_EQ(undo.undoText(), QStringLiteral("delete headache"));

    click("noticeButton");
    EXPECT_EQ(headaches().size(), 1);
    EXPECT_EQ(rows(), 1);
    EXPECT_EQ(notice(), QStringLiteral("Undone: delete headache."));
    EXPECT_EQ(list()->currentIndex().row(), 0);
    EXPECT_TRUE(list()->hasFocus());
    undo.undo();
    EXPECT_EQ(headaches().first().intensity.value(), 2);
}

TEST_F(DiaryPageTest, ASessionIsListedAndCanOnlyBeDeleted)
{
    ASSERT_TRUE(store->save(session(at(1, 9))));
    show();
    ASSERT_EQ(rows(), 1);
    EXPECT_TRUE(said(0).contains(QStringLiteral("5 min done. Pain 6 → 4"))) << said(0).toStdString();
    list()->setCurrentIndex(list()->model()->index(0, 0));
    EXPECT_FALSE(page.editAction()->isEnabled());
    click("deleteEntryButton");
    EXPECT_TRUE(sessions().isEmpty());
    undo.undo();
    EXPECT_EQ(sessions().size(), 1);
}

TEST_F(DiaryPageTest, ASessionOfTheListIsRepeatedByButtonAndMenu)
{
    const SessionRecord done = session(at(1, 9));
    ASSERT_TRUE(store->save(done));
    ASSERT_TRUE(store->save(headache(at(1, 11), at(1, 12), 2)));
    show();
    QStringList asked;
    QObject::connect(&page, &DiaryPage::repeatRequested, &page,
                     [&](const SessionRecord &record) { asked.append(record.id.toString()); });
    list()->setCurrentIndex(list()->model()->index(0, 0));
    EXPECT_FALSE(find<QPushButton>("repeatEntryButton")->isVisible()) << "a headache cannot be repeated";
    list()->setCurrentIndex(list()->model()->index(1, 0));
    click("repeatEntryButton");
    EXPECT_EQ(asked, QStringList{done.id.toString()});
    EXPECT_TRUE(list()->actions().contains(page.repeatAction()));
    page.repeatAction()->trigger();
    EXPECT_EQ(asked.size(), 2);
}

TEST_F(DiaryPageTest, AHeadacheThatGoesOnStaysOnTopUntilItsOver)
{
    ASSERT_TRUE(store->save(headache(at(2, 6), std::nullopt, 5)));
    show();
    ASSERT_TRUE(ongoing()->isVisible());
    EXPECT_EQ(find<QLabel>("ongoingTitleLabel")->text(), QStringLiteral("Moderate headache, still going"));
    EXPECT_TRUE(find<QLabel>("ongoingTimeLabel")->text().endsWith(QStringLiteral("for 2 h 15 min")));
    EXPECT_TRUE(timerRuns());

    click("itsOverButton");
    EXPECT_FALSE(ongoing()->isVisible());
    EXPECT_FALSE(timerRuns());
    EXPECT_EQ(headaches().first().end, Moment::now(clock));
    undo.undo();
    EXPECT_TRUE(ongoing()->isVisible());
    EXPECT_TRUE(headaches().first().isOngoing());
    undo.redo();
    EXPECT_FALSE(ongoing()->isVisible());
}

TEST_F(DiaryPageTest, NothingTicksWithoutAHeadacheOrOutOfSight)
{
    show();
    EXPECT_FALSE(timerRuns());
    ASSERT_TRUE(store->save(headache(at(2, 6), std::nullopt, 5)));
    EXPECT_TRUE(timerRuns());
    page.hide();
    EXPECT_FALSE(timerRuns());
    clock.advance(30min);
    page.show();
    EXPECT_TRUE(timerRuns());
    EXPECT_TRUE(find<QLabel>("ongoingTimeLabel")->text().endsWith(QStringLiteral("for 2 h 45 min")));
}

TEST_F(DiaryPageTest, TheListHoldsTheChosenDayOrTheWholeMonth)
{
    ASSERT_TRUE(store->save(headache(at(10, 22, 0, 2), at(11, 6, 0, 2), 4)));
    ASSERT_TRUE(store->save(headache(at(20, 9, 0, 2), at(20, 10, 0, 2), 6)));
    ASSERT_TRUE(store->save(headache(at(1, 9), at(1, 10), 2)));
    show();
    EXPECT_EQ(rows(), 1);
    click("previousMonthButton");
    EXPECT_EQ(find<QLabel>("monthLabel")->text(), QStringLiteral("February 2026"));
    EXPECT_EQ(rows(), 2);
    EXPECT_TRUE(said(0).startsWith(QStringLiteral("Moderate headache. 6"))) << "newest first";

    for (const int day : {10, 11}) {
        page.showDay(QDate(2026, 2, day));
        EXPECT_EQ(rows(), 1) << day;
        EXPECT_EQ(page.chosenDay(), QDate(2026, 2, day));
    }
    EXPECT_EQ(find<QLabel>("entriesHeadingLabel")->text(), QStringLiteral("Wednesday 11 February"));
    page.showDay(QDate(2026, 2, 12));
    EXPECT_EQ(rows(), 0);
    EXPECT_TRUE(find<QLabel>("emptyLabel")->isVisible());
    click("wholeMonthButton");
    EXPECT_EQ(rows(), 2);
    click("todayButton");
    EXPECT_EQ(page.chosenDay(), QDate(2026, 3, 2));
}

TEST_F(DiaryPageTest, AHeadacheLoggedWhileAnotherMonthIsShownIsShown)
{
    show();
    page.showDay(QDate(2026, 1, 5));
    page.logHeadache();
    dragTo(2);
    saveDialog();
    EXPECT_EQ(page.chosenDay(), QDate(2026, 3, 2)) << "a day, as before";
    EXPECT_EQ(calendar()->grid().month(), QDate(2026, 3, 1));
    EXPECT_EQ(rows(), 1);
}

TEST_F(DiaryPageTest, WhatIsLoggedWhileAnotherDayIsChosenIsShownOnItsDay)
{
    show();
    page.showDay(QDate(2026, 3, 1));
    click("diaryLogHeadacheButton");
    dragTo(7);
    saveDialog();
    EXPECT_EQ(calendar()->chosenDay(), QDate(2026, 3, 2));
    EXPECT_EQ(calendar()->currentDay(), QDate(2026, 3, 2));
    EXPECT_EQ(list()->currentIndex().row(), 0);
    EXPECT_TRUE(notice().startsWith(QStringLiteral("Noted: Severe headache, Mon 2 Mar")))
        << notice().toStdString();
}

TEST_F(DiaryPageTest, AHiddenPageReadsNothingUntilItIsShown)
{
    ASSERT_TRUE(store->save(headache(at(1, 9), at(1, 10), 2)));
    EXPECT_EQ(rows(), 0);
    show();
    EXPECT_EQ(rows(), 1);
}

TEST_F(DiaryPageTest, ADeletionThatFailsIsSaidAndChangesNothing)
{
    ASSERT_TRUE(store->save(headache(at(1, 9), at(1, 12), 2)));
    show();
    list()->setCurrentIndex(list()->model()->index(0, 0));
    whileAnotherProgramWrites([&] { page.deleteAction()->trigger(); });
    EXPECT_TRUE(notice().startsWith(QStringLiteral("Another program is using the diary")))
        << notice().toStdString();
    EXPECT_EQ(rows(), 1);
    EXPECT_EQ(undo.count(), 0);
}

TEST_F(DiaryPageTest, AFailedLogKeepsTheDialogOpen)
{
    show();
    page.logHeadache();
    dragTo(4);
    whileAnotherProgramWrites([&] { saveDialog(); });
    ASSERT_TRUE(dialog());
    EXPECT_TRUE(headaches().isEmpty());
    EXPECT_EQ(undo.count(), 0);
    saveDialog();
    EXPECT_EQ(headaches().size(), 1);
}

TEST_F(DiaryPageTest, LoggingWhileOneGoesOnSaysSoAndCanChangeThatOne)
{
    const Headache running = headache(at(1, 22), std::nullopt, 5);
    ASSERT_TRUE(store->save(running));
    show();
    click("diaryLogHeadacheButton");
    ASSERT_TRUE(dialog());
    auto *offer = dialog()->findChild<NoticeBar *>(QStringLiteral("ongoingNotice"));
    EXPECT_TRUE(offer->text().startsWith(QStringLiteral("A headache is still going since Sun 1 Mar, 22:00")))
        << offer->text().toStdString();
    EXPECT_TRUE(offer->isVisible());
    QTest::mouseClick(offer->button(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([this] { return dialog() && dialog()->entered(); }));
    EXPECT_EQ(dialog()->entered(), running);
    dialog()->reject();

    click("diaryLogHeadacheButton");
    dragTo(3);
    saveDialog();
    EXPECT_EQ(headaches().size(), 2) << "several a day are possible";
}

TEST_F(DiaryPageTest, WhatWasEnteredIsAskedForBeforeTheOtherOneIsChanged)
{
    ASSERT_TRUE(store->save(headache(at(1, 22), std::nullopt, 5)));
    show();
    click("diaryLogHeadacheButton");
    dragTo(3);
    auto *first = dialog();
    QTest::mouseClick(first->findChild<NoticeBar *>(QStringLiteral("ongoingNotice"))->button(),
                      Qt::LeftButton);
    EXPECT_TRUE(first->findChild<QWidget *>(QStringLiteral("discardQuestion"))->isVisible());
    QTest::mouseClick(first->findChild<QPushButton *>(QStringLiteral("keepEditingButton")), Qt::LeftButton);
    EXPECT_EQ(dialog(), first);
    saveDialog();
    EXPECT_EQ(headaches().size(), 2);
    EXPECT_FALSE(dialog());
}

TEST_F(DiaryPageTest, AfterItsOverTheKeyboardGoesOnAtUndo)
{
    ASSERT_TRUE(store->save(headache(at(2, 6), std::nullopt, 5)));
    show();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
    find<QPushButton>("itsOverButton")->setFocus();
    QTest::keyClick(find<QPushButton>("itsOverButton"), Qt::Key_Space);
    EXPECT_FALSE(ongoing()->isVisible());
    EXPECT_TRUE(find<QPushButton>("noticeButton")->hasFocus());
    QTest::keyClick(find<QPushButton>("noticeButton"), Qt::Key_Space);
    EXPECT_TRUE(ongoing()->isVisible());
    EXPECT_EQ(notice(), QStringLiteral("Undone: end of headache."));
}

TEST_F(DiaryPageTest, WhatWasSaidGoesWithTheNextActionNotWithTime)
{
    ASSERT_TRUE(store->save(headache(at(2, 6), std::nullopt, 5)));
    show();
    click("itsOverButton");
    EXPECT_EQ(notice(), QStringLiteral("Good. Its end was noted."));
    const int calendarTop = calendar()->mapTo(&page, QPoint()).y();
    clock.advance(10min);
    EXPECT_EQ(notice(), QStringLiteral("Good. Its end was noted."));
    calendar()->setChosenDay(QDate(2026, 3, 1));
    EXPECT_EQ(notice(), QString());
    QCoreApplication::processEvents();
    EXPECT_EQ(calendar()->mapTo(&page, QPoint()).y(), calendarTop) << "no day moves when it goes";
}

TEST_F(DiaryPageTest, AStepDoneAgainIsSaidAndShownAlsoInAnotherMonth)
{
    show();
    const Headache old = headache(at(10, 9, 0, 1), at(10, 12, 0, 1), 4);
    DiaryCommands commands(*store, undo);
    ASSERT_TRUE(commands.add(old));
    undo.undo();
    undo.redo();
    page.showStep(QStringLiteral("Done again: log headache."), undo.command(0));
    EXPECT_EQ(calendar()->grid().month(), QDate(2026, 1, 1));
    EXPECT_EQ(list()->currentIndex().row(), 0);
    EXPECT_EQ(notice(), QStringLiteral("Done again: log headache."));
}

TEST_F(DiaryPageTest, AHeadacheOnADayThatWasMarkedFreeSaysSo)
{
    show();
    page.desk().confirmFree(QDate(2026, 3, 2));
    click("diaryLogHeadacheButton");
    dragTo(4);
    saveDialog();
    EXPECT_TRUE(notice().startsWith(QStringLiteral("Noted: Moderate headache")));
    EXPECT_TRUE(notice().endsWith(
        QStringLiteral("The day was marked free; that no longer counts while this headache is there.")));
    page.showDay(QDate(2026, 3, 2));
    ASSERT_EQ(rows(), 2);
    const auto card = list()->model()->index(1, 0).data(DiaryModel::CardRole).value<EntryCard>();
    EXPECT_EQ(card.kind, EntryCard::Kind::Day);
    EXPECT_FALSE(card.isFree) << "no tick while the headache is there";
    EXPECT_EQ(card.when, QStringLiteral("Marked free of headache; the headache of this day counts"));
    ASSERT_TRUE(store->moveToTrash(headaches().first().id));
    EXPECT_TRUE(list()->model()->index(0, 0).data(DiaryModel::CardRole).value<EntryCard>().isFree);
}

TEST_F(DiaryPageTest, WhatIsNotedMostStaysInSightAndInOneLineOfMiddles)
{
    show();
    page.resize(900, 480);
    QCoreApplication::processEvents();
    const auto middle = [this](const char *name) {
        auto *button = find<QPushButton>(name);
        EXPECT_TRUE(page.rect().contains(button->mapTo(&page, button->rect().bottomRight()))) << name;
        return button->mapTo(&page, button->rect().center()).y();
    };
    const int first = middle("diaryLogHeadacheButton");
    EXPECT_NEAR(middle("diaryLogMedicationButton"), first, 1);
    EXPECT_NEAR(middle("diaryCheckInButton"), first, 1);
}

TEST_F(DiaryPageTest, TheEntriesOfADayStandThereAsAWhole)
{
    for (int hour = 1; hour < 8; ++hour)
        ASSERT_TRUE(store->save(headache(at(1, hour), at(1, hour, 30), hour)));
    show();
    page.showDay(QDate(2026, 3, 1));
    ASSERT_EQ(rows(), 7);
    QCoreApplication::processEvents();
    const QRect last = list()->visualRect(list()->model()->index(6, 0));
    EXPECT_LE(last.bottom(), list()->viewport()->height()) << "the page scrolls, not the list";
}
