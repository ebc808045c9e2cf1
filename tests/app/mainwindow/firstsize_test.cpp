// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/mainwindow/firstsize.h"

#include <gtest/gtest.h>

using namespace nape;

TEST(FirstSize, IsTheOneThatIsMeantWhereThereIsRoom)
{
    EXPECT_EQ(firstSize({1280, 860}, {900, 600}, {1920, 1040}), QSize(1280, 860));
}

TEST(FirstSize, LeavesRoomForTheFrameOnASmallScreen)
{
    const QSize screen(1024, 728);
    const QSize size = firstSize({1280, 860}, {900, 600}, screen);
    EXPECT_LT(size.width(), screen.width());
    EXPECT_LE(size.height(), screen.height() - 32);
}

TEST(FirstSize, IsNeverSmallerThanWhatCanBeUsed)
{
    EXPECT_EQ(firstSize({1280, 860}, {900, 600}, {800, 480}), QSize(900, 600));
}
