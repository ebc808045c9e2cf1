// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodymap.h"

#include "tests/app/bodymap/bodymapfixture.h"

#include <QAccessible>
#include <QTest>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

QList<QPair<QAccessible::Event, QString>> heard;

void listen(QAccessibleEvent *event)
{
    if (QAccessibleInterface *about = event->accessibleInterface())
        heard.append({event->type(), about->text(QAccessible::Name)});
}

class MapAccessible : public testing::Test
{
protected:
    MapAccessible() : map(builtInCatalogue(), appearance)
    {
        heard.clear();
        QAccessible::installUpdateHandler(listen);
        map.resize(700, 740);
        map.show();
        QApplication::setActiveWindow(&map);
    }
    ~MapAccessible() override { QAccessible::installUpdateHandler(nullptr); }

    QAccessibleInterface *group() { return QAccessible::queryAccessibleInterface(&map); }
    QAccessibleInterface *child(const char *key)
    {
        return group()->child(int(map.places().indexOf(place(key))));
    }

    Appearance appearance;
    BodyMap map;
};

} // namespace

TEST_F(MapAccessible, TheMapIsAGroupWithItsName)
{
    ASSERT_TRUE(group());
    EXPECT_EQ(group()->role(), QAccessible::Grouping);
    EXPECT_EQ(group()->text(QAccessible::Name), u"Body map"_s);
}

TEST_F(MapAccessible, ThereIsOneChildPerPlaceInReadingOrderWithItsName)
{
    const QList<Place> places = map.places();
    ASSERT_EQ(group()->childCount(), places.size());
    for (int i = 0; i < places.size(); ++i) {
        QAccessibleInterface *region = group()->child(i);
        ASSERT_TRUE(region && region->isValid());
        EXPECT_EQ(region->text(QAccessible::Name), builtInCatalogue().name(places[i]));
        EXPECT_EQ(region->role(), QAccessible::CheckBox);
        EXPECT_EQ(group()->indexOfChild(region), i);
        EXPECT_EQ(region->parent(), group());
        EXPECT_EQ(region->childCount(), 0);
    }
    EXPECT_EQ(child("temple-left")->text(QAccessible::Name), u"Left temple"_s);
    EXPECT_EQ(group()->child(-1), nullptr);
    EXPECT_EQ(group()->child(int(places.size())), nullptr);
}

TEST_F(MapAccessible, NoTwoChildrenHaveTheSameName)
{
    QSet<QString> names;
    for (int i = 0; i < group()->childCount(); ++i)
        names.insert(group()->child(i)->text(QAccessible::Name));
    EXPECT_EQ(names.size(), group()->childCount());
}

TEST_F(MapAccessible, AChildIsTheSameEachTimeItIsAskedFor)
{
    QAccessibleInterface *temple = child("temple-left");
    map.setShown(BodyMap::Shown::Front);
    map.setShown(BodyMap::Shown::FrontAndBack);
    EXPECT_EQ(child("temple-left"), temple);
}

TEST_F(MapAccessible, AChildLiesWhereItsRegionIsDrawn)
{
    const QPoint inside = map.mapToGlobal(map.pointInside(View::Front, place("temple-left"))->toPoint());
    EXPECT_TRUE(child("temple-left")->rect().contains(inside));
    EXPECT_EQ(group()->childAt(inside.x(), inside.y()), child("temple-left"));
    for (int i = 0; i < group()->childCount(); ++i)
        EXPECT_TRUE(group()->rect().contains(group()->child(i)->rect())) << i;
}

TEST_F(MapAccessible, PressChecksAndPressingAgainUnchecks)
{
    QAccessibleActionInterface *action = child("temple-left")->actionInterface();
    ASSERT_TRUE(action);
    EXPECT_TRUE(action->actionNames().contains(QAccessibleActionInterface::pressAction()));
    action->doAction(QAccessibleActionInterface::pressAction());
    child("jaw-left")->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    EXPECT_EQ(map.selection(), placesOf({"temple-left", "jaw-left"}));
    EXPECT_TRUE(child("temple-left")->state().checkable);
    EXPECT_TRUE(child("temple-left")->state().checked);
    action->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_FALSE(child("temple-left")->state().checked);
    EXPECT_EQ(map.selection(), placesOf({"jaw-left"}));
}

