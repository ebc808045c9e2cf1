// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/headachedialog.h"

#include "app/bodymap/bodymap.h"
#include "app/diary/foldsection.h"
#include "app/diary/intensityslider.h"
#include "app/diary/noticebar.h"
#include "app/diary/placesfield.h"
#include "app/fields/datefield.h"
#include "app/fields/timefield.h"
#include "tests/app/diary/diaryfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

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
    /// Presses one of the buttons of the question that comes next.
    static void answerQuestionWith(QMessageBox::ButtonRole role, QString *question)
    {
        QTimer::singleShot(0, [role, question] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            ASSERT_TRUE(box);
            *question = box->text();
            for (QAbstractButton *button : box->buttons()) {
                if (box->buttonRole(button) == role)
                    return button->click();
            }
        });
    }
    static bool isSeen(const QWidget *widget)
    {
        return widget->visibleRegion().boundingRect().size() == widget->size();
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
    EXPECT_TRUE(find<TimeField>("endTimeEdit")->isAncestorOf(dialog->focusWidget())) << "the day is right";
    auto *atTheField = find<QWidget>("timeSection")->findChild<NoticeBar *>();
    ASSERT_TRUE(atTheField);
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(atTheField);
    EXPECT_EQ(heard->role(), QAccessible::AlertMessage);
    EXPECT_EQ(heard->text(QAccessible::Name), notice());

    find<TimeField>("startTimeEdit")->setTime(QTime(9, 0));
    find<TimeField>("endTimeEdit")->setTime(QTime(10, 0));
    click("saveButton");
    EXPECT_EQ(notice(), QStringLiteral("A headache cannot start in the future."));
    EXPECT_TRUE(find<TimeField>("startTimeEdit")->isAncestorOf(dialog->focusWidget()));

    const QDate today = find<DateField>("startDateEdit")->date();
    find<TimeField>("startTimeEdit")->setTime(QTime(7, 0));
    find<DateField>("endDateEdit")->setDate(today.addDays(-1));
    click("saveButton");
    EXPECT_EQ(notice(), QStringLiteral("A headache cannot end before it starts."));
    EXPECT_TRUE(find<DateField>("endDateEdit")->isAncestorOf(dialog->focusWidget()))
        << "the day is wrong, whatever the time";
    find<DateField>("endDateEdit")->setDate(today);
    find<DateField>("startDateEdit")->setDate(today.addDays(1));
    click("saveButton");
    EXPECT_TRUE(find<DateField>("startDateEdit")->isAncestorOf(dialog->focusWidget()));
    find<DateField>("startDateEdit")->setDate(today);

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

TEST_F(HeadacheDialogTest, AnAuraThatMayBeAnEmergencyIsToldWhereItIsEntered)
{
    open();
    for (FoldSection *part : dialog->findChildren<FoldSection *>()) {
        if (part->objectName() == QStringLiteral("auraSection"))
            part->setOpen(true);
    }
    auto *danger = dialog->findChild<NoticeBar *>(QStringLiteral("auraDangerNotice"));
    ASSERT_TRUE(danger);
    find<QAbstractButton>("addAuraButton_visual")->click();
    EXPECT_EQ(danger->text(), QString()) << "an ordinary aura is none";
    dialog->findChild<QSpinBox *>(QStringLiteral("auraMinutesBox0"))->setValue(61);
    EXPECT_TRUE(danger->text().contains(QStringLiteral("more than an hour"))) << danger->text().toStdString();
    find<QAbstractButton>("addAuraButton_motor")->click();
    EXPECT_TRUE(danger->text().contains(QStringLiteral("weakness"))) << danger->text().toStdString();
    EXPECT_TRUE(danger->isVisible());
    for (const char *remove : {"removeAuraButton0", "removeAuraButton1"})
        find<QAbstractButton>(remove)->click();
    EXPECT_EQ(danger->text(), QString());
}

TEST_F(HeadacheDialogTest, TabGoesThroughEachPartWhereItStands)
{
    places = {Place{RegionKey(QStringLiteral("temple")), Side::Left}};
    open();
    clock.advance(std::chrono::hours(1));
    QWidget *column = find<QWidget>("timeSection")->parentWidget();
    const auto parts = column->findChildren<FoldSection *>();
    ASSERT_EQ(parts.size(), 9);
    // From the last, so that the order of making is not that of reading.
    for (qsizetype i = parts.size(); i-- > 0;)
        parts[i]->setOpen(true);
    for (const char *name : {"startEarlierButton", "endEndedButton", "addReadingButton", "addReadingButton",
                             "phaseButton_before", "addAuraButton_motor", "addAuraButton_visual",
                             "moreTriggersButton", "placeSinceBox_temple-left"})
        find<QAbstractButton>(name)->click();
    dialog->findChild<PlacesField *>()->setPlaces(
        {places.first(), Place{RegionKey(QStringLiteral("temple")), Side::Right}});
    QTest::qWait(0);

    QWidgetList walked;
    parts.first()->button()->setFocus();
    while (dialog->focusWidget() != button("cancelButton") && walked.size() < 1000) {
        walked.append(dialog->focusWidget());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    }
    const auto placeOf = [&](const QWidget *widget) {
        return QRect(widget->mapTo(column, QPoint()), widget->size());
    };
    for (qsizetype i = 1; i < walked.size(); ++i) {
        const QRect before = placeOf(walked[i - 1]);
        const QRect after = placeOf(walked[i]);
        EXPECT_TRUE(after.top() > before.bottom() || after.left() > before.right())
            << walked[i]->objectName().toStdString() << " after "
            << walked[i - 1]->objectName().toStdString();
    }
    for (const char *name :
         {"noteEdit", "readingPainBox0", "removeReadingButton1", "auraMinutesBox0", "auraNoteField1",
          "placePainBox_temple-right", "onsetSpeedBox", "lossHoursBox_work", "endPrecisionBox"})
        EXPECT_TRUE(walked.contains(find<QWidget>(name))) << name;
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Backtab);
    EXPECT_EQ(dialog->focusWidget(), walked.last());
}

