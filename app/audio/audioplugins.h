// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/soundoutput.h"
#include "app/audio/speechengine.h"

namespace nape
{

// Everything here looks for its plugin at the first call, beside the program, then where it is installed.

/// Null if the plugin is missing or does not fit.
std::unique_ptr<SoundOutput> loadSoundOutput(SoundSource &source);
/// Problem::Broken without the plugin.
SoundFile readSoundFile(const QString &file);
/// Null without the plugin, and on a computer without any voice. It may take long: call it from a thread that
/// may be held. The engine belongs to that thread.
std::unique_ptr<SpeechEngine> loadSpeechEngine();

} // namespace nape
