// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/enginevoice.h"

#include <utility>

namespace nape
{

namespace
{

/// Each engine that hangs keeps a thread; after so many it is not tried again before the next start.
constexpr int mostHung = 3;
/// Flite now and then loses its stream in the middle of some words, and reads the next ones well.
constexpr int mostStumbles = 3;

} // namespace

EngineVoice::EngineVoice(SpeechThread::Open open, const Clock &clock, const SpeechPatience &patience,
                         QObject *parent)
    : Voice(parent), m_open(std::move(open)), m_patience(patience), m_entry(clock)
{
}

EngineVoice::~EngineVoice() = default;

void EngineVoice::prepare()
{
    m_isPrepared = true;
    m_entry.begin();
    if (m_state == State::Failing)
        becomeReady();
    if (m_state == State::Lost && m_hung < mostHung)
        m_state = State::Closed;
    openEngine();
}

void EngineVoice::openEngine()
{
    if (!isOn() || !m_isPrepared || m_state != State::Closed)
        return;
    m_state = State::Opening;
    m_reason.clear();
    m_thread = new SpeechThread(m_open, m_patience, this);
    connect(m_thread, &SpeechThread::opened, this, &EngineVoice::engineOpened);
    connect(m_thread, &SpeechThread::began, this, [this](const QString &text) {
        if (m_state == State::Failing)
            return;
        becomeReady();
        Q_EMIT spoke(text);
    });
    connect(m_thread, &SpeechThread::languageMissing, this, [this](const QLocale &language) {
        m_missing = language;
        becomeUnavailable(
            State::WithoutLanguage,
            tr("There is no voice for this language on this computer. The session goes on without it."));
    });
    connect(m_thread, &SpeechThread::failed, this, &EngineVoice::engineFailed);
    connect(m_thread, &SpeechThread::ended, this, [this] { m_stumbles = 0; });
    connect(m_thread, &SpeechThread::overdue, this, [this] {
        ++m_hung;
        lose(tr("The voice does not answer. The session goes on without it."));
    });
}

void EngineVoice::engineOpened(bool hasVoice)
{
    if (!hasVoice)
        return lose(tr("There is no voice on this computer. The session goes on without it."));
    becomeReady();
    if (m_waiting)
        say(*std::exchange(m_waiting, std::nullopt));
}

void EngineVoice::speak(const QString &text, const QLocale &language)
{
    if (!isOn() || isSilenced() || volume() == 0 || text.isEmpty())
        return;
    openEngine(); // if the voice was turned on after the session had begun
    say({text, language, m_entry.factor()});
}

void EngineVoice::tryOut(const QString &text, const QLocale &language)
{
    if (!isOn() || isSilenced() || text.isEmpty())
        return;
    if (!m_isPrepared || m_state == State::Lost || m_state == State::Failing)
        prepare();
    openEngine();
    say({text, language, 1.0});
}

void EngineVoice::say(Line line)
{
    switch (m_state) {
    case State::Closed:
    case State::Failing:
    case State::Lost:
        return;
    case State::Opening:
        m_waiting = std::move(line);
        return;
    case State::WithoutLanguage:
        if (line.language == m_missing)
            return;
        break;
    case State::Ready:
        break;
    }
    m_thread->say(line.text, line.language, voiceCap * loudness(volume()) * line.entry);
}

/// The engine is not closed: some crash when that happens in the middle of their failing.
void EngineVoice::engineFailed(SpeechThread::Failure failure)
{
    if (m_state == State::Failing)
        return;
    if (failure == SpeechThread::Failure::Stumbled && ++m_stumbles < mostStumbles)
        return;
    m_stumbles = 0;
    becomeUnavailable(State::Failing,
                      tr("The voice cannot be used just now. The session goes on without it."));
}

void EngineVoice::stop()
{
    m_waiting.reset();
    if (m_state == State::Ready)
        m_thread->stop();
}

void EngineVoice::becomeReady()
{
    if (m_state == State::Ready)
        return;
    m_state = State::Ready;
    m_reason.clear();
    Q_EMIT availabilityChanged(true);
}

void EngineVoice::becomeUnavailable(State state, const QString &reason)
{
    m_state = state;
    m_reason = reason;
    m_waiting.reset();
    Q_EMIT availabilityChanged(false);
    if (!std::exchange(m_hasSaidWhy, true))
        Q_EMIT notice(reason);
}

void EngineVoice::lose(const QString &reason)
{
    if (!m_thread)
        return;
    m_thread->disconnect(this);
    m_thread->letGo();
    m_thread->deleteLater(); // it is telling us just now
    m_thread.clear();
    becomeUnavailable(State::Lost, reason);
}

} // namespace nape
