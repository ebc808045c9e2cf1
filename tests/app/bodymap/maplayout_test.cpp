// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/maplayout.h"

#include <gtest/gtest.h>

#include <random>

using namespace nape;

namespace
{

const QRectF box(0, 0, 1000, 1200);

MapLayout::Request bothViews(const QSizeF &size, double zoom = 1)
{
    return {size, 30, {{View::Front, box}, {View::Back, box}}, {}, zoom, std::nullopt};
}

} // namespace

TEST(MapLayout, FrontStandsLeftOfBackAndTheyDoNotOverlap)
{
    const MapLayout layout = MapLayout::of(bothViews({700, 740}));
    ASSERT_EQ(layout.views.size(), 2);
    EXPECT_EQ(layout.views[0].view, View::Front);
    EXPECT_LT(layout.views[0].plate.right(), layout.views[1].plate.left());
    EXPECT_GE(layout.views[0].plate.left(), 0);
    EXPECT_LE(layout.views[1].plate.right(), 700);
    EXPECT_EQ(layout.views[0].scale(), layout.views[1].scale());
}

TEST(MapLayout, ALowWideMapShowsTheWholeDrawing)
{
    const MapLayout layout = MapLayout::of(bothViews({2000, 630}));
    for (const PlacedView &placed : layout.views) {
        EXPECT_DOUBLE_EQ(placed.scale(), 0.5);
        EXPECT_EQ(placed.toWidget.mapRect(box).toAlignedRect(), placed.plate.toAlignedRect());
    }
}

TEST(MapLayout, AHighMapCutsOffNoMoreThanATenthOfEitherSide)
{
    const MapLayout layout = MapLayout::of(bothViews({700, 2000}));
    for (const PlacedView &placed : layout.views) {
        const QRectF whole = placed.toWidget.mapRect(box);
        EXPECT_NEAR(placed.plate.left() - whole.left(), whole.width() * 0.1, 0.01);
        EXPECT_NEAR(whole.right() - placed.plate.right(), whole.width() * 0.1, 0.01);
    }
}

TEST(MapLayout, TheNameStandsRightBelowTheDrawings)
{
    const MapLayout layout = MapLayout::of(bothViews({700, 740}));
    EXPECT_DOUBLE_EQ(layout.footer.top(), layout.views[0].plate.bottom());
    EXPECT_LE(layout.footer.bottom(), 740);
}

TEST(MapLayout, BetweenTheDrawingsThereIsNone)
{
    const MapLayout layout = MapLayout::of(bothViews({700, 740}));
    EXPECT_EQ(layout.viewAt({350, 100}), nullptr);
    EXPECT_EQ(layout.viewAt({100, 100})->view, View::Front);
    EXPECT_EQ(layout.viewAt({600, 100})->view, View::Back);
    EXPECT_EQ(layout.viewAt({100, 739}), nullptr);
}

TEST(MapLayout, WithoutDrawingsItIsEmpty)
{
    EXPECT_TRUE(MapLayout::of({{700, 740}, 30, {}, {}, 1, std::nullopt}).views.isEmpty());
}

TEST(MapLayout, TheSmallestSizesDoNoHarm)
{
    for (const QSizeF &size : {QSizeF(0, 0), QSizeF(1, 1), QSizeF(10, 2000), QSizeF(2000, 10)}) {
        const MapLayout layout = MapLayout::of(bothViews(size));
        ASSERT_EQ(layout.views.size(), 2);
        EXPECT_GT(layout.views[0].scale(), 0);
        EXPECT_TRUE(layout.views[0].toWidget.isInvertible());
    }
}

TEST(MapLayout, HoweverItIsZoomedAndMovedNoEmptyEdgeShows)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> anyPoint(-3000, 3000);
    std::uniform_real_distribution<double> anyZoom(1, 6);
    for (int i = 0; i < 500; ++i) {
        MapLayout::Request request = bothViews({700, 740}, anyZoom(random));
        request.centre = QPointF(anyPoint(random), anyPoint(random));
        const MapLayout layout = MapLayout::of(request);
        const QRectF content = layout.views[0].plate | layout.views[1].plate;
        EXPECT_LE(content.left(), layout.visible.left() + 0.01);
        EXPECT_GE(content.right(), layout.visible.right() - 0.01);
        EXPECT_LE(content.top(), layout.visible.top() + 0.01);
        if (content.height() > layout.visible.height()) {
            EXPECT_GE(content.bottom(), layout.visible.bottom() - 0.01);
        }
    }
}

