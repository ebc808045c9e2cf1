// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodymap.h"
#include "app/diary/diarypage.h"
#include "app/diary/diarywords.h"
#include "app/diary/medicationdialog.h"
#include "app/diary/medicinesdialog.h"
#include "app/diary/moveddialog.h"
#include "app/diary/noticebar.h"
#include "app/diary/ongoingcard.h"
#include "app/diary/placesfield.h"
#include "app/diary/preventivesdialog.h"
#include "app/diary/reliefcard.h"
#include "app/fields/datefield.h"
#include "app/fields/timefield.h"
#include "tests/app/diary/diaryfixture.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTimer>

using namespace nape;
using namespace std::chrono_literals;

namespace
{

class MedicationTest : public DiaryFixture
{
protected:
    DiaryPage page{*store, catalogue, clock, appearance, settings, undo};
    Medicine sumatriptan{.id = MedicineId::create(clock),
                         .name = QStringLiteral("Sumatriptan"),
                         .drugClass = QStringLiteral("triptan"),
                         .strength = QStringLiteral("50 mg"),
                         .isPreventive = false};
    Medicine ibuprofen{.id = MedicineId::create(clock),
                       .name = QStringLiteral("Ibuprofen"),
                       .drugClass = QStringLiteral("non_opioid"),
                       .strength = QStringLiteral("400 mg"),
                       .isPreventive = false};

    Dose dose(const Medicine &medicine, const Moment &taken, double amount = 1) const
    {
        return {.id = DoseId::create(clock),
                .medicine = medicine.id,
                .headache = {},
                .taken = taken,
                .amount = amount,
                .reliefAfter2h = {},
                .sideEffects = {},
                .note = {}};
    }
    void show()
    {
        page.resize(1100, 760);
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
    static void click(QWidget *in, const char *name)
    {
        auto *button = in->findChild<QAbstractButton *>(QLatin1String(name));
        ASSERT_TRUE(button) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    template <class T>
    static T *find(QWidget *in, const char *name)
    {
        auto *found = in->findChild<T *>(QLatin1String(name));
        EXPECT_TRUE(found) << name;
        return found;
    }
    static QStringList notices(QWidget *in)
    {
        QStringList said;
        for (const NoticeBar *bar : in->findChildren<NoticeBar *>()) {
            if (bar->isVisible())
                said.append(bar->text());
        }
        return said;
    }
    QList<Dose> doses() const { return *store->doses({QDate(2026, 1, 1), QDate(2026, 12, 31)}); }
    QString said(int row) const
    {
        return page.findChild<QListView *>()->model()->index(row, 0).data().toString();
    }
};

} // namespace

TEST_F(MedicationTest, TheSameAsLastTimeTakesTwoClicks)
{
    ASSERT_TRUE(store->save(sumatriptan));
    ASSERT_TRUE(store->save(ibuprofen));
    ASSERT_TRUE(store->save(dose(sumatriptan, at(1, 20))));
    ASSERT_TRUE(store->save(dose(ibuprofen, at(1, 22), 2)));
    show();
    click(&page, "diaryLogMedicationButton");
    ASSERT_TRUE(dialog<MedicationDialog>());
    click(dialog<MedicationDialog>(), "saveButton");

    ASSERT_EQ(doses().size(), 3);
    EXPECT_EQ(doses().first().medicine, ibuprofen.id);
    EXPECT_EQ(doses().first().amount, 2);
    EXPECT_EQ(doses().first().taken, Moment::now(clock));
    EXPECT_TRUE(said(0).startsWith(QStringLiteral("2 × Ibuprofen 400 mg"))) << said(0).toStdString();
    undo.undo();
    EXPECT_EQ(doses().size(), 2);
    undo.redo();
    EXPECT_EQ(doses().size(), 3);
}

TEST_F(MedicationTest, AFirstMedicineIsChosenFromTheCommonOnesAndComesWithItsClass)
{
    show();
    page.logMedicationAction()->trigger();
    auto *opened = dialog<MedicationDialog>();
    ASSERT_TRUE(opened);
    auto *name = find<QComboBox>(opened, "medicineNameBox");
    EXPECT_TRUE(name->isVisible()) << "asked at once where there is none";
    QTest::keyClicks(name->lineEdit(), QStringLiteral("sumatriptan"));
    QTest::keyClick(name->lineEdit(), Qt::Key_Tab);
    EXPECT_EQ(find<QComboBox>(opened, "medicineClassBox")->currentText(), QStringLiteral("Triptan"));
    QTest::keyClicks(find<QLineEdit>(opened, "medicineStrengthField"), QStringLiteral("50 mg"));
    click(opened, "saveButton");

    ASSERT_EQ(store->medicines()->size(), 1) << notices(opened).join(u' ').toStdString();
    EXPECT_EQ(store->medicines()->first().drugClass, QStringLiteral("triptan"));
    EXPECT_EQ(store->medicines()->first().atcCode, QStringLiteral("N02CC01"));
    EXPECT_EQ(doses().size(), 1);
    undo.undo();
    EXPECT_TRUE(store->medicines()->isEmpty());
    EXPECT_TRUE(doses().isEmpty());
    undo.redo();
    EXPECT_EQ(store->medicines()->size(), 1);
    EXPECT_EQ(doses().size(), 1);
}

TEST_F(MedicationTest, AHalfTypedCommonNameIsAskedAboutOnceAndChangedOnlyByItsButton)
{
    show();
    page.logMedicationAction()->trigger();
    auto *opened = dialog<MedicationDialog>();
    ASSERT_TRUE(opened);
    auto *name = find<QComboBox>(opened, "medicineNameBox");
    auto *kind = find<QComboBox>(opened, "medicineClassBox");
    QTest::keyClicks(name->lineEdit(), QStringLiteral("sumat"));
    name->completer()->popup()->hide();
    click(opened, "saveButton");
    EXPECT_TRUE(doses().isEmpty()) << "nobody has read the question yet";
    EXPECT_EQ(notices(opened), QStringList{QStringLiteral("Did you mean Sumatriptan?")});
    EXPECT_EQ(name->currentText(), QStringLiteral("sumat"));
    EXPECT_EQ(kind->currentText(), QStringLiteral("Other"));
    click(opened, "useSuggestedMedicineButton");
    EXPECT_EQ(name->currentText(), QStringLiteral("Sumatriptan"));
    EXPECT_EQ(kind->currentText(), QStringLiteral("Triptan"));
    EXPECT_TRUE(notices(opened).isEmpty());

    name->lineEdit()->selectAll();
    QTest::keyClicks(name->lineEdit(), QStringLiteral("sumat"));
    name->completer()->popup()->hide();
    opened->activateWindow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QApplication::activeWindow() == opened; }));
    name->setFocus();
    QTest::keyClick(name, Qt::Key_Tab);
    EXPECT_EQ(notices(opened), QStringList{QStringLiteral("Did you mean Sumatriptan?")});
    EXPECT_EQ(opened->focusWidget(), kind) << "it stops nobody";
    click(opened, "saveButton");
    ASSERT_EQ(store->medicines()->size(), 1) << "what is not answered stays as typed";
    EXPECT_EQ(store->medicines()->first().name, QStringLiteral("sumat"));
}

