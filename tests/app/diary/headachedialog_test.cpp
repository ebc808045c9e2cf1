// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/headachedialog.h"

#include "app/bodymap/bodymap.h"
#include "app/diary/intensityslider.h"
#include "app/diary/noticebar.h"
#include "app/diary/placesfield.h"
#include "app/fields/datefield.h"
#include "app/fields/timefield.h"
#include "tests/app/diary/diaryfixture.h"

#include <QAccessible>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace nape;

namespace
{

class HeadacheDialogTest : public DiaryFixture
{
protected:
    QList<Place> places;
    std::unique_ptr<HeadacheDialog> dialog;
    QList<Headache> saved;

    Result<void> save(const Headache &headache)
    {
        auto done = store->save(headache);
        if (done)
            saved.append(headache);
        return done;
    }
    void open(const std::optional<Headache> &edited = {})
    {
        const auto keep = [this](const Headache &headache) { return save(headache); };
        dialog = edited ? std::make_unique<HeadacheDialog>(*edited, terms, clock, appearance, keep)
                        : std::make_unique<HeadacheDialog>(places, terms, clock, appearance, keep);
        dialog->open();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(dialog.get()));
        dialog->activateWindow();
    }
    template <class T>
    T *find(const char *name) const
    {
        auto *found = dialog->findChild<T *>(QLatin1String(name));
        EXPECT_TRUE(found) << name;
        return found;
    }
    QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    void click(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    /// Opens a folded part.
    void unfold(const char *section)
    {
        auto *button = find<QAbstractButton>((QByteArray(section) + "Button").constData());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        EXPECT_TRUE(button->isChecked());
        QTest::qWait(0);
    }
    IntensitySlider *slider() const { return dialog->findChild<IntensitySlider *>(); }
    void drag(int from, int to)
    {
        const auto middleOf = [this](int value) { return slider()->cellRect(value).center().toPoint(); };
        QTest::mousePress(slider(), Qt::LeftButton, {}, middleOf(from));
        QTest::mouseMove(slider(), middleOf(to));
        QTest::mouseRelease(slider(), Qt::LeftButton, {}, middleOf(to));
    }
    QString notice() const
    {
        for (const NoticeBar *bar : dialog->findChildren<NoticeBar *>()) {
            if (bar->isVisible())
                return bar->text();
        }
        return {};
    }
};

} // namespace

TEST_F(HeadacheDialogTest, OneDragAndSaveAreEnough)
{
    places = {Place{RegionKey(QStringLiteral("temple")), Side::Left}};
    open();
    EXPECT_FALSE(button("saveButton")->isEnabled());
    drag(1, 7);
    EXPECT_TRUE(button("saveButton")->isEnabled());
    click("saveButton");

    EXPECT_FALSE(dialog->isVisible());
    ASSERT_EQ(saved.size(), 1);
    EXPECT_EQ(headaches(), saved);
    EXPECT_EQ(saved[0].intensity.value(), 7);
    EXPECT_EQ(saved[0].start, Moment::now(clock));
    EXPECT_TRUE(saved[0].isOngoing());
    ASSERT_EQ(saved[0].places.size(), 1);
    EXPECT_EQ(saved[0].places[0].place, places[0]);
}

TEST_F(HeadacheDialogTest, TheKeyboardAloneIsEnough)
{
    open();
    EXPECT_TRUE(QTest::qWaitFor([this] { return slider()->hasFocus(); }));
    QTest::keyClick(slider(), Qt::Key_6);
    QTest::keyClick(slider(), Qt::Key_Return);
    ASSERT_EQ(saved.size(), 1);
    EXPECT_EQ(saved[0].intensity.value(), 6);
}

TEST_F(HeadacheDialogTest, JustNowIsWhenTheDialogWasAskedFor)
{
    open();
    const Moment opened = Moment::now(clock);
    clock.advance(std::chrono::minutes(3));
    drag(1, 2);
    click("saveButton");
    ASSERT_EQ(saved.size(), 1);
    EXPECT_EQ(saved[0].start, opened);
}

