// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/belltones.h"
#include "app/audio/tonesynth.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <algorithm>

using namespace nape;
using namespace std::chrono_literals;
using Tone = Tones::Tone;

namespace
{

/// What the output was asked for, and what the test makes of its device.
struct Speaker {
    bool hasDevice = true;
    int rate = 48'000;
    int opened = 0;
    int woken = 0;
    SoundSource *source = nullptr;
    std::function<void()> listener;

    /// Everything that sounds, to its end.
    QList<qint16> heard() const
    {
        QList<qint16> all;
        QList<qint16> piece(4800);
        qsizetype count = 0;
        do {
            count = source->read(piece.data(), piece.size());
            all += piece.first(count);
        } while (count == piece.size());
        return all;
    }
    int loudest() const
    {
        int peak = 0;
        for (const qint16 sample : heard())
            peak = std::max(peak, std::abs(int(sample)));
        return peak;
    }
};

class FakeOutput final : public SoundOutput
{
public:
    explicit FakeOutput(Speaker &speaker) : m_speaker(speaker) {}

    bool hasDevice() const override { return m_speaker.hasDevice; }
    int sampleRate() const override { return m_speaker.rate; }
    void wake() override { ++m_speaker.woken; }
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
    FakeClock clock;
    SoundFile file{.samples = std::vector<float>(48'000, 0.5F), .rate = 48'000};
    int filesRead = 0;
    BellTones tones{[this](SoundSource &source) -> std::unique_ptr<SoundOutput> {
                        ++speaker.opened;
                        speaker.source = &source;
                        return std::make_unique<FakeOutput>(speaker);
                    },
                    [this](const QString &) {
                        ++filesRead;
                        return file;
                    },
                    clock};

    BellTonesTest()
    {
        tones.setVolume(SoundGroup::Tones, 100);
        tones.setVolume(SoundGroup::Rhythm, 100);
    }
    /// A session whose soft beginning is over.
    void prepareLongAgo()
    {
        tones.prepare();
        tones.play(Tone::Beat);
        speaker.heard();
        speaker.woken = 0;
        clock.advance(1min);
    }
};

} // namespace

TEST_F(BellTonesTest, TheDeviceIsOpenedOnceAndNotBeforeItIsNeeded)
{
    tones.play(Tone::StepChange);
    EXPECT_EQ(speaker.opened, 0);
    EXPECT_FALSE(tones.isAvailable());
    tones.prepare();
    tones.prepare();
    EXPECT_EQ(speaker.opened, 1);
    EXPECT_TRUE(tones.isAvailable());
    EXPECT_EQ(speaker.woken, 0) << "preparing makes no sound";
}

TEST_F(BellTonesTest, PlaysEachToneAtTheRateOfTheDevice)
{
    prepareLongAgo();
    for (const Tone tone : {Tone::SideChange, Tone::Beat, Tone::BreatheIn}) {
        tones.play(tone);
        EXPECT_EQ(speaker.heard(), samples(tone, 48'000));
    }
    speaker.rate = 44'100;
    tones.play(Tone::SideChange);
    EXPECT_EQ(speaker.heard(), samples(Tone::SideChange, 44'100));
}

TEST_F(BellTonesTest, ABeatDoesNotCutOffABell)
{
    prepareLongAgo();
    tones.play(Tone::SideChange);
    QList<qint16> first(4800);
    speaker.source->read(first.data(), first.size());
    tones.play(Tone::Beat);
    const auto rest = speaker.heard();
    const auto bell = samples(Tone::SideChange, 48'000);
    const auto beat = samples(Tone::Beat, 48'000);
    ASSERT_EQ(rest.size(), bell.size() - first.size());
    EXPECT_NEAR(rest[1000], bell[5800] + beat[1000], 1);
    EXPECT_EQ(rest[20'000], bell[24'800]);
}

TEST_F(BellTonesTest, TheFirstSoundsOfASessionComeSoftly)
{
    tones.prepare();
    clock.advance(1min); // getting ready
    tones.play(Tone::StepChange);
    const int first = speaker.loudest();
    clock.advance(2s);
    tones.play(Tone::StepChange);
    const int second = speaker.loudest();
    clock.advance(2s);
    tones.play(Tone::StepChange);
    const int third = speaker.loudest();
    clock.advance(2s);
    tones.play(Tone::StepChange);
    EXPECT_LT(first, second * 0.7);
    EXPECT_LT(second, third);
    EXPECT_EQ(speaker.loudest(), third) << "then all are alike";

    tones.prepare();
    tones.play(Tone::StepChange);
    EXPECT_EQ(speaker.loudest(), first) << "so is the next session";
}

TEST_F(BellTonesTest, TonesAndRhythmHaveVolumesOfTheirOwn)
{
    prepareLongAgo();
    tones.setVolume(SoundGroup::Rhythm, 0);
    tones.play(Tone::Beat);
    EXPECT_EQ(speaker.woken, 0);
    tones.play(Tone::Press);
    EXPECT_EQ(speaker.heard(), samples(Tone::Press, 48'000));

    tones.setVolume(SoundGroup::Tones, 50);
    tones.setVolume(SoundGroup::Rhythm, 100);
    tones.play(Tone::Press);
    EXPECT_NEAR(speaker.heard()[6000], samples(Tone::Press, 48'000)[6000] * 0.25, 1);
    tones.play(Tone::Beat);
    EXPECT_EQ(speaker.heard(), samples(Tone::Beat, 48'000));
}

TEST_F(BellTonesTest, MutedIsSilent)
{
    prepareLongAgo();
    QSignalSpy told(&tones, &Tones::mutedChanged);
    tones.setMuted(true);
    tones.play(Tone::Finished);
    tones.tryOut(Tone::Finished);
    EXPECT_EQ(speaker.woken, 0);
    tones.setMuted(false);
    tones.play(Tone::Finished);
    EXPECT_EQ(speaker.woken, 1);
    EXPECT_EQ(told.size(), 2);
}

TEST_F(BellTonesTest, MutingEndsWhatSoundsWithinAMomentAndWithoutAClick)
{
    prepareLongAgo();
    tones.play(Tone::StepChange);
    QList<qint16> first(4800);
    speaker.source->read(first.data(), first.size());
    tones.setMuted(true);
    const auto rest = speaker.heard();
    EXPECT_LE(rest.size(), 48'000 / 10);
    EXPECT_GT(rest.size(), 48'000 / 50);
    EXPECT_LE(std::abs(int(rest.last())), 20);
}

TEST_F(BellTonesTest, TryingOutIsHeardWithoutASessionAtItsFullLoudness)
{
    tones.tryOut(Tone::SideChange);
    EXPECT_EQ(speaker.heard(), samples(Tone::SideChange, 48'000));
}

TEST_F(BellTonesTest, ADeviceThatGoesIsToldOnce)
{
    tones.prepare();
    QSignalSpy changes(&tones, &Tones::availabilityChanged);
    tones.play(Tone::StepChange);
    speaker.hasDevice = false;
    speaker.listener();
    speaker.listener();
    ASSERT_EQ(changes.size(), 1);
    EXPECT_FALSE(changes.first().first().toBool());
    tones.play(Tone::StepChange);
    EXPECT_TRUE(speaker.heard().isEmpty());
}

TEST_F(BellTonesTest, ADeviceThatComesBackIsUsedFromTheNextToneOn)
{
    prepareLongAgo();
    QSignalSpy changes(&tones, &Tones::availabilityChanged);
    tones.play(Tone::StepChange);
    speaker.hasDevice = false;
    speaker.listener();
    tones.play(Tone::StepChange);
    speaker.hasDevice = true;
    speaker.rate = 44'100;
    speaker.listener();
    EXPECT_TRUE(changes.last().first().toBool());
    tones.play(Tone::Press);
    EXPECT_EQ(speaker.heard(), samples(Tone::Press, 44'100));
}

TEST_F(BellTonesTest, TheEndHasThePersonsOwnSound)
{
    tones.setEndSound(QStringLiteral("own.wav"));
    EXPECT_EQ(filesRead, 0);
    prepareLongAgo();
    tones.prepare();
    EXPECT_EQ(filesRead, 1);
    EXPECT_EQ(tones.endSoundProblem(), QString());
    tones.tryOut(Tone::Finished);
    EXPECT_EQ(speaker.heard(), playable(file, 48'000));
    tones.tryOut(Tone::SideChange);
    EXPECT_EQ(speaker.heard(), samples(Tone::SideChange, 48'000));

    tones.setEndSound({});
    tones.tryOut(Tone::Finished);
    EXPECT_EQ(speaker.heard(), samples(Tone::Finished, 48'000)) << "the bell again";
}

TEST_F(BellTonesTest, AnOwnSoundThatCannotBePlayedIsSaidOnceAndTheBellIsHeard)
{
    using Problem = SoundFile::Problem;
    for (const Problem problem :
         {Problem::Missing, Problem::NotWav, Problem::Broken, Problem::Huge, Problem::Silent}) {
        QSignalSpy notices(&tones, &Tones::notice);
        file = {.problem = problem};
        tones.setEndSound(QStringLiteral("%1.wav").arg(int(problem)));
        tones.prepare();
        tones.prepare();
        ASSERT_EQ(notices.size(), 1);
        const QString sentence = notices.first().first().toString();
        EXPECT_TRUE(sentence.startsWith(QStringLiteral("This sound cannot be played: ")));
        EXPECT_TRUE(sentence.endsWith(QStringLiteral(" The usual bell is used.")));
        EXPECT_EQ(tones.endSoundProblem(), sentence);
        tones.tryOut(Tone::Finished);
        EXPECT_EQ(speaker.heard().size(), samples(Tone::Finished, 48'000).size());
    }
}

TEST_F(BellTonesTest, NothingToHearInAFileIsAProblemToo)
{
    file.samples.assign(48'000, 0.0F);
    tones.setEndSound(QStringLiteral("silence.wav"));
    EXPECT_TRUE(tones.endSoundProblem().contains(QStringLiteral("nothing can be heard")));
}

TEST(BellTones, WithoutThePluginThereIsSilenceAndItSaysSo)
{
    const FakeClock clock;
    BellTones tones([](SoundSource &) { return std::unique_ptr<SoundOutput>(); },
                    [](const QString &) { return SoundFile{}; }, clock);
    tones.prepare();
    EXPECT_FALSE(tones.isAvailable());
    for (const Tone tone : Tones::allTones) {
        tones.play(tone);
        tones.tryOut(tone);
    }
    tones.stop();
}