TEST_F(HeadacheDialogTest, AReadingOutsideTheNewTimeIsAFaultOfTheCourse)
{
    Headache known = headache(at(1, 9), at(1, 12), 6);
    known.readings = {{at(1, 9), *Intensity::fromInt(3)}, {at(1, 12), *Intensity::fromInt(6)}};
    ASSERT_TRUE(store->save(known));
    open(known);
    dialog->resize(600, 420);
    unfold("timeSection");
    find<TimeField>("endTimeEdit")->setTime(QTime(11, 0));
    click("saveButton");
    EXPECT_TRUE(saved.isEmpty());
    EXPECT_TRUE(find<FoldSection>("courseSection")->isOpen()) << "it was not open before";
    auto *field = find<TimeField>("reading1TimeEdit");
    EXPECT_TRUE(field->isAncestorOf(dialog->focusWidget()));
    EXPECT_TRUE(isSeen(field));
    QStringList sentences;
    for (const NoticeBar *bar : dialog->findChildren<NoticeBar *>()) {
        if (isSeen(bar))
            sentences.append(bar->text());
    }
    EXPECT_TRUE(sentences.contains(
        QStringLiteral("Pain cannot be rated for a time before the headache starts or after it ends.")))
        << sentences.join(u'|').toStdString();
    EXPECT_FALSE(find<QWidget>("timeSection")->findChild<NoticeBar *>());
}

TEST_F(HeadacheDialogTest, TheSecondReadingOfOneMinuteGetsTheFocus)
{
    Headache known = headache(at(1, 9), at(1, 12), 6);
    known.readings = {{at(1, 9), *Intensity::fromInt(3)}, {at(1, 12), *Intensity::fromInt(6)}};
    ASSERT_TRUE(store->save(known));
    open(known);
    unfold("courseSection");
    find<TimeField>("reading1TimeEdit")->setTime(QTime(9, 0));
    click("saveButton");
    EXPECT_EQ(notice(), QStringLiteral("Pain can be rated once for each moment."));
    EXPECT_TRUE(find<TimeField>("reading1TimeEdit")->isAncestorOf(dialog->focusWidget()));
}

