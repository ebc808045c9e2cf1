// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/enginevoice.h"
#include "app/audio/tones.h"
#include "tests/support/fakeclock.h"
#include "tests/support/silenttones.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

const QLocale english(QLocale::English);
const QLocale german(QLocale::German);

/// How an engine behaves, and what became of it; shared with the thread it lives in.
struct Script {
    std::atomic<bool> isThere = true;
    std::atomic<bool> hangsOpening = false;
    std::atomic<bool> hangsSaying = false;
    std::atomic<bool> neverEnds = false;
    std::atomic<bool> fails = false;
    std::atomic<bool> stumbles = false;
    QSemaphore release; ///< what hangs goes on

    std::atomic<int> opened = 0;
    std::atomic<int> destroyed = 0;
    std::atomic<QThread *> thread = nullptr;

    QStringList said() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_said;
    }
    QList<double> volumes() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_volumes;
    }
    void note(const QString &what)
    {
        const QMutexLocker lock(&m_mutex);
        m_said.append(what);
    }
    void noteVolume(double volume)
    {
        const QMutexLocker lock(&m_mutex);
        m_volumes.append(volume);
    }

private:
    mutable QMutex m_mutex;
    QStringList m_said;
    QList<double> m_volumes;
};

class FakeEngine final : public SpeechEngine
{
public:
    explicit FakeEngine(std::shared_ptr<Script> script) : m_script(std::move(script)) {}
    ~FakeEngine() override { ++m_script->destroyed; }

    bool setLanguage(const QLocale &language) override { return language.language() == QLocale::English; }
    void setVolume(double volume) override { m_script->noteVolume(volume); }
    void say(const QString &text) override
    {
        m_script->thread = QThread::currentThread();
        m_script->note(text);
        if (m_script->hangsSaying)
            m_script->release.acquire();
        if (m_script->fails)
            return m_listener(State::Failed);
        m_listener(State::Speaking);
        if (m_script->stumbles)
            m_listener(State::Failed);
        if (!m_script->neverEnds)
            m_listener(State::Quiet);
    }
    void stop() override
    {
        m_script->note(u"(stop)"_s);
        m_listener(State::Quiet);
    }
    void setStateListener(std::function<void(State)> listener) override { m_listener = std::move(listener); }

private:
    std::shared_ptr<Script> m_script;
    std::function<void(State)> m_listener;
};

class EngineVoiceTest : public testing::Test
{
protected:
    std::shared_ptr<Script> script = std::make_shared<Script>();
    FakeClock clock;
    // Long for an engine that answers, even on a busy computer; short for a test that waits for one that does
    // not.
    SpeechPatience patience{.opening = 400ms, .answer = 400ms, .words = 400ms, .character = 0ms};
    std::unique_ptr<EngineVoice> voice = std::make_unique<EngineVoice>(
        [script = script]() -> std::unique_ptr<SpeechEngine> {
            ++script->opened;
            if (script->hangsOpening)
                script->release.acquire();
            return script->isThere ? std::make_unique<FakeEngine>(script) : nullptr;
        },
        clock, patience);
    QSignalSpy spoke{voice.get(), &Voice::spoke};
    QSignalSpy notices{voice.get(), &Voice::notice};
    QSignalSpy changes{voice.get(), &Voice::availabilityChanged};

    /// No thread outlives its test.
    void TearDown() override
    {
        voice.reset();
        script->release.release(100);
        EXPECT_TRUE(QTest::qWaitFor(
            [this] { return script->destroyed == (script->isThere ? script->opened.load() : 0); }));
        QTest::qWait(0);
    }

    bool waitForNotice() { return notices.size() == 1 || notices.wait(); }
    bool waitForWords(int count)
    {
        return QTest::qWaitFor([this, count] { return spoke.size() >= count; });
    }
    QString sentence() const { return notices.value(0).value(0).toString(); }
};

} // namespace

