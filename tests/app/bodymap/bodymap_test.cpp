// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodymap.h"

#include "tests/app/bodymap/bodymapfixture.h"
#include "tests/support/testfolder.h"

#include <QSignalSpy>
#include <QTest>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class BodyMapTest : public testing::Test
{
protected:
    BodyMapTest() : map(builtInCatalogue(), appearance)
    {
        map.resize(700, 740);
        map.show();
        QApplication::setActiveWindow(&map);
        map.setFocus();
        EXPECT_TRUE(QTest::qWaitFor([this] { return map.hasFocus(); }));
    }

    QPoint in(const char *key, View view = View::Front) const
    {
        return map.pointInside(view, place(key)).value().toPoint();
    }
    void click(const char *key, Qt::KeyboardModifiers modifiers = {}, View view = View::Front)
    {
        QTest::mouseClick(&map, Qt::LeftButton, modifiers, in(key, view));
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&map, Qt::Key(key), modifiers);
    }

    Appearance appearance;
    BodyMap map;
};

} // namespace

TEST_F(BodyMapTest, AClickChoosesOneRegionAndSide)
{
    click("temple-left");
    EXPECT_EQ(map.selection(), placesOf({"temple-left"}));
    click("brow-right");
    EXPECT_EQ(map.selection(), placesOf({"brow-right"}));
}

TEST_F(BodyMapTest, EveryRegionCanBeClickedWhereItIsDrawn)
{
    for (const View view : {View::Front, View::Back}) {
        for (const RegionShape &shape : map.atlas().drawing(view)->shapes()) {
            const QString key = shape.place.toString();
            // The outermost part of a shoulder is cut off beside the other view.
            const QPointF point = *map.pointInside(view, shape.place);
            if (!map.mapLayout().placed(view)->plate.contains(point))
                continue;
            QTest::mouseClick(&map, Qt::LeftButton, {}, point.toPoint());
            EXPECT_EQ(map.selection(), QList<Place>{shape.place}) << key.toStdString();
        }
    }
}

TEST_F(BodyMapTest, ControlClickAddsAndRemoves)
{
    click("temple-left");
    click("occiput-right", Qt::ControlModifier, View::Back);
    EXPECT_EQ(map.selection(), placesOf({"temple-left", "occiput-right"}));
    click("temple-left", Qt::ControlModifier);
    EXPECT_EQ(map.selection(), placesOf({"occiput-right"}));
}

TEST_F(BodyMapTest, AClickBesideTheRegionsChangesNothing)
{
    click("temple-left");
    const QRectF plate = map.mapLayout().views.first().plate;
    QTest::mouseClick(&map, Qt::LeftButton, {}, (plate.bottomLeft() + QPointF(40, -5)).toPoint());
    EXPECT_EQ(map.selection(), placesOf({"temple-left"}));
}

TEST_F(BodyMapTest, AButtonReleasedElsewhereChoosesNothing)
{
    QTest::mousePress(&map, Qt::LeftButton, {}, in("temple-left"));
    QTest::mouseRelease(&map, Qt::LeftButton, {}, in("jaw-left"));
    EXPECT_TRUE(map.selection().isEmpty());
}

TEST_F(BodyMapTest, EachChangeOfTheSelectionIsToldOnce)
{
    const QSignalSpy changes(&map, &BodyMap::selectionChanged);
    click("temple-left");
    click("temple-left");
    map.setSelection(placesOf({"temple-left", "temple-left"}));
    EXPECT_EQ(changes.count(), 1);
    map.clearSelection();
    map.clearSelection();
    EXPECT_EQ(changes.count(), 2);
    EXPECT_EQ(changes.last().first().value<QList<Place>>(), QList<Place>());
}

TEST_F(BodyMapTest, EscapeClearsTheSelection)
{
    map.setSelection(placesOf({"temple-left", "brow-left"}));
    press(Qt::Key_Escape);
    EXPECT_TRUE(map.selection().isEmpty());
}

TEST_F(BodyMapTest, EscapeWithoutASelectionIsLeftToTheWindow)
{
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    escape.accept();
    QApplication::sendEvent(&map, &escape);
    EXPECT_FALSE(escape.isAccepted());
}

TEST_F(BodyMapTest, ArrowsWalkSpaceAddsAndEnterReplaces)
{
    map.setCurrent(place("glabella-middle"));
    press(Qt::Key_Right);
    EXPECT_EQ(map.current(), place("brow-left"));
    press(Qt::Key_Space);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    EXPECT_EQ(map.selection(), placesOf({"brow-left", "eye-left"}));
    press(Qt::Key_Space);
    EXPECT_EQ(map.selection(), placesOf({"brow-left"}));
    press(Qt::Key_Return);
    EXPECT_EQ(map.selection(), placesOf({"eye-left"}));
}

