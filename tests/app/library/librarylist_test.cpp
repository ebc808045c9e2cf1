// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/librarylist.h"

#include "tests/app/library/librarycatalogue.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class LibraryListTest : public testing::Test
{
protected:
    LibraryListTest() : m_library(libraryCatalogue()), m_list(m_library, m_appearance)
    {
        m_list.resize(280, 600);
        m_list.show();
        m_list.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_list));
        m_list.focusSearch();
    }

    QLineEdit &search() { return *m_list.findChild<QLineEdit *>(u"librarySearchEdit"_s); }
    QTreeView &contents() { return *m_list.findChild<QTreeView *>(u"libraryContents"_s); }
    QLabel &status() { return *m_list.findChild<QLabel *>(u"librarySearchStatus"_s); }
    QAbstractItemModel &model() { return *contents().model(); }
    void type(const QString &text) { QTest::keyClicks(&search(), text); }
    QString currentWords() { return contents().currentIndex().data().toString(); }

    QStringList groups()
    {
        QStringList names;
        for (int row = 0; row < model().rowCount(); ++row)
            names.append(model().index(row, 0).data().toString());
        return names;
    }
    QStringList shownItems()
    {
        QStringList titles;
        for (int group = 0; group < model().rowCount(); ++group) {
            const QModelIndex parent = model().index(group, 0);
            for (int row = 0; contents().isExpanded(parent) && row < model().rowCount(parent); ++row)
                titles.append(model().index(row, 0, parent).data().toString());
        }
        return titles;
    }

    const Library m_library;
    Appearance m_appearance;
    LibraryList m_list;
};

} // namespace

TEST_F(LibraryListTest, ShowsItsChaptersClosedInTheirOrder)
{
    EXPECT_EQ(groups(), (QStringList{u"Techniques"_s, u"Pressure points"_s, u"Trigger points"_s, u"Muscles"_s,
                                     u"Places on the body"_s, u"Oils"_s, u"Tips"_s, u"How massage may help"_s,
                                     u"When to see a doctor"_s, u"What Nape leaves out for safety"_s,
                                     u"Stop rules"_s, u"Studies"_s, u"Sources"_s}));
    EXPECT_TRUE(shownItems().isEmpty());
}

TEST_F(LibraryListTest, FindsWhileTyping)
{
    type(u"feng"_s);
    EXPECT_TRUE(shownItems().contains(u"GB20 Wind Pool"_s));
    type(u"chi"_s);
    EXPECT_EQ(shownItems().value(0), u"GB20 Wind Pool"_s);
    EXPECT_TRUE(status().isVisible());
}

TEST_F(LibraryListTest, SaysWhenNothingIsFound)
{
    type(u"xylophone"_s);
    EXPECT_EQ(status().text(), u"Nothing found for “xylophone”. Try fewer letters."_s);
    EXPECT_TRUE(status().isVisible());
    EXPECT_FALSE(contents().isVisible());
}

TEST_F(LibraryListTest, EscEndsTheSearch)
{
    type(u"temple"_s);
    QTest::keyClick(&search(), Qt::Key_Escape);
    EXPECT_TRUE(search().text().isEmpty());
    EXPECT_TRUE(shownItems().isEmpty());
    EXPECT_FALSE(status().isVisible());
}

TEST_F(LibraryListTest, ChaptersThatWereOpenAreOpenAgainAfterASearch)
{
    contents().expand(model().index(1, 0));
    type(u"temple"_s);
    QTest::keyClick(&search(), Qt::Key_Escape);
    EXPECT_TRUE(contents().isExpanded(model().index(1, 0)));
    EXPECT_FALSE(contents().isExpanded(model().index(0, 0)));
}

TEST_F(LibraryListTest, DownLeadsToTheFirstFoundAndUpBack)
{
    QSignalSpy chosen(&m_list, &LibraryList::itemChosen);
    type(u"gb20"_s);
    EXPECT_EQ(chosen.count(), 0) << "nothing opens by itself";
    QTest::keyClick(&search(), Qt::Key_Down);
    EXPECT_TRUE(contents().hasFocus());
    EXPECT_EQ(currentWords(), u"GB20 Wind Pool"_s);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().value<LibraryId>(), (LibraryId{LibraryKind::PressurePoint, u"GB20"_s}));
    QTest::keyClick(&contents(), Qt::Key_Up);
    QTest::keyClick(&contents(), Qt::Key_Up);
    EXPECT_TRUE(search().hasFocus());
}