TEST_F(EngineVoiceTest, NothingIsOpenedBeforeASession)
{
    voice->speak(u"Hello"_s, english);
    voice->stop();
    EXPECT_FALSE(voice->isAvailable());
    EXPECT_EQ(voice->unavailabilityReason(), QString());
    EXPECT_EQ(script->opened, 0);
}

TEST_F(EngineVoiceTest, SpeaksInAThreadOfItsOwnAndLogsWhatItSaid)
{
    voice->prepare();
    ASSERT_TRUE(changes.wait());
    EXPECT_TRUE(voice->isAvailable());
    voice->speak(u"Slow circles"_s, english);
    ASSERT_TRUE(waitForWords(1));
    EXPECT_EQ(spoke.first().first().toString(), u"Slow circles"_s);
    EXPECT_EQ(script->said(), QStringList{u"Slow circles"_s});
    EXPECT_NE(script->thread.load(), QThread::currentThread());
    EXPECT_TRUE(notices.isEmpty());
}

TEST_F(EngineVoiceTest, OfWhatWaitsForTheEngineOnlyTheLastIsSaid)
{
    voice->prepare();
    voice->speak(u"Get ready"_s, english);
    voice->speak(u"Temples"_s, english);
    ASSERT_TRUE(waitForWords(1));
    EXPECT_EQ(script->said(), QStringList{u"Temples"_s});
}

TEST_F(EngineVoiceTest, WhatWaitsIsForgottenWhenStopped)
{
    voice->prepare();
    voice->speak(u"Get ready"_s, english);
    voice->stop();
    ASSERT_TRUE(changes.wait());
    voice->speak(u"Temples"_s, english);
    ASSERT_TRUE(waitForWords(1));
    EXPECT_EQ(script->said(), QStringList{u"Temples"_s});
}

TEST_F(EngineVoiceTest, ComesSoftlyAndStaysBelowItsCap)
{
    voice->setVolume(100);
    voice->prepare();
    voice->speak(u"One"_s, english);
    ASSERT_TRUE(waitForWords(1));
    clock.advance(1min);
    voice->speak(u"Two"_s, english);
    ASSERT_TRUE(waitForWords(2));
    voice->setVolume(50);
    voice->speak(u"Three"_s, english);
    ASSERT_TRUE(waitForWords(3));
    const auto volumes = script->volumes();
    EXPECT_LT(volumes[0], volumes[1]);
    EXPECT_EQ(volumes[1], voiceCap);
    EXPECT_EQ(volumes[2], voiceCap * loudness(50));
}

TEST_F(EngineVoiceTest, TurnedOffNothingIsOpenedAndNothingSaidAboutIt)
{
    script->isThere = false;
    voice->setOn(false);
    voice->prepare();
    voice->speak(u"Hello"_s, english);
    QTest::qWait(0);
    EXPECT_EQ(script->opened, 0);
    EXPECT_TRUE(notices.isEmpty());
}

TEST_F(EngineVoiceTest, TurnedOnDuringASessionItSpeaks)
{
    voice->setOn(false);
    voice->prepare();
    voice->setOn(true);
    voice->speak(u"Hello"_s, english);
    EXPECT_TRUE(waitForWords(1));
}

TEST_F(EngineVoiceTest, IsMutedAsTheTonesAre)
{
    SilentTones tones;
    tones.setMuted(true);
    voice->muteWith(tones);
    voice->muteWith(tones);
    voice->prepare();
    voice->speak(u"One"_s, english);
    ASSERT_TRUE(changes.wait());
    tones.setMuted(false);
    voice->speak(u"Two"_s, english);
    ASSERT_TRUE(waitForWords(1));
    tones.setMuted(true);
    EXPECT_TRUE(QTest::qWaitFor([this] { return script->said().size() == 2; }));
    EXPECT_EQ(script->said(), (QStringList{u"Two"_s, u"(stop)"_s}));
}

