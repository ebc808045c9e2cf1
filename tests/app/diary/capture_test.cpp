// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/bindialog.h"
#include "app/diary/checkindialog.h"
#include "app/diary/diarypage.h"
#include "app/diary/diarywords.h"
#include "app/diary/excludedperiodsdialog.h"
#include "app/diary/headachedialog.h"
#include "app/diary/intensityslider.h"
#include "app/diary/monthcalendar.h"
#include "app/diary/noticebar.h"
#include "app/diary/reminderdesk.h"
#include "app/diary/yeartable.h"
#include "app/fields/datefield.h"
#include "app/fields/timefield.h"
#include "app/safety/answerrow.h"
#include "tests/app/diary/diaryfixture.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace nape;
using namespace std::chrono_literals;

namespace
{

class CaptureTest : public DiaryFixture
{
protected:
    DiaryPage page{*store, catalogue, clock, appearance, settings, undo};

    void show()
    {
        page.resize(1100, 860);
        page.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
    }
    template <class T>
    static T *dialog()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<T *>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    template <class T = QAbstractButton>
    static T *find(QWidget *in, const QString &name)
    {
        auto *found = in->findChild<T *>(name);
        EXPECT_TRUE(found) << name.toStdString();
        return found;
    }
    static void click(QWidget *in, const QString &name)
    {
        if (auto *button = find(in, name))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    /// A form for a new headache that keeps at once what is entered.
    HeadacheDialog *begin(const QList<Place> &places = {})
    {
        page.desk().logHeadache(places);
        auto *form = dialog<HeadacheDialog>();
        EXPECT_TRUE(form);
        form->findChild<QTimer *>(QStringLiteral("draftTimer"))->setInterval(0);
        return form;
    }
    std::optional<HeadacheDraft> keptDraft() const
    {
        return HeadacheDraft::fromJson(*store->setting(HeadacheDraft::settingKey));
    }
    bool isKept() const { return keptDraft().has_value(); }
    static void press(QWidget *in, const QString &name)
    {
        if (auto *button = find(in, name)) {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
        }
    }
    static void answer(QWidget *in, const QString &row, Answer answer)
    {
        if (auto *found = find<AnswerRow>(in, row))
            press(found, QStringLiteral("answerButton_") + toKey(answer));
    }
    QStringList notices(QWidget *in) const
    {
        QStringList said;
        for (const NoticeBar *bar : in->findChildren<NoticeBar *>()) {
            if (bar->isVisible())
                said.append(bar->text());
        }
        return said;
    }
    MonthCalendar *calendar() const { return page.findChild<MonthCalendar *>(); }
    std::optional<DayRecord> day(const QDate &day) const { return *store->day(day); }
    int rows() const
    {
        return page.findChild<QListView *>(QStringLiteral("entriesList"))->model()->rowCount();
    }
    QString said(int row) const
    {
        return page.findChild<QListView *>(QStringLiteral("entriesList"))
            ->model()
            ->index(row, 0)
            .data()
            .toString();
    }
    void look(const QString &words)
    {
        find<QLineEdit>(&page, QStringLiteral("searchField"))->setText(words);
        waitUntilLoaded();
    }
    void waitUntilLoaded()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return !page.isLoading(); }));
    }
};

} // namespace

TEST_F(CaptureTest, OneKeyOnTheCalendarConfirmsAFreeDay)
{
    ASSERT_TRUE(store->save(headache(at(1, 9), at(1, 12), 4)));
    show();
    calendar()->setFocus();
    QTest::keyClick(calendar(), Qt::Key_F);
    ASSERT_TRUE(day(QDate(2026, 3, 2)));
    EXPECT_EQ(day(QDate(2026, 3, 2))->headacheFree, Answer::Yes);
    EXPECT_EQ(calendar()->marksOn(QDate(2026, 3, 2)).state, DayMarks::State::Free);
    undo.undo();
    EXPECT_FALSE(day(QDate(2026, 3, 2)));
    undo.redo();
    EXPECT_TRUE(day(QDate(2026, 3, 2)));

    QTest::keyClick(calendar(), Qt::Key_Left);
    QTest::keyClick(calendar(), Qt::Key_F);
    EXPECT_FALSE(day(QDate(2026, 3, 1))) << "there was a headache";
    EXPECT_EQ(notices(&page),
              QStringList{QStringLiteral("A headache of this day is in the diary, so it was not free.")});
    calendar()->setCurrentDay(QDate(2026, 3, 5));
    QTest::keyClick(calendar(), Qt::Key_F);
    EXPECT_FALSE(day(QDate(2026, 3, 5))) << "it has not come yet";
}

TEST_F(CaptureTest, TheKeyboardStaysInTheDiaryWhenItsButtonGoes)
{
    ASSERT_TRUE(store->save(headache(at(2, 6), at(2, 7), 4)));
    ASSERT_TRUE(store->save(headache(at(2, 7), at(2, 8), 5)));
    show();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
    auto *list = find<QListView>(&page, QStringLiteral("entriesList"));
    list->setCurrentIndex(list->model()->index(0, 0));
    click(&page, QStringLiteral("deleteEntryButton"));
    EXPECT_EQ(page.focusWidget(), list);
    EXPECT_EQ(list->currentIndex().row(), 0) << "its neighbour";
    QTest::keyClick(list, Qt::Key_Delete);
    EXPECT_EQ(rows(), 0);
    EXPECT_EQ(page.focusWidget(), calendar()) << "where no list is left";

    page.showDay(QDate(2026, 3, 1));
    press(&page, QStringLiteral("freeDayButton"));
    EXPECT_FALSE(find(&page, QStringLiteral("freeDayButton"))->isVisible());
    const QWidget *focused = page.focusWidget();
    EXPECT_TRUE(focused == calendar() || focused == list ||
                focused->objectName() == QStringLiteral("noticeButton"))
        << focused->objectName().toStdString();
}