TEST_F(HeadacheDialogTest, AnEarlierStartAndAnEndAreKept)
{
    open();
    drag(0, 4);
    unfold("timeSection");
    find<QRadioButton>("startEarlierButton")->click();
    find<DateField>("startDateEdit")->setDate(QDate(2026, 3, 1));
    find<TimeField>("startTimeEdit")->setTime(QTime(22, 30));
    find<QRadioButton>("endEndedButton")->click();
    find<TimeField>("endTimeEdit")->setTime(QTime(6, 45));
    unfold("noteSection");
    QTest::keyClicks(find<QPlainTextEdit>("noteEdit"), QStringLiteral("thunderstorm"));
    click("saveButton");

    ASSERT_EQ(saved.size(), 1) << notice().toStdString();
    EXPECT_EQ(saved[0].start, at(1, 22, 30));
    EXPECT_EQ(saved[0].end, at(2, 6, 45));
    EXPECT_EQ(saved[0].note, QStringLiteral("thunderstorm"));
}

TEST_F(HeadacheDialogTest, WhatCannotBeTrueIsSaidAndNotSaved)
{
    open();
    drag(0, 4);
    unfold("timeSection");
    find<QRadioButton>("startEarlierButton")->click();
    find<TimeField>("startTimeEdit")->setTime(QTime(8, 0));
    find<QRadioButton>("endEndedButton")->click();
    find<TimeField>("endTimeEdit")->setTime(QTime(7, 0));
    click("saveButton");
    EXPECT_EQ(notice(), QStringLiteral("A headache cannot end before it starts."));
    auto *atTheField = find<QWidget>("timeSection")->findChild<NoticeBar *>();
    ASSERT_TRUE(atTheField);
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(atTheField);
    EXPECT_EQ(heard->role(), QAccessible::AlertMessage);
    EXPECT_EQ(heard->text(QAccessible::Name), notice());

    find<TimeField>("startTimeEdit")->setTime(QTime(9, 0));
    find<TimeField>("endTimeEdit")->setTime(QTime(10, 0));
    click("saveButton");
    EXPECT_EQ(notice(), QStringLiteral("A headache cannot start in the future."));

    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(saved.isEmpty());
    EXPECT_TRUE(headaches().isEmpty());
    EXPECT_EQ(slider()->intensity(), Intensity::fromInt(4));

    find<TimeField>("startTimeEdit")->setTime(QTime(7, 0));
    find<TimeField>("endTimeEdit")->setTime(QTime(8, 0));
    click("saveButton");
    EXPECT_EQ(saved.size(), 1);
}

TEST_F(HeadacheDialogTest, IfTheDiaryCannotBeWrittenNothingEnteredIsLost)
{
    open();
    drag(0, 8);
    unfold("noteSection");
    find<QPlainTextEdit>("noteEdit")->setPlainText(QStringLiteral("long note"));
    whileAnotherProgramWrites([&] { click("saveButton"); });
    EXPECT_TRUE(notice().startsWith(QStringLiteral("Another program is using the diary")))
        << notice().toStdString();
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(find<QPlainTextEdit>("noteEdit")->toPlainText(), QStringLiteral("long note"));

    click("saveButton");
    ASSERT_EQ(saved.size(), 1);
    EXPECT_EQ(saved[0].note, QStringLiteral("long note"));
}

TEST_F(HeadacheDialogTest, EditingKeepsWhatItDoesNotShow)
{
    Headache known = headache(Moment::at(at(1, 9).utcMs + 12'345, QTimeZone("Asia/Tokyo")), at(1, 12), 5);
    known.startPrecision = Precision::About;
    known.quality = QStringLiteral("pulsating");
    known.places = {PainPlace{Place{RegionKey(QStringLiteral("temple")), Side::Left}, Intensity::fromInt(3),
                              QStringLiteral("pressing")}};
    known.symptoms = {Symptom{QStringLiteral("nausea"), Phase::During, Answer::Yes, 2}};
    ASSERT_TRUE(store->save(known));
    open(known);
    EXPECT_EQ(dialog->entered(), known);
    drag(5, 6);
    click("saveButton");
    Headache expected = known;
    expected.intensity = *Intensity::fromInt(6);
    EXPECT_EQ(headaches(), QList{expected});
}

TEST_F(HeadacheDialogTest, PlacesAreTickedInTheListOrOnTheMap)
{
    open();
    auto *list = find<QListWidget>("regionsList");
    ASSERT_GT(list->count(), 10);
    list->item(0)->setCheckState(Qt::Checked);
    list->item(1)->setCheckState(Qt::Checked);
    auto *field = dialog->findChild<PlacesField *>();
    EXPECT_EQ(field->places().size(), 2);
    list->item(0)->setCheckState(Qt::Unchecked);
    drag(0, 1);
    click("saveButton");
    ASSERT_EQ(saved.size(), 1);
    EXPECT_EQ(saved[0].places.size(), 1);
}

TEST_F(HeadacheDialogTest, WhereNothingWasEnteredEscClosesAtOnce)
{
    open();
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());

    const Headache known = headache(at(1, 9), at(1, 12), 5);
    ASSERT_TRUE(store->save(known));
    open(known);
    drag(5, 6);
    drag(6, 5);
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible()) << "as it was";
}