TEST_F(EngineVoiceTest, IsSilentWhileTheDeviceOfTheTonesIsGone)
{
    SilentTones tones;
    voice->muteWith(tones);
    voice->prepare();
    ASSERT_TRUE(changes.wait());
    Q_EMIT tones.availabilityChanged(false);
    voice->speak(u"Unheard"_s, english);
    Q_EMIT tones.availabilityChanged(true);
    voice->speak(u"Heard"_s, english);
    ASSERT_TRUE(waitForWords(1));
    EXPECT_EQ(script->said(), (QStringList{u"(stop)"_s, u"Heard"_s}));
    EXPECT_TRUE(notices.isEmpty());
}

TEST_F(EngineVoiceTest, WithoutAnyVoiceItSaysSoOnce)
{
    script->isThere = false;
    voice->prepare();
    voice->speak(u"Hello"_s, english);
    ASSERT_TRUE(waitForNotice());
    EXPECT_FALSE(voice->isAvailable());
    EXPECT_EQ(sentence(), u"There is no voice on this computer. The session goes on without it."_s);
    EXPECT_EQ(voice->unavailabilityReason(), sentence());

    voice->prepare(); // the next session
    ASSERT_TRUE(QTest::qWaitFor([this] { return changes.size() == 2; }));
    EXPECT_EQ(notices.size(), 1);
    EXPECT_EQ(script->opened, 2) << "a voice may have been installed meanwhile";
}

TEST_F(EngineVoiceTest, WithoutAVoiceOfThatLanguageItSaysSoOnceAndStillSpeaksAnother)
{
    voice->prepare();
    voice->speak(u"Langsame Kreise"_s, german);
    ASSERT_TRUE(waitForNotice());
    EXPECT_FALSE(voice->isAvailable());
    EXPECT_EQ(sentence(),
              u"There is no voice for this language on this computer. The session goes on without it."_s);
    voice->speak(u"Weiter"_s, german);
    voice->speak(u"Slow circles"_s, english);
    ASSERT_TRUE(waitForWords(1));
    EXPECT_TRUE(voice->isAvailable());
    EXPECT_EQ(voice->unavailabilityReason(), QString());
    EXPECT_EQ(script->said(), QStringList{u"Slow circles"_s});
    EXPECT_EQ(notices.size(), 1);
}

TEST_F(EngineVoiceTest, AnEngineThatFailsIsSaidOnceAndLeftAloneUntilTheNextSession)
{
    script->fails = true;
    voice->prepare();
    voice->speak(u"Hello"_s, english);
    ASSERT_TRUE(waitForNotice());
    EXPECT_FALSE(voice->isAvailable());
    EXPECT_EQ(sentence(), u"The voice cannot be used just now. The session goes on without it."_s);
    voice->speak(u"Again"_s, english);
    voice->stop();

    script->fails = false;
    voice->prepare();
    EXPECT_TRUE(voice->isAvailable());
    voice->speak(u"Better"_s, english);
    ASSERT_TRUE(waitForWords(1));
    EXPECT_EQ(script->said(), (QStringList{u"Hello"_s, u"Better"_s}));
    EXPECT_EQ(notices.size(), 1);
    EXPECT_EQ(script->opened, 1);
}

TEST_F(EngineVoiceTest, OneThatStumblesInTheMiddleReadsTheNextWordsUnlessItAlwaysDoes)
{
    script->stumbles = true;
    voice->prepare();
    const auto speak = [this](int count) {
        for (int i = 0; i < count; ++i) {
            const auto before = int(spoke.size());
            voice->speak(u"Words"_s, english);
            EXPECT_TRUE(waitForWords(before + 1));
        }
    };
    speak(2);
    script->stumbles = false;
    speak(1);
    script->stumbles = true;
    speak(2);
    EXPECT_TRUE(voice->isAvailable());
    EXPECT_TRUE(notices.isEmpty());
    voice->speak(u"Once too often"_s, english);
    EXPECT_TRUE(waitForNotice());
    EXPECT_FALSE(voice->isAvailable());
}

