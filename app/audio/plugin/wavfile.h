// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/soundfile.h"

#include <QString>

namespace nape
{

/// The first longestOwnSound of a WAV file of any kind, mixed down to one channel.
SoundFile readWavFile(const QString &file);

} // namespace nape