TEST_F(LibraryListTest, EnterOpensTheFirstFound)
{
    QSignalSpy reading(&m_list, &LibraryList::readingWanted);
    type(u"peppermnt"_s);
    QTest::keyClick(&search(), Qt::Key_Return);
    EXPECT_EQ(m_list.chosen(), (LibraryId{LibraryKind::Oil, u"peppermint"_s}));
    EXPECT_EQ(reading.count(), 1);
}

TEST_F(LibraryListTest, ChaptersOpenAndCloseByKeyboard)
{
    QTest::keyClick(&search(), Qt::Key_Down);
    EXPECT_EQ(currentWords(), u"Techniques"_s);
    QTest::keyClick(&contents(), Qt::Key_Return);
    EXPECT_TRUE(contents().isExpanded(model().index(0, 0)));
    QTest::keyClick(&contents(), Qt::Key_Down);
    EXPECT_EQ(currentWords(), m_library.items().first().title);
    QTest::keyClick(&contents(), Qt::Key_Left);
    EXPECT_EQ(currentWords(), u"Techniques"_s);
    QTest::keyClick(&contents(), Qt::Key_Left);
    EXPECT_FALSE(contents().isExpanded(model().index(0, 0)));
}

TEST_F(LibraryListTest, AClickOnAChapterOpensItAndOneOnAnItemChoosesIt)
{
    const auto click = [this](const QModelIndex &index) {
        QTest::mouseClick(contents().viewport(), Qt::LeftButton, {}, contents().visualRect(index).center());
    };
    const QModelIndex techniques = model().index(0, 0);
    click(techniques);
    EXPECT_TRUE(contents().isExpanded(techniques));
    click(model().index(1, 0, techniques));
    EXPECT_EQ(m_list.chosen(), m_library.items().at(1).id);
    click(techniques);
    EXPECT_FALSE(contents().isExpanded(techniques));
}

TEST_F(LibraryListTest, WhatIsReadStaysChosenWhileSomethingElseIsSearched)
{
    m_list.setChosen({LibraryKind::Oil, u"lavender"_s});
    QSignalSpy chosen(&m_list, &LibraryList::itemChosen);
    type(u"gb20"_s);
    search().clear();
    EXPECT_EQ(chosen.count(), 0);
    EXPECT_EQ(m_list.chosen(), (LibraryId{LibraryKind::Oil, u"lavender"_s}));
}

TEST_F(LibraryListTest, AScreenReaderHearsChaptersAndItems)
{
    EXPECT_EQ(search().accessibleName(), u"Search the library"_s);
    EXPECT_EQ(contents().accessibleName(), u"Contents of the library"_s);
    const QModelIndex oils = model().index(5, 0);
    EXPECT_EQ(oils.data(Qt::AccessibleTextRole).toString(), u"Oils, 9 item(s)"_s);
    const QModelIndex points = model().index(1, 0);
    EXPECT_EQ(model().index(0, 0, points).data(Qt::AccessibleTextRole).toString(),
              u"EX-HN5 Supreme Yang, Tàiyáng"_s);
}

TEST_F(LibraryListTest, RowsAreLargeEnoughToHitAndHoldAllTheirWords)
{
    contents().expandAll();
    for (const auto size : {Appearance::TextSize::Normal, Appearance::TextSize::Largest}) {
        m_appearance.setTextSize(size);
        QCoreApplication::processEvents();
        contents().doItemsLayout();
        for (int group = 0; group < model().rowCount(); ++group) {
            EXPECT_GE(contents().visualRect(model().index(group, 0)).height(), 32);
            const QModelIndex parent = model().index(group, 0);
            for (int row = 0; row < model().rowCount(parent); ++row) {
                const QModelIndex index = model().index(row, 0, parent);
                const int lines = contents()
                                      .fontMetrics()
                                      .boundingRect(QRect(0, 0, contents().viewport()->width() - 40, 10'000),
                                                    Qt::TextWordWrap, index.data().toString())
                                      .height();
                EXPECT_GE(contents().visualRect(index).height(), std::max(32, lines));
            }
        }
    }
    m_appearance.setTextSize(Appearance::TextSize::Normal);
}
