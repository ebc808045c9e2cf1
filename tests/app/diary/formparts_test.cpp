// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/formparts.h"

#include <QAccessible>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

using namespace nape;

namespace
{

/// Clicks into the field and types, without selecting what it says.
void clickAndType(QAbstractSpinBox &field, const QString &text)
{
    field.show();
    auto *line = field.findChild<QLineEdit *>();
    QTest::mouseClick(line, Qt::LeftButton, {}, QPoint(line->width() - 4, line->height() / 2));
    line->deselect();
    QTest::keyClicks(line, text);
}

} // namespace

TEST(FormPartsTest, DigitsTypedBesideTheDashAreTaken)
{
    OptionalNumber minutes(QStringLiteral("Minutes"), 0, 600, QStringLiteral(" min"));
    clickAndType(minutes, QStringLiteral("25"));
    EXPECT_EQ(minutes.number(), 25);

    OptionalAmount hours(QStringLiteral("Hours"), 168, QStringLiteral(" h"));
    clickAndType(hours, hours.locale().toString(7.5));
    EXPECT_EQ(hours.amount(), 7.5);
}

TEST(FormPartsTest, DigitsTypedBeforeTheDashAreTaken)
{
    OptionalNumber minutes(QStringLiteral("Minutes"), 0, 600);
    minutes.show();
    auto *line = minutes.findChild<QLineEdit *>();
    line->setCursorPosition(0);
    QTest::keyClicks(line, QStringLiteral("7"));
    EXPECT_EQ(minutes.number(), 7);
}

TEST(FormPartsTest, AChoiceThatIsTypedIsNamedByItsQuestionAlsoInside)
{
    TypedChoice choice(QStringLiteral("Name of the medicine"));
    choice.addItem(QStringLiteral("Ibuprofen"));
    auto *heard = QAccessible::queryAccessibleInterface(&choice);
    EXPECT_EQ(heard->text(QAccessible::Name), QStringLiteral("Name of the medicine"));
    EXPECT_EQ(heard->text(QAccessible::Value), QStringLiteral("Ibuprofen"));
    auto *typed = QAccessible::queryAccessibleInterface(choice.lineEdit());
    EXPECT_EQ(typed->text(QAccessible::Name), QStringLiteral("Name of the medicine"));
    EXPECT_EQ(heard->indexOfChild(typed), 1);
}

TEST(FormPartsTest, AChoiceIsNamedByItsQuestion)
{
    KeyChoice choice(QStringLiteral("How the sleep was"));
    choice.addKey(QStringLiteral("1"), QStringLiteral("bad"));
    choice.addKey(QStringLiteral("2"), QStringLiteral("good"));
    choice.setKey(QStringLiteral("2"));
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&choice);
    ASSERT_TRUE(heard);
    EXPECT_EQ(heard->role(), QAccessible::ComboBox);
    EXPECT_EQ(heard->text(QAccessible::Name), QStringLiteral("How the sleep was"));
    EXPECT_EQ(heard->text(QAccessible::Value), QStringLiteral("good"));
    EXPECT_EQ(heard->childCount(), 1);
}
