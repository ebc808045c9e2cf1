// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/speechthread.h"

#include <QThread>

#include <utility>

namespace nape
{

namespace
{

/// An engine that answers is closed in less.
constexpr unsigned long goodbye = 200; // ms

} // namespace

/// What lives in the thread. Its signals cross over to the window's.
class SpeechWorker final : public QObject
{
    Q_OBJECT

public:
    SpeechWorker(SpeechThread::Open openEngine, std::shared_ptr<std::atomic<bool>> isLetGo)
        : m_open(std::move(openEngine)), m_isLetGo(std::move(isLetGo))
    {
    }

    void answer(const std::function<void(SpeechWorker &)> &question)
    {
        // What was asked while the engine hung is long over.
        if (*m_isLetGo)
            return;
        question(*this);
        Q_EMIT answered();
    }

    void open()
    {
        m_engine = std::exchange(m_open, nullptr)();
        if (m_engine)
            m_engine->setStateListener([this](SpeechEngine::State state) { Q_EMIT stateChanged(state); });
        Q_EMIT opened(m_engine != nullptr);
    }

    void say(const QString &text, const QLocale &language, double volume)
    {
        if (!m_engine)
            return;
        if (!m_engine->setLanguage(language)) {
            Q_EMIT languageMissing(language);
            return;
        }
        m_engine->setVolume(volume);
        m_engine->say(text);
        if (!*m_isLetGo)
            Q_EMIT began(text);
    }

    void stop()
    {
        if (m_engine)
            m_engine->stop();
    }

Q_SIGNALS:
    void answered();
    void opened(bool hasVoice);
    void began(const QString &text);
    void languageMissing(const QLocale &language);
    void stateChanged(nape::SpeechEngine::State state);

private:
    SpeechThread::Open m_open;
    std::shared_ptr<std::atomic<bool>> m_isLetGo;
    std::unique_ptr<SpeechEngine> m_engine;
};

SpeechThread::SpeechThread(Open open, const SpeechPatience &patience, QObject *parent)
    : QObject(parent),
      m_patience(patience),
      m_thread(new QThread),
      m_isLetGo(std::make_shared<std::atomic<bool>>(false))
{
    m_worker = new SpeechWorker(std::move(open), m_isLetGo);
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);

    qRegisterMetaType<SpeechEngine::State>();
    connect(m_worker, &SpeechWorker::answered, this, &SpeechThread::answered);
    connect(m_worker, &SpeechWorker::opened, this, &SpeechThread::opened);
    connect(m_worker, &SpeechWorker::languageMissing, this, &SpeechThread::languageMissing);
    connect(m_worker, &SpeechWorker::stateChanged, this, &SpeechThread::stateChanged);
    connect(m_worker, &SpeechWorker::began, this, [this](const QString &text) {
        // Some engines have already ended, or failed, before they return.
        if (m_state == SpeechEngine::State::Speaking)
            m_words.start(m_patience.words + text.size() * m_patience.character);
        Q_EMIT began(text);
    });

    const auto tell = [this] {
        m_hangs = true;
        Q_EMIT overdue();
    };
    connect(&m_answer, &Deadline::passed, this, tell);
    connect(&m_words, &Deadline::passed, this, tell);

    m_thread->setObjectName(QStringLiteral("voice"));
    m_thread->start();
    ask(&SpeechWorker::open);
    m_answer.start(m_patience.opening);
}

SpeechThread::~SpeechThread()
{
    letGo();
}

void SpeechThread::letGo()
{
    if (!m_thread)
        return;
    *m_isLetGo = true;
    m_answer.stop();
    m_words.stop();
    m_worker->disconnect(this);
    m_thread->quit();
    // A thread that is back in time is deleted here; any other one deletes itself, or ends with the program.
    if (!m_hangs && m_thread->wait(goodbye))
        delete m_thread;
    m_thread = nullptr;
    m_worker = nullptr;
}

void SpeechThread::ask(std::function<void(SpeechWorker &)> question)
{
    if (!m_thread)
        return;
    if (m_unanswered++ == 0)
        m_answer.start(m_patience.answer);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, question = std::move(question)] { worker->answer(question); },
        Qt::QueuedConnection);
}

void SpeechThread::answered()
{
    if (--m_unanswered == 0)
        m_answer.stop();
    else
        m_answer.start(m_patience.answer);
}

void SpeechThread::say(const QString &text, const QLocale &language, double volume)
{
    ask([text, language, volume](SpeechWorker &worker) { worker.say(text, language, volume); });
}

void SpeechThread::stop()
{
    m_words.stop();
    ask(&SpeechWorker::stop);
}

void SpeechThread::stateChanged(SpeechEngine::State state)
{
    const SpeechEngine::State before = std::exchange(m_state, state);
    switch (state) {
    case SpeechEngine::State::Speaking:
        return;
    case SpeechEngine::State::Quiet:
        m_words.stop();
        if (before == SpeechEngine::State::Speaking)
            Q_EMIT ended();
        return;
    case SpeechEngine::State::Failed:
        m_words.stop();
        Q_EMIT failed(before == SpeechEngine::State::Speaking ? Failure::Stumbled : Failure::Unable);
        return;
    }
}

} // namespace nape

#include "speechthread.moc"