TEST_F(BodyMapTest, TheKeyboardBeginsAtTheFirstChosenRegion)
{
    BodyMap other(builtInCatalogue(), appearance);
    other.resize(700, 740);
    other.show();
    other.setSelection(placesOf({"jaw-left"}));
    QApplication::setActiveWindow(&other);
    other.setFocus(Qt::TabFocusReason);
    EXPECT_TRUE(QTest::qWaitFor([&other] { return other.hasFocus(); }));
    EXPECT_EQ(other.current(), place("jaw-left"));
}

TEST_F(BodyMapTest, LettersJumpToNames)
{
    map.setCurrent(place("crown-middle"));
    press(Qt::Key_T);
    EXPECT_EQ(map.current()->region, RegionKey(u"temple"_s));
    const Place first = *map.current();
    press(Qt::Key_T);
    EXPECT_EQ(map.current()->region, RegionKey(u"temple"_s)) << "the other side";
    EXPECT_NE(map.current(), first);
}

TEST_F(BodyMapTest, SeveralLettersNarrowTheName)
{
    map.setCurrent(place("crown-middle"));
    // "Side of the scalp" comes first, "Shoulder" is meant.
    QTest::keyClick(&map, 's');
    QTest::keyClick(&map, 'h');
    EXPECT_EQ(map.current()->region, RegionKey(u"shoulder"_s));
}

TEST_F(BodyMapTest, TheHoveredRegionIsTold)
{
    const QSignalSpy hovers(&map, &BodyMap::hoveredChanged);
    QTest::mouseMove(&map, in("temple-left"));
    QTest::mouseMove(&map, in("temple-left") + QPoint(1, 1));
    ASSERT_EQ(hovers.count(), 1);
    EXPECT_EQ(hovers.last().first().value<std::optional<Place>>(), place("temple-left"));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&map, &leave);
    ASSERT_EQ(hovers.count(), 2);
    EXPECT_EQ(hovers.last().first().value<std::optional<Place>>(), std::nullopt);
}

TEST_F(BodyMapTest, AsAPictureItReactsToNothing)
{
    map.setMode(BodyMap::Mode::Display);
    const QSignalSpy hovers(&map, &BodyMap::hoveredChanged);
    QTest::mouseMove(&map, in("jaw-left"));
    click("temple-left");
    press(Qt::Key_Space);
    EXPECT_EQ(hovers.count(), 0);
    EXPECT_TRUE(map.selection().isEmpty());
    EXPECT_EQ(map.focusPolicy(), Qt::NoFocus);
}

TEST_F(BodyMapTest, ANarrowMapShowsOneViewAndTheOtherOnRequest)
{
    const QSignalSpy changes(&map, &BodyMap::visibleViewsChanged);
    map.resize(400, 460);
    EXPECT_EQ(map.visibleViews(), QList<View>{View::Front});
    EXPECT_EQ(changes.count(), 1);
    map.showView(View::Back);
    EXPECT_EQ(map.visibleViews(), QList<View>{View::Back});
    map.resize(700, 740);
    EXPECT_EQ(map.visibleViews().first(2), (QList<View>{View::Front, View::Back}));
    EXPECT_EQ(changes.count(), 3);
}

TEST_F(BodyMapTest, ANarrowMapTurnsToWhatIsChosenElsewhere)
{
    map.resize(400, 460);
    map.setSelection(placesOf({"levator-left"}));
    EXPECT_EQ(map.visibleViews(), QList<View>{View::Back});
    map.setSelection(placesOf({"levator-left", "eye-left"}));
    EXPECT_EQ(map.visibleViews(), QList<View>{View::Front});
}

TEST_F(BodyMapTest, ANarrowMapTurnsWhenTheKeyboardWalksAcross)
{
    map.resize(400, 460);
    map.setCurrent(place("ear-left"));
    EXPECT_EQ(map.visibleViews(), QList<View>{View::Front});
    press(Qt::Key_Right);
    EXPECT_EQ(map.visibleViews(), QList<View>{View::Back});
}

TEST_F(BodyMapTest, ThereIsRoomForTwoLinesOfWordsAndForMoreWhereAReasonNeedsThem)
{
    const double lines = map.mapLayout().footer.height();
    EXPECT_GE(lines, 2 * map.fontMetrics().lineSpacing());
    map.setReasons({{place("temple-left"),
                     u"Not now: "_s + u"please let a doctor look at your neck first. "_s.repeated(3)}});
    EXPECT_EQ(map.mapLayout().footer.height(), lines);
    map.resize(400, 460);
    EXPECT_GE(map.mapLayout().footer.height(), lines + map.fontMetrics().lineSpacing());
}

