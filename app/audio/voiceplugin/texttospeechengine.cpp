// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/voiceplugin/texttospeechengine.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace nape
{

namespace
{

Q_LOGGING_CATEGORY(voiceLog, "nape.voice")

} // namespace

std::unique_ptr<TextToSpeechEngine> TextToSpeechEngine::create()
{
    QStringList names = QTextToSpeech::availableEngines();
    names.removeAll(QStringLiteral("mock")); // Qt's own, for its tests; it makes no sound
    // Speech dispatcher is what people have set up to their liking; Flite is what is there without it.
    std::ranges::stable_partition(names,
                                  [](const QString &name) { return name == QLatin1String("speechd"); });
    for (const QString &name : std::as_const(names)) {
        auto speech = std::make_unique<QTextToSpeech>(name);
        if (speech->state() != QTextToSpeech::Error && !speech->availableLocales().isEmpty())
            return std::unique_ptr<TextToSpeechEngine>(new TextToSpeechEngine(std::move(speech)));
        qCDebug(voiceLog).noquote() << "no voice from" << name << speech->errorString();
    }
    return nullptr;
}

TextToSpeechEngine::TextToSpeechEngine(std::unique_ptr<QTextToSpeech> speech)
    : m_speech(std::move(speech)), m_languages(m_speech->availableLocales())
{
    // The rate stays as the person's system has it; slowed down, Flite of Qt 6.4 loses its stream.
    connect(m_speech.get(), &QTextToSpeech::stateChanged, this, &TextToSpeechEngine::tell);
    connect(m_speech.get(), &QTextToSpeech::errorOccurred, this,
            [](QTextToSpeech::ErrorReason, const QString &detail) {
                qCInfo(voiceLog).noquote() << "the voice failed:" << detail;
            });
}

TextToSpeechEngine::~TextToSpeechEngine()
{
    m_speech->disconnect(this);
    m_speech->stop(QTextToSpeech::BoundaryHint::Immediate);
}

bool TextToSpeechEngine::setLanguage(const QLocale &language)
{
    // The person's own country first, then whatever speaks the language.
    const auto speaks = [&language](const QLocale &voice) { return voice.language() == language.language(); };
    auto found = std::ranges::find_if(m_languages, [&](const QLocale &voice) {
        return speaks(voice) && voice.territory() == language.territory();
    });
    if (found == m_languages.end())
        found = std::ranges::find_if(m_languages, speaks);
    if (found == m_languages.end())
        return false;
    if (m_speech->locale() != *found)
        m_speech->setLocale(*found);
    return true;
}

void TextToSpeechEngine::setVolume(double volume)
{
    m_speech->setVolume(volume);
}

void TextToSpeechEngine::say(const QString &text)
{
    // Flite of Qt 6.4 crashes when it is asked for more before it has got over a failure.
    if (m_isStumbling) {
        m_next = text;
        return;
    }
    if (m_speech->state() == QTextToSpeech::Speaking)
        m_speech->stop(QTextToSpeech::BoundaryHint::Immediate);
    m_speech->say(text);
}

void TextToSpeechEngine::stop()
{
    m_next.clear();
    if (!m_isStumbling)
        m_speech->stop(QTextToSpeech::BoundaryHint::Immediate);
}

void TextToSpeechEngine::tell(QTextToSpeech::State state)
{
    const bool wasSpeaking = std::exchange(m_isSpeaking, state == QTextToSpeech::Speaking);
    m_isStumbling = state == QTextToSpeech::Error && wasSpeaking;
    if (m_listener)
        m_listener(state == QTextToSpeech::Speaking ? State::Speaking
                   : state == QTextToSpeech::Error  ? State::Failed
                                                    : State::Quiet);
    if (state == QTextToSpeech::Ready && !m_next.isEmpty())
        m_speech->say(std::exchange(m_next, QString()));
}

} // namespace nape