TEST(MapLayout, AWorkingAreaIsWhollyVisibleAndAsLargeAsFits)
{
    const QRectF temple(300, 194, 80, 160);
    const MapLayout layout = MapLayout::around({400, 400}, {View::Front, box}, temple);
    ASSERT_EQ(layout.views.size(), 1);
    const QRectF shown = layout.views[0].toWidget.mapRect(temple);
    EXPECT_TRUE(layout.visible.contains(shown));
    EXPECT_GT(shown.height(), 200);
    EXPECT_LT(shown.height(), 400) << "with something around it";
}

TEST(MapLayout, AWorkingAreaAtTheEdgeStaysWithinTheDrawing)
{
    const QRectF shoulder(0, 790, 155, 270);
    const MapLayout layout = MapLayout::around({400, 400}, {View::Front, box}, shoulder);
    EXPECT_TRUE(layout.views[0].toWidget.mapRect(box).contains(layout.visible));
    EXPECT_TRUE(layout.visible.contains(layout.views[0].toWidget.mapRect(shoulder)));
}

TEST(MapLayout, ThereIsRoomForBothOnTheDefaultMapAndNotOnANarrowOne)
{
    const QList<MapLayout::Drawing> both{{View::Front, box}, {View::Back, box}};
    EXPECT_TRUE(MapLayout::hasRoomForAll({700, 710}, both));
    EXPECT_FALSE(MapLayout::hasRoomForAll({420, 480}, both));
    EXPECT_TRUE(MapLayout::hasRoomForAll({900, 300}, both)) << "one alone would not be larger";
}

TEST(MapLayout, WhatMustNotBeCutStaysWhole)
{
    const QRectF hand(0, 0, 1000, 700);
    const MapLayout layout = MapLayout::of({{500, 740}, 30, {{View::Hand, hand, false}}});
    EXPECT_TRUE(
        layout.views[0].plate.adjusted(-0.1, 0, 0.1, 0).contains(layout.views[0].toWidget.mapRect(hand)));
}

TEST(MapLayout, InsetsStandInALineBeneathTheFiguresAndNeverMakeThemMuchSmaller)
{
    const QRectF small(0, 0, 1000, 700);
    const QList<MapLayout::Drawing> insets{{View::Hand, small}, {View::Forearm, small}, {View::Foot, small}};
    int withInsets = 0;
    for (int width = 300; width <= 2400; width += 150) {
        for (int height = 300; height <= 1500; height += 100) {
            MapLayout::Request request = bothViews(QSizeF(width, height));
            const double alone = MapLayout::of(request).views[0].scale();
            request.insets = insets;
            const MapLayout layout = MapLayout::of(request);
            if (layout.views.size() == 2) {
                EXPECT_DOUBLE_EQ(layout.views[0].scale(), alone) << "no room, no change";
                continue;
            }
            ++withInsets;
            ASSERT_EQ(layout.views.size(), 5);
            EXPECT_GE(layout.views[0].scale(), alone * 0.74);
            EXPECT_GE(layout.views[0].scale(), 0.33) << "regions can still be pointed at";
            for (const PlacedView &inset : layout.views.sliced(2)) {
                EXPECT_TRUE(inset.isSmall);
                EXPECT_GT(inset.plate.top(), layout.views[0].plate.bottom());
                EXPECT_GE(inset.plate.height(), 100);
                EXPECT_LE(inset.plate.bottom(), height - 30 + 0.01);
                EXPECT_TRUE(
                    inset.plate.adjusted(-0.1, -0.1, 0.1, 0.1).contains(inset.toWidget.mapRect(small)));
            }
            EXPECT_NEAR(layout.views[2].plate.left(), layout.views[0].plate.left(), 0.01);
            EXPECT_NEAR(layout.views[4].plate.right(), layout.views[1].plate.right(), 0.01);
        }
    }
    EXPECT_GT(withInsets, 40);
}
