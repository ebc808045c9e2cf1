// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/loudness.h"
#include "app/audio/soundfile.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

using namespace nape;

namespace
{

constexpr double fullScale = 32767;

SoundFile sine(double hertz, double seconds, int rate, double size)
{
    SoundFile sound{.rate = rate};
    for (int i = 0; i < int(seconds * rate); ++i)
        sound.samples.push_back(float(size * std::sin(2 * std::numbers::pi * hertz * i / rate)));
    return sound;
}

int peak(const QList<qint16> &samples)
{
    int highest = 0;
    for (const qint16 sample : samples)
        highest = std::max(highest, std::abs(int(sample)));
    return highest;
}

int upwardCrossings(const QList<qint16> &samples)
{
    int count = 0;
    for (qsizetype i = 1; i < samples.size(); ++i)
        count += samples[i - 1] < 0 && samples[i] >= 0;
    return count;
}

} // namespace

TEST(SoundFile, ALoudSoundIsBroughtBelowTheCap)
{
    EXPECT_LE(peak(playable(sine(440, 2, 48'000, 1), 48'000)), fullScale * soundCap);
}

TEST(SoundFile, AQuietSoundStaysQuiet)
{
    EXPECT_NEAR(peak(playable(sine(440, 2, 48'000, 0.02), 48'000)), fullScale * 0.02, 10);
}

TEST(SoundFile, LastsAsLongAndSoundsAsHighAtEveryRate)
{
    for (const int from : {8000, 22'050, 44'100, 96'000}) {
        for (const int to : {16'000, 44'100, 48'000}) {
            const auto heard = playable(sine(440, 2, from, 0.1), to);
            EXPECT_NEAR(double(heard.size()) / to, 2, 0.001) << from << ' ' << to;
            EXPECT_NEAR(upwardCrossings(heard), 880, 3) << from << ' ' << to;
        }
    }
}

TEST(SoundFile, BeginsAndEndsInSilenceWhereverItWasCut)
{
    SoundFile sound{.samples = std::vector<float>(48'000, 0.9F), .rate = 48'000};
    const auto heard = playable(sound, 48'000);
    EXPECT_EQ(heard.first(), 0);
    EXPECT_EQ(heard.last(), 0);
    for (qsizetype i = 1; i < heard.size(); ++i)
        ASSERT_LE(std::abs(heard[i] - heard[i - 1]), 10);
}

TEST(SoundFile, NoLongerThanTwentySeconds)
{
    EXPECT_EQ(playable(sine(100, 30, 8000, 0.1), 8000).size(), 20 * 8000);
}

TEST(SoundFile, NothingToHearIsNothingToPlay)
{
    EXPECT_TRUE(playable({}, 48'000).isEmpty());
    EXPECT_TRUE(playable({.samples = std::vector<float>(48'000, 0.0F), .rate = 48'000}, 48'000).isEmpty());
    EXPECT_TRUE(playable(sine(440, 1, 48'000, 0.0001), 48'000).isEmpty());
    EXPECT_TRUE(playable({.samples = {0.5F}, .rate = 0}, 48'000).isEmpty());
}

TEST(SoundFile, NumbersThatAreNoneDoNoHarm)
{
    SoundFile sound = sine(440, 1, 48'000, 0.1);
    sound.samples[100] = std::numeric_limits<float>::quiet_NaN();
    sound.samples[200] = std::numeric_limits<float>::infinity();
    sound.samples[300] = -1e30F;
    const auto heard = playable(sound, 44'100);
    EXPECT_LE(peak(heard), fullScale * soundCap);
    EXPECT_FALSE(heard.isEmpty());
}

TEST(SoundFile, OneSampleIsHandled)
{
    EXPECT_LE(peak(playable({.samples = {1.0F}, .rate = 8000}, 48'000)), fullScale * soundCap);
}