TEST_F(MedicationTest, ANameIsTheSameWhateverItsCapitalsAndSpaces)
{
    ASSERT_TRUE(store->save(sumatriptan));
    show();
    const auto log = [this](const QString &typed) {
        page.logMedicationAction()->trigger();
        auto *opened = dialog<MedicationDialog>();
        click(opened, "anotherMedicineButton");
        auto *name = find<QComboBox>(opened, "medicineNameBox");
        name->lineEdit()->selectAll();
        QTest::keyClicks(name->lineEdit(), typed);
        name->completer()->popup()->hide();
        click(opened, "saveButton");
        clock.advance(30min);
    };
    log(QStringLiteral(" suma Triptan"));
    EXPECT_EQ(doses().first().medicine, sumatriptan.id) << "the only one of that name";
    log(QStringLiteral("Sumatriptan50MG"));
    EXPECT_EQ(doses().first().medicine, sumatriptan.id);
    EXPECT_EQ(store->medicines()->size(), 1);

    log(QStringLiteral("RIZA triptan"));
    ASSERT_EQ(store->medicines()->size(), 2);
    const auto added = store->medicine(doses().first().medicine);
    EXPECT_EQ(added->name, QStringLiteral("Rizatriptan"));
    EXPECT_EQ(added->drugClass, QStringLiteral("triptan"));
}

TEST_F(MedicationTest, WhatCannotBeTrueIsSaidAtItsFieldAndNotSaved)
{
    ASSERT_TRUE(store->save(sumatriptan));
    ASSERT_TRUE(store->save(ibuprofen));
    show();
    page.logMedicationAction()->trigger();
    auto *opened = dialog<MedicationDialog>();
    EXPECT_FALSE(find<QPushButton>(opened, "saveButton")->isEnabled()) << "nothing is named yet";
    click(opened, "medicineButton_0");
    find<QDoubleSpinBox>(opened, "amountBox")->setValue(0);
    click(opened, "saveButton");
    EXPECT_EQ(notices(opened),
              QStringList{QStringLiteral("The amount of a dose must be more than nothing.")});
    EXPECT_EQ(opened->focusWidget(), find<QDoubleSpinBox>(opened, "amountBox")) << "where it can be mended";
    find<QDoubleSpinBox>(opened, "amountBox")->setValue(1);
    click(opened, "takenEarlierButton");
    find<TimeField>(opened, "takenTimeEdit")->setTime(QTime(23, 0));
    click(opened, "saveButton");
    EXPECT_EQ(notices(opened), QStringList{QStringLiteral("A dose cannot be taken in the future.")});
    EXPECT_TRUE(doses().isEmpty());
    find<TimeField>(opened, "takenTimeEdit")->setTime(QTime(7, 0));
    click(opened, "saveButton");
    ASSERT_EQ(doses().size(), 1);
    EXPECT_EQ(doses().first().taken, at(2, 7));
}

