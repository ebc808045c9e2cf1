// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QtPlugin>

#include <functional>
#include <memory>

namespace nape
{

/// What reads words aloud. It may be slow, fail or hang; EngineVoice keeps it in a thread of its own, where
/// it is made, used and destroyed.
class SpeechEngine
{
public:
    enum class State { Quiet, Speaking, Failed };

    virtual ~SpeechEngine() = default;

    /// Chooses a voice; false if there is none of that language.
    virtual bool setLanguage(const QLocale &language) = 0;
    /// 0 … 1 of what the engine can do.
    virtual void setVolume(double volume) = 0;
    /// Begins to read; what was being read ends.
    virtual void say(const QString &text) = 0;
    virtual void stop() = 0;
    virtual void setStateListener(std::function<void(State)> listener) = 0;
};

/// What the voice plugin offers.
class SpeechEngineFactory
{
public:
    virtual ~SpeechEngineFactory() = default;
    /// Null on a computer without any voice.
    virtual std::unique_ptr<SpeechEngine> create() = 0;
};

} // namespace nape

#define NAPE_SPEECH_ENGINE_IID "nape.SpeechEngineFactory/1"
Q_DECLARE_INTERFACE(nape::SpeechEngineFactory, NAPE_SPEECH_ENGINE_IID)
