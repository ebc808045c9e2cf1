// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/loudness.h"
#include "app/audio/tonemixer.h"
#include "app/audio/tonesynth.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace nape;
using Tone = Tones::Tone;

namespace
{

constexpr double fullScale = 32767;

QList<qint16> readAll(ToneMixer &mixer, qsizetype atOnce = 100)
{
    QList<qint16> all;
    QList<qint16> piece(atOnce);
    qsizetype count = 0;
    do {
        count = mixer.read(piece.data(), atOnce);
        all += piece.first(count);
    } while (count == atOnce);
    return all;
}

} // namespace

TEST(ToneMixer, OneSoundPassesUntouched)
{
    ToneMixer mixer;
    EXPECT_TRUE(mixer.isSilent());
    const auto tone = samples(Tone::SideChange, 8000);
    mixer.add(tone, 1);
    EXPECT_FALSE(mixer.isSilent());
    EXPECT_EQ(readAll(mixer, 37), tone);
    EXPECT_TRUE(mixer.isSilent());
}

TEST(ToneMixer, SoundsAddUpEachFromItsOwnBeginning)
{
    ToneMixer mixer;
    mixer.add(QList<qint16>(10, 1000), 1);
    QList<qint16> first(4);
    EXPECT_EQ(mixer.read(first.data(), 4), 4);
    mixer.add(QList<qint16>(10, 100), 0.5);
    const QList<qint16> rest{1050, 1050, 1050, 1050, 1050, 1050, 50, 50, 50, 50};
    EXPECT_EQ(readAll(mixer), rest);
}

TEST(ToneMixer, EverythingTogetherStaysBelowTheCapAndIsRoundedNotCut)
{
    ToneMixer mixer;
    for (const Tone tone : Tones::allTones)
        mixer.add(samples(tone, 48'000), 1);
    mixer.add(QList<qint16>(48'000, 32'767), 1);
    int before = 0;
    for (const qint16 sample : readAll(mixer)) {
        ASSERT_LE(std::abs(int(sample)), fullScale * soundCap);
        before = sample;
    }
    EXPECT_LE(std::abs(before), 1);

    // Louder in is never quieter out, and there is no step at the bend.
    qint16 last = 0;
    for (int size = 0; size < 32'767; size += 7) {
        mixer.add({qint16(size)}, 1);
        qint16 out = 0;
        mixer.read(&out, 1);
        ASSERT_GE(out, last);
        ASSERT_LE(out - last, 8);
        last = out;
    }
}

TEST(ToneMixer, FadingOutTouchesOnlyWhatSounds)
{
    ToneMixer mixer;
    mixer.add(QList<qint16>(1000, 1000), 1);
    mixer.fadeOut(10);
    mixer.fadeOut(10'000); // asking twice does not make it longer
    mixer.add(QList<qint16>(20, 7), 1);
    const auto heard = readAll(mixer);
    ASSERT_EQ(heard.size(), 20);
    EXPECT_EQ(heard[0], 1007);
    EXPECT_EQ(heard[5], 507);
    EXPECT_EQ(heard[15], 7);
}

TEST(ToneMixer, FadingOutSilenceOrWithinNoTimeIsHarmless)
{
    ToneMixer mixer;
    mixer.fadeOut(10);
    mixer.add(QList<qint16>(100, 1000), 1);
    mixer.fadeOut(0);
    EXPECT_TRUE(readAll(mixer).isEmpty());
}

TEST(ToneMixer, WhatADeviceMissedIsNotHeardAllAtOnce)
{
    ToneMixer mixer;
    for (int i = 0; i < 1000; ++i)
        mixer.add(QList<qint16>(10, 10), 1);
    EXPECT_LE(readAll(mixer).first(), 100);
}