TEST_F(MedicationTest, TheDialogIsAsHighAsItsFormAndShowsWhatUnfolds)
{
    ASSERT_TRUE(store->save(sumatriptan));
    show();
    page.logMedicationAction()->trigger();
    auto *opened = dialog<MedicationDialog>();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(opened));
    const auto isSeen = [](const QWidget *widget) {
        return widget && widget->visibleRegion().boundingRect() == widget->rect();
    };
    EXPECT_TRUE(isSeen(find<QWidget>(opened, "takenForBox")));
    EXPECT_TRUE(isSeen(find<QWidget>(opened, "effectSectionButton"))) << "nothing is below the edge";
    click(opened, "effectSectionButton");
    EXPECT_TRUE(isSeen(find<QWidget>(opened, "doseNoteEdit")));
}

TEST_F(MedicationTest, TabGoesIntoWhatWasUnfolded)
{
    ASSERT_TRUE(store->save(sumatriptan));
    show();
    page.logMedicationAction()->trigger();
    auto *opened = dialog<MedicationDialog>();
    auto *header = find<QAbstractButton>(opened, "effectSectionButton");
    header->setFocus();
    QTest::keyClick(header, Qt::Key_Space);
    QWidgetList walked;
    while (opened->focusWidget() != find<QWidget>(opened, "saveButton") && walked.size() < 100) {
        walked.append(opened->focusWidget());
        QTest::keyClick(opened->focusWidget(), Qt::Key_Tab);
    }
    EXPECT_TRUE(walked.contains(find<QWidget>(opened, "doseNoteEdit")));
}

