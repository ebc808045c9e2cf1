// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/belltones.h"
#include "app/audio/tonesynth.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace nape;
using Tone = Tones::Tone;

namespace
{

/// What the output was asked for, and what the test makes of its device.
struct Speaker {
    bool hasDevice = true;
    int rate = 48'000;
    int opened = 0;
    QList<QList<qint16>> played;
    std::function<void()> listener;
};

class FakeOutput final : public SoundOutput
{
public:
    explicit FakeOutput(Speaker &speaker) : m_speaker(speaker) {}

    bool hasDevice() const override { return m_speaker.hasDevice; }
    int sampleRate() const override { return m_speaker.rate; }
    void play(const QList<qint16> &samples) override { m_speaker.played.append(samples); }
    void setDeviceListener(std::function<void()> listener) override
    {
        m_speaker.listener = std::move(listener);
    }

private:
    Speaker &m_speaker;
};

class BellTonesTest : public testing::Test
{
protected:
    Speaker speaker;
    BellTones tones{[this]() -> std::unique_ptr<SoundOutput> {
                        ++speaker.opened;
                        return std::make_unique<FakeOutput>(speaker);
                    },
                    nullptr};
};

} // namespace

TEST_F(BellTonesTest, TheDeviceIsOpenedOnceAndNotBeforeItIsNeeded)
{
    EXPECT_EQ(speaker.opened, 0);
    EXPECT_FALSE(tones.isAvailable());
    tones.prepare();
    tones.prepare();
    EXPECT_EQ(speaker.opened, 1);
    EXPECT_TRUE(tones.isAvailable());
}

TEST_F(BellTonesTest, PlaysTheSamplesOfTheToneAtTheRateOfTheDevice)
{
    tones.prepare();
    tones.play(Tone::StepChange);
    speaker.rate = 44'100;
    tones.play(Tone::StepChange);
    ASSERT_EQ(speaker.played.size(), 2);
    EXPECT_EQ(speaker.played.first(), samples(Tone::StepChange, 48'000));
    EXPECT_EQ(speaker.played.last(), samples(Tone::StepChange, 44'100));
}

TEST_F(BellTonesTest, MutedIsSilent)
{
    tones.prepare();
    tones.setMuted(true);
    tones.play(Tone::Finished);
    EXPECT_TRUE(speaker.played.isEmpty());
    tones.setMuted(false);
    tones.play(Tone::Finished);
    EXPECT_EQ(speaker.played.size(), 1);
}

TEST_F(BellTonesTest, ADeviceThatGoesIsTold)
{
    tones.prepare();
    QSignalSpy changes(&tones, &Tones::availabilityChanged);
    speaker.hasDevice = false;
    speaker.listener();
    ASSERT_EQ(changes.size(), 1);
    EXPECT_FALSE(changes.first().first().toBool());
    tones.play(Tone::StepChange);
    EXPECT_TRUE(speaker.played.isEmpty());
}

TEST(BellTones, WithoutThePluginThereIsSilenceAndItSaysSo)
{
    BellTones tones([] { return std::unique_ptr<SoundOutput>(); }, nullptr);
    tones.prepare();
    EXPECT_FALSE(tones.isAvailable());
    tones.play(Tone::StepChange);
}

TEST(SoundOutput, ThePluginBesideTheProgramLoads)
{
    const auto output = loadSoundOutput();
    ASSERT_TRUE(output);
    EXPECT_TRUE(!output->hasDevice() || output->sampleRate() >= 8000);
}
