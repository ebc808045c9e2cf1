// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodymap.h"
#include "app/bodymap/viewswitch.h"

#include "tests/app/bodymap/bodymapfixture.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

using Shown = BodyMap::Shown;

constexpr std::array allShown{Shown::FrontAndBack, Shown::Front, Shown::Back,    Shown::LeftSide,
                              Shown::RightSide,    Shown::Hand,  Shown::Forearm, Shown::Foot};
const QList<View> insets{View::Hand, View::Forearm, View::Foot};
const QList<View> figures{View::Front, View::Back};

class BodyMapViews : public testing::Test
{
protected:
    BodyMapViews() : map(builtInCatalogue(), appearance)
    {
        map.resize(700, 740);
        map.show();
        QApplication::setActiveWindow(&map);
        map.setFocus();
        EXPECT_TRUE(QTest::qWaitFor([this] { return map.hasFocus(); }));
    }

    QAction *action(Shown shown) const { return map.viewActions()[int(shown)]; }
    QPoint in(const char *key, View view) const
    {
        return map.pointInside(view, place(key)).value().toPoint();
    }

    Appearance appearance;
    BodyMap map;
};

} // namespace

TEST_F(BodyMapViews, AtTheUsualSizeFrontAndBackStandAboveTheInsets)
{
    EXPECT_EQ(map.visibleViews(), figures + insets);
    const MapLayout &layout = map.mapLayout();
    for (const View view : insets) {
        EXPECT_TRUE(layout.placed(view)->isSmall);
        EXPECT_GT(layout.placed(view)->plate.top(), layout.placed(View::Front)->plate.bottom());
        EXPECT_LE(layout.placed(view)->plate.bottom(), layout.footer.top());
    }
}

TEST_F(BodyMapViews, RegionsOfTheInsetsCanBeClickedAndAreTargetsOfTwentyFourPixels)
{
    for (const auto &[view, key] : {std::pair(View::Hand, "hand_li4-left"),
                                    {View::Hand, "hand_li4-right"},
                                    {View::Forearm, "forearm_pc6-left"},
                                    {View::Forearm, "forearm_pc6-right"},
                                    {View::Foot, "foot_lr3-left"},
                                    {View::Foot, "foot_lr3-right"}}) {
        QTest::mouseClick(&map, Qt::LeftButton, {}, in(key, view));
        EXPECT_EQ(map.selection(), placesOf({key}));
        const QPointF middle = map.placeRect(place(key)).toRectF().center();
        for (const QPointF &off : {QPointF(-11, 0), QPointF(11, 0), QPointF(0, -11), QPointF(0, 11)})
            EXPECT_EQ(map.placeAt(middle + off), place(key)) << key;
    }
}

TEST_F(BodyMapViews, InsetsAreOnlyReadWhenTheWindowIsUp)
{
    const Catalogue own = *Catalogue::load(resources::catalogueFolder());
    BodyMap other(own, appearance);
    other.resize(700, 740);
    other.show();
    other.grab();
    EXPECT_TRUE(other.atlas().isRead(View::Front));
    EXPECT_FALSE(other.atlas().isRead(View::Hand));
    EXPECT_FALSE(other.atlas().isRead(View::LeftSide));
    const QRect hand = other.mapLayout().placed(View::Hand)->plate.toAlignedRect();
    const QImage before = other.grab(hand).toImage();
    EXPECT_TRUE(QTest::qWaitFor([&other] { return other.atlas().isRead(View::Foot); }));
    EXPECT_NE(other.grab(hand).toImage(), before) << "the hand is there";
    EXPECT_FALSE(other.atlas().isRead(View::LeftSide));
}

TEST_F(BodyMapViews, MapsOfOneCatalogueShareTheDrawings)
{
    const BodyMap other(builtInCatalogue(), appearance);
    EXPECT_EQ(other.atlas().drawing(View::Front), map.atlas().drawing(View::Front));
}

TEST_F(BodyMapViews, ALowMapHasNoInsetsButTheyCanBeShownAlone)
{
    map.resize(900, 330);
    EXPECT_EQ(map.visibleViews(), figures);
    map.setSelection(placesOf({"hand_li4-left"}));
    EXPECT_EQ(map.visibleViews(), QList<View>{View::Hand}) << "chosen in the list";
    map.setSelection(placesOf({"hand_li4-left", "eye-left"}));
    EXPECT_EQ(map.visibleViews(), figures);
}