TEST_F(CaptureTest, TheYearSaysTheWayBack)
{
    show();
    auto *button = find(&page, QStringLiteral("yearButton"));
    EXPECT_EQ(button->text(), QStringLiteral("Year"));
    click(&page, QStringLiteral("yearButton"));
    EXPECT_EQ(button->text(), QStringLiteral("Month"));
    click(&page, QStringLiteral("yearButton"));
    EXPECT_TRUE(calendar()->isVisible());
}

TEST_F(CaptureTest, ACheckInKeepsSleepFactorsBleedingAndNoteOfADay)
{
    show();
    click(&page, QStringLiteral("diaryCheckInButton"));
    auto *opened = dialog<CheckInDialog>();
    ASSERT_TRUE(opened);
    click(opened, QStringLiteral("dayButton_2026-02-28"));
    EXPECT_EQ(opened->day(), QDate(2026, 2, 28));
    answer(opened, QStringLiteral("headacheFreeRow"), Answer::Yes);
    find<QDoubleSpinBox>(opened, QStringLiteral("sleepHoursBox"))->setValue(6.5);
    find<QComboBox>(opened, QStringLiteral("sleepQualityBox"))->setCurrentIndex(2);
    answer(opened, QStringLiteral("factorRow_alcohol"), Answer::Yes);
    find<QDoubleSpinBox>(opened, QStringLiteral("factorAmountBox_alcohol"))->setValue(2);
    answer(opened, QStringLiteral("factorRow_stress"), Answer::No);
    answer(opened, QStringLiteral("bleedingRow"), Answer::NotSure);
    find<QPlainTextEdit>(opened, QStringLiteral("dayNoteEdit"))->setPlainText(QStringLiteral("party 🎉"));
    EXPECT_FALSE(find<QDoubleSpinBox>(opened, QStringLiteral("pressureBox"))->isVisible()) << "not asked for";
    click(opened, QStringLiteral("saveButton"));
    EXPECT_FALSE(dialog<CheckInDialog>());

    const auto kept = day(QDate(2026, 2, 28));
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->headacheFree, Answer::Yes);
    EXPECT_EQ(kept->sleepHours, 6.5);
    EXPECT_EQ(kept->sleepQuality, 2);
    EXPECT_EQ(kept->factors.value(QStringLiteral("alcohol")), Answer::Yes);
    EXPECT_EQ(kept->amounts.value(QStringLiteral("alcohol")), 2);
    EXPECT_EQ(kept->factors.value(QStringLiteral("stress")), Answer::No);
    EXPECT_EQ(kept->factors.size(), 2) << "what was not answered was not asked";
    EXPECT_EQ(kept->bleeding, Answer::NotSure);
    EXPECT_EQ(kept->note, QStringLiteral("party 🎉"));
}

TEST_F(CaptureTest, OneKeyInTheCheckInSaysFreeAndCloses)
{
    show();
    page.checkInAction()->trigger();
    auto *opened = dialog<CheckInDialog>();
    QTest::keyClick(opened, Qt::Key_F);
    EXPECT_FALSE(dialog<CheckInDialog>());
    EXPECT_EQ(day(QDate(2026, 3, 2))->headacheFree, Answer::Yes);

    page.checkInAction()->trigger();
    opened = dialog<CheckInDialog>();
    press(opened, QStringLiteral("dayButton_2026-03-01"));
    EXPECT_FALSE(day(QDate(2026, 3, 1))) << "Space chooses the day and says nothing about it";
    ASSERT_TRUE(dialog<CheckInDialog>());
    EXPECT_EQ(opened->day(), QDate(2026, 3, 1));
    auto *button = find(opened, QStringLiteral("dayButton_2026-03-01"));
    EXPECT_TRUE(button->accessibleDescription().contains(QStringLiteral("F ")));
    QTest::keyClick(button, Qt::Key_F);
    EXPECT_FALSE(dialog<CheckInDialog>());
    EXPECT_EQ(day(QDate(2026, 3, 1))->headacheFree, Answer::Yes);
}

TEST_F(CaptureTest, TabGoesIntoWhatWasUnfoldedInTheCheckIn)
{
    show();
    page.checkInAction()->trigger();
    auto *opened = dialog<CheckInDialog>();
    auto *header = find<QAbstractButton>(opened, QStringLiteral("askedSectionButton"));
    header->setFocus();
    QTest::keyClick(header, Qt::Key_Space);
    auto *part = header->parentWidget();
    QTest::keyClick(opened->focusWidget(), Qt::Key_Tab);
    EXPECT_NE(opened->focusWidget(), header);
    EXPECT_TRUE(part->isAncestorOf(opened->focusWidget()))
        << opened->focusWidget()->objectName().toStdString();
}