TEST_F(HeadacheDialogTest, WhatIsWrongWithAPlaceGetsTheFocus)
{
    Headache known = headache(at(1, 9), at(1, 12), 6);
    known.places = {{.place = Place{RegionKey(QStringLiteral("temple")), Side::Left},
                     .intensity = Intensity::fromInt(3),
                     .quality = {},
                     .sinceMs = at(1, 10).utcMs,
                     .untilMs = at(1, 11).utcMs}};
    ASSERT_TRUE(store->save(known));
    open(known);
    unfold("placesSection");
    find<TimeField>("until_temple-leftTimeEdit")->setTime(QTime(9, 30));
    click("saveButton");
    EXPECT_EQ(notice(), QStringLiteral("Pain cannot leave a place before it comes there."));
    EXPECT_TRUE(find<TimeField>("until_temple-leftTimeEdit")->isAncestorOf(dialog->focusWidget()));
}

TEST_F(HeadacheDialogTest, NoMinuteIsProposedTwice)
{
    open();
    drag(0, 4);
    unfold("courseSection");
    for (int i = 0; i < 3; ++i)
        click("addReadingButton");
    EXPECT_EQ(notice(), QStringLiteral("Each minute of this headache has its reading already."));
    EXPECT_EQ(dialog->entered()->readings.size(), 1);
    clock.advance(std::chrono::minutes(2));
    for (int i = 0; i < 4; ++i)
        click("addReadingButton");
    EXPECT_EQ(dialog->entered()->readings.size(), 3);
    click("saveButton");
    EXPECT_EQ(saved.size(), 1) << notice().toStdString();
}

TEST_F(HeadacheDialogTest, AHeadacheOfManyDaysIsAskedAboutAndCanBeMeant)
{
    open();
    drag(0, 4);
    unfold("timeSection");
    find<QRadioButton>("startEarlierButton")->click();
    find<DateField>("startDateEdit")->setDate(QDate(1900, 1, 1));
    find<QRadioButton>("endEndedButton")->click();
    QString question;
    answerQuestionWith(QMessageBox::RejectRole, &question);
    click("saveButton");
    EXPECT_EQ(question, QStringLiteral("This headache lasts %1 days. Is the start right?")
                            .arg(QLocale().toString(QDate(1900, 1, 1).daysTo(QDate(2026, 3, 2)))));
    EXPECT_TRUE(saved.isEmpty());
    EXPECT_TRUE(dialog->isVisible());

    find<DateField>("startDateEdit")->setDate(QDate(2026, 1, 21));
    answerQuestionWith(QMessageBox::AcceptRole, &question);
    click("saveButton");
    EXPECT_EQ(question, QStringLiteral("This headache lasts 40 days. Is the start right?"));
    ASSERT_EQ(saved.size(), 1);

    // Not again while its times stay.
    const Headache known = saved.first();
    open(known);
    drag(4, 5);
    click("saveButton");
    EXPECT_EQ(saved.size(), 2);
}

TEST_F(HeadacheDialogTest, AMonthIsNotAskedAbout)
{
    Headache known = headache(at(1, 9, 0, 1), at(20, 9, 0, 1), 6);
    ASSERT_TRUE(store->save(known));
    open(known);
    unfold("timeSection");
    find<DateField>("endDateEdit")->setDate(QDate(2026, 2, 1));
    click("saveButton");
    EXPECT_EQ(saved.size(), 1) << notice().toStdString();
}

TEST_F(HeadacheDialogTest, AnotherYearIsSaid)
{
    open(headache(at(31, 9, 0, 12), at(1, 9), 6));
    const auto summary = [this] { return find<FoldSection>("timeSection")->summary(); };
    EXPECT_FALSE(summary().contains(QStringLiteral("2026"))) << summary().toStdString();
    Headache old =
        headache(Moment::at(at(31, 9, 0, 12).utcMs - 365ll * 86'400'000, clock.zone()), at(1, 9), 6);
    open(old);
    EXPECT_TRUE(summary().contains(QStringLiteral("2025"))) << summary().toStdString();
}