TEST_F(MedicationTest, EditingADoseKeepsWhatIsNotTouched)
{
    ASSERT_TRUE(store->save(sumatriptan));
    Dose known = dose(sumatriptan, Moment::at(at(1, 20).utcMs + 12'345, clock.zone()), 1.5);
    known.takenPrecision = Precision::About;
    known.reliefAfter2h = 2;
    known.note = QStringLiteral("with water");
    ASSERT_TRUE(store->save(known));
    ASSERT_TRUE(store->moveToTrash(sumatriptan.id)) << "its doses stay";
    show();
    auto *list = page.findChild<QListView *>();
    list->setCurrentIndex(list->model()->index(0, 0));
    click(&page, "editEntryButton");
    auto *opened = dialog<MedicationDialog>();
    ASSERT_TRUE(opened);
    click(opened, "effectSectionButton");
    find<QLineEdit>(opened, "sideEffectsField")->setText(QStringLiteral("tired"));
    click(opened, "saveButton");
    Dose expected = known;
    expected.sideEffects = QStringLiteral("tired");
    EXPECT_EQ(doses(), QList{expected});
}

TEST_F(MedicationTest, QuickActionsOfAHeadacheTakeOneClickAndCanBeUndone)
{
    ASSERT_TRUE(store->save(sumatriptan));
    ASSERT_TRUE(store->save(dose(sumatriptan, at(1, 20), 2)));
    const Headache running = headache(at(2, 6), std::nullopt, 5);
    ASSERT_TRUE(store->save(running));
    show();
    const auto now = [this] { return *store->headache(headaches().first().id); };
    click(&page, "strongerButton");
    EXPECT_EQ(now().intensity.value(), 6);
    EXPECT_EQ(now().readings.size(), 2) << "with what was given at the start";
    EXPECT_EQ(notices(&page), QStringList{QStringLiteral("Noted: pain 6, moderate.")});
    clock.advance(10min);
    click(&page, "weakerButton");
    EXPECT_EQ(now().readings.size(), 3);
    EXPECT_EQ(now().readings.last().intensity.value(), 5);
    EXPECT_EQ(now().intensity.value(), 6) << "the worst stays";
    click(&page, "noticeButton");
    EXPECT_EQ(now().readings.size(), 2);

    click(&page, "medicineTakenButton");
    ASSERT_EQ(doses().size(), 2);
    EXPECT_EQ(doses().first().headache, running.id);
    EXPECT_EQ(doses().first().amount, 2);
    EXPECT_EQ(notices(&page), QStringList{QStringLiteral("Noted: 2 × Sumatriptan 50 mg.")});
    click(&page, "noticeButton");
    EXPECT_EQ(doses().size(), 1);

    click(&page, "movedButton");
    auto *where = dialog<MovedDialog>();
    ASSERT_TRUE(where);
    const auto *map = where->findChild<BodyMap *>();
    const auto isBackReached = [&] {
        return map->visibleViews().contains(View::Back) ||
               find<QRadioButton>(where, "backViewButton")->isVisible();
    };
    EXPECT_TRUE(QTest::qWaitFor(isBackReached));
    EXPECT_FALSE(find<QPushButton>(where, "saveButton")->isEnabled()) << "nothing has moved yet";
    where->findChild<QListWidget *>(QStringLiteral("regionsList"))->item(0)->setCheckState(Qt::Checked);
    click(where, "saveButton");
    ASSERT_EQ(now().places.size(), 1);
    EXPECT_EQ(now().places.first().sinceMs, clock.now().count());
    click(&page, "itsOverButton");
    EXPECT_FALSE(now().isOngoing());
}

TEST_F(MedicationTest, MedicineTakenAsksWhichWhereThereIsNone)
{
    ASSERT_TRUE(store->save(headache(at(2, 6), std::nullopt, 5)));
    show();
    EXPECT_FALSE(find<QPushButton>(&page, "medicineTakenButton")->isVisible()) << "it could name none";
    EXPECT_EQ(find<QPushButton>(&page, "otherMedicineButton")->text(), QStringLiteral("Medicine taken…"));
    click(&page, "otherMedicineButton");
    EXPECT_TRUE(dialog<MedicationDialog>());
}

TEST_F(MedicationTest, TheCardOfARunningHeadacheNamesWhatItSavesPlacesAndWhatWasTaken)
{
    ASSERT_TRUE(store->save(sumatriptan));
    Headache running = headache(at(2, 6), std::nullopt, 5);
    running.places = {{.place = {catalogue.regions().first().key, Side::Left}}};
    ASSERT_TRUE(store->save(running));
    Dose taken = dose(sumatriptan, at(2, 7), 2);
    taken.headache = running.id;
    ASSERT_TRUE(store->save(taken));
    show();
    EXPECT_EQ(find<QPushButton>(&page, "medicineTakenButton")->text(),
              QStringLiteral("2 × Sumatriptan 50 mg taken"));
    EXPECT_EQ(find<QPushButton>(&page, "otherMedicineButton")->text(), QStringLiteral("Other medicine…"));
    EXPECT_EQ(find<QLabel>(&page, "ongoingTakenLabel")->text(),
              QStringLiteral("Taken: 2 × Sumatriptan 50 mg (%1)").arg(DiaryWords::timeText(QTime(7, 0))));
    EXPECT_EQ(find<QLabel>(&page, "ongoingPlacesLabel")->text(),
              DiaryWords::placesText({running.places.first().place}, catalogue));
}

TEST_F(MedicationTest, ANameIsShownAsTypedOnButtonsAndInSentences)
{
    const QString typed = QStringLiteral("<b>Big</b> & co");
    const QString onButton = QStringLiteral("<b>Big</b> && co");
    sumatriptan.name = typed;
    sumatriptan.strength.clear();
    ASSERT_TRUE(store->save(sumatriptan));
    Headache running = headache(at(2, 6), std::nullopt, 5);
    ASSERT_TRUE(store->save(running));
    Dose taken = dose(sumatriptan, at(2, 6, 5));
    taken.headache = running.id;
    ASSERT_TRUE(store->save(taken));
    show();
    EXPECT_EQ(find<QPushButton>(&page, "medicineTakenButton")->text(), onButton + QStringLiteral(" taken"));
    const auto *takenLabel = find<QLabel>(&page, "ongoingTakenLabel");
    EXPECT_TRUE(takenLabel->text().contains(typed));
    EXPECT_EQ(takenLabel->textFormat(), Qt::PlainText);

    page.logMedicationAction()->trigger();
    auto *opened = dialog<MedicationDialog>();
    ASSERT_TRUE(opened);
    auto *button = find<QPushButton>(opened, "medicineButton_0");
    EXPECT_EQ(button->text(), onButton);
    EXPECT_EQ(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name), typed);
    click(opened, "medicineButton_0");
    clock.advance(10min);
    click(opened, "saveButton");
    EXPECT_TRUE(notices(&page).join(u' ').contains(typed)) << notices(&page).join(u' ').toStdString();
    EXPECT_EQ(find<QLabel>(&page, "noticeLabel")->textFormat(), Qt::PlainText);
}

TEST_F(MedicationTest, TheSameTwiceWithinMinutesAndVeryManyAtOnceAreAskedBack)
{
    ASSERT_TRUE(store->save(sumatriptan));
    ASSERT_TRUE(store->save(dose(sumatriptan, at(1, 20))));
    ASSERT_TRUE(store->save(headache(at(2, 6), std::nullopt, 5)));
    show();
    QStringList asked;
    const auto whileAnswering = [&](bool yes, const auto &step) {
        QTimer::singleShot(0, &page, [&asked, yes] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            ASSERT_TRUE(box);
            asked.append(box->text());
            const auto role = yes ? QMessageBox::AcceptRole : QMessageBox::RejectRole;
            for (QAbstractButton *button : box->buttons()) {
                if (box->buttonRole(button) == role)
                    return button->click();
            }
        });
        step();
    };
    const auto quick = [this] { click(&page, "medicineTakenButton"); };
    quick();
    EXPECT_EQ(doses().size(), 2) << "the one of yesterday was long ago";
    clock.advance(10min);
    whileAnswering(false, quick);
    EXPECT_EQ(doses().size(), 2);
    whileAnswering(true, quick);
    EXPECT_EQ(doses().size(), 3);
    EXPECT_EQ(asked.last(),
              QStringLiteral("Sumatriptan 50 mg is noted at %1 already. Was it taken once more?")
                  .arg(DiaryWords::timeText(QTime(8, 15))));

    clock.advance(40min);
    click(&page, "otherMedicineButton");
    auto *opened = dialog<MedicationDialog>();
    find<QDoubleSpinBox>(opened, "amountBox")->setValue(9999);
    whileAnswering(false, [&] { click(opened, "saveButton"); });
    EXPECT_EQ(asked.last(), QStringLiteral("9999 × Sumatriptan 50 mg at once: is that right?"));
    EXPECT_EQ(doses().size(), 3);
    EXPECT_TRUE(opened->isVisible()) << "to be mended";
}

