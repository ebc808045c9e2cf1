// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/audioplugins.h"
#include "app/audio/enginevoice.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testfolder.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QtEndian>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace nape;
using namespace Qt::StringLiterals;
using Problem = SoundFile::Problem;

// The real plugins, as they lie beside the program.

namespace
{

template <class Number>
QByteArray little(Number number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

/// A WAV file of 16 bits as any program writes it.
QByteArray wav(int channels, int rate, const QList<qint16> &samples)
{
    QByteArray data;
    for (const qint16 sample : samples)
        data += little(sample);
    const QByteArray format = little(quint16(1)) + little(quint16(channels)) + little(quint32(rate)) +
                              little(quint32(rate * channels * 2)) + little(quint16(channels * 2)) +
                              little(quint16(16));
    const QByteArray chunks =
        "fmt " + little(quint32(format.size())) + format + "data" + little(quint32(data.size())) + data;
    return "RIFF" + little(quint32(4 + chunks.size())) + "WAVE" + chunks;
}

QList<qint16> sine(int rate, double seconds, int channels = 1)
{
    QList<qint16> samples;
    for (int i = 0; i < int(seconds * rate); ++i) {
        for (int channel = 0; channel < channels; ++channel)
            samples.append(qint16(20'000 * std::sin(2 * std::numbers::pi * 220 * i / rate)));
    }
    return samples;
}

class WavFile : public testing::Test
{
protected:
    TestFolder folder;

    SoundFile read(const QByteArray &bytes) { return readSoundFile(folder.write(u"gong ✓.wav"_s, bytes)); }
};

class Silence final : public SoundSource
{
public:
    qsizetype read(qint16 *, qsizetype) override { return 0; }
};

} // namespace

TEST(AudioPlugin, LoadsAndPlaysWhereThereIsADevice)
{
    Silence silence;
    const auto output = loadSoundOutput(silence);
    ASSERT_TRUE(output);
    EXPECT_TRUE(!output->hasDevice() || output->sampleRate() >= 8000);
    output->wake();
    output->wake();
}

TEST_F(WavFile, IsReadAndMixedDown)
{
    const auto samples = sine(44'100, 0.5);
    const SoundFile mono = read(wav(1, 44'100, samples));
    EXPECT_EQ(mono.problem, Problem::None);
    EXPECT_EQ(mono.rate, 44'100);
    ASSERT_EQ(qsizetype(mono.samples.size()), samples.size());
    EXPECT_NEAR(mono.samples[100], samples[100] / 32768.0, 1e-4);

    const SoundFile stereo = read(wav(2, 44'100, sine(44'100, 0.5, 2)));
    EXPECT_EQ(stereo.samples, mono.samples);
}

TEST_F(WavFile, OnlyTheFirstTwentySecondsAreRead)
{
    const SoundFile sound = read(wav(1, 8000, sine(8000, 25)));
    EXPECT_EQ(sound.problem, Problem::None);
    EXPECT_EQ(sound.samples.size(), 20u * 8000u);
}

TEST_F(WavFile, ThatWasCutOffIsPlayedAsFarAsItGoes)
{
    const QByteArray whole = wav(1, 8000, sine(8000, 1));
    const SoundFile sound = read(whole.first(whole.size() / 2));
    EXPECT_EQ(sound.problem, Problem::None);
    EXPECT_NEAR(double(sound.samples.size()), 4000, 50);
}

TEST_F(WavFile, ThatIsNotThereIsMissing)
{
    EXPECT_EQ(readSoundFile(folder.path(u"none.wav"_s)).problem, Problem::Missing);
    EXPECT_EQ(readSoundFile(folder.path()).problem, Problem::Missing) << "a folder";
}

TEST_F(WavFile, OfAnotherKindIsNotOne)
{
    EXPECT_EQ(read({}).problem, Problem::NotWav);
    EXPECT_EQ(read("ID3 a song").problem, Problem::NotWav);
    EXPECT_EQ(read("RIFF\x04\0\0\0AVI LIST").problem, Problem::NotWav);
    EXPECT_EQ(read(QByteArray(100'000, 'x')).problem, Problem::NotWav);
}

TEST_F(WavFile, ThatIsBrokenIsToldFromOneThatIsNone)
{
    const QByteArray whole = wav(1, 8000, sine(8000, 1));
    for (const qsizetype length : {12, 16, 20, 30, 40})
        EXPECT_EQ(read(whole.first(length)).problem, Problem::Broken) << length;
    EXPECT_EQ(read(wav(1, 8000, {})).problem, Problem::Broken) << "nothing in it";
    EXPECT_EQ(read(wav(0, 8000, sine(8000, 1))).problem, Problem::Broken);
    EXPECT_EQ(read(wav(1, 0, sine(8000, 1))).problem, Problem::Broken);
    EXPECT_EQ(read(wav(1, 2'000'000'000, sine(8000, 1))).problem, Problem::Broken);
    EXPECT_EQ(read(wav(1000, 8000, sine(8000, 1))).problem, Problem::Broken);
}

TEST_F(WavFile, OfAnyBytesDoesNoHarm)
{
    const QByteArray whole = wav(2, 8000, sine(8000, 0.2, 2));
    quint32 dice = 1;
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes = whole;
        for (int i = 0; i < 3; ++i) {
            dice = dice * 1664525u + 1013904223u;
            bytes[qsizetype((dice >> 8) % 60)] = char(dice >> 16);
        }
        const SoundFile sound = read(bytes);
        EXPECT_LE(playable(sound, 48'000).size(), 20 * 48'000);
    }
}

TEST_F(WavFile, ThatIsHugeIsNotEvenOpened)
{
    const QString name = folder.write(u"huge.wav"_s, wav(1, 8000, sine(8000, 1)));
    ASSERT_TRUE(QFile::resize(name, largestSoundFile + 1)); // a hole, not bytes
    EXPECT_EQ(readSoundFile(name).problem, Problem::Huge);
}

#ifdef NAPE_HAS_VOICE
// There may be no engine on the computer that tests, or no loudspeaker for it. Whatever there is answers.
TEST(VoicePlugin, LoadsAndSpeaksOrSaysWhyNot)
{
    const FakeClock clock;
    EngineVoice voice(&loadSpeechEngine, clock);
    QSignalSpy changes(&voice, &Voice::availabilityChanged);
    voice.prepare();
    ASSERT_TRUE(changes.wait(20'000));
    EXPECT_NE(voice.isAvailable(), !voice.unavailabilityReason().isEmpty());
    voice.speak(u"Slow circles"_s, QLocale(QLocale::English));
    voice.speak(u"Kreise"_s, QLocale(QLocale::German));
    voice.stop();
}
#endif
