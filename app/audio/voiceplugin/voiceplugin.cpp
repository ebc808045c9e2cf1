// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/voiceplugin/texttospeechengine.h"

namespace nape
{

class VoicePlugin final : public QObject, public SpeechEngineFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID NAPE_SPEECH_ENGINE_IID)
    Q_INTERFACES(nape::SpeechEngineFactory)

public:
    std::unique_ptr<SpeechEngine> create() override { return TextToSpeechEngine::create(); }
};

} // namespace nape

#include "voiceplugin.moc"
