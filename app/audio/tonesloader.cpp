// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/tonesloader.h"

#include "app/audio/audioplugins.h"
#include "app/audio/belltones.h"
#include "app/audio/enginevoice.h"

namespace nape
{

namespace
{

const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

} // namespace

std::unique_ptr<Tones> loadTones()
{
    return std::make_unique<BellTones>(&loadSoundOutput, &readSoundFile, systemClock());
}

std::unique_ptr<Voice> loadVoice()
{
    return std::make_unique<EngineVoice>(&loadSpeechEngine, systemClock());
}

} // namespace nape
