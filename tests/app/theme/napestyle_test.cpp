// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/napestyle.h"

#include "app/theme/appearance.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QToolTip>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

QPushButton *checkedButton()
{
    auto *button = new QPushButton(u"5 min"_s);
    button->setCheckable(true);
    button->setChecked(true);
    return button;
}

QPushButton *mainButton()
{
    auto *button = new QPushButton(u"Start session"_s);
    setMainAction(button);
    return button;
}

QToolButton *toolButton()
{
    auto *button = new QToolButton;
    button->setText(u"Front"_s);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QComboBox *comboBox()
{
    auto *box = new QComboBox;
    box->addItem(u"Neck and shoulders"_s);
    return box;
}

QListWidget *list(bool chosen)
{
    auto *list = new QListWidget;
    list->addItems({u"Warm up"_s, u"Temples"_s});
    if (chosen)
        list->setCurrentRow(0);
    return list;
}

QTreeWidget *tree()
{
    auto *tree = new QTreeWidget;
    new QTreeWidgetItem(tree, {u"Neck"_s});
    return tree;
}

QTabBar *tabs()
{
    auto *bar = new QTabBar;
    bar->addTab(u"Techniques"_s);
    bar->addTab(u"Points"_s);
    return bar;
}

/// Every kind of widget that can have the focus.
QList<std::pair<const char *, std::function<QWidget *()>>> kinds()
{
    return {{"push button", [] { return new QPushButton(u"None of these"_s); }},
            {"checked button", [] { return checkedButton(); }},
            {"main action", [] { return mainButton(); }},
            {"tool button", [] { return toolButton(); }},
            {"check box", [] { return new QCheckBox(u"Fever"_s); }},
            {"radio button", [] { return new QRadioButton(u"Yes"_s); }},
            {"combo box", [] { return comboBox(); }},
            {"spin box", [] { return new QSpinBox; }},
            {"field", [] { return new QLineEdit; }},
            {"field of several lines", [] { return new QPlainTextEdit; }},
            {"list", [] { return list(false); }},
            {"list with a chosen row", [] { return list(true); }},
            {"empty list", [] { return new QListWidget; }},
            {"tree", [] { return tree(); }},
            {"table", [] { return new QTableWidget(2, 2); }},
            {"text", [] { return new QTextBrowser; }},
            {"slider", [] { return new QSlider(Qt::Horizontal); }},
            {"tabs", [] { return tabs(); }}};
}

QImage pictureOf(QWidget &widget)
{
    QApplication::processEvents();
    return widget.grab().toImage();
}

/// Pixels that the focus has changed so much that it is seen.
int seenChanges(const QImage &before, const QImage &after)
{
    int seen = 0;
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x)
            seen += contrastRatio(before.pixelColor(x, y), after.pixelColor(x, y)) >= 3;
    }
    return seen;
}

class NapeStyleTest : public testing::TestWithParam<PaletteName>
{
protected:
    QPalette before = QApplication::palette();
    NapeStyleTest() { QApplication::setPalette(Colours::of(GetParam()).toPalette()); }
    ~NapeStyleTest() override { QApplication::setPalette(before); }
};

} // namespace

TEST_P(NapeStyleTest, TheFocusIsSeenOnEveryKindOfWidget)
{
    for (const auto &[name, make] : kinds()) {
        QWidget window;
        QVBoxLayout layout(&window);
        auto *other = new QPushButton(u"Other"_s);
        QWidget *widget = make();
        layout.addWidget(other);
        layout.addWidget(widget);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        widget->setFocus(Qt::TabFocusReason);
        other->setFocus(Qt::TabFocusReason);
        const QImage without = pictureOf(*widget);
        widget->setFocus(Qt::TabFocusReason);
        const QImage with = pictureOf(*widget);
        EXPECT_GE(seenChanges(without, with), 60) << name;
    }
}

TEST_P(NapeStyleTest, AMenuHasTheColoursOfThePaletteAndItsChosenEntryIsSeen)
{
    const Colours &colours = Colours::of(GetParam());
    QMenu menu;
    QAction *first = menu.addAction(u"Start"_s);
    QAction *second = menu.addAction(u"Stop"_s);
    menu.popup({0, 0});
    menu.setActiveAction(second);
    const QImage picture = pictureOf(menu);
    const auto groundOf = [&](QAction *action) {
        return picture.pixelColor(menu.actionGeometry(action).topRight() - QPoint(6, -6));
    };
    EXPECT_EQ(groundOf(first), colours.surface);
    EXPECT_GE(contrastRatio(groundOf(second), groundOf(first)), 1.2);
    const QPoint bar = menu.actionGeometry(second).topLeft() + QPoint(1, 8);
    EXPECT_GE(contrastRatio(picture.pixelColor(bar), groundOf(first)), 3);
    EXPECT_GE(std::max(contrastRatio(colours.text, groundOf(second)),
                       contrastRatio(colours.accent, groundOf(second))),
              4.5);
}