TEST_F(CaptureTest, SaveKeepsAllDaysOfACheckInAndCancelNone)
{
    show();
    const auto sayTwoDays = [&] {
        page.checkInAction()->trigger();
        auto *opened = dialog<CheckInDialog>();
        answer(opened, QStringLiteral("headacheFreeRow"), Answer::Yes);
        click(opened, QStringLiteral("dayButton_2026-03-01"));
        find<QPlainTextEdit>(opened, QStringLiteral("dayNoteEdit"))
            ->setPlainText(QStringLiteral("a long day"));
        click(opened, QStringLiteral("dayButton_2026-02-28"));
        return opened;
    };
    auto *opened = sayTwoDays();
    EXPECT_FALSE(day(QDate(2026, 3, 2)));
    EXPECT_TRUE(find(opened, QStringLiteral("dayButton_2026-03-01"))
                    ->accessibleName()
                    .contains(QStringLiteral("not saved yet")));
    EXPECT_TRUE(
        find(opened, QStringLiteral("dayButton_2026-03-01"))->text().endsWith(QStringLiteral(", not saved")));
    click(opened, QStringLiteral("dayButton_2026-03-01"));
    EXPECT_EQ(find<QPlainTextEdit>(opened, QStringLiteral("dayNoteEdit"))->toPlainText(),
              QStringLiteral("a long day"));
    click(opened, QStringLiteral("cancelButton"));
    ASSERT_TRUE(dialog<CheckInDialog>()) << "asked first";
    QTest::keyClick(opened, Qt::Key_Escape);
    EXPECT_TRUE(dialog<CheckInDialog>());
    click(opened, QStringLiteral("cancelButton"));
    click(opened, QStringLiteral("discardButton"));
    EXPECT_FALSE(dialog<CheckInDialog>());
    EXPECT_FALSE(day(QDate(2026, 3, 1)));
    EXPECT_FALSE(day(QDate(2026, 3, 2)));

    click(sayTwoDays(), QStringLiteral("saveButton"));
    EXPECT_FALSE(dialog<CheckInDialog>());
    EXPECT_EQ(day(QDate(2026, 3, 1))->note, QStringLiteral("a long day"));
    EXPECT_EQ(day(QDate(2026, 3, 2))->headacheFree, Answer::Yes);
    EXPECT_FALSE(day(QDate(2026, 2, 28))) << "only looked at";
    EXPECT_EQ(notices(&page),
              QStringList{QStringLiteral("Noted for %1.")
                              .arg(QLocale().createSeparatedList(
                                  {QStringLiteral("Sunday 1 March"), QStringLiteral("Monday 2 March")}))});
    undo.undo();
    EXPECT_FALSE(day(QDate(2026, 3, 1)));
    EXPECT_FALSE(day(QDate(2026, 3, 2)));
}

TEST_F(CaptureTest, WhatTheCheckInSaysOfADayGoesWithIt)
{
    ASSERT_TRUE(store->save(headache(at(2, 6), at(2, 8), 5)));
    show();
    page.checkInAction()->trigger();
    auto *opened = dialog<CheckInDialog>();
    EXPECT_TRUE(find(opened, QStringLiteral("dayButton_2026-03-02"))->accessibleDescription().isEmpty())
        << "F says nothing of a day with a headache";
    QTest::keyClick(opened, Qt::Key_F);
    EXPECT_EQ(notices(opened),
              QStringList{QStringLiteral("A headache of this day is in the diary, so it was not free.")});
    click(opened, QStringLiteral("dayButton_2026-03-01"));
    EXPECT_EQ(notices(opened), QStringList{});
}

TEST_F(CaptureTest, LookingAtADayDoesNotAlterItsNumbers)
{
    const DayRecord odd{.day = QDate(2026, 3, 1),
                        .headacheFree = Answer::Yes,
                        .sleepHours = 6.75,
                        .sleepQuality = {},
                        .bleeding = {},
                        .factors = {{QStringLiteral("alcohol"), Answer::Yes}},
                        .note = {},
                        .amounts = {{QStringLiteral("alcohol"), 0.125}},
                        .pressureHpa = 1013.25};
    ASSERT_TRUE(store->save(odd));
    show();
    page.desk().checkIn(odd.day);
    auto *opened = dialog<CheckInDialog>();
    ASSERT_TRUE(opened);
    find<QPlainTextEdit>(opened, QStringLiteral("dayNoteEdit"))->setPlainText(QStringLiteral("windy"));
    click(opened, QStringLiteral("saveButton"));
    DayRecord expected = odd;
    expected.note = QStringLiteral("windy");
    EXPECT_EQ(day(odd.day), expected);
}

TEST_F(CaptureTest, TheReminderComesOnlyIfItWasAskedForAndTheDayIsOpen)
{
    ReminderDesk desk(*store, settings, clock);
    EXPECT_FALSE(desk.isDue());
    EXPECT_FALSE(desk.isWaiting()) << "no timer without a reminder";
    settings.setCheckInReminder(QTime(20, 0));
    desk.refresh();
    EXPECT_FALSE(desk.isDue());
    EXPECT_TRUE(desk.isWaiting());
    clock.jumpWallClock(12h);
    desk.refresh();
    EXPECT_TRUE(desk.isDue());
    desk.putOff();
    EXPECT_FALSE(desk.isDue());
    clock.jumpWallClock(24h);
    desk.refresh();
    EXPECT_TRUE(desk.isDue());
    page.desk().confirmFree(QDate(2026, 3, 3));
    EXPECT_FALSE(desk.isDue());
}

