// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodymap.h"

#include "tests/app/bodymap/bodymapfixture.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

MapSpot point(const char *key, Side side)
{
    const Catalogue &catalogue = builtInCatalogue();
    return MapSpot::of(catalogue, *catalogue.point(PointKey(QString::fromLatin1(key))), side);
}

const TriggerPoint &triggerPoint(const char *key)
{
    return *builtInCatalogue().triggerPoint(TriggerPointKey(QString::fromLatin1(key)));
}

class BodyMapSpots : public testing::Test
{
protected:
    BodyMapSpots() : map(builtInCatalogue(), appearance)
    {
        qRegisterMetaType<MapSpot>();
        map.resize(700, 740);
        map.show();
        QApplication::setActiveWindow(&map);
        map.setFocus();
        EXPECT_TRUE(QTest::qWaitFor([this] { return map.hasFocus(); }));
    }

    const SpotMark &mark(const MapSpot &spot) const
    {
        return *std::ranges::find_if(
            map.spotMarks(), [&](const SpotMark &mark) { return map.spots()[mark.spot].isSame(spot); });
    }

    Appearance appearance;
    BodyMap map;
    const MapSpot left = point("EX_HN5", Side::Left);
    const MapSpot right = point("EX_HN5", Side::Right);
};

} // namespace

TEST_F(BodyMapSpots, ASpotStandsInTheRegionThatItsConstructionMeans)
{
    map.setSpots({left, right});
    ASSERT_EQ(map.spots().size(), 2);
    const RegionShape *temple = map.atlas().shape(View::Front, place("temple-left"));
    EXPECT_EQ(mark(left).view, View::Front);
    EXPECT_TRUE(temple->path.contains(mark(left).inDrawing));
    EXPECT_EQ(mark(left).middle.toPoint(),
              map.mapLayout().placed(View::Front)->toWidget.map(mark(left).inDrawing).toPoint());
    EXPECT_NEAR(mark(left).inDrawing.x() - 500, 500 - mark(right).inDrawing.x(), 0.01) << "mirrored";
}

TEST_F(BodyMapSpots, TheRingIsAsWideAsAFingerMayBeOff)
{
    map.setSpots({left});
    EXPECT_DOUBLE_EQ(mark(left).ring,
                     left.toleranceCun * unitsPerCun * map.mapLayout().placed(View::Front)->scale());
}

TEST_F(BodyMapSpots, ASideShowsOnlyTheSpotsOfThatSide)
{
    map.setSpots({left, right, point("GV20", Side::Middle)});
    map.setShown(BodyMap::Shown::LeftSide);
    for (const SpotMark &shown : map.spotMarks())
        EXPECT_NE(map.spots()[shown.spot].side, Side::Right);
    EXPECT_EQ(map.spotMarks().size(), 2);
}

TEST_F(BodyMapSpots, AClickActivatesTheSpotAndChoosesNoRegion)
{
    map.setSpots({left, right});
    const QSignalSpy activated(&map, &BodyMap::spotActivated);
    QTest::mouseClick(&map, Qt::LeftButton, {}, mark(right).middle.toPoint() + QPoint(8, 0));
    ASSERT_EQ(activated.count(), 1);
    EXPECT_TRUE(activated.first().first().value<MapSpot>().isSame(right));
    EXPECT_TRUE(map.selection().isEmpty());
}

TEST_F(BodyMapSpots, TheKeyboardReachesSpotsAndSpaceActivatesThem)
{
    map.setSpots({left, right});
    const QSignalSpy activated(&map, &BodyMap::spotActivated);
    map.setCurrent(left);
    ASSERT_TRUE(map.currentSpot());
    EXPECT_FALSE(map.current());
    QTest::keyClick(&map, Qt::Key_Space);
    ASSERT_EQ(activated.count(), 1);
    EXPECT_TRUE(activated.first().first().value<MapSpot>().isSame(left));
    QTest::keyClick(&map, Qt::Key_Left);
    EXPECT_FALSE(map.currentSpot() && map.currentSpot()->isSame(left)) << "and leaves them";
}

TEST_F(BodyMapSpots, TheKeyboardStaysOnASpotThatIsStillThere)
{
    map.setSpots({left, right});
    map.setCurrent(right);
    map.setSpots({right});
    ASSERT_TRUE(map.currentSpot());
    EXPECT_TRUE(map.currentSpot()->isSame(right));
    map.setSpots({left});
    EXPECT_FALSE(map.currentSpot());
}

