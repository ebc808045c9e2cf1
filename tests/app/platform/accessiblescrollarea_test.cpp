// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/accessiblescrollarea.h"

#include "app/theme/columnscroll.h"

#include <QAccessible>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace nape;

TEST(AccessibleScrollArea, AChildThatIsNotThereIsNoneAndNoCrash)
{
    installAccessibleScrollAreas();
    auto *content = new QWidget;
    new QVBoxLayout(content);
    const ColumnScroll scroll(content);
    const QAccessibleInterface *interface =
        QAccessible::queryAccessibleInterface(const_cast<ColumnScroll *>(&scroll));
    ASSERT_TRUE(interface);
    EXPECT_EQ(interface->child(99), nullptr);
    EXPECT_EQ(interface->child(-1), nullptr);
}

TEST(AccessibleScrollArea, ItsContentCanStillBeReached)
{
    installAccessibleScrollAreas();
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->addWidget(new QLabel(QStringLiteral("words")));
    ColumnScroll scroll(content);
    const QAccessibleInterface *found = QAccessible::queryAccessibleInterface(&scroll);
    // Scroll area → viewport → content → label.
    for (QWidget *expected : {scroll.viewport(), content, layout->itemAt(0)->widget()}) {
        const QAccessibleInterface *child = nullptr;
        for (int i = 0; i < found->childCount(); ++i) {
            if (found->child(i)->object() == expected)
                child = found->child(i);
        }
        ASSERT_TRUE(child);
        found = child;
    }
    EXPECT_EQ(found->text(QAccessible::Name), QStringLiteral("words"));
}

TEST(AccessibleScrollArea, ListsKeepTheirOwnInterface)
{
    installAccessibleScrollAreas();
    QListWidget list;
    EXPECT_TRUE(QAccessible::queryAccessibleInterface(&list)->tableInterface());
}