TEST_F(CaptureTest, ADayOfTheCheckInSaysWhichOfItsNumbersIsPain)
{
    ASSERT_TRUE(store->save(headache(at(1, 9), at(1, 12), 5)));
    show();
    page.desk().checkIn(QDate(2026, 3, 1));
    auto *opened = dialog<CheckInDialog>();
    ASSERT_TRUE(opened);
    EXPECT_EQ(find(opened, QStringLiteral("dayButton_2026-03-01"))->text(), QStringLiteral("Sun 1: pain 5"));
    opened->close();
}

TEST_F(CaptureTest, QuestionAndAnswersOfTheCheckInStandInOneRow)
{
    show();
    page.desk().checkIn(QDate(2026, 3, 1));
    auto *opened = dialog<CheckInDialog>();
    ASSERT_TRUE(opened);
    opened->resize(1000, 800);
    const auto *answers = find<QWidget>(opened, QStringLiteral("factorRow_stress"));
    const QWidget *row = answers->parentWidget()->parentWidget();
    const auto *question = row->findChild<QLabel *>();
    ASSERT_TRUE(question);
    const auto left = [&] { return answers->mapTo(row, QPoint()).x(); };
    EXPECT_TRUE(QTest::qWaitFor([&] { return left() > question->geometry().right(); }));
    opened->resize(420, 800);
    EXPECT_TRUE(QTest::qWaitFor([&] { return left() == 0; })) << "close under it where there is no room";
    opened->close();
}

TEST_F(CaptureTest, TheBinShowsTheBeginningOfANoteAndWhenItWasDeleted)
{
    Headache wordy = headache(at(1, 9), at(1, 12), 5);
    wordy.note = QStringLiteral("pain ").repeated(2000) + QStringLiteral("\nsecond line");
    ASSERT_TRUE(store->save(wordy));
    ASSERT_TRUE(store->moveToTrash(wordy.id));
    show();
    page.desk().showBin();
    auto *opened = dialog<BinDialog>();
    ASSERT_TRUE(opened);
    auto *list = find<QListWidget>(opened, QStringLiteral("binList"));
    ASSERT_EQ(list->count(), 1);
    const QString text = list->item(0)->text();
    EXPECT_LT(text.size(), 200) << text.toStdString();
    EXPECT_TRUE(text.contains(QLocale().toString(Moment::now(clock).local(), QLocale::ShortFormat)))
        << text.toStdString();
    EXPECT_EQ(list->horizontalScrollBarPolicy(), Qt::ScrollBarAlwaysOff);
    opened->close();
}

TEST_F(CaptureTest, TheBinGivesBackOrDeletesForEverAfterAQuestion)
{
    ASSERT_TRUE(store->save(headache(at(1, 9), at(1, 12), 8)));
    ASSERT_TRUE(store->save(headache(at(1, 15), at(1, 16), 3)));
    for (const Headache &known : headaches())
        ASSERT_TRUE(store->moveToTrash(known.id));
    show();
    page.desk().showBin();
    auto *opened = dialog<BinDialog>();
    ASSERT_TRUE(opened);
    auto *list = find<QListWidget>(opened, QStringLiteral("binList"));
    ASSERT_EQ(list->count(), 2);
    click(opened, QStringLiteral("restoreButton"));
    EXPECT_EQ(headaches().size(), 1);
    undo.undo();
    EXPECT_EQ(headaches().size(), 0);
    undo.redo();
    EXPECT_EQ(headaches().size(), 1);
    ASSERT_EQ(list->count(), 1);
    click(opened, QStringLiteral("deleteForeverButton"));
    EXPECT_EQ(store->bin()->size(), 1) << "asked first";
    click(opened, QStringLiteral("confirmDeleteButton"));
    EXPECT_EQ(store->bin()->size(), 0);
    EXPECT_EQ(headaches().size(), 1);
    EXPECT_EQ(undo.count(), 0) << "no step may bring back what is gone";
}

TEST_F(CaptureTest, TheBinSaysWhatCouldNotBeDeletedForEver)
{
    const Medicine medicine{.id = MedicineId::create(clock),
                            .name = QStringLiteral("Sumatriptan"),
                            .drugClass = QStringLiteral("triptan"),
                            .strength = {},
                            .isPreventive = false};
    ASSERT_TRUE(store->save(medicine));
    ASSERT_TRUE(store->save(Dose{.id = DoseId::create(clock),
                                 .medicine = medicine.id,
                                 .headache = {},
                                 .taken = at(1, 9),
                                 .amount = 1,
                                 .reliefAfter2h = {},
                                 .sideEffects = {},
                                 .note = {}}));
    DiaryCommands commands(*store, undo);
    ASSERT_TRUE(commands.remove(medicine));
    show();
    page.desk().showBin();
    auto *opened = dialog<BinDialog>();
    ASSERT_TRUE(opened);
    const auto empty = [&] {
        click(opened, QStringLiteral("emptyBinButton"));
        click(opened, QStringLiteral("confirmDeleteButton"));
        return notices(opened).value(0);
    };
    EXPECT_EQ(empty(), QStringLiteral("Nothing was deleted: doses or sessions in the diary belong to it."));
    EXPECT_EQ(undo.count(), 1) << "it can still be taken back";
    const Headache gone = headache(at(1, 9), at(1, 12), 8);
    ASSERT_TRUE(store->save(gone));
    ASSERT_TRUE(store->moveToTrash(gone.id));
    EXPECT_TRUE(empty().contains(QStringLiteral("The rest stays")));
    EXPECT_EQ(store->bin()->size(), 1);
}

