// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/monthcalendar.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace nape;

namespace
{

class MonthCalendarTest : public testing::Test
{
protected:
    Appearance appearance;
    MonthCalendar calendar{appearance};

    void SetUp() override
    {
        calendar.setToday(QDate(2026, 3, 2));
        calendar.setMonth(QDate(2026, 3, 2));
        calendar.setCurrentDay(QDate(2026, 3, 2));
        calendar.resize(500, 480);
        calendar.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&calendar));
        calendar.activateWindow();
        calendar.setFocus();
    }
    QPoint middleOf(const QDate &day) const
    {
        return calendar.cellRect(*calendar.grid().cellOf(day)).center().toPoint();
    }
    QDate press(Qt::Key key)
    {
        QTest::keyClick(&calendar, key);
        return calendar.currentDay();
    }
};

} // namespace

TEST_F(MonthCalendarTest, AClickChoosesADayAndASecondOneLetsItGo)
{
    const QDate day(2026, 3, 17);
    QTest::mouseClick(&calendar, Qt::LeftButton, {}, middleOf(day));
    EXPECT_EQ(calendar.chosenDay(), day);
    QTest::mouseClick(&calendar, Qt::LeftButton, {}, middleOf(day));
    EXPECT_EQ(calendar.chosenDay(), std::nullopt);
}

TEST_F(MonthCalendarTest, ADayOfTheNextMonthLeadsThere)
{
    QTest::mouseClick(&calendar, Qt::LeftButton, {}, middleOf(QDate(2026, 4, 1)));
    EXPECT_EQ(calendar.grid().month(), QDate(2026, 4, 1));
    EXPECT_EQ(calendar.chosenDay(), QDate(2026, 4, 1));
}

TEST_F(MonthCalendarTest, AnotherMonthWithAnotherDayIsSaidOnce)
{
    QSignalSpy months(&calendar, &MonthCalendar::monthChanged);
    QSignalSpy days(&calendar, &MonthCalendar::chosenDayChanged);
    std::optional<QDate> chosenThen;
    QObject::connect(&calendar, &MonthCalendar::monthChanged, &calendar,
                     [&] { chosenThen = calendar.chosenDay(); });
    calendar.setChosenDay(QDate(2026, 5, 6));
    EXPECT_EQ(months.count(), 1);
    EXPECT_EQ(days.count(), 0);
    EXPECT_EQ(chosenThen, QDate(2026, 5, 6)) << "whoever hears of the month can ask for the day";
    calendar.setChosenDay(QDate(2026, 5, 7));
    EXPECT_EQ(months.count(), 1);
    EXPECT_EQ(days.count(), 1);
    calendar.turnTo(QDate(2026, 4, 30), std::nullopt);
    EXPECT_EQ(months.count(), 2);
    EXPECT_EQ(days.count(), 1);
    EXPECT_EQ(calendar.chosenDay(), std::nullopt);
}

TEST_F(MonthCalendarTest, KeysWalkDaysAndMonths)
{
    EXPECT_EQ(press(Qt::Key_Right), QDate(2026, 3, 3));
    EXPECT_EQ(press(Qt::Key_Down), QDate(2026, 3, 10));
    EXPECT_EQ(press(Qt::Key_Left), QDate(2026, 3, 9));
    EXPECT_EQ(press(Qt::Key_Up), QDate(2026, 3, 2));
    EXPECT_EQ(press(Qt::Key_End), QDate(2026, 3, 31));
    EXPECT_EQ(press(Qt::Key_PageUp), QDate(2026, 2, 28));
    EXPECT_EQ(calendar.grid().month(), QDate(2026, 2, 1));
    EXPECT_EQ(press(Qt::Key_Home), QDate(2026, 2, 1));
    EXPECT_EQ(press(Qt::Key_PageDown), QDate(2026, 3, 1));
    EXPECT_EQ(calendar.chosenDay(), std::nullopt) << "walking chooses nothing";
    press(Qt::Key_Return);
    EXPECT_EQ(calendar.chosenDay(), QDate(2026, 3, 1));
    press(Qt::Key_Escape);
    EXPECT_EQ(calendar.chosenDay(), std::nullopt);
}

TEST_F(MonthCalendarTest, KeysThatLeaveTheMonthLetItsChosenDayGo)
{
    press(Qt::Key_Space);
    press(Qt::Key_Right);
    EXPECT_EQ(calendar.chosenDay(), QDate(2026, 3, 2)) << "within the month it stays";
    press(Qt::Key_PageUp);
    EXPECT_EQ(calendar.grid().month(), QDate(2026, 2, 1));
    EXPECT_EQ(calendar.chosenDay(), std::nullopt);
}

TEST_F(MonthCalendarTest, EveryPointOfTheGridBelongsToTheCellDrawnThere)
{
    for (int cell = 0; cell < MonthGrid::cells; ++cell)
        EXPECT_EQ(calendar.cellAt(calendar.cellRect(cell).center()), cell);
    EXPECT_EQ(calendar.cellAt(QPointF(5, 2)), std::nullopt) << "names of weekdays are no days";
}

TEST_F(MonthCalendarTest, ADayForWhichNothingIsDrawnIsNotSaidToBeUnanswered)
{
    EXPECT_EQ(calendar.description(QDate(2026, 4, 1)),
              QStringLiteral("Wednesday 1 April, not in this month"));
    EXPECT_EQ(calendar.description(QDate(2026, 3, 3)), QStringLiteral("Tuesday 3 March: still to come"));
}

TEST_F(MonthCalendarTest, IsATableWithOneNamedCellPerDay)
{
    DayMarks marks;
    marks.state = DayMarks::State::Headache;
    marks.worst = Intensity::fromInt(7);
    marks.headaches = 1;
    marks.sessions = 1;
    calendar.setMarks({{QDate(2026, 3, 2), marks}});

    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&calendar);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->role(), QAccessible::Table);
    ASSERT_EQ(table->childCount(), 42);
    ASSERT_TRUE(table->tableInterface());
    EXPECT_EQ(table->tableInterface()->rowCount(), 6);
    EXPECT_EQ(table->tableInterface()->columnCount(), 7);

    const int cell = *calendar.grid().cellOf(QDate(2026, 3, 2));
    QAccessibleInterface *day = table->child(cell);
    EXPECT_EQ(day->text(QAccessible::Name),
              QStringLiteral("Monday 2 March, today: headache, worst 7; one session"));
    EXPECT_EQ(day->role(), QAccessible::Cell);
    EXPECT_EQ(table->indexOfChild(day), cell);
    EXPECT_EQ(table->child(cell), day) << "its identity stays";
    EXPECT_EQ(table->tableInterface()->cellAt(day->tableCellInterface()->rowIndex(),
                                              day->tableCellInterface()->columnIndex()),
              day);
    EXPECT_TRUE(day->state().focused);

    const QRect rect = day->rect();
    EXPECT_EQ(table->childAt(rect.center().x(), rect.center().y()), day);

    day->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(calendar.chosenDay(), QDate(2026, 3, 2));
    EXPECT_TRUE(day->state().selected);
    EXPECT_EQ(table->tableInterface()->selectedCells(), QList{day});
}
