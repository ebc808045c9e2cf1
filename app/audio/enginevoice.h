// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/speechthread.h"
#include "app/audio/voice.h"

#include <QPointer>

namespace nape
{

/// A voice on a speech engine, whatever that engine does: one that is missing, fails or hangs makes the voice
/// unavailable, which is said once, and holds nothing up. The next session tries again.
class EngineVoice final : public Voice
{
    Q_OBJECT

public:
    /// `open` is called in another thread, at the first prepare().
    EngineVoice(SpeechThread::Open open, const Clock &clock, const SpeechPatience &patience = {},
                QObject *parent = nullptr);
    ~EngineVoice() override;

    void prepare() override;
    void speak(const QString &text, const QLocale &language) override;
    void tryOut(const QString &text, const QLocale &language) override;
    void stop() override;
    bool isAvailable() const override { return m_state == State::Ready; }
    QString unavailabilityReason() const override { return m_reason; }

private:
    /// Nothing yet; the engine is being opened; it speaks; it lacks the language; it fails, and rests until
    /// the next session; there is none.
    enum class State { Closed, Opening, Ready, WithoutLanguage, Failing, Lost };
    struct Line {
        QString text;
        QLocale language;
        double entry; ///< how softly, see SoftEntry
    };

    SpeechThread::Open m_open;
    SpeechPatience m_patience;
    SoftEntry m_entry;
    State m_state = State::Closed;
    bool m_isPrepared = false;
    bool m_hasSaidWhy = false;
    int m_hung = 0;
    QPointer<SpeechThread> m_thread; ///< a child
    std::optional<Line> m_waiting;
    int m_stumbles = 0; ///< one after the other
    QLocale m_missing;  ///< the language, in State::WithoutLanguage
    QString m_reason;

    void openEngine();
    void engineOpened(bool hasVoice);
    void say(Line line);
    void engineFailed(SpeechThread::Failure failure);
    void becomeReady();
    void becomeUnavailable(State state, const QString &reason);
    void lose(const QString &reason);
};

} // namespace nape
