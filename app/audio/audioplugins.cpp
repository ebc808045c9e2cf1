// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/audioplugins.h"

#include "app/platform/plugins.h"

namespace nape
{

namespace
{

SoundOutputFactory *soundPlugin()
{
    return plugins::load<SoundOutputFactory>(QStringLiteral("nape-audio"));
}

} // namespace

std::unique_ptr<SoundOutput> loadSoundOutput(SoundSource &source)
{
    SoundOutputFactory *plugin = soundPlugin();
    return plugin ? plugin->create(source) : nullptr;
}

SoundFile readSoundFile(const QString &file)
{
    SoundOutputFactory *plugin = soundPlugin();
    return plugin ? plugin->readFile(file) : SoundFile{.problem = SoundFile::Problem::Broken};
}

std::unique_ptr<SpeechEngine> loadSpeechEngine()
{
    auto *plugin = plugins::load<SpeechEngineFactory>(QStringLiteral("nape-voice"));
    return plugin ? plugin->create() : nullptr;
}

} // namespace nape
