// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodymap.h"

#include "tests/app/bodymap/bodymapfixture.h"

#include <QGestureEvent>
#include <QPinchGesture>
#include <QTest>
#include <QWheelEvent>

#include <random>

using namespace nape;

namespace
{

class BodyMapZoom : public testing::Test
{
protected:
    BodyMapZoom() : map(builtInCatalogue(), appearance)
    {
        map.resize(700, 740);
        map.show();
    }

    void wheel(const QPointF &at, int notches)
    {
        QWheelEvent event(at, map.mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&map, &event);
    }
    void drag(const QPoint &from, const QPoint &to)
    {
        QTest::mousePress(&map, Qt::MiddleButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, map.mapToGlobal(to), Qt::NoButton, Qt::MiddleButton, {});
        QApplication::sendEvent(&map, &move);
        QTest::mouseRelease(&map, Qt::MiddleButton, {}, to);
    }

    Appearance appearance;
    BodyMap map;
};

} // namespace

TEST_F(BodyMapZoom, WhatLiesUnderThePointerStaysThere)
{
    const QPointF point = *map.pointInside(View::Front, place("eye-left"));
    wheel(point, 3);
    EXPECT_GT(map.zoom(), 1.5);
    const QPointF now = *map.pointInside(View::Front, place("eye-left"));
    EXPECT_NEAR(now.x(), point.x(), 0.5);
    EXPECT_NEAR(now.y(), point.y(), 0.5);
}

TEST_F(BodyMapZoom, KeysZoomAndZeroResets)
{
    const MapLayout before = map.mapLayout();
    map.setSelection(placesOf({"eye-left"}));
    QTest::keyClick(&map, Qt::Key_Plus);
    QTest::keyClick(&map, Qt::Key_Plus);
    EXPECT_GT(map.zoom(), 1.4);
    QTest::keyClick(&map, Qt::Key_Minus);
    EXPECT_GT(map.zoom(), 1);
    EXPECT_LT(map.zoom(), 1.4);
    QTest::keyClick(&map, Qt::Key_0);
    EXPECT_EQ(map.zoom(), 1);
    EXPECT_EQ(map.mapLayout().views.first().toWidget, before.views.first().toWidget);
}

TEST_F(BodyMapZoom, NeverLeavesItsLimits)
{
    wheel({200, 200}, 100);
    EXPECT_LE(map.zoom(), 6);
    wheel({200, 200}, -100);
    EXPECT_EQ(map.zoom(), 1);
}

TEST_F(BodyMapZoom, TwoFingersZoom)
{
    const QPointF point = *map.pointInside(View::Front, place("eye-left"));
    QPinchGesture pinch;
    pinch.setScaleFactor(1.5);
    pinch.setCenterPoint(map.mapToGlobal(point));
    QGestureEvent event({&pinch});
    QApplication::sendEvent(&map, &event);
    EXPECT_DOUBLE_EQ(map.zoom(), 1.5);
    EXPECT_NEAR(map.pointInside(View::Front, place("eye-left"))->x(), point.x(), 1);
}

TEST_F(BodyMapZoom, TheMiddleButtonMovesThePicture)
{
    wheel({200, 200}, 4);
    const QPointF before = *map.pointInside(View::Front, place("glabella-middle"));
    drag({300, 300}, {280, 270});
    const QPointF after = *map.pointInside(View::Front, place("glabella-middle"));
    EXPECT_NEAR(after.x() - before.x(), -20, 0.5);
    EXPECT_NEAR(after.y() - before.y(), -30, 0.5);
}

TEST_F(BodyMapZoom, ShiftAndArrowsMoveThePicture)
{
    wheel({200, 200}, 4);
    const QPointF before = *map.pointInside(View::Front, place("glabella-middle"));
    QTest::keyClick(&map, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_LT(map.pointInside(View::Front, place("glabella-middle"))->x(), before.x());
}

TEST_F(BodyMapZoom, TheKeyboardNeverWalksOutOfSight)
{
    map.setCurrent(place("crown-middle"));
    map.setZoom(5);
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(&map, Qt::Key_Down);
    EXPECT_TRUE(map.mapLayout().visible.intersects(map.placeRect(*map.current())));
    EXPECT_FALSE(map.placeRect(*map.current()).isEmpty());
}

TEST_F(BodyMapZoom, APointInsideARegionMeansItHoweverZoomedAndMoved)
{
    std::mt19937 random(11);
    const auto upTo = [&random](int limit) { return std::uniform_int_distribution(0, limit)(random); };
    int checked = 0;
    for (int round = 0; round < 60; ++round) {
        if (round % 7 == 0)
            map.resize(300 + upTo(900), 300 + upTo(700));
        wheel(QPointF(upTo(map.width()), upTo(map.height())), upTo(6) - 2);
        drag({100, 100}, {upTo(300), upTo(300)});
        for (const PlacedView &placed : map.mapLayout().views) {
            for (const RegionShape &shape : map.atlas().drawing(placed.view)->shapes()) {
                const QPointF point = *map.pointInside(placed.view, shape.place);
                if (!placed.clip(map.mapLayout().visible).contains(point))
                    continue;
                EXPECT_EQ(map.placeAt(point), shape.place);
                ++checked;
            }
        }
    }
    EXPECT_GT(checked, 500);
}

TEST_F(BodyMapZoom, TheZoomedPictureIsSharpWhenTheWheelRests)
{
    // Drawn at once in a run of steps, the picture is a stretched one; after it, the same as drawn directly.
    wheel({200, 200}, 1);
    map.grab();
    const QImage stretched = map.grab().toImage();
    EXPECT_TRUE(QTest::qWaitFor([this, &stretched] { return map.grab().toImage() != stretched; }));
}