TEST_F(MedicationTest, ReliefIsAskedAfterTwoHoursAndKept)
{
    ASSERT_TRUE(store->save(sumatriptan));
    ASSERT_TRUE(store->save(dose(sumatriptan, at(2, 7))));
    ReliefDesk desk(*store, undo, clock);
    ReliefCard card(desk, appearance);
    EXPECT_FALSE(desk.current());
    EXPECT_TRUE(desk.isWaiting());
    clock.jumpWallClock(50min);
    desk.refresh();
    ASSERT_TRUE(desk.current());
    EXPECT_FALSE(desk.isWaiting());
    card.show();
    EXPECT_TRUE(find<QLabel>(&card, "reliefQuestionLabel")
                    ->text()
                    .startsWith(QStringLiteral("Sumatriptan 50 mg at ")));
    click(&card, "reliefButton_2");
    EXPECT_EQ(doses().first().reliefAfter2h, 2);
    click(&card, "reliefButton_1");
    EXPECT_EQ(doses().first().reliefAfter2h, 1) << "mended as long as the card is there";
    auto *effects = find<QLineEdit>(&card, "reliefSideEffectsField");
    QTest::keyClicks(effects, QStringLiteral("tired"));
    QTest::keyClick(effects, Qt::Key_Return);
    EXPECT_EQ(doses().first().sideEffects, QStringLiteral("tired"));
    click(&card, "closeReliefButton");
    EXPECT_FALSE(desk.current());
}

TEST_F(MedicationTest, AnAnswerAboutReliefIsAStepAmongTheOthers)
{
    ASSERT_TRUE(store->save(sumatriptan));
    DiaryCommands commands(*store, undo);
    const Dose taken = dose(sumatriptan, at(2, 6));
    Dose corrected = taken;
    corrected.amount = 2;
    ASSERT_TRUE(commands.add(taken));
    ASSERT_TRUE(commands.edit(taken, corrected));
    ReliefDesk desk(*store, undo, clock);
    ReliefCard card(desk, appearance);
    card.show();
    click(&card, "reliefButton_2");
    EXPECT_EQ(doses().first().reliefAfter2h, 2);
    EXPECT_EQ(undo.undoText(), QStringLiteral("how a medicine helped"));

    undo.undo();
    EXPECT_EQ(doses(), QList{corrected});
    EXPECT_FALSE(find<QPushButton>(&card, "reliefButton_2")->isChecked()) << "the card says what is true";
    undo.undo();
    EXPECT_EQ(doses(), QList{taken});
    undo.redo();
    undo.redo();
    EXPECT_EQ(doses().first().amount, 2);
    EXPECT_EQ(doses().first().reliefAfter2h, 2);
}

TEST_F(MedicationTest, AfterAnAnswerTheNextDoseIsAskedForWithoutAClick)
{
    ASSERT_TRUE(store->save(sumatriptan));
    ASSERT_TRUE(store->save(ibuprofen));
    ASSERT_TRUE(store->save(dose(sumatriptan, at(2, 5))));
    ASSERT_TRUE(store->save(dose(ibuprofen, at(2, 6))));
    ReliefDesk desk(*store, undo, clock);
    ASSERT_TRUE(desk.current());
    EXPECT_EQ(desk.current()->medicine, sumatriptan);
    ASSERT_TRUE(desk.answer(3, {}));
    desk.refresh();
    EXPECT_EQ(desk.current()->medicine, sumatriptan) << "it can still be mended";
    EXPECT_TRUE(desk.isWaiting());
    clock.jumpWallClock(50s);
    desk.keepWaiting();
    clock.jumpWallClock(50s);
    desk.refresh();
    EXPECT_EQ(desk.current()->medicine, sumatriptan) << "somebody is still typing";
    clock.jumpWallClock(20s);
    desk.refresh();
    EXPECT_EQ(desk.current()->medicine, ibuprofen);
}

TEST_F(MedicationTest, APreventiveIsNeverTheMedicineTakenForAHeadacheByItself)
{
    Medicine propranolol = ibuprofen;
    propranolol.isPreventive = true;
    ASSERT_TRUE(store->save(propranolol));
    ASSERT_TRUE(store->save(headache(at(2, 6), std::nullopt, 5)));
    show();
    click(&page, "otherMedicineButton");
    EXPECT_TRUE(doses().isEmpty());
    EXPECT_TRUE(dialog<MedicationDialog>()) << "asked which";
}

