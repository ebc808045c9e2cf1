// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/deadline.h"
#include "app/audio/speechengine.h"

#include <atomic>

class QThread;

namespace nape
{

class SpeechWorker;

/// How long an engine may take. Generous: a voice that comes late is better than none.
struct SpeechPatience {
    std::chrono::milliseconds opening{8000};
    std::chrono::milliseconds answer{4000};  ///< until a call has returned
    std::chrono::milliseconds words{10'000}; ///< until it is quiet again, and for each character
    std::chrono::milliseconds character{250};
};

/// A speech engine in a thread of its own, so that one that hangs holds nobody. Such a thread cannot be
/// ended: it is let go, says nothing more, and ends by itself should the engine ever come back. Nobody waits
/// for it, not even the end of the program.
class SpeechThread final : public QObject
{
    Q_OBJECT

public:
    using Open = std::function<std::unique_ptr<SpeechEngine>()>;
    /// Before it began: it cannot speak at all. In the middle: these words are lost, others may not be.
    enum class Failure { Unable, Stumbled };

    SpeechThread(Open open, const SpeechPatience &patience, QObject *parent = nullptr);
    ~SpeechThread() override;

    void say(const QString &text, const QLocale &language, double volume);
    void stop();
    /// Nothing is heard of the engine from now on.
    void letGo();

Q_SIGNALS:
    void opened(bool hasVoice);
    void began(const QString &text);
    void languageMissing(const QLocale &language);
    void failed(nape::SpeechThread::Failure failure);
    /// It has come to the end of its words.
    void ended();
    /// The engine hangs.
    void overdue();

private:
    SpeechPatience m_patience;
    SpeechWorker *m_worker; // lives, and is destroyed, in the thread
    QThread *m_thread;      // null once let go
    std::shared_ptr<std::atomic<bool>> m_isLetGo;
    int m_unanswered = 0;
    bool m_hangs = false;
    SpeechEngine::State m_state = SpeechEngine::State::Quiet;
    Deadline m_answer;
    Deadline m_words;

    void ask(std::function<void(SpeechWorker &)> question);
    void answered();
    void stateChanged(SpeechEngine::State state);
};

} // namespace nape