TEST_F(BodyMapTest, OneViewHoldsOnlyItsPlaces)
{
    const qsizetype all = map.places().size();
    map.setShown(BodyMap::Shown::Back);
    EXPECT_EQ(map.visibleViews(), QList<View>{View::Back});
    EXPECT_FALSE(map.places().contains(place("eye-left")));
    EXPECT_TRUE(map.places().contains(place("levator-left")));
    EXPECT_EQ(map.allPlaces().size(), all);
}

TEST_F(BodyMapTest, TheFrontOfTheNeckMayBeNamedButIsBlocked)
{
    click("neck_front-middle");
    EXPECT_EQ(map.selection(), placesOf({"neck_front-middle"}));
    EXPECT_TRUE(map.isBlocked(place("neck_front-middle")));
    EXPECT_FALSE(map.isBlocked(place("temple-left")));
    map.setBlocked(placesOf({"temple-left"}));
    EXPECT_TRUE(map.isBlocked(place("temple-left")));
}

TEST_F(BodyMapTest, AFocusAreaShowsTheViewThatHoldsIt)
{
    map.setMode(BodyMap::Mode::Display);
    const double before = map.mapLayout().placed(View::Back)->scale();
    map.setFocusArea(placesOf({"skull_base-left", "skull_base-right"}));
    EXPECT_EQ(map.visibleViews(), QList<View>{View::Back});
    EXPECT_GT(map.mapLayout().placed(View::Back)->scale(), before);
    map.setFocusArea({});
    EXPECT_EQ(map.visibleViews().size(), 2);
    EXPECT_DOUBLE_EQ(map.mapLayout().placed(View::Back)->scale(), before);
}

TEST_F(BodyMapTest, EveryStateLooksDifferent)
{
    // Compared where the region is, so that the name below does not count.
    const auto picture = [this] {
        QApplication::processEvents();
        return map.grab(map.placeRect(place("cheek-left")).adjusted(-6, -6, 6, 6)).toImage();
    };
    map.clearFocus();
    QList<QImage> seen{picture()};
    const auto isNew = [&] {
        const QImage image = picture();
        const bool known = seen.contains(image);
        seen.append(image);
        return !known;
    };
    QTest::mouseMove(&map, in("cheek-left"));
    EXPECT_TRUE(isNew()) << "hovered";
    map.setSelection(placesOf({"cheek-left"}));
    EXPECT_TRUE(isNew()) << "selected and hovered";
    QTest::mouseMove(&map, in("forehead-right"));
    EXPECT_TRUE(isNew()) << "selected";
    map.setSoftened(placesOf({"cheek-left"}));
    EXPECT_TRUE(isNew()) << "softened";
    map.setBlocked(placesOf({"cheek-left"}));
    EXPECT_TRUE(isNew()) << "blocked";
    map.setFocus();
    map.setCurrent(place("cheek-left"));
    EXPECT_TRUE(isNew()) << "focused";
    map.setSoftened({});
    map.setBlocked({});
    map.clearSelection();
    map.clearFocus();
    EXPECT_EQ(picture(), seen.first()) << "as at the start";
    map.setWorkingPlaces(placesOf({"cheek-left"}));
    EXPECT_TRUE(isNew()) << "working";
}

TEST_F(BodyMapTest, EveryPaletteAndSizeIsPaintedWithoutAWarning)
{
    const Warnings warnings;
    for (const PaletteName palette : allPalettes) {
        appearance.setPalette(palette);
        for (const QSize &size : {QSize(700, 740), QSize(300, 300), QSize(1, 1), QSize(1500, 400)}) {
            map.resize(size);
            map.grab();
        }
    }
    EXPECT_EQ(warnings.text(), "");
}

TEST_F(BodyMapTest, WithoutItsDrawingsTheMapSaysSoAndStaysUsable)
{
    const Warnings warnings;
    BodyFiles files = BodyFiles::builtIn();
    files.drawings[View::Back] = u"/nowhere/back.svg"_s;
    BodyMap empty(builtInCatalogue(), appearance, files);
    empty.resize(400, 400);
    empty.grab();
    empty.setSelection(placesOf({"temple-left"}));
    QTest::mouseClick(&empty, Qt::LeftButton, {}, QPoint(200, 200));
    QTest::keyClick(&empty, Qt::Key_Down);
    QTest::keyClick(&empty, Qt::Key_Plus);
    QTest::keyClick(&empty, Qt::Key_T);
    EXPECT_TRUE(empty.places().isEmpty());
    EXPECT_NE(warnings.text().find("back.svg"), std::string::npos);
}