TEST_F(BodyMapViews, EveryViewCanBeShownAlone)
{
    for (const Shown shown : allShown) {
        action(shown)->trigger();
        EXPECT_EQ(map.shown(), shown);
        EXPECT_TRUE(action(shown)->isChecked());
        if (shown != Shown::FrontAndBack) {
            EXPECT_EQ(map.visibleViews().size(), 1);
        }
        EXPECT_FALSE(map.places().isEmpty());
        for (const Place &shownPlace : map.places())
            EXPECT_FALSE(map.placeRect(shownPlace).isEmpty()) << shownPlace.toString().toStdString();
    }
}

TEST_F(BodyMapViews, TheKeyWalksThroughAllViewsAndBackToTheFirst)
{
    QList<Shown> seen;
    for (size_t i = 0; i < allShown.size(); ++i) {
        QTest::keyClick(&map, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        seen.append(map.shown());
    }
    EXPECT_EQ(seen.last(), Shown::FrontAndBack);
    EXPECT_EQ(QSet<int>({int(seen[0]), int(seen[1]), int(seen[2]), int(seen[3]), int(seen[4])}).size(), 5);
}

TEST_F(BodyMapViews, WithoutRoomForBothTheirActionIsNotOffered)
{
    EXPECT_TRUE(action(Shown::FrontAndBack)->isVisible());
    map.resize(400, 460);
    EXPECT_FALSE(action(Shown::FrontAndBack)->isVisible());
    EXPECT_TRUE(action(Shown::Front)->isChecked());
    action(Shown::Back)->trigger();
    EXPECT_EQ(map.visibleViews(), QList<View>{View::Back});
    map.resize(700, 740);
    EXPECT_EQ(map.visibleViews(), figures + insets) << "there is room again";
}

TEST_F(BodyMapViews, TheRightSideIsTheMirrorOfTheLeft)
{
    map.setShown(Shown::LeftSide);
    EXPECT_TRUE(map.places().contains(place("ear-left")));
    EXPECT_FALSE(map.places().contains(place("ear-right")));
    EXPECT_TRUE(map.places().contains(place("crown-middle")));
    const QPoint ear = in("ear-left", View::LeftSide);
    const QImage left = map.grab(map.mapLayout().visible.toRect()).toImage();
    map.setShown(Shown::RightSide);
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(map.width() - ear.x(), ear.y()));
    EXPECT_EQ(map.selection(), placesOf({"ear-right"}));
    map.clearSelection();
    EXPECT_NE(map.grab(map.mapLayout().visible.toRect()).toImage(), left);
}

TEST_F(BodyMapViews, FromASideTheMapTurnsToWhatOnlyTheFrontShows)
{
    map.setShown(Shown::LeftSide);
    map.setSelection(placesOf({"temple-left"}));
    EXPECT_EQ(map.visibleViews(), QList<View>{View::LeftSide}) << "it shows that";
    map.setSelection(placesOf({"eye-left"}));
    EXPECT_TRUE(map.visibleViews().contains(View::Front));
}

TEST_F(BodyMapViews, TheKeyboardWalksFromTheBodyIntoTheInsetsAndBack)
{
    const auto walk = [this](Qt::Key key, int steps) {
        for (int i = 0; i < steps; ++i)
            QTest::keyClick(&map, key);
        return map.current().value();
    };
    map.setCurrent(place("upper_back-right"));
    EXPECT_EQ(walk(Qt::Key_Down, 4).region, RegionKey(u"foot_lr3"_s));
    EXPECT_EQ(walk(Qt::Key_Left, 8), place("hand_li4-left"));
    EXPECT_EQ(walk(Qt::Key_Right, 8), place("foot_lr3-right"));
    EXPECT_FALSE(map.atlas().placesIn(View::Foot).contains(walk(Qt::Key_Up, 1)));
}

TEST_F(BodyMapViews, EachLayerChangesThePictureAndGoesAgain)
{
    EXPECT_TRUE(QTest::qWaitFor([this] { return map.atlas().isRead(View::Foot); }));
    QApplication::processEvents();
    const QImage bare = map.grab().toImage();
    for (QAction *layer : map.layerActions()) {
        layer->setChecked(true);
        EXPECT_NE(map.grab().toImage(), bare) << layer->text().toStdString();
        layer->setChecked(false);
        EXPECT_EQ(map.grab().toImage(), bare) << layer->text().toStdString();
    }
}