TEST_F(HeadacheDialogTest, ALonePainValueOrTimeIsNotThrownAwayUnasked)
{
    open();
    drag(0, 5);
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(find<QWidget>("discardQuestion")->isVisible());
    click("discardButton");
    EXPECT_FALSE(dialog->isVisible());

    open();
    unfold("timeSection");
    find<QRadioButton>("startEarlierButton")->click();
    find<TimeField>("startTimeEdit")->setTime(QTime(7, 0));
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    EXPECT_TRUE(find<QWidget>("discardQuestion")->isVisible());
    EXPECT_TRUE(saved.isEmpty());
}

TEST_F(HeadacheDialogTest, DiscardingIsAskedOnceAndTakenBack)
{
    open();
    unfold("noteSection");
    find<QPlainTextEdit>("noteEdit")->setPlainText(QStringLiteral("note"));
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(find<QWidget>("discardQuestion")->isVisible());
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_FALSE(find<QWidget>("discardQuestion")->isVisible());
    click("cancelButton");
    click("discardButton");
    EXPECT_FALSE(dialog->isVisible());
    EXPECT_TRUE(saved.isEmpty());
}

TEST_F(HeadacheDialogTest, SaveStaysInSightInASmallWindowWithLargeText)
{
    appearance.setTextSize(Appearance::TextSize::Largest);
    open();
    dialog->resize(560, 400);
    QTest::qWait(0);
    const QRect inside = dialog->rect();
    for (const char *name : {"saveButton", "cancelButton"}) {
        auto *seen = button(name);
        EXPECT_TRUE(inside.contains(QRect(seen->mapTo(dialog.get(), QPoint()), seen->size()))) << name;
    }
    appearance.setTextSize(Appearance::TextSize::Normal);
}

TEST_F(HeadacheDialogTest, AReadingIsProposedForTheTimeOfTheHeadacheNotForNow)
{
    Headache yesterday = headache(at(1, 9), at(1, 12), 6);
    open(yesterday);
    unfold("courseSection");
    for (int i = 0; i < 3; ++i)
        button("addReadingButton")->click();
    const auto entered = dialog->entered();
    ASSERT_TRUE(entered);
    ASSERT_EQ(entered->readings.size(), 3);
    EXPECT_EQ(entered->readings[0].at, at(1, 9));
    EXPECT_EQ(entered->readings[1].at, at(1, 10, 30));
    EXPECT_EQ(entered->readings[2].at, at(1, 12));
    click("saveButton");
    EXPECT_EQ(saved.size(), 1) << notice().toStdString();
}

TEST_F(HeadacheDialogTest, APlaceIsProposedToHurtWithinTheTimeOfTheHeadache)
{
    Headache yesterday = headache(at(1, 9), at(1, 12), 6);
    const Place temple{RegionKey(QStringLiteral("temple")), Side::Left};
    yesterday.places = {{.place = temple, .intensity = {}, .quality = {}}};
    open(yesterday);
    unfold("placesSection");
    for (const char *name : {"placeSinceBox_temple-left", "placeUntilBox_temple-left"})
        find<QAbstractButton>(name)->click();
    const auto entered = dialog->entered();
    ASSERT_TRUE(entered);
    EXPECT_EQ(entered->places[0].sinceMs, at(1, 9).utcMs);
    EXPECT_EQ(entered->places[0].untilMs, at(1, 12).utcMs);
}