TEST_F(BodyMapSpots, WithAllPointsShownArrowsStillReachEveryRegionAndPoint)
{
    map.setLayerShown(BodyMap::Layer::Points, true);
    MapNavigation navigation(map.atlas(), {View::Front, View::Back, View::Hand, View::Forearm, View::Foot});
    for (int i = 0; i < map.spotMarks().size(); ++i)
        navigation.addSpot(map.spotMarks()[i].view, map.spotMarks()[i].inDrawing, i);
    QList<MapStop> reached{navigation.stops().first()};
    for (qsizetype i = 0; i < reached.size(); ++i) {
        for (const Direction direction : {Direction::Left, Direction::Right, Direction::Up, Direction::Down}) {
            const MapStop next = navigation.next(reached[i], direction);
            if (!reached.contains(next))
                reached.append(next);
        }
    }
    for (const MapStop &stop : navigation.stops())
        EXPECT_TRUE(reached.contains(stop))
            << (stop.isSpot() ? map.spots()[map.spotMarks()[stop.mark].spot].name : stop.place.toString())
                   .toStdString();
}

TEST_F(BodyMapSpots, AllPointsButThoseThatAreOffByDefaultAreOnTheirLayer)
{
    map.setLayerShown(BodyMap::Layer::Points, true);
    for (const PressurePoint &known : builtInCatalogue().points()) {
        const bool shown = std::ranges::any_of(
            map.spots(), [&](const MapSpot &spot) { return spot.key == known.key.toString(); });
        EXPECT_EQ(shown, !known.isOffByDefault) << known.code.toStdString();
    }
    map.setLayerShown(BodyMap::Layer::Points, false);
    EXPECT_TRUE(map.spots().isEmpty());
}

TEST_F(BodyMapSpots, LabelsNeverCoverOneAnotherOrAnotherDot)
{
    map.setLayerShown(BodyMap::Layer::Points, true);
    for (const QSize &size : {QSize(700, 740), QSize(400, 460), QSize(1400, 1000)}) {
        map.resize(size);
        const QList<SpotMark> &marks = map.spotMarks();
        for (qsizetype i = 0; i < marks.size(); ++i) {
            for (qsizetype j = 0; j < marks.size(); ++j) {
                if (i == j || marks[i].label.isEmpty())
                    continue;
                EXPECT_FALSE(marks[i].label.contains(marks[j].middle));
                EXPECT_FALSE(marks[i].label.intersects(marks[j].label));
            }
        }
    }
}

TEST_F(BodyMapSpots, SpotsAreButtonsForAScreenReader)
{
    map.setSpots({left, right});
    QAccessibleInterface *group = QAccessible::queryAccessibleInterface(&map);
    ASSERT_EQ(group->childCount(), map.places().size() + 2);
    QAccessibleInterface *child = group->child(int(map.places().size()));
    EXPECT_EQ(child->role(), QAccessible::Button);
    EXPECT_EQ(child->text(QAccessible::Name), left.name);
    EXPECT_TRUE(child->text(QAccessible::Name).contains(u"EX-HN5"_s));
    EXPECT_FALSE(child->text(QAccessible::Description).isEmpty());
    EXPECT_EQ(group->indexOfChild(child), map.places().size());
    const QPoint middle = map.mapToGlobal(mark(left).middle.toPoint());
    EXPECT_TRUE(child->rect().contains(middle));
    EXPECT_EQ(group->childAt(middle.x(), middle.y()), child);

    const QSignalSpy activated(&map, &BodyMap::spotActivated);
    child->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(activated.count(), 1);
    child->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    EXPECT_TRUE(child->state().focused);
    EXPECT_EQ(group->focusChild(), child);

    MapSpot chosen = left;
    chosen.isSelected = true;
    map.setSpots({chosen});
    EXPECT_EQ(group->child(int(map.places().size())), child) << "the same one";
    EXPECT_TRUE(child->state().selected);
}

TEST_F(BodyMapSpots, APointThisPersonMustLeaveAloneSaysWhy)
{
    map.setSpotReasons({{left.key, u"Not in pregnancy."_s}});
    map.setSpots({left});
    EXPECT_EQ(map.spots().first().reason, u"Not in pregnancy."_s);
    QAccessibleInterface *child =
        QAccessible::queryAccessibleInterface(&map)->child(int(map.places().size()));
    EXPECT_EQ(child->text(QAccessible::Description), u"Not in pregnancy."_s);
}

TEST_F(BodyMapSpots, TheMapTurnsToAViewThatShowsTheSelectedSpot)
{
    map.resize(400, 460);
    MapSpot wanted = point("GV16", Side::Middle);
    wanted.isSelected = true;
    map.setSpots({wanted});
    EXPECT_EQ(map.visibleViews(), QList<View>{View::Back});
    wanted = point("LI4", Side::Left);
    wanted.isSelected = true;
    map.setSpots({wanted});
    EXPECT_EQ(map.visibleViews(), QList<View>{View::Hand});
}