TEST_F(BodyMapViews, LayersAreNamedWhereThePointerIs)
{
    // The line below the map is painted; a name makes it differ from that of the region alone.
    const auto footer = [this] { return map.grab(map.mapLayout().footer.toAlignedRect()).toImage(); };
    for (QAction *layer : {map.layerActions()[0], map.layerActions()[1]}) {
        QTest::mouseMove(&map, in("jaw-left", View::Front));
        QTest::mouseMove(&map, in("temple-left", View::Front));
        const QImage region = footer();
        layer->setChecked(true);
        QTest::mouseMove(&map, in("jaw-left", View::Front));
        QTest::mouseMove(&map, in("temple-left", View::Front));
        EXPECT_NE(footer(), region) << layer->text().toStdString();
        layer->setChecked(false);
    }
}

TEST_F(BodyMapViews, EveryMuscleOfTheDrawingsHasAName)
{
    for (const View view : allViews) {
        for (const LayerShape &muscle : map.atlas().drawing(view)->muscles())
            EXPECT_TRUE(builtInCatalogue().muscle(MuscleKey(muscle.key)))
                << toKey(view).toStdString() << ": " << muscle.key.toStdString();
    }
}

TEST_F(BodyMapViews, AReasonIsToldAndARegionBlockedForThisPersonIsHatched)
{
    const QRect temple = map.placeRect(place("temple-left"));
    const QImage before = map.grab(temple).toImage();
    map.setBlocked(placesOf({"temple-left"}));
    map.setReasons({{place("temple-left"), u"Please see a doctor first."_s}});
    EXPECT_NE(map.grab(temple).toImage(), before);
    EXPECT_EQ(map.remark(place("temple-left")), u"Please see a doctor first."_s);
    EXPECT_TRUE(map.remark(place("temple-right")).isEmpty());
    EXPECT_FALSE(map.remark(place("neck_front-left")).isEmpty());
}

class ViewSwitchTest : public BodyMapViews
{
protected:
    ViewSwitchTest() : views(map)
    {
        views.resize(1000, 40);
        views.show();
    }
    QPushButton *button(const char *name) const
    {
        return views.findChild<QPushButton *>(QString::fromLatin1(name));
    }
    QMenu *menu() const { return views.findChild<QMenu *>(); }

    ViewSwitch views;
};

TEST_F(ViewSwitchTest, HasAButtonForEachViewInOneRow)
{
    EXPECT_EQ(views.accessibleName(), u"View"_s);
    for (const char *name :
         {"frontAndBackViewButton", "frontViewButton", "backViewButton", "leftSideViewButton",
          "rightSideViewButton", "handViewButton", "forearmViewButton", "footViewButton"}) {
        ASSERT_TRUE(button(name)) << name;
        EXPECT_TRUE(button(name)->isVisible()) << name;
        EXPECT_GE(button(name)->height(), 32);
    }
    EXPECT_FALSE(button("moreViewsButton")->isVisible());
}

TEST_F(ViewSwitchTest, AButtonShowsItsViewAndFollowsTheMap)
{
    QTest::mouseClick(button("leftSideViewButton"), Qt::LeftButton);
    EXPECT_EQ(map.shown(), Shown::LeftSide);
    EXPECT_TRUE(button("leftSideViewButton")->isChecked());
    EXPECT_FALSE(button("frontAndBackViewButton")->isChecked());
    map.setShown(Shown::Foot);
    EXPECT_TRUE(button("footViewButton")->isChecked());
    QTest::mouseClick(button("footViewButton"), Qt::LeftButton);
    EXPECT_TRUE(button("footViewButton")->isChecked()) << "one of them is always on";
}

TEST_F(ViewSwitchTest, WhatDoesNotFitIsInTheMenuWhichNamesTheViewThatIsShown)
{
    views.resize(420, 40);
    EXPECT_TRUE(button("moreViewsButton")->isVisible());
    EXPECT_FALSE(button("footViewButton")->isVisible());
    QStringList names;
    for (const QAction *action : menu()->actions())
        names.append(action->text());
    EXPECT_TRUE(names.contains(u"Foot"_s));
    map.setShown(Shown::Foot);
    EXPECT_TRUE(button("moreViewsButton")->text().startsWith(u"Foot"_s));
    for (const QObject *child : views.children()) {
        const auto *shown = qobject_cast<const QPushButton *>(child);
        if (shown && shown->isVisible()) {
            EXPECT_TRUE(views.rect().contains(shown->geometry())) << shown->text().toStdString();
        }
    }
}
