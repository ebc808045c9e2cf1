// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/routines/routinesdialog.h"

#include "app/routines/itemlist.h"
#include "resources/resources.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testfolder.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QUndoStack>

#include <gmock/gmock.h>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using testing::ElementsAre;

namespace
{

class RoutinesDialogTest : public testing::Test
{
protected:
    RoutinesDialogTest()
        : catalogue(*Catalogue::load(resources::catalogueFolder())),
          store(std::move(*DiaryStore::open(folder.path(u"diary.sqlite"_s), clock)))
    {
        const RoutineItem scalp{TechniqueKey(u"T_SCALP"_s), {}, 5min};
        const RoutineItem breath{TechniqueKey(u"X_BREATH"_s), {}, 3min};
        const RoutineItem shoulder{
            TechniqueKey(u"T_NECKSH"_s), {{RegionKey(u"trap_upper"_s), Side::Left}}, 7min};
        for (const auto &[name, items] : {std::pair{u"Morning"_s, QList{scalp}},
                                          std::pair{u"Evening"_s, QList{breath, scalp, shoulder}}}) {
            clock.advance(1ms);
            EXPECT_TRUE(store->save(Routine{RoutineId::create(clock), name, items}));
        }
        dialog = std::make_unique<RoutinesDialog>(catalogue, *store, clock, undo);
        dialog->show();
        dialog->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(dialog.get()));
    }

    template <class Widget>
    Widget &find(const QString &name)
    {
        return *dialog->findChild<Widget *>(name);
    }
    ItemList &routineList() { return find<ItemList>(u"routineList"_s); }
    ItemList &itemList() { return find<ItemList>(u"routineItemList"_s); }
    void click(const QString &name)
    {
        ASSERT_TRUE(find<QPushButton>(name).isEnabled()) << name.toStdString();
        QTest::mouseClick(&find<QPushButton>(name), Qt::LeftButton);
    }
    void choose(int routine) { routineList().setCurrentRow(routine); }

    QStringList names() const
    {
        QStringList all;
        for (const Routine &routine : store->routines().value_or(QList<Routine>()))
            all.append(routine.name);
        return all;
    }
    QStringList techniques(int routine) const
    {
        QStringList all;
        const QList<Routine> routines = store->routines().value();
        for (const RoutineItem &item : routines.at(routine).items)
            all.append(item.technique.toString());
        return all;
    }

    TestFolder folder;
    FakeClock clock;
    const Catalogue catalogue;
    std::unique_ptr<DiaryStore> store;
    QUndoStack undo;
    std::unique_ptr<RoutinesDialog> dialog;
};

} // namespace

TEST_F(RoutinesDialogTest, ShowsEachRoutineWithItsTotalLength)
{
    EXPECT_EQ(routineList().count(), 2);
    choose(1);
    EXPECT_EQ(find<QLineEdit>(u"routineNameField"_s).text(), u"Evening"_s);
    EXPECT_EQ(itemList().count(), 3);
    EXPECT_EQ(itemList().item(1)->text(), u"Scalp massage, where it hurts, 5 min"_s);
    EXPECT_TRUE(find<QLabel>(u"routineTotalLabel"_s).text().startsWith(u"15 minutes"_s));
}

