// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/fields/datefield.h"
#include "app/fields/timefield.h"

#include <QCalendarWidget>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

const QDate shown(2026, 11, 23);

class DateFieldTest : public testing::Test
{
protected:
    DateFieldTest() : field(u"Start"_s)
    {
        field.setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
        field.setDate(shown);
        field.show();
    }

    /// As with Ctrl+A and the keyboard.
    void typeOverAll(const QString &text)
    {
        edit()->setFocus();
        QTest::keyClick(edit(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(edit(), text);
    }
    QLineEdit *edit() { return field.findChild<QLineEdit *>(u"typedEdit"_s); }
    QString complaint()
    {
        auto *label = field.findChild<QLabel *>(u"complaintLabel"_s);
        return label->isVisible() ? label->text() : QString();
    }

    DateField field;
};

} // namespace

TEST_F(DateFieldTest, ADateTypedOverTheOldOneIsTakenWhole)
{
    QSignalSpy changed(&field, &DateField::dateChanged);
    typeOverAll(u"20/11/1900"_s);
    EXPECT_EQ(field.date(), QDate(1900, 11, 20));
    EXPECT_EQ(changed.size(), 0);
    QTest::keyClick(edit(), Qt::Key_Return);
    EXPECT_EQ(field.date(), QDate(1900, 11, 20));
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(edit()->text(), u"20/11/1900"_s);
}

TEST_F(DateFieldTest, WhatMeansNothingIsSaidAndChangesNothing)
{
    typeOverAll(u"31/02/2026"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    EXPECT_FALSE(field.isUnderstood());
    EXPECT_EQ(field.date(), shown);
    EXPECT_EQ(complaint(), u"This is not a day. Write it like 31/12/%1."_s.arg(QDate::currentDate().year()));
    EXPECT_EQ(edit()->accessibleDescription(), complaint());
    typeOverAll(u"28/02/2026"_s);
    EXPECT_EQ(complaint(), QString());
    EXPECT_EQ(field.date(), QDate(2026, 2, 28));
}

TEST_F(DateFieldTest, ArrowKeysGoByADayAndPageKeysByAMonth)
{
    QTest::keyClick(edit(), Qt::Key_Down);
    EXPECT_EQ(field.date(), QDate(2026, 11, 22));
    QTest::keyClick(edit(), Qt::Key_Up);
    QTest::keyClick(edit(), Qt::Key_PageUp);
    EXPECT_EQ(field.date(), QDate(2026, 12, 23));
}

TEST_F(DateFieldTest, TheCalendarOpensByKeyAndChooses)
{
    QTest::keyClick(edit(), Qt::Key_Down, Qt::AltModifier);
    auto *calendar = field.findChild<QCalendarWidget *>();
    ASSERT_TRUE(calendar);
    EXPECT_EQ(calendar->selectedDate(), shown);
    Q_EMIT calendar->activated(QDate(2026, 11, 3));
    EXPECT_EQ(field.date(), QDate(2026, 11, 3));
    EXPECT_FALSE(calendar->isVisible());
}

TEST(TimeFieldTest, ATimeTypedOverTheOldOneIsTakenWhole)
{
    TimeField field(u"Start"_s);
    field.setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    field.setTime(QTime(11, 4));
    field.show();
    auto *edit = field.findChild<QLineEdit *>(u"typedEdit"_s);
    for (const auto &[typed, time] :
         {std::pair(u"09:30"_s, QTime(9, 30)), std::pair(u"0815"_s, QTime(8, 15))}) {
        edit->selectAll();
        QTest::keyClicks(edit, typed);
        EXPECT_EQ(field.time(), time);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    edit->selectAll();
    QTest::keyClicks(edit, u"noon"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_FALSE(field.isUnderstood());
    EXPECT_EQ(field.time(), QTime(8, 15));
}

TEST(TimeFieldTest, ThePointerAloneChangesIt)
{
    TimeField field(u"Start"_s);
    field.setTime(QTime(8, 15));
    field.show();
    QTest::mouseClick(field.findChild<QToolButton *>(u"earlierButton"_s), Qt::LeftButton);
    EXPECT_EQ(field.time(), QTime(8, 10));
    QTest::mouseClick(field.findChild<QToolButton *>(u"laterButton"_s), Qt::LeftButton);
    EXPECT_EQ(field.time(), QTime(8, 15));
}

TEST(TypedFieldTest, OnlyWhatIsAskedForHasToBeUnderstood)
{
    QWidget form;
    auto *layout = new QVBoxLayout(&form);
    auto *first = new DateField(u"First day"_s);
    auto *last = new DateField(u"Last day"_s);
    layout->addWidget(first);
    layout->addWidget(last);
    last->findChild<QLineEdit *>()->setText(u"never"_s);
    EXPECT_EQ(firstNotUnderstood(form), last);
    last->hide();
    EXPECT_EQ(firstNotUnderstood(form), nullptr);
}

TEST_F(DateFieldTest, TheCalendarIsASignAndTheTimeGoesByMinusAndPlus)
{
    auto *calendar = field.findChild<QToolButton *>(u"calendarButton"_s);
    EXPECT_EQ(calendar->arrowType(), Qt::NoArrow);
    EXPECT_FALSE(calendar->icon().isNull());
    TimeField time(u"Start"_s);
    time.show();
    const auto *earlier = time.findChild<QToolButton *>(u"earlierButton"_s);
    const auto *later = time.findChild<QToolButton *>(u"laterButton"_s);
    EXPECT_EQ(earlier->text(), u"−"_s);
    EXPECT_EQ(later->text(), u"+"_s);
    EXPECT_LT(earlier->x(), later->x());

    QFont large = field.font();
    large.setPointSizeF(32);
    field.setFont(large);
    QCoreApplication::processEvents();
    EXPECT_GE(calendar->height(), calendar->fontMetrics().height());
    EXPECT_EQ(calendar->sizeHint().width(), calendar->sizeHint().height());
    EXPECT_GE(calendar->iconSize().height(), calendar->fontMetrics().height());
}