TEST_F(CaptureTest, PeriodsLeftOutAreMarkedInTheCalendar)
{
    show();
    page.desk().showExcludedPeriods();
    auto *opened = dialog<ExcludedPeriodsDialog>();
    ASSERT_TRUE(opened);
    find<QComboBox>(opened, QStringLiteral("reasonBox"))->setCurrentIndex(1);
    find<DateField>(opened, QStringLiteral("firstDayEdit"))->setDate(QDate(2026, 2, 27));
    click(opened, QStringLiteral("saveRecordButton"));
    ASSERT_EQ(store->excludedPeriods()->size(), 1);
    EXPECT_TRUE(calendar()->marksOn(QDate(2026, 3, 2)).isExcluded);
    EXPECT_TRUE(
        calendar()->description(QDate(2026, 3, 2)).contains(QStringLiteral("left out of the numbers")));
    click(opened, QStringLiteral("deleteRecordButton"));
    EXPECT_FALSE(calendar()->marksOn(QDate(2026, 3, 2)).isExcluded);
}

TEST_F(CaptureTest, APeriodLeftOutFarIntoTheFutureIsAskedBack)
{
    show();
    page.desk().showExcludedPeriods();
    auto *opened = dialog<ExcludedPeriodsDialog>();
    find(opened, QStringLiteral("endedButton"))->click();
    find<DateField>(opened, QStringLiteral("lastDayEdit"))->setDate(QDate(2062, 3, 2));
    bool wasAsked = false;
    QTimer::singleShot(0, opened, [&wasAsked] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        wasAsked = box;
        if (box)
            box->reject();
    });
    click(opened, QStringLiteral("saveRecordButton"));
    EXPECT_TRUE(wasAsked);
    EXPECT_TRUE(store->excludedPeriods()->isEmpty());
    EXPECT_TRUE(find<DateField>(opened, QStringLiteral("lastDayEdit"))->isAncestorOf(opened->focusWidget()));
}

TEST_F(CaptureTest, TheListFindsWordsAndFiltersInTheWholeDiary)
{
    Headache storm = headache(at(3, 9, 0, 1), at(3, 12, 0, 1), 8);
    storm.note = QStringLiteral("after the thunderstorm");
    storm.places = {
        {.place = Place{RegionKey(QStringLiteral("temple")), Side::Left}, .intensity = {}, .quality = {}}};
    ASSERT_TRUE(store->save(storm));
    ASSERT_TRUE(store->save(headache(at(1, 9), at(1, 12), 3)));
    show();
    EXPECT_EQ(rows(), 1);
    const QPoint filters = find(&page, QStringLiteral("filtersButton"))->geometry().center();
    look(QStringLiteral("THUNDER"));
    page.layout()->activate();
    EXPECT_EQ(find(&page, QStringLiteral("filtersButton"))->geometry().center(), filters)
        << "nothing else comes where it was";
    ASSERT_EQ(rows(), 1);
    EXPECT_TRUE(said(0).startsWith(QStringLiteral("Severe headache")));
    look(QStringLiteral("temple"));
    EXPECT_EQ(rows(), 1) << "by the name of a place";
    look(QStringLiteral("nothing like it"));
    EXPECT_EQ(rows(), 0);
    click(&page, QStringLiteral("clearSearchButton"));
    EXPECT_EQ(rows(), 1) << "the month again";
    click(&page, QStringLiteral("filtersButton"));
    find<QSpinBox>(&page, QStringLiteral("mostPainBox"))->setValue(8);
    waitUntilLoaded();
    EXPECT_EQ(rows(), 2);
    find<QSpinBox>(&page, QStringLiteral("leastPainBox"))->setValue(7);
    waitUntilLoaded();
    EXPECT_EQ(rows(), 1);
}

TEST_F(CaptureTest, WhatIsLoggedDuringASearchIsShown)
{
    ASSERT_TRUE(store->save(headache(at(1, 9), at(1, 12), 3)));
    show();
    look(QStringLiteral("nothing like it"));
    ASSERT_EQ(rows(), 0);
    HeadacheDialog *form = begin();
    ASSERT_TRUE(form);
    QTest::keyClick(form->findChild<IntensitySlider *>(), Qt::Key_6);
    click(form, QStringLiteral("saveButton"));
    waitUntilLoaded();
    ASSERT_EQ(rows(), 2);
    EXPECT_TRUE(said(0).startsWith(QStringLiteral("Moderate headache")));
    EXPECT_TRUE(find<QLineEdit>(&page, QStringLiteral("searchField"))->text().isEmpty());
}

TEST_F(CaptureTest, AfterADeletionInASearchItGoesOnWithTheNeighbour)
{
    for (const int hour : {1, 3, 5}) {
        Headache found = headache(at(1, hour), at(1, hour + 1), hour);
        found.note = QStringLiteral("rain");
        ASSERT_TRUE(store->save(found));
    }
    show();
    look(QStringLiteral("rain"));
    ASSERT_EQ(rows(), 3);
    auto *list = find<QListView>(&page, QStringLiteral("entriesList"));
    const QString next = said(2);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Delete);
    EXPECT_TRUE(QTest::qWaitFor([this] { return rows() == 2; }));
    ASSERT_TRUE(list->currentIndex().isValid());
    EXPECT_EQ(said(list->currentIndex().row()), next);
}

