// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/speechengine.h"

#include <QTextToSpeech>

namespace nape
{

/// The first engine of the system, by Qt's order, that opens and has a voice.
class TextToSpeechEngine final : public QObject, public SpeechEngine
{
    Q_OBJECT

public:
    static std::unique_ptr<TextToSpeechEngine> create();
    ~TextToSpeechEngine() override;

    bool setLanguage(const QLocale &language) override;
    void setVolume(double volume) override;
    void say(const QString &text) override;
    void stop() override;
    void setStateListener(std::function<void(State)> listener) override { m_listener = std::move(listener); }

private:
    std::unique_ptr<QTextToSpeech> m_speech;
    QList<QLocale> m_languages;
    std::function<void(State)> m_listener;
    bool m_isSpeaking = false;
    bool m_isStumbling = false; ///< it failed in the middle and has not come to rest yet
    QString m_next;             ///< what waits for that

    explicit TextToSpeechEngine(std::unique_ptr<QTextToSpeech> speech);
    void tell(QTextToSpeech::State state);
};

} // namespace nape