TEST_F(HeadacheDialogTest, AnAuraThatWasChosenIsShownAndSaysWhenADoctorIsNeeded)
{
    open();
    dialog->resize(600, 420);
    drag(0, 4);
    unfold("auraSection");
    click("addAuraButton_motor");
    EXPECT_TRUE(button("addAuraButton_motor")->isChecked());
    EXPECT_FALSE(button("addAuraButton_visual")->isChecked());
    auto *minutes = find<QWidget>("auraMinutesBox0");
    EXPECT_TRUE(minutes->hasFocus());
    EXPECT_TRUE(isSeen(minutes));
    bool isWarned = false;
    for (const QLabel *label : find<QWidget>("auraSection")->findChildren<QLabel *>())
        isWarned =
            isWarned || (label->isVisible() && label->text().contains(QStringLiteral("needs a doctor")));
    EXPECT_TRUE(isWarned);

    // Once more leads there, and adds nothing.
    click("addAuraButton_motor");
    EXPECT_TRUE(button("addAuraButton_motor")->isChecked());
    EXPECT_EQ(dialog->entered()->auras.size(), 1);
    click("removeAuraButton0");
    EXPECT_FALSE(button("addAuraButton_motor")->isChecked());
    EXPECT_TRUE(dialog->entered()->auras.isEmpty());
}

TEST_F(HeadacheDialogTest, AReadingStandsInOneLineWhereThereIsRoom)
{
    open(headache(at(1, 9), at(1, 12), 6));
    dialog->resize(1200, 700);
    unfold("courseSection");
    click("addReadingButton");
    QTest::qWait(0);
    const auto middle = [this](const char *name) {
        auto *widget = find<QWidget>(name);
        return widget->mapTo(dialog.get(), widget->rect().center()).y();
    };
    EXPECT_NEAR(middle("reading0DateEdit"), middle("reading0TimeEdit"), 4);
    EXPECT_NEAR(middle("reading0TimeEdit"), middle("readingPainBox0"), 4);
    EXPECT_NEAR(middle("reading0TimeEdit"), middle("removeReadingButton0"), 4);
}

TEST_F(HeadacheDialogTest, TheMapGrowsWithTheDialogAndAnEyebrowCanBeHit)
{
    open();
    auto *map = dialog->findChild<BodyMap *>();
    dialog->resize(1000, 600);
    QTest::qWait(0);
    const int before = map->height();
    dialog->resize(1000, 840);
    EXPECT_TRUE(QTest::qWaitFor([&] { return map->height() > before; }))
        << map->height() << " after " << before;
    const Place brow{RegionKey(QStringLiteral("brow")), Side::Left};
    EXPECT_TRUE(QTest::qWaitFor([&] { return map->placeRect(brow).height() >= 24; }))
        << map->placeRect(brow).height();
}

TEST_F(HeadacheDialogTest, TheDialogFitsTheScreenAndIsNoWiderThanItsColumns)
{
    appearance.setTextSize(Appearance::TextSize::Largest);
    open();
    const QSize room = dialog->screen()->availableSize();
    EXPECT_LT(dialog->width(), room.width());
    EXPECT_LT(dialog->height(), room.height());
    EXPECT_LE(dialog->width(), dialog->fontMetrics().averageCharWidth() * 160);
    appearance.setTextSize(Appearance::TextSize::Normal);
}

TEST_F(HeadacheDialogTest, TheWheelOverTheMapIsLeftToThePage)
{
    open();
    auto *map = dialog->findChild<BodyMap *>();
    const QPointF middle = QRectF(map->rect()).center();
    QWheelEvent wheel(middle, map->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(map, &wheel);
    EXPECT_EQ(map->zoom(), 1) << "zoomed";
}