TEST_F(CaptureTest, APeriodThatEndsBeforeItBeginsIsSaidInsteadOfFindingNothing)
{
    ASSERT_TRUE(store->save(headache(at(1, 9), at(1, 12), 3)));
    show();
    click(&page, QStringLiteral("filtersButton"));
    auto *last = find<DateField>(&page, QStringLiteral("searchLastDayEdit"));
    EXPECT_EQ(last->date(), QDate(2026, 3, 2));
    click(&page, QStringLiteral("filtersButton"));
    clock.jumpWallClock(48h);
    click(&page, QStringLiteral("filtersButton"));
    EXPECT_EQ(last->date(), QDate(2026, 3, 4)) << "today, also days after the page was made";

    press(&page, QStringLiteral("periodFilterBox"));
    waitUntilLoaded();
    EXPECT_EQ(rows(), 1);
    find<DateField>(&page, QStringLiteral("searchFirstDayEdit"))->setDate(QDate(2026, 3, 5));
    waitUntilLoaded();
    EXPECT_EQ(rows(), 0);
    EXPECT_EQ(find<QLabel>(&page, QStringLiteral("emptyLabel"))->text(),
              QStringLiteral("The first day lies after the last day."));
}

TEST_F(CaptureTest, ControlFGoesToTheSearch)
{
    show();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
    calendar()->setFocus();
    QTest::keyClick(calendar(), Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(find<QLineEdit>(&page, QStringLiteral("searchField"))->hasFocus());
}

TEST_F(CaptureTest, ManyThatWereFoundComeAsTheListIsScrolled)
{
    DiaryEntries entries;
    for (int i = 0; i < 100; ++i)
        entries.headaches.append(headache(at(1, 1, i % 60, 1 + i / 60), at(1, 9, 0, 1 + i / 60), 3));
    ASSERT_TRUE(store->save(entries));
    show();
    click(&page, QStringLiteral("filtersButton"));
    find<QSpinBox>(&page, QStringLiteral("leastPainBox"))->setValue(3);
    waitUntilLoaded();
    EXPECT_LT(rows(), 100);
    const auto *heading = find<QLabel>(&page, QStringLiteral("entriesHeadingLabel"));
    EXPECT_TRUE(heading->text().startsWith(QStringLiteral("More than "))) << heading->text().toStdString();
    auto *list = find<QListView>(&page, QStringLiteral("entriesList"));
    EXPECT_TRUE(QTest::qWaitFor([&] {
        list->scrollToBottom();
        return rows() == 100;
    }));
    waitUntilLoaded();
    EXPECT_TRUE(heading->text().startsWith(QStringLiteral("100 found"))) << heading->text().toStdString();
}

TEST_F(CaptureTest, TheYearShowsEachDayAndOpensIt)
{
    ASSERT_TRUE(store->save(headache(at(3, 9, 0, 1), at(3, 12, 0, 1), 8)));
    show();
    click(&page, QStringLiteral("yearButton"));
    auto *year = find<YearTable>(&page, QStringLiteral("yearTable"));
    ASSERT_TRUE(year->isVisible());
    waitUntilLoaded();
    EXPECT_EQ(year->model()->index(0, 2).data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Saturday 3 January: headache, worst 8"));
    EXPECT_EQ(year->model()->flags(year->model()->index(1, 30)), Qt::NoItemFlags) << "no 31 February";
    year->setFocus();
    year->setCurrentIndex(year->model()->index(0, 2));
    QTest::keyClick(year, Qt::Key_Return);
    EXPECT_EQ(page.chosenDay(), QDate(2026, 1, 3));
    EXPECT_EQ(rows(), 1);
}

TEST_F(CaptureTest, ADayShowsWhatCameBeforeItsHeadache)
{
    const DayRecord sunday{.day = QDate(2026, 3, 1),
                           .headacheFree = Answer::Yes,
                           .sleepHours = 5,
                           .sleepQuality = {},
                           .bleeding = {},
                           .factors = {{QStringLiteral("alcohol"), Answer::Yes}},
                           .note = {}};
    ASSERT_TRUE(store->save(sunday));
    Headache attack = headache(at(2, 6), std::nullopt, 5);
    attack.symptoms = {{.key = QStringLiteral("yawning"), .phase = Phase::Before}};
    ASSERT_TRUE(store->save(attack));
    show();
    page.showDay(QDate(2026, 3, 2));
    page.showDay(QDate(2026, 3, 1));
    ASSERT_EQ(rows(), 1);
    EXPECT_EQ(said(0), QStringLiteral("Check-in. Confirmed free of headache. slept 5 h, Alcohol"));
    page.showDay(QDate(2026, 3, 2));
    auto *card = find<QWidget>(&page, QStringLiteral("hoursBeforeCard"));
    ASSERT_TRUE(card);
    QStringList words;
    for (const QLabel *label : card->findChildren<QLabel *>())
        words.append(label->text().split(u'\n'));
    EXPECT_TRUE(words.contains(QStringLiteral("Sun 1 Mar: slept 5 h, Alcohol")))
        << words.join(u'|').toStdString();
    EXPECT_TRUE(words.contains(QStringLiteral("Early signs: Yawning"))) << words.join(u'|').toStdString();
}

TEST_F(CaptureTest, WhatTheDayOfAnAttackSaysIsNotTakenForWhatCameBefore)
{
    const DayRecord monday{.day = QDate(2026, 3, 2),
                           .headacheFree = {},
                           .sleepHours = {},
                           .sleepQuality = {},
                           .bleeding = {},
                           .factors = {{QStringLiteral("alcohol"), Answer::Yes}},
                           .note = {}};
    ASSERT_TRUE(store->save(monday));
    ASSERT_TRUE(store->save(session(at(1, 20))));
    ASSERT_TRUE(store->save(headache(at(2, 6), std::nullopt, 5)));
    show();
    page.showDay(QDate(2026, 3, 2));
    QStringList words;
    for (const QLabel *label :
         find<QWidget>(&page, QStringLiteral("hoursBeforeCard"))->findChildren<QLabel *>())
        words.append(label->text().split(u'\n'));
    EXPECT_TRUE(words.contains(QStringLiteral("Mon 2 Mar, perhaps only after it began: Alcohol")))
        << words.join(u'|').toStdString();
    const QString name = catalogue.name(catalogue.techniques().first().key);
    EXPECT_TRUE(words.filter(name).value(0).startsWith(QStringLiteral("Sun 1 Mar, ")))
        << words.join(u'|').toStdString();
}

TEST_F(CaptureTest, WhatOnlyTheDayIsKnownOfCanStillEndThatDay)
{
    show();
    page.logHeadacheAction()->trigger();
    auto *opened = dialog<HeadacheDialog>();
    QTest::keyClick(opened->findChild<IntensitySlider *>(), Qt::Key_3);
    press(opened, QStringLiteral("timeSectionButton"));
    press(opened, QStringLiteral("startEarlierButton"));
    find<DateField>(opened, QStringLiteral("startDateEdit"))->setDate(QDate(2026, 3, 2));
    find<QComboBox>(opened, QStringLiteral("startPrecisionBox"))->setCurrentIndex(2);
    press(opened, QStringLiteral("endEndedButton"));
    find<QComboBox>(opened, QStringLiteral("endPrecisionBox"))->setCurrentIndex(2);
    press(opened, QStringLiteral("saveButton"));
    ASSERT_EQ(headaches().size(), 1) << notices(opened).join(u' ').toStdString();
    EXPECT_EQ(headaches().first().startPrecision, Precision::DayOnly);
    EXPECT_EQ(headaches().first().endPrecision, Precision::DayOnly);
    EXPECT_EQ(headaches().first().start.localDay, QDate(2026, 3, 2));
    EXPECT_EQ(headaches().first().end->localDay, QDate(2026, 3, 2));
}

TEST_F(CaptureTest, LongEmojiAndRightToLeftNotesAreKeptAndShown)
{
    Headache odd = headache(at(1, 9), at(1, 12), 5);
    odd.note = QStringLiteral("צלצול 🤕 ").repeated(8000);
    ASSERT_TRUE(store->save(odd));
    show();
    EXPECT_EQ(rows(), 1);
    page.desk().edit(odd);
    auto *opened = dialog<HeadacheDialog>();
    press(opened, QStringLiteral("noteSectionButton"));
    EXPECT_EQ(opened->entered(), odd);
}

TEST_F(CaptureTest, WhatWasBegunAndNeverSavedIsOfferedBack)
{
    show();
    HeadacheDialog *form = begin();
    auto *unsaved = find<NoticeBar>(form, QStringLiteral("unsavedNotice"));
    EXPECT_FALSE(unsaved->isVisible());
    QTest::keyClick(form->findChild<IntensitySlider *>(), Qt::Key_6);
    press(form, QStringLiteral("noteSectionButton"));
    find<QPlainTextEdit>(form, QStringLiteral("noteEdit"))->setPlainText(QStringLiteral("half a"));
    EXPECT_TRUE(QTest::qWaitFor([this] { return isKept(); }));
    const auto entered = form->entered();
    delete form; // as if the program was killed
    EXPECT_TRUE(headaches().isEmpty());

    clock.advance(2h);
    form = begin();
    EXPECT_EQ(form->entered(), entered);
    unsaved = find<NoticeBar>(form, QStringLiteral("unsavedNotice"));
    EXPECT_TRUE(unsaved->isVisible());
    EXPECT_EQ(unsaved->text(), QStringLiteral("This headache since %1 was begun here and not saved yet.")
                                   .arg(DiaryWords::timeText(QTime(8, 15))));
    // It began when it began.
    press(form, QStringLiteral("timeSectionButton"));
    EXPECT_TRUE(find<TimeField>(form, QStringLiteral("startTimeEdit"))->isVisible());
    click(form, QStringLiteral("saveButton"));
    ASSERT_EQ(headaches().size(), 1);
    EXPECT_EQ(headaches().first(), entered);
    EXPECT_FALSE(isKept());
}

TEST_F(CaptureTest, WhatWasBegunOnAnotherDayIsOfferedBesideAnEmptyForm)
{
    show();
    HeadacheDialog *form = begin();
    QTest::keyClick(form->findChild<IntensitySlider *>(), Qt::Key_6);
    EXPECT_TRUE(QTest::qWaitFor([this] { return isKept(); }));
    const auto entered = form->entered();
    delete form;

    clock.advance(24h);
    form = begin();
    EXPECT_FALSE(form->entered());
    EXPECT_EQ(find<NoticeBar>(form, QStringLiteral("unsavedNotice"))->text(),
              QStringLiteral("A headache since Mon 2 Mar, %1 was begun here and not saved.")
                  .arg(DiaryWords::timeText(QTime(8, 15))));
    // What is entered now takes its place only for as long as the form is open.
    QTest::keyClick(form->findChild<IntensitySlider *>(), Qt::Key_3);
    EXPECT_TRUE(QTest::qWaitFor([&] { return keptDraft() && keptDraft()->headache != entered; }));
    click(form, QStringLiteral("saveButton"));
    EXPECT_EQ(headaches().size(), 1);
    ASSERT_TRUE(keptDraft());

    form = begin();
    EXPECT_FALSE(form->entered());
    find<NoticeBar>(form, QStringLiteral("unsavedNotice"))->button()->click();
    form = dialog<HeadacheDialog>();
    ASSERT_TRUE(form);
    EXPECT_EQ(form->entered(), entered);
    click(form, QStringLiteral("saveButton"));
    EXPECT_EQ(headaches().size(), 2);
    EXPECT_FALSE(isKept());
}

TEST_F(CaptureTest, PlacesChosenNowAreNotLostToWhatWasBegunBefore)
{
    const QList<Place> before{{catalogue.regions().at(0).key, Side::Left}};
    const QList<Place> now{{catalogue.regions().at(1).key, Side::Right}};
    show();
    HeadacheDialog *form = begin(before);
    QTest::keyClick(form->findChild<IntensitySlider *>(), Qt::Key_6);
    EXPECT_TRUE(QTest::qWaitFor([this] { return isKept(); }));
    delete form;

    form = begin(before);
    EXPECT_TRUE(form->entered());
    delete form;
    form = begin(now);
    EXPECT_FALSE(form->entered());
    QTest::keyClick(form->findChild<IntensitySlider *>(), Qt::Key_4);
    EXPECT_EQ(DiaryWords::placesOf(*form->entered()), now);
}

TEST_F(CaptureTest, ADraftThatWasGoneOnWithTwiceBecomesTwoHeadaches)
{
    show();
    HeadacheDialog *form = begin();
    QTest::keyClick(form->findChild<IntensitySlider *>(), Qt::Key_6);
    EXPECT_TRUE(QTest::qWaitFor([this] { return isKept(); }));
    // Another program went on with the same draft, and keeps one of its own by now.
    Headache elsewhere = *form->entered();
    elsewhere.note = QStringLiteral("in the other window");
    ASSERT_TRUE(store->save(elsewhere));
    const HeadacheDraft others{headache(at(2, 8), {}, 0), {}};
    ASSERT_TRUE(store->setSetting(HeadacheDraft::settingKey, others.toJson()));
    click(form, QStringLiteral("saveButton"));
    EXPECT_EQ(headaches().size(), 2);
    EXPECT_EQ(*store->headache(elsewhere.id), elsewhere);
    EXPECT_EQ(keptDraft(), others);
}

TEST_F(CaptureTest, ADraftThatWasSavedIsForgottenAndNotOfferedWhenTheHeadacheIsErased)
{
    const Headache logged = headache(at(2, 8), {}, 5);
    ASSERT_TRUE(store->save(logged));
    ASSERT_TRUE(store->setSetting(HeadacheDraft::settingKey, HeadacheDraft{logged, {}}.toJson()));
    show();
    EXPECT_FALSE(find<NoticeBar>(begin(), QStringLiteral("unsavedNotice"))->isVisible());
    EXPECT_FALSE(isKept());
}

TEST_F(CaptureTest, WhatWasEnteredAMomentAgoIsKeptAlthoughTheFormIsGone)
{
    show();
    page.desk().logHeadache({});
    auto *form = dialog<HeadacheDialog>();
    ASSERT_TRUE(form);
    auto *timer = form->findChild<QTimer *>(QStringLiteral("draftTimer"));
    timer->setInterval(1h);
    QTest::keyClick(form->findChild<IntensitySlider *>(), Qt::Key_6);
    const int running = timer->timerId();
    QTest::keyClick(form->findChild<IntensitySlider *>(), Qt::Key_7);
    EXPECT_EQ(timer->timerId(), running) << "each key does not put it off";
    EXPECT_FALSE(isKept());
    delete form;
    ASSERT_TRUE(isKept());
    EXPECT_EQ(keptDraft()->intensity, Intensity::fromInt(7));
}

TEST_F(CaptureTest, WhatWasBegunCanBeLeftForAnEmptyForm)
{
    show();
    HeadacheDialog *form = begin();
    QTest::keyClick(form->findChild<IntensitySlider *>(), Qt::Key_6);
    EXPECT_TRUE(QTest::qWaitFor([this] { return isKept(); }));
    delete form;

    page.desk().logHeadache({});
    form = dialog<HeadacheDialog>();
    ASSERT_TRUE(form);
    find<NoticeBar>(form, QStringLiteral("unsavedNotice"))->button()->click();
    click(form, QStringLiteral("discardButton"));
    EXPECT_FALSE(isKept());
    form = dialog<HeadacheDialog>();
    ASSERT_TRUE(form);
    EXPECT_FALSE(form->entered());
    EXPECT_FALSE(find<NoticeBar>(form, QStringLiteral("unsavedNotice"))->isVisible());
    QTest::keyClick(form, Qt::Key_Escape);
    EXPECT_FALSE(dialog<HeadacheDialog>());
}

TEST_F(CaptureTest, AStartInAnotherYearSaysWhich)
{
    const Moment old = Moment::at(QDateTime(QDate(2024, 5, 13), QTime(8, 15), clock.zone()));
    ASSERT_TRUE(store->save(headache(old, {}, 5)));
    show();
    waitUntilLoaded();
    ASSERT_EQ(rows(), 1);
    EXPECT_TRUE(said(0).contains(QStringLiteral("2024"))) << said(0).toStdString();
    const auto labels = page.findChildren<QLabel *>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().startsWith(QStringLiteral("since ")) &&
               label->text().contains(QStringLiteral("2024"));
    }));
}