TEST_F(BodyMapSpots, AReferralShowsItsSpotItsZonesAndItsWords)
{
    const TriggerPoint &trapezius = triggerPoint("uttrp1");
    map.setReferral(trapezius.key, Side::Left);
    ASSERT_EQ(map.spots().size(), 1);
    EXPECT_TRUE(map.spots().first().isSelected);
    ASSERT_FALSE(map.referralZones().isEmpty());
    EXPECT_EQ(map.referralZones().first(), (ReferralZone{{trapezius.refers.first(), Side::Left}, 0}));
    EXPECT_EQ(map.accessibleDescription(), builtInCatalogue().text(u"trigger.uttrp1.refers"_s));
    map.clearReferral();
    EXPECT_TRUE(map.spots().isEmpty());
    EXPECT_TRUE(map.referralZones().isEmpty());
    EXPECT_TRUE(map.accessibleDescription().isEmpty());
}

TEST_F(BodyMapSpots, AReferralIsShownWhereItsPainIsSeenToo)
{
    map.setShown(BodyMap::Shown::LeftSide);
    map.setReferral(TriggerPointKey(u"splcerv_u"_s), Side::Left); // from the neck to the eye
    EXPECT_TRUE(map.visibleViews().contains(View::Front));
    EXPECT_FALSE(map.spotMarks().isEmpty());
}

TEST_F(BodyMapSpots, AnUnknownReferralShowsNothing)
{
    map.setReferral(TriggerPointKey(u"nothing"_s), Side::Left);
    EXPECT_TRUE(map.spots().isEmpty());
    EXPECT_TRUE(map.referralZones().isEmpty());
}

TEST_F(BodyMapSpots, ReferralZonesArePaintedInTheirRegionsAndNowhereElse)
{
    EXPECT_TRUE(QTest::qWaitFor([this] { return map.atlas().isRead(View::Foot); }));
    int checked = 0;
    for (const PaletteName palette : allPalettes) {
        appearance.setPalette(palette);
        for (const TriggerPoint &trigger : builtInCatalogue().triggerPoints()) {
            map.clearReferral();
            // Above the line below the map, which may get another row of words and move everything.
            const MapLayout before = map.mapLayout();
            const QRect area(0, 0, map.width(), int(before.footer.top()));
            const QImage bare = map.grab(area).toImage();
            map.setReferral(trigger.key, trigger.sides.first());
            if (map.mapLayout().footer != before.footer)
                continue;
            ++checked;
            const QImage after = map.grab(area).toImage();
            QPainterPath zones;
            for (const ReferralZone &zone : map.referralZones()) {
                for (const PlacedView &placed : map.mapLayout().views) {
                    if (const RegionShape *shape = map.atlas().shape(placed.view, zone.place))
                        zones.addPath(placed.toWidget.map(shape->path));
                }
            }
            zones.setFillRule(Qt::WindingFill);
            QPainterPathStroker edge;
            edge.setWidth(4);
            const QPainterPath reach = zones.united(edge.createStroke(zones));
            int inside = 0;
            for (int y = 0; y < after.height(); y += 2) {
                for (int x = 0; x < after.width(); x += 2) {
                    if (after.pixel(x, y) == bare.pixel(x, y))
                        continue;
                    const bool isSpot = std::ranges::any_of(
                        map.spotMarks(), [&](const SpotMark &mark) { return mark.bounds().contains(x, y); });
                    const bool isZone = reach.contains(QPointF(x + 0.5, y + 0.5));
                    EXPECT_TRUE(isSpot || isZone) << trigger.key.toString().toStdString() << x << "," << y;
                    inside += isZone && !isSpot;
                }
            }
            EXPECT_GT(inside, 5) << trigger.key.toString().toStdString() << toKey(palette).toStdString();
        }
    }
    EXPECT_GT(checked, 50);
}

TEST(ReferralZones, KeepToTheirSideUnlessTheyCrossTheMidline)
{
    for (const TriggerPoint &point : builtInCatalogue().triggerPoints()) {
        for (const Side side : point.sides) {
            const auto zones = referralZones(builtInCatalogue(), point, side);
            EXPECT_FALSE(zones.isEmpty());
            for (const ReferralZone &zone : zones) {
                const bool isOther =
                    side != Side::Middle && zone.place.side != side && zone.place.side != Side::Middle;
                EXPECT_TRUE(!isOther || point.crossesMidline) << point.key.toString().toStdString();
            }
        }
    }
}

TEST(ReferralZones, TheFirstIsTheStrongestAndDensest)
{
    const auto zones = referralZones(builtInCatalogue(), triggerPoint("uttrp1"), Side::Right);
    EXPECT_EQ(stippleOf(zones.first()), Pattern::Dense);
    EXPECT_EQ(stippleOf(zones.last()), Pattern::Fine);
    EXPECT_TRUE(std::ranges::is_sorted(zones, {}, &ReferralZone::rank));
}
