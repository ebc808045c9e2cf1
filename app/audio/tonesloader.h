// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/tones.h"
#include "app/audio/voice.h"

#include <memory>

namespace nape
{

/// The tones of the program: bells on the audio plugin's output, silence without it. Cheap: the plugin is
/// looked for at the first Tones::prepare().
std::unique_ptr<Tones> loadTones();

/// The voice of the system through the voice plugin, where both are there. Cheap as well: nothing happens
/// before Voice::prepare().
std::unique_ptr<Voice> loadVoice();

} // namespace nape