TEST_F(MedicationTest, WhatACommonNameBroughtAlongGoesWhenTheTypingGoesOn)
{
    show();
    page.desk().showMedicines();
    auto *opened = dialog<MedicinesDialog>();
    ASSERT_TRUE(opened);
    auto *name = find<QComboBox>(opened, "medicineNameBox");
    auto *kind = find<QComboBox>(opened, "medicineClassBox");
    auto *preventive = find<QCheckBox>(opened, "medicinePreventiveBox");
    QTest::keyClicks(name->lineEdit(), QStringLiteral("Paracetamol"));
    EXPECT_EQ(kind->currentData().toString(), QStringLiteral("non_opioid"));
    QTest::keyClicks(name->lineEdit(), QStringLiteral(" + codeine XY"));
    EXPECT_EQ(kind->currentData().toString(), QStringLiteral("other")) << "nobody said which";

    name->setCurrentText(QStringLiteral("Topiramate"));
    EXPECT_TRUE(preventive->isChecked());
    name->setCurrentText(QStringLiteral("Topiramate-like"));
    EXPECT_FALSE(preventive->isChecked());
    QTest::mouseClick(preventive, Qt::LeftButton, {}, QPoint(8, preventive->height() / 2));
    name->setCurrentText(QStringLiteral("Topiramate-like tea"));
    EXPECT_TRUE(preventive->isChecked()) << "said by the person";
}

TEST_F(MedicationTest, ADoseOfLongAgoIsProposedForTheHeadacheOfThatTime)
{
    ASSERT_TRUE(store->save(sumatriptan));
    const Headache earlier = headache(at(1, 9), at(1, 15), 6);
    const Headache running = headache(at(2, 6), std::nullopt, 5);
    ASSERT_TRUE(store->save(earlier));
    ASSERT_TRUE(store->save(running));
    show();
    page.logMedicationAction()->trigger();
    auto *opened = dialog<MedicationDialog>();
    ASSERT_TRUE(opened);
    auto *takenFor = find<QComboBox>(opened, "takenForBox");
    EXPECT_EQ(takenFor->currentData().toString(), running.id.toString());
    click(opened, "takenEarlierButton");
    auto *date = find<DateField>(opened, "takenDateEdit");
    auto *time = find<TimeField>(opened, "takenTimeEdit");
    date->setDate(QDate(2026, 3, 1));
    time->setTime(QTime(10, 0));
    EXPECT_EQ(takenFor->currentData().toString(), earlier.id.toString());
    time->setTime(QTime(20, 0));
    EXPECT_EQ(takenFor->currentData().toString(), QString()) << "no headache then";
    time->setTime(QTime(8, 0));
    EXPECT_EQ(takenFor->currentData().toString(), earlier.id.toString()) << "at its first signs";

    takenFor->setCurrentIndex(takenFor->findData(running.id.toString()));
    Q_EMIT takenFor->activated(takenFor->currentIndex());
    time->setTime(QTime(9, 0));
    EXPECT_EQ(takenFor->currentData().toString(), running.id.toString()) << "chosen by hand";
    click(opened, "medicineButton_0");
    click(opened, "saveButton");
    EXPECT_TRUE(doses().isEmpty());
    EXPECT_EQ(notices(opened).size(), 1) << "it began a day later";
    time->setTime(QTime(23, 0));
    click(opened, "saveButton");
    EXPECT_EQ(doses().size(), 1);
}

TEST_F(MedicationTest, LookingAtADoseDoesNotAlterItsAmount)
{
    ASSERT_TRUE(store->save(sumatriptan));
    for (const double amount : {120.0, 0.125, 1234.5678}) {
        const Dose known = dose(sumatriptan, at(1, 20), amount);
        ASSERT_TRUE(store->save(known));
        show();
        page.desk().edit(known);
        auto *opened = dialog<MedicationDialog>();
        ASSERT_TRUE(opened);
        click(opened, "effectSectionButton");
        find<QLineEdit>(opened, "sideEffectsField")->setText(QStringLiteral("tired"));
        click(opened, "saveButton");
        EXPECT_EQ(store->dose(known.id)->amount, amount);
        EXPECT_EQ(store->dose(known.id)->sideEffects, QStringLiteral("tired"));
    }
}

TEST_F(MedicationTest, WhatWasTypedForADoseIsNotThrownAwayUnasked)
{
    ASSERT_TRUE(store->save(sumatriptan));
    show();
    page.logMedicationAction()->trigger();
    auto *opened = dialog<MedicationDialog>();
    click(opened, "medicineButton_0");
    QTest::keyClick(opened, Qt::Key_Escape);
    EXPECT_FALSE(dialog<MedicationDialog>()) << "nothing is lost by that";

    page.logMedicationAction()->trigger();
    opened = dialog<MedicationDialog>();
    click(opened, "effectSectionButton");
    find<QPlainTextEdit>(opened, "doseNoteEdit")->setPlainText(QStringLiteral("a long story"));
    click(opened, "cancelButton");
    ASSERT_TRUE(dialog<MedicationDialog>());
    click(opened, "keepEditingButton");
    EXPECT_TRUE(dialog<MedicationDialog>());
    QTest::keyClick(opened, Qt::Key_Escape);
    click(opened, "discardButton");
    EXPECT_FALSE(dialog<MedicationDialog>());
    EXPECT_TRUE(doses().isEmpty());
}

