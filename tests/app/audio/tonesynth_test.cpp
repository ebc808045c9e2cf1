// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/tonesynth.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

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
    EXPECT_GE(peak(tone), fullScale * (GetParam() == Tone::Beat ? 0.02 : 0.05)) << "but it can be heard";
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
    for (const Tone other : Tones::allTones) {
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

INSTANTIATE_TEST_SUITE_P(All, ToneSynth, testing::ValuesIn(Tones::allTones));

TEST(ToneSynth, AChangeOfSideIsQuieterThanAChangeOfStep)
{
    EXPECT_LT(energy(samples(Tone::SideChange, rate)), energy(samples(Tone::StepChange, rate)));
}

TEST(ToneSynth, TheRhythmIsTheShortestAndQuietestOfAll)
{
    const auto beat = samples(Tone::Beat, rate);
    EXPECT_LE(beat.size(), rate / 5);
    for (const Tone other : Tones::allTones) {
        if (other == Tone::Beat)
            continue;
        EXPECT_LT(2 * peak(beat), peak(samples(other, rate))) << int(other);
        EXPECT_LT(4 * beat.size(), samples(other, rate).size()) << int(other);
    }
}

TEST(ToneSynth, BreathingInSwellsAndBreathingOutFades)
{
    const auto loudest = [](const QList<qint16> &tone) {
        const auto at =
            std::ranges::max_element(tone, {}, [](qint16 sample) { return std::abs(int(sample)); });
        return double(at - tone.begin()) / double(tone.size());
    };
    EXPECT_GT(loudest(samples(Tone::BreatheIn, rate)), 0.45);
    EXPECT_LT(loudest(samples(Tone::BreatheOut, rate)), 0.25);
}

TEST(ToneSynth, NoPitchIsHigh)
{
    for (const Tone tone : Tones::allTones)
        EXPECT_LT(pitch(tone), 700);
}
