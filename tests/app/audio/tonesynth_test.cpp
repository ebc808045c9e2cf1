// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/tonesynth.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace nape;
using Tone = Tones::Tone;

namespace
{

constexpr int rate = 48'000;
constexpr double fullScale = 32767;

/// How much of the frequency is in the samples (Goertzel).
double power(const QList<qint16> &samples, double frequency)
{
    const double k = 2 * std::cos(2 * std::numbers::pi * frequency / rate);
    double before = 0;
    double beforeThat = 0;
    for (const qint16 sample : samples) {
        const double now = sample + k * before - beforeThat;
        beforeThat = std::exchange(before, now);
    }
    return before * before + beforeThat * beforeThat - k * before * beforeThat;
}

double energy(const QList<qint16> &samples)
{
    double sum = 0;
    for (const qint16 sample : samples)
        sum += double(sample) * sample;
    return sum;
}

int peak(const QList<qint16> &samples)
{
    int highest = 0;
    for (const qint16 sample : samples)
        highest = std::max(highest, std::abs(int(sample)));
    return highest;
}

} // namespace

class ToneSynth : public testing::TestWithParam<Tone>
{
protected:
    QList<qint16> tone = samples(GetParam(), rate);
};

TEST_P(ToneSynth, StaysFarBelowFullScale)
{
    EXPECT_LE(peak(tone), fullScale * tonePeak);
    EXPECT_LE(tonePeak, 0.25);
    EXPECT_GE(peak(tone), fullScale * 0.05) << "but it can be heard";
}

TEST_P(ToneSynth, BeginsAndEndsInSilence)
{
    EXPECT_EQ(tone.first(), 0);
    EXPECT_LE(std::abs(int(tone.last())), 1);
}

// A sample may not move further than the highest overtone at full loudness could take it.
TEST_P(ToneSynth, HasNoClickAnywhere)
{
    const double bound = 2 * std::numbers::pi * pitch(GetParam()) * 3 / rate * fullScale * tonePeak;
    for (qsizetype i = 1; i < tone.size(); ++i)
        ASSERT_LE(std::abs(tone[i] - tone[i - 1]), bound) << "at sample " << i;
    for (qsizetype i = 0; i < rate / 500; ++i)
        ASSERT_LE(std::abs(int(tone[i])), fullScale * 0.01) << "it swells, it does not strike";
}

TEST_P(ToneSynth, IsHeardAtItsOwnPitch)
{
    for (const Tone other : {Tone::StepChange, Tone::SideChange, Tone::Finished}) {
        if (other != GetParam()) {
            EXPECT_GT(power(tone, pitch(GetParam())), 50 * power(tone, pitch(other)));
            EXPECT_GT(std::abs(std::log2(pitch(other) / pitch(GetParam()))), 0.2)
                << "more than two semitones";
        }
    }
}

TEST_P(ToneSynth, LastsAsLongAtEveryRate)
{
    EXPECT_NEAR(double(samples(GetParam(), 44'100).size()) / 44'100, double(tone.size()) / rate, 0.001);
}

INSTANTIATE_TEST_SUITE_P(All, ToneSynth, testing::Values(Tone::StepChange, Tone::SideChange, Tone::Finished));

TEST(ToneSynth, AChangeOfSideIsQuieterThanAChangeOfStep)
{
    EXPECT_LT(energy(samples(Tone::SideChange, rate)), energy(samples(Tone::StepChange, rate)));
}