TEST_F(MedicationTest, WhatIsPutOffIsNotAskedAgain)
{
    ASSERT_TRUE(store->save(sumatriptan));
    ASSERT_TRUE(store->save(dose(sumatriptan, at(2, 6))));
    ReliefDesk desk(*store, undo, clock);
    ASSERT_TRUE(desk.current());
    desk.putOff();
    EXPECT_FALSE(desk.current());
    desk.refresh();
    EXPECT_FALSE(desk.current());
    EXPECT_EQ(doses().first().reliefAfter2h, std::nullopt);
}

TEST_F(MedicationTest, APreventiveHasAStartAndAStop)
{
    show();
    page.desk().showPreventives();
    auto *opened = dialog<PreventivesDialog>();
    ASSERT_TRUE(opened);
    find<QComboBox>(opened, "medicineNameBox")->setCurrentText(QStringLiteral("Topiramate"));
    find<QLineEdit>(opened, "dailyDoseField")->setText(QStringLiteral("2 × 25 mg"));
    click(opened, "saveRecordButton");
    ASSERT_EQ(store->preventiveCourses()->size(), 1) << notices(opened).join(u' ').toStdString();
    EXPECT_EQ(store->preventiveCourses()->first().firstDay, QDate(2026, 3, 2));
    EXPECT_FALSE(store->preventiveCourses()->first().lastDay);
    ASSERT_EQ(store->medicines()->size(), 1);
    EXPECT_TRUE(store->medicines()->first().isPreventive);
    EXPECT_EQ(undo.count(), 1) << "one step for the course and its medicine";
    undo.undo();
    EXPECT_TRUE(store->medicines()->isEmpty());
    EXPECT_TRUE(store->preventiveCourses()->isEmpty());
    undo.redo();
    find<QListWidget>(opened, "recordsList")->setCurrentRow(0);

    find<QRadioButton>(opened, "endedButton")->click();
    find<DateField>(opened, "lastDayEdit")->setDate(QDate(2026, 3, 1));
    click(opened, "saveRecordButton");
    EXPECT_FALSE(store->preventiveCourses()->first().lastDay);
    EXPECT_EQ(notices(opened).size(), 1) << "it cannot end before it begins";
    find<DateField>(opened, "firstDayEdit")->setDate(QDate(2026, 2, 1));
    click(opened, "saveRecordButton");
    EXPECT_EQ(store->preventiveCourses()->first().lastDay, QDate(2026, 3, 1));
    click(opened, "deleteRecordButton");
    EXPECT_TRUE(store->preventiveCourses()->isEmpty());
    click(opened, "noticeButton");
    EXPECT_EQ(store->preventiveCourses()->size(), 1);
}

TEST_F(MedicationTest, TheOwnListOfMedicinesIsKept)
{
    show();
    page.desk().showMedicines();
    auto *opened = dialog<MedicinesDialog>();
    ASSERT_TRUE(opened);
    click(opened, "saveRecordButton");
    EXPECT_EQ(notices(opened), QStringList{QStringLiteral("A medicine needs a name.")});
    EXPECT_EQ(opened->focusWidget(), find<QComboBox>(opened, "medicineNameBox"));
    find<QComboBox>(opened, "medicineNameBox")->setCurrentText(QStringLiteral("دواء 💊"));
    find<QComboBox>(opened, "medicineClassBox")->setCurrentIndex(1);
    click(opened, "saveRecordButton");
    ASSERT_EQ(store->medicines()->size(), 1);
    EXPECT_EQ(store->medicines()->first().name, QStringLiteral("دواء 💊"));
    click(opened, "deleteRecordButton");
    EXPECT_TRUE(store->medicines()->isEmpty());
}

