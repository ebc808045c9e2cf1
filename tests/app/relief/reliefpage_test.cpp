// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/reliefpage.h"

#include "app/bodymap/bodymap.h"
#include "app/bodymap/regionlist.h"
#include "app/safety/safetydesk.h"
#include "resources/resources.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testfolder.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class ReliefPageTest : public testing::Test
{
protected:
    ReliefPageTest()
        : m_catalogue(*Catalogue::load(resources::catalogueFolder())),
          m_store(std::move(*DiaryStore::open(m_folder.path(u"diary.sqlite"_s), m_clock))),
          m_desk(m_catalogue, *m_store, m_clock),
          m_page(m_catalogue, *m_store, m_desk, m_appearance)
    {
        m_page.resize(1280, 780);
        m_page.show();
        m_page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_page));
    }

    BodyMap &map() { return *m_page.findChild<BodyMap *>(); }
    RegionList &regions() { return *m_page.findChild<RegionList *>(); }
    QPushButton &listButton() { return *m_page.findChild<QPushButton *>(u"regionListButton"_s); }
    bool speaksOfTheList()
    {
        return std::ranges::any_of(m_page.findChildren<QLabel *>(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"in the list"_s);
        });
    }

    TestFolder m_folder;
    FakeClock m_clock;
    const Catalogue m_catalogue;
    std::unique_ptr<DiaryStore> m_store;
    Appearance m_appearance;
    SafetyDesk m_desk;
    ReliefPage m_page;
};

} // namespace

TEST_F(ReliefPageTest, AWidePageHasTheListBesideTheMap)
{
    EXPECT_TRUE(regions().isVisible());
    EXPECT_TRUE(map().isVisible());
    EXPECT_FALSE(listButton().isVisible());
    EXPECT_TRUE(speaksOfTheList());
}

TEST_F(ReliefPageTest, ASmallPageOffersTheListInPlaceOfTheMapAndSaysNothingOfItBefore)
{
    m_page.resize(880, 500);
    EXPECT_FALSE(regions().isVisible());
    EXPECT_FALSE(speaksOfTheList());
    ASSERT_TRUE(listButton().isVisible());
    QTest::mouseClick(&listButton(), Qt::LeftButton);
    EXPECT_TRUE(regions().isVisible());
    EXPECT_FALSE(map().isVisible());
    EXPECT_TRUE(speaksOfTheList());
    QTest::mouseClick(&listButton(), Qt::LeftButton);
    EXPECT_TRUE(map().isVisible());
    EXPECT_FALSE(regions().isVisible());
}

TEST_F(ReliefPageTest, WhoDoesNotWantTheListIsNotOfferedIt)
{
    m_page.setRegionListVisible(false);
    EXPECT_FALSE(regions().isVisible());
    EXPECT_FALSE(speaksOfTheList());
    m_page.resize(880, 500);
    EXPECT_FALSE(listButton().isVisible());
}

TEST_F(ReliefPageTest, KeysOfTheMapWorkWhereverTheFocusIs)
{
    auto *slider = m_page.findChild<QWidget *>(u"painNowSlider"_s);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(map().shown(), BodyMap::Shown::Front);
    QTest::keyClick(slider, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(map().isLayerShown(BodyMap::Layer::Muscles));
}

TEST_F(ReliefPageTest, TheMenuGetsViewsLayersAndZoomWithSeparatorsBetweenThem)
{
    int separators = 0;
    for (const QAction *action : m_page.mapActions()) {
        separators += action->isSeparator();
        EXPECT_TRUE(action->isSeparator() || !action->text().isEmpty());
    }
    EXPECT_GE(separators, 2);
}
