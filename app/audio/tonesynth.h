// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/tones.h"

#include <QList>

namespace nape
{

/// The loudest sample of a single tone, as a part of full scale.
inline constexpr double tonePeak = soundCap;

/// The pitch a tone is heard at, in Hz.
double pitch(Tones::Tone tone);

/// The tone as mono samples of 16 bits: a soft bell that swells slowly and fades to silence, without any
/// click.
QList<qint16> samples(Tones::Tone tone, int rate);

} // namespace nape