TEST_F(MedicationTest, ChangesInTheListOfMedicinesAreNotLostByChoosingAnother)
{
    ASSERT_TRUE(store->save(ibuprofen));
    ASSERT_TRUE(store->save(sumatriptan));
    show();
    page.desk().showMedicines();
    auto *opened = dialog<MedicinesDialog>();
    ASSERT_TRUE(opened);
    auto *list = find<QListWidget>(opened, "recordsList");
    auto *strength = find<QLineEdit>(opened, "medicineStrengthField");
    auto *question = find<QWidget>(opened, "discardQuestion");
    ASSERT_EQ(list->currentRow(), 0);
    strength->setText(QStringLiteral("600 mg"));
    list->setCurrentRow(1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return question->isVisible(); }));
    EXPECT_EQ(list->currentRow(), 0);
    EXPECT_EQ(strength->text(), QStringLiteral("600 mg"));
    click(opened, "keepEditingButton");
    click(opened, "closeRecordsButton");
    EXPECT_TRUE(opened->isVisible());
    QTest::keyClick(opened, Qt::Key_Escape);
    EXPECT_FALSE(question->isVisible()) << "Esc takes the question back";
    click(opened, "newRecordButton");
    EXPECT_TRUE(question->isVisible());
    click(opened, "discardButton");
    EXPECT_EQ(strength->text(), QString()) << "a new one";
    EXPECT_EQ(store->medicines()->first().strength, QStringLiteral("400 mg"));

    // What is typed for a new one stays when the list changes under it.
    auto *name = find<QComboBox>(opened, "medicineNameBox");
    name->setCurrentText(QStringLiteral("Tea"));
    Medicine changed = sumatriptan;
    changed.strength = QStringLiteral("100 mg");
    ASSERT_TRUE(store->save(changed));
    EXPECT_EQ(name->currentText(), QStringLiteral("Tea"));
    EXPECT_EQ(list->currentRow(), -1);
    find<QComboBox>(opened, "medicineClassBox")->setCurrentIndex(1);
    click(opened, "saveRecordButton");
    ASSERT_EQ(store->medicines()->size(), 3);
    EXPECT_EQ(list->currentRow(), 2);

    // An edited one is found again when others come before it.
    strength->setText(QStringLiteral("a cup"));
    Medicine first = ibuprofen;
    first.id = MedicineId::create(clock);
    first.name = QStringLiteral("Aspirin");
    ASSERT_TRUE(store->save(first));
    EXPECT_EQ(strength->text(), QStringLiteral("a cup"));
    click(opened, "saveRecordButton");
    EXPECT_EQ(store->medicines()->last().name, QStringLiteral("Tea"));
    EXPECT_EQ(store->medicines()->last().strength, QStringLiteral("a cup"));
    QTest::keyClick(opened, Qt::Key_Escape);
    EXPECT_FALSE(dialog<MedicinesDialog>());
}

TEST_F(MedicationTest, AStrayEnterNamesAMedicineButSavesNothing)
{
    ASSERT_TRUE(store->save(sumatriptan));
    ASSERT_TRUE(store->save(ibuprofen));
    ASSERT_TRUE(store->save(dose(ibuprofen, at(1, 22), 2)));
    show();
    page.logMedicationAction()->trigger();
    auto *opened = dialog<MedicationDialog>();
    ASSERT_TRUE(opened);
    opened->activateWindow();
    ASSERT_TRUE(QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }));
    auto *chosen = qobject_cast<QAbstractButton *>(opened->focusWidget());
    ASSERT_TRUE(chosen);
    EXPECT_TRUE(chosen->text().startsWith(QStringLiteral("Ibuprofen"))) << "proposed";
    QTest::keyClick(chosen, Qt::Key_Return);
    EXPECT_EQ(doses().size(), 1) << "nothing is saved by one key";
    ASSERT_EQ(opened->focusWidget()->objectName(), QStringLiteral("saveButton"));
    QTest::keyClick(opened->focusWidget(), Qt::Key_Return);
    ASSERT_EQ(doses().size(), 2);
    EXPECT_EQ(doses().first().medicine, ibuprofen.id);
}

TEST_F(MedicationTest, AnOwnMedicineIsOfTheKindOtherUntilItsKindIsChosen)
{
    show();
    page.logMedicationAction()->trigger();
    auto *opened = dialog<MedicationDialog>();
    ASSERT_TRUE(opened);
    auto *save = find<QPushButton>(opened, "saveButton");
    EXPECT_FALSE(save->isEnabled()) << "it has no name yet";
    QTest::keyClicks(find<QComboBox>(opened, "medicineNameBox")->lineEdit(),
                     QStringLiteral("Tea of my aunt"));
    EXPECT_TRUE(save->isEnabled()) << "now it has";
    click(opened, "saveButton");
    ASSERT_EQ(store->medicines()->size(), 1);
    EXPECT_EQ(store->medicines()->first().drugClass, QStringLiteral("other"));
}

TEST_F(MedicationTest, ANameThatWasTypedIsNotThrownAwayUnasked)
{
    ASSERT_TRUE(store->save(ibuprofen));
    show();
    page.logMedicationAction()->trigger();
    auto *opened = dialog<MedicationDialog>();
    ASSERT_TRUE(opened);
    click(opened, "anotherMedicineButton");
    QTest::keyClicks(find<QComboBox>(opened, "medicineNameBox")->lineEdit(), QStringLiteral("Tea"));
    QTest::keyClick(opened, Qt::Key_Escape);
    EXPECT_TRUE(opened->isVisible());
    EXPECT_TRUE(find<QWidget>(opened, "discardQuestion")->isVisible());
    click(opened, "discardButton");
    EXPECT_FALSE(opened->isVisible());
}

TEST_F(MedicationTest, AChosenCommonNameIsNotThrownAwayUnasked)
{
    show();
    page.logMedicationAction()->trigger();
    auto *opened = dialog<MedicationDialog>();
    ASSERT_TRUE(opened);
    find<QComboBox>(opened, "medicineNameBox")->setCurrentIndex(2);
    QTest::keyClick(opened, Qt::Key_Escape);
    EXPECT_TRUE(find<QWidget>(opened, "discardQuestion")->isVisible());
    click(opened, "discardButton");
}
