// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/loudness.h"
#include "tests/support/fakeclock.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace std::chrono_literals;

TEST(Loudness, GrowsWithTheVolumeFromNothingToAllThatIsAllowed)
{
    EXPECT_EQ(loudness(0), 0.0);
    EXPECT_EQ(loudness(100), 1.0);
    for (int volume = 1; volume <= 100; ++volume)
        EXPECT_GT(loudness(volume), loudness(volume - 1));
    EXPECT_EQ(loudness(-5), 0.0);
    EXPECT_EQ(loudness(500), 1.0);
}

TEST(Loudness, TheCapIsFarBelowFullScale)
{
    EXPECT_LE(soundCap, 0.25);
    EXPECT_LT(untouchedPeak, soundCap);
    EXPECT_LE(voiceCap, 0.5);
}

TEST(SoftEntry, GrowsOverSecondsFromTheFirstSoundOn)
{
    FakeClock clock;
    SoftEntry entry(clock);
    clock.advance(1h);
    double before = entry.factor();
    EXPECT_LT(before, 0.5);
    EXPECT_GT(before, 0.2) << "but it can be heard";
    for (int second = 1; second <= 3; ++second) {
        clock.advance(1s);
        EXPECT_GT(entry.factor(), before);
        before = entry.factor();
    }
    clock.advance(1min);
    EXPECT_EQ(entry.factor(), 1.0);
    entry.begin();
    EXPECT_LT(entry.factor(), 0.5);
}