TEST_F(RoutinesDialogTest, TechniquesAreMovedCopiedAndRemovedWithTheKeyboard)
{
    choose(1);
    itemList().setCurrentRow(0);
    itemList().setFocus();
    QTest::keyClick(&itemList(), Qt::Key_Down, Qt::AltModifier);
    EXPECT_THAT(techniques(1), ElementsAre(u"T_SCALP"_s, u"X_BREATH"_s, u"T_NECKSH"_s));
    EXPECT_EQ(itemList().currentRow(), 1) << "the moved one stays in hand";
    QTest::keyClick(&itemList(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_THAT(techniques(1), ElementsAre(u"X_BREATH"_s, u"T_SCALP"_s, u"T_NECKSH"_s));
    QTest::keyClick(&itemList(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_THAT(techniques(1), ElementsAre(u"X_BREATH"_s, u"T_SCALP"_s, u"T_NECKSH"_s)) << "it is the first";
    QTest::keyClick(&itemList(), Qt::Key_D, Qt::ControlModifier);
    EXPECT_THAT(techniques(1), ElementsAre(u"X_BREATH"_s, u"X_BREATH"_s, u"T_SCALP"_s, u"T_NECKSH"_s));
    QTest::keyClick(&itemList(), Qt::Key_Delete);
    EXPECT_THAT(techniques(1), ElementsAre(u"X_BREATH"_s, u"T_SCALP"_s, u"T_NECKSH"_s));
    click(u"undoRoutineButton"_s);
    EXPECT_EQ(techniques(1).size(), 4);
}

TEST_F(RoutinesDialogTest, RoutinesAreMovedCopiedAndThrownAwayWithTheKeyboard)
{
    choose(0);
    routineList().setFocus();
    QTest::keyClick(&routineList(), Qt::Key_Down, Qt::AltModifier);
    EXPECT_THAT(names(), ElementsAre(u"Evening"_s, u"Morning"_s));
    QTest::keyClick(&routineList(), Qt::Key_D, Qt::ControlModifier);
    EXPECT_THAT(names(), ElementsAre(u"Evening"_s, u"Morning"_s, u"Morning (copy)"_s));
    EXPECT_EQ(routineList().currentRow(), 2);
    QTest::keyClick(&routineList(), Qt::Key_Delete);
    EXPECT_THAT(names(), ElementsAre(u"Evening"_s, u"Morning"_s));
    EXPECT_TRUE(find<QLabel>(u"routineNotice"_s).text().contains(u"in the bin"_s));
    click(u"undoRoutineButton"_s);
    EXPECT_EQ(names().size(), 3);
}

TEST_F(RoutinesDialogTest, ARoutineIsMadeNamedAndFilled)
{
    click(u"newRoutineButton"_s);
    EXPECT_FALSE(find<QPushButton>(u"startRoutineButton"_s).isEnabled()) << "there is nothing in it";
    auto &name = find<QLineEdit>(u"routineNameField"_s);
    QTest::keyClicks(&name, u"At work"_s);
    QTest::keyClick(&name, Qt::Key_Tab);
    EXPECT_EQ(names().last(), u"At work"_s);
    click(u"addRoutineItemButton"_s);
    auto &technique = find<QComboBox>(u"routineTechniqueBox"_s);
    technique.setCurrentIndex(technique.findData(u"T_NECKSH"_s));
    auto &place = find<QComboBox>(u"routinePlaceBox"_s);
    place.setCurrentIndex(place.findData(u"trap_upper"_s));
    find<QSpinBox>(u"routineMinutesBox"_s).setValue(6);
    const QList<Routine> routines = store->routines().value();
    const Routine made = routines.last();
    EXPECT_THAT(made.items, ElementsAre(RoutineItem{TechniqueKey(u"T_NECKSH"_s),
                                                    {{RegionKey(u"trap_upper"_s), Side::Left},
                                                     {RegionKey(u"trap_upper"_s), Side::Right}},
                                                    6min}));
    EXPECT_TRUE(find<QPushButton>(u"startRoutineButton"_s).isEnabled());
}

TEST_F(RoutinesDialogTest, LookingChangesNothing)
{
    const QList<Routine> before = store->routines().value();
    for (const int routine : {0, 1, 0, 1}) {
        choose(routine);
        for (int item = 0; item < itemList().count(); ++item)
            itemList().setCurrentRow(item);
    }
    EXPECT_EQ(store->routines().value(), before);
    EXPECT_EQ(undo.count(), 0);
}

TEST_F(RoutinesDialogTest, StartClosesTheDialogAndHandsOverTheRoutine)
{
    choose(1);
    QList<Routine> started;
    QObject::connect(dialog.get(), &RoutinesDialog::startRequested, dialog.get(),
                     [&](const Routine &routine) { started.append(routine); });
    click(u"startRoutineButton"_s);
    EXPECT_FALSE(dialog->isVisible());
    ASSERT_EQ(started.size(), 1);
    EXPECT_EQ(started.first().name, u"Evening"_s);
}

TEST_F(RoutinesDialogTest, ARoutineOfALostTechniqueIsShownAndKept)
{
    const Routine lost{
        RoutineId::create(clock), u"Lost"_s, {{TechniqueKey(u"T_OF_A_LOST_PACK"_s), {}, 5min}}};
    ASSERT_TRUE(store->save(lost));
    choose(2);
    EXPECT_TRUE(itemList().item(0)->text().contains(u"not there any more"_s));
    EXPECT_EQ(store->routines().value().last(), lost);
    EXPECT_FALSE(find<QSpinBox>(u"routineMinutesBox"_s).isEnabled());
    EXPECT_FALSE(find<QComboBox>(u"routinePlaceBox"_s).isEnabled());
    find<QSpinBox>(u"routineMinutesBox"_s).setValue(9);
    EXPECT_EQ(store->routines().value().last(), lost) << "nothing is written over it unasked";

    auto &technique = find<QComboBox>(u"routineTechniqueBox"_s);
    technique.setCurrentIndex(technique.findData(u"T_SCALP"_s));
    EXPECT_THAT(techniques(2), ElementsAre(u"T_SCALP"_s)) << "but it can be made something else";
    EXPECT_TRUE(find<QSpinBox>(u"routineMinutesBox"_s).isEnabled());
}

TEST_F(RoutinesDialogTest, WhatIsBeyondHalfAnHourIsSaid)
{
    choose(1);
    itemList().setCurrentRow(0);
    itemList().setFocus();
    for (int i = 0; i < 7; ++i)
        QTest::keyClick(&itemList(), Qt::Key_D, Qt::ControlModifier);
    EXPECT_TRUE(find<QLabel>(u"routineTotalLabel"_s).text().contains(u"at most 30 minutes"_s));
}

TEST_F(RoutinesDialogTest, EverythingHasANameForAScreenReader)
{
    for (const QString &name : {u"routineList"_s, u"routineItemList"_s, u"routineNameField"_s,
                                u"routineTechniqueBox"_s, u"routinePlaceBox"_s, u"routineMinutesBox"_s}) {
        const QAccessibleInterface *item = QAccessible::queryAccessibleInterface(&find<QWidget>(name));
        ASSERT_TRUE(item) << name.toStdString();
        EXPECT_FALSE(item->text(QAccessible::Name).isEmpty()) << name.toStdString();
    }
}