TEST_F(EngineVoiceTest, AnEngineThatHangsWhileItOpensHoldsNobody)
{
    script->hangsOpening = true;
    voice->prepare();
    voice->speak(u"Hello"_s, english);
    ASSERT_TRUE(waitForNotice());
    EXPECT_FALSE(voice->isAvailable());
    EXPECT_EQ(sentence(), u"The voice does not answer. The session goes on without it."_s);
    voice->speak(u"Again"_s, english);

    QElapsedTimer timer;
    timer.start();
    voice.reset();
    EXPECT_LT(timer.elapsed(), 150) << "the end of the program does not wait for it";
}

TEST_F(EngineVoiceTest, AnEngineThatComesBackLateSaysNothing)
{
    script->hangsOpening = true;
    voice->prepare();
    voice->speak(u"Too late"_s, english);
    ASSERT_TRUE(waitForNotice());
    script->hangsOpening = false;
    script->release.release();
    EXPECT_TRUE(QTest::qWaitFor([this] { return script->destroyed == 1; })) << "it is let go";
    EXPECT_TRUE(script->said().isEmpty());
    EXPECT_TRUE(spoke.isEmpty());
    EXPECT_FALSE(voice->isAvailable());

    voice->prepare(); // the next session
    voice->speak(u"In time"_s, english);
    ASSERT_TRUE(waitForWords(1));
    EXPECT_EQ(script->said(), QStringList{u"In time"_s});
}

TEST_F(EngineVoiceTest, AnEngineThatHangsWhileItSpeaksHoldsNobody)
{
    script->hangsSaying = true;
    voice->prepare();
    voice->speak(u"One"_s, english);
    voice->speak(u"Two"_s, english);
    ASSERT_TRUE(waitForNotice());
    EXPECT_EQ(sentence(), u"The voice does not answer. The session goes on without it."_s);
    script->release.release(100);
    EXPECT_TRUE(QTest::qWaitFor([this] { return script->destroyed == 1; }));
    EXPECT_LE(script->said().size(), 1) << "what was asked meanwhile is over";
    EXPECT_TRUE(spoke.isEmpty());
}

TEST_F(EngineVoiceTest, WordsThatNeverEndAreAVoiceThatHangs)
{
    script->neverEnds = true;
    voice->prepare();
    voice->speak(u"One"_s, english);
    ASSERT_TRUE(waitForNotice());
    EXPECT_EQ(sentence(), u"The voice does not answer. The session goes on without it."_s);
    EXPECT_EQ(spoke.size(), 1);
}

TEST_F(EngineVoiceTest, AnEngineThatAlwaysHangsIsNotTriedForEver)
{
    script->hangsOpening = true;
    for (int session = 1; session <= 3; ++session) {
        voice->prepare();
        ASSERT_TRUE(QTest::qWaitFor([&] { return changes.size() == session; }));
    }
    voice->prepare();
    QTest::qWait(0);
    EXPECT_EQ(script->opened, 3);
    EXPECT_EQ(notices.size(), 1);
}

TEST_F(EngineVoiceTest, TheProgramMayEndWhileTheEngineOpens)
{
    script->hangsOpening = true;
    voice->prepare();
    ASSERT_TRUE(QTest::qWaitFor([this] { return script->opened == 1; }));
    QElapsedTimer timer;
    timer.start();
    voice.reset();
    EXPECT_LT(timer.elapsed(), 350);
}

TEST_F(EngineVoiceTest, TryingOutNeedsNoSession)
{
    voice->setVolume(100);
    voice->tryOut(u"Hello"_s, english);
    ASSERT_TRUE(waitForWords(1));
    EXPECT_EQ(script->volumes().first(), voiceCap);
}