INSTANTIATE_TEST_SUITE_P(AllPalettes, NapeStyleTest, testing::ValuesIn(allPalettes),
                         [](const auto &row) { return toKey(row.param).toStdString(); });

TEST(NapeStyleKeys, ReturnAndEnterPressTheButtonThatHasTheFocus)
{
    QWidget window;
    QVBoxLayout layout(&window);
    auto *push = new QPushButton(u"None of these"_s);
    QToolButton *tool = toolButton();
    layout.addWidget(push);
    layout.addWidget(tool);
    QShortcut shortcut(Qt::Key_Return, &window);
    QSignalSpy elsewhere(&shortcut, &QShortcut::activated);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    for (QAbstractButton *button : QList<QAbstractButton *>{push, tool}) {
        QSignalSpy clicked(button, &QAbstractButton::clicked);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
        QTest::keyClick(button, Qt::Key_Enter);
        EXPECT_EQ(clicked.size(), 2);
    }
    EXPECT_EQ(elsewhere.size(), 0);
}

TEST(NapeStyleKeys, InAnOpenMenuALetterIsForTheMenu)
{
    QWidget window;
    QShortcut black(Qt::Key_B, &window);
    QSignalSpy wentBlack(&black, &QShortcut::activated);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    QMenu menu(&window);
    QSignalSpy chosen(menu.addAction(u"&Brightness"_s), &QAction::triggered);
    menu.popup(window.mapToGlobal(QPoint(0, 0)));
    QTest::keyClick(&menu, Qt::Key_B);
    EXPECT_EQ(wentBlack.size(), 0);
    EXPECT_EQ(chosen.size(), 1);
    menu.close();
    QTest::keyClick(&window, Qt::Key_B);
    EXPECT_EQ(wentBlack.size(), 1);
}

TEST(NapeStyleKeys, ReturnChoosesInTheOpenListOfAComboBox)
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        QComboBox box;
        box.addItems({u"one"_s, u"two"_s, u"three"_s});
        box.show();
        box.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&box));
        box.showPopup();
        QTest::keyClick(box.view(), Qt::Key_Down);
        QTest::keyClick(box.view(), key);
        EXPECT_EQ(box.currentText(), u"two"_s);
        EXPECT_FALSE(box.view()->isVisible());
    }
}

TEST(NapeStyleKeys, InADialogReturnMeansTheFocusedButtonNotTheDefaultOne)
{
    QDialog dialog;
    QVBoxLayout layout(&dialog);
    QToolButton *tool = toolButton();
    auto *field = new QLineEdit;
    auto *box = new QDialogButtonBox(QDialogButtonBox::Ok);
    layout.addWidget(tool);
    layout.addWidget(field);
    layout.addWidget(box);
    QSignalSpy accepted(box, &QDialogButtonBox::accepted);
    QSignalSpy clicked(tool, &QAbstractButton::clicked);
    dialog.show();
    dialog.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    tool->setFocus();
    QTest::keyClick(tool, Qt::Key_Return);
    EXPECT_EQ(clicked.size(), 1);
    EXPECT_EQ(accepted.size(), 0);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(accepted.size(), 1);
}

TEST(NapeStyleWords, ALabelShowsThemAsTypedUnlessItIsMeantToBeRich)
{
    QLabel typed(u"<b>Big</b> & co"_s);
    QLabel asTyped(u"<b>Big</b> & co"_s);
    asTyped.setTextFormat(Qt::PlainText);
    QLabel rich(u"<b>Big</b>"_s);
    rich.setTextFormat(Qt::RichText);
    for (QLabel *label : {&typed, &asTyped, &rich})
        label->ensurePolished();
    EXPECT_EQ(typed.sizeHint(), asTyped.sizeHint());
    EXPECT_EQ(rich.textFormat(), Qt::RichText);
}

TEST(NapeStyleWords, AToolTipShowsThemAsTyped)
{
    QWidget field;
    field.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&field));
    QToolTip::showText(field.mapToGlobal(QPoint(1, 1)), u"<b>Big</b> & co"_s, &field);
    const QWidgetList all = QApplication::allWidgets();
    const auto shown = std::ranges::find_if(
        all, [](const QWidget *widget) { return widget->inherits("QTipLabel") && widget->isVisible(); });
    ASSERT_NE(shown, all.end());
    EXPECT_EQ(qobject_cast<QLabel *>(*shown)->textFormat(), Qt::PlainText);
    QToolTip::hideText();
}
