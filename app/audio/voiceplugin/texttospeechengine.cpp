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

/// A little slower than usual talk: the hands have to follow.
constexpr double rate = -0.1;

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
    m_speech->setRate(rate);
    connect(m_speech.get(), &QTextToSpeech::stateChanged, this, &TextToSpeechEngine::tell);
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
    if (m_speech->state() == QTextToSpeech::Speaking)
        m_speech->stop(QTextToSpeech::BoundaryHint::Immediate);
    m_speech->say(text);
}

void TextToSpeechEngine::stop()
{
    m_speech->stop(QTextToSpeech::BoundaryHint::Immediate);
}

void TextToSpeechEngine::tell(QTextToSpeech::State state)
{
    if (state == QTextToSpeech::Error)
        qCWarning(voiceLog).noquote() << "the voice failed:" << m_speech->errorString();
    if (!m_listener)
        return;
    switch (state) {
    case QTextToSpeech::Speaking:
        return m_listener(State::Speaking);
    case QTextToSpeech::Error:
        return m_listener(State::Failed);
    default:
        return m_listener(State::Quiet);
    }
}

} // namespace nape