TEST_F(MapAccessible, FocusGoesToTheChild)
{
    child("temple-left")->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    EXPECT_TRUE(QTest::qWaitFor([this] { return map.hasFocus(); }));
    EXPECT_EQ(map.current(), place("temple-left"));
    EXPECT_TRUE(child("temple-left")->state().focusable);
    EXPECT_TRUE(child("temple-left")->state().focused);
    EXPECT_EQ(group()->focusChild(), child("temple-left"));

    QTest::keyClick(&map, Qt::Key_Left);
    EXPECT_FALSE(child("temple-left")->state().focused);
    EXPECT_TRUE(group()->focusChild()->state().focused);
}

/// Events only flow where a screen reader listens: on a real screen with AT-SPI switched on, never offscreen.
class MapAccessibleHeard : public MapAccessible
{
protected:
    void SetUp() override
    {
        if (QGuiApplication::platformName() == u"offscreen"_s ||
            !QTest::qWaitFor([] { return QAccessible::isActive(); }, 2000))
            GTEST_SKIP() << "no screen reader is there to listen";
    }
};

TEST_F(MapAccessibleHeard, EachStepOfTheKeyboardIs)
{
    map.activateWindow();
    map.setFocus();
    ASSERT_TRUE(QTest::qWaitFor([this] { return map.hasFocus(); }));
    map.setCurrent(place("temple-left"));
    heard.clear();
    QTest::keyClick(&map, Qt::Key_Left);
    EXPECT_TRUE(heard.contains({QAccessible::Focus, builtInCatalogue().name(*map.current())}));
}

TEST_F(MapAccessibleHeard, AChangedSelectionIsForEachPlaceConcerned)
{
    map.setSelection(placesOf({"temple-left"}));
    heard.clear();
    map.setSelection(placesOf({"temple-right"}));
    const QList<QPair<QAccessible::Event, QString>> expected{{QAccessible::StateChanged, u"Left temple"_s},
                                                             {QAccessible::StateChanged, u"Right temple"_s}};
    EXPECT_EQ(heard, expected);
}

TEST_F(MapAccessible, ABlockedRegionSaysSo)
{
    EXPECT_FALSE(child("neck_front-middle")->text(QAccessible::Description).isEmpty());
    EXPECT_TRUE(child("temple-left")->text(QAccessible::Description).isEmpty());
}

TEST_F(MapAccessible, WhatANarrowMapDoesNotShowIsOffScreenButStillThere)
{
    const int all = group()->childCount();
    map.resize(400, 460);
    EXPECT_EQ(group()->childCount(), all);
    EXPECT_TRUE(child("levator-left")->state().offscreen);
    EXPECT_FALSE(child("temple-left")->state().offscreen);
    child("levator-left")->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_FALSE(child("levator-left")->state().offscreen) << "choosing it turns the map";
}

TEST_F(MapAccessible, APictureHasNoChildren)
{
    map.setMode(BodyMap::Mode::Display);
    EXPECT_EQ(group()->childCount(), 0);
}

TEST_F(MapAccessible, ChildrenGoWithTheirMap)
{
    auto other = std::make_unique<BodyMap>(builtInCatalogue(), appearance);
    QAccessibleInterface *region = QAccessible::queryAccessibleInterface(other.get())->child(0);
    const QAccessible::Id id = QAccessible::uniqueId(region);
    EXPECT_EQ(QAccessible::accessibleInterface(id), region);
    other.reset();
    EXPECT_EQ(QAccessible::accessibleInterface(id), nullptr);
}