TEST_F(HeadacheDialogTest, AMotorAuraOfThreeDaysCanBeEntered)
{
    Headache paralysing = headache(at(20, 9, 0, 2), at(24, 9, 0, 2), 6);
    paralysing.auras = {{.kind = QStringLiteral("motor"), .minutes = 72 * 60}};
    open(paralysing);
    unfold("auraSection");
    EXPECT_EQ(dialog->entered(), paralysing);
}

TEST_F(HeadacheDialogTest, NobodyIsAskedHowMuchCouldBeDoneInBed)
{
    open();
    unfold("lossSection");
    EXPECT_TRUE(find<QWidget>("lossPercentBox_work")->isVisibleTo(dialog.get()));
    EXPECT_FALSE(find<QWidget>("lossPercentBox_bed_rest")->isVisibleTo(dialog.get()));
    EXPECT_EQ(find<QDoubleSpinBox>("lossHoursBox_bed_rest")->maximum(), 7 * 24);
}

TEST_F(HeadacheDialogTest, WhatWasSaidElsewhereAboutTimeInBedIsKept)
{
    Headache known = headache(at(1, 9), at(1, 12), 6);
    known.losses = {
        {.area = QStringLiteral("bed_rest"), .answer = {}, .hoursLost = 500, .percentUsable = 20}};
    open(known);
    unfold("lossSection");
    EXPECT_TRUE(find<QWidget>("lossPercentBox_bed_rest")->isVisibleTo(dialog.get()));
    EXPECT_EQ(dialog->entered(), known);
}

TEST_F(HeadacheDialogTest, AFieldThatIsNotUnderstoodIsNotSavedAndGetsTheFocus)
{
    open();
    drag(0, 4);
    unfold("timeSection");
    find<QRadioButton>("startEarlierButton")->click();
    auto *typed = find<DateField>("startDateEdit")->findChild<QLineEdit *>();
    typed->setFocus();
    typed->selectAll();
    QTest::keyClicks(typed, QStringLiteral("31/02/2026"));
    unfold("courseSection");
    click("saveButton");
    EXPECT_TRUE(saved.isEmpty());
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(dialog->focusWidget(), typed);

    typed->selectAll();
    QTest::keyClicks(typed, QStringLiteral("2026-03-01"));
    click("saveButton");
    ASSERT_EQ(saved.size(), 1) << notice().toStdString();
    EXPECT_EQ(saved[0].start.localDay, QDate(2026, 3, 1));
}

TEST_F(HeadacheDialogTest, AfterAFaultTheFocusIsWhereItCanBeMended)
{
    open();
    drag(0, 4);
    unfold("timeSection");
    find<QRadioButton>("startEarlierButton")->click();
    find<QRadioButton>("endEndedButton")->click();
    find<TimeField>("startTimeEdit")->setTime(QTime(8, 0));
    find<TimeField>("endTimeEdit")->setTime(QTime(7, 0));
    button("saveButton")->setFocus();
    QTest::keyClick(button("saveButton"), Qt::Key_Space);
    EXPECT_EQ(notice(), QStringLiteral("A headache cannot end before it starts."));
    EXPECT_TRUE(find<TimeField>("endTimeEdit")->isAncestorOf(dialog->focusWidget()));

    find<TimeField>("startTimeEdit")->setTime(QTime(23, 0));
    find<TimeField>("endTimeEdit")->setTime(QTime(23, 30));
    click("saveButton");
    EXPECT_TRUE(find<TimeField>("startTimeEdit")->isAncestorOf(dialog->focusWidget()));
}

TEST_F(HeadacheDialogTest, TheListOfRegionsIsSeenAsAWhole)
{
    open();
    unfold("regionsSection");
    auto *list = find<QListWidget>("regionsList");
    const QRect last = list->visualItemRect(list->item(list->count() - 1));
    EXPECT_LE(last.bottom(), list->viewport()->height());
}

TEST_F(HeadacheDialogTest, TheNameUnderThePointerIsNotCoveredByTheWordsBelow)
{
    open();
    auto *map = dialog->findChild<BodyMap *>();
    auto *words = find<QLabel>("placesLabel");
    EXPECT_GE(map->height(), map->minimumHeight());
    // Once everything has found its place.
    EXPECT_TRUE(QTest::qWaitFor([&] { return map->geometry().bottom() <= words->geometry().top(); }))
        << map->geometry().bottom() << " " << words->geometry().top();
}
