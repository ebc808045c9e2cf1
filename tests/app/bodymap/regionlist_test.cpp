// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/regionlist.h"

#include "tests/app/bodymap/bodymapfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class RegionListTest : public testing::Test
{
protected:
    RegionListTest()
        : map(builtInCatalogue(), appearance), regions(map), list(*regions.findChild<QListWidget *>())
    {
        regions.resize(260, 400);
        regions.show();
    }

    QListWidgetItem *item(const QString &name)
    {
        const auto found = list.findItems(name, Qt::MatchExactly);
        return found.isEmpty() ? nullptr : found.first();
    }

    Appearance appearance;
    BodyMap map;
    RegionList regions;
    QListWidget &list;
};

} // namespace

TEST_F(RegionListTest, HoldsEveryPlaceOfTheMapInItsOrder)
{
    EXPECT_EQ(list.accessibleName(), u"Regions"_s);
    ASSERT_EQ(list.count(), map.allPlaces().size());
    for (int row = 0; row < list.count(); ++row)
        EXPECT_EQ(list.item(row)->text(), builtInCatalogue().name(map.allPlaces()[row]));
}

TEST_F(RegionListTest, WhatIsChosenOnTheMapIsChecked)
{
    map.setSelection(placesOf({"temple-left", "jaw-right"}));
    EXPECT_EQ(item(u"Left temple"_s)->checkState(), Qt::Checked);
    map.setSelection(placesOf({"jaw-right"}));
    EXPECT_EQ(item(u"Left temple"_s)->checkState(), Qt::Unchecked);
    EXPECT_EQ(map.selection(), placesOf({"jaw-right"}));
}

TEST_F(RegionListTest, WhatIsCheckedIsChosenOnTheMapAndToldOnce)
{
    const QSignalSpy changes(&map, &BodyMap::selectionChanged);
    item(u"Left temple"_s)->setCheckState(Qt::Checked);
    EXPECT_EQ(map.selection(), placesOf({"temple-left"}));
    EXPECT_EQ(changes.count(), 1);
    item(u"Left temple"_s)->setCheckState(Qt::Unchecked);
    EXPECT_TRUE(map.selection().isEmpty());
    EXPECT_EQ(changes.count(), 2);
}

TEST_F(RegionListTest, AChoiceMadeBeforeTheListIsThereToo)
{
    map.setSelection(placesOf({"temple-left"}));
    const RegionList late(map);
    const auto found = late.findChild<QListWidget *>()->findItems(u"Left temple"_s, Qt::MatchExactly);
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.first()->checkState(), Qt::Checked);
}

TEST_F(RegionListTest, AClickOnTheWordsChecks)
{
    QListWidgetItem *temple = item(u"Left temple"_s);
    list.scrollToItem(temple);
    const QRect row = list.visualItemRect(temple);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, row.center());
    EXPECT_EQ(map.selection(), placesOf({"temple-left"}));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(row.left() + 10, row.center().y()));
    EXPECT_TRUE(map.selection().isEmpty());
}

TEST_F(RegionListTest, SpaceChecks)
{
    list.setCurrentItem(item(u"Left temple"_s));
    QTest::keyClick(&list, Qt::Key_Space);
    EXPECT_EQ(map.selection(), placesOf({"temple-left"}));
}

TEST_F(RegionListTest, TheFilterLeavesOnlyWhatMatches)
{
    auto *filter = regions.findChild<QLineEdit *>();
    QTest::keyClicks(filter, u"TEMPLE"_s);
    EXPECT_FALSE(item(u"Left temple"_s)->isHidden());
    EXPECT_TRUE(list.item(0)->isHidden());
    filter->clear();
    EXPECT_FALSE(list.item(0)->isHidden());
}

TEST_F(RegionListTest, WhereNoNameMatchesItSaysSo)
{
    auto *filter = regions.findChild<QLineEdit *>();
    auto *nothing = regions.findChild<QLabel *>(u"noRegionLabel"_s);
    EXPECT_FALSE(nothing->isVisible());
    QTest::keyClicks(filter, u"knee"_s);
    EXPECT_TRUE(nothing->isVisible());
    EXPECT_EQ(nothing->text(), u"No region of that name."_s);
    EXPECT_FALSE(list.isVisible());
    filter->clear();
    EXPECT_FALSE(nothing->isVisible());
    EXPECT_TRUE(list.isVisible());
}

TEST_F(RegionListTest, RegionsOfTheInsetsAreAmongThem)
{
    for (const char *key : {"hand_li4-left", "forearm_pc6-right", "foot_lr3-left"})
        EXPECT_TRUE(item(builtInCatalogue().name(place(key)))) << key;
}
