// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <optional>

namespace nape
{

/// What a person can make louder and quieter apart.
enum class SoundGroup { Tones, Rhythm, Voice };

inline constexpr int loudestVolume = 100;
/// Before anybody has chosen: tones that are heard, a rhythm that stays behind them.
int usualVolume(SoundGroup group);

/// No sample ever goes beyond this part of full scale. Sounds hurt during a headache.
inline constexpr double soundCap = 0.22;
/// Up to here the mixer leaves samples as they are; above, it rounds them off towards the cap.
inline constexpr double untouchedPeak = 0.75 * soundCap;
/// The same for the voice, as a part of the engine's own loudest. Speech is mostly far below its peaks.
inline constexpr double voiceCap = 0.5;

/// 0 … 1 for a volume of 0 … 100. Squared, because ears hear ratios: half way sounds half as loud.
double loudness(int volume);

/// The first sounds of a session come softly and grow to their loudness over a few seconds, counted from the
/// first of them: a session may well begin with silence.
class SoftEntry
{
public:
    explicit SoftEntry(const Clock &clock) : m_clock(clock) {}

    void begin() { m_firstSound.reset(); }
    /// What a sound that begins now is multiplied with.
    double factor();

private:
    const Clock &m_clock;
    std::optional<std::chrono::milliseconds> m_firstSound;
};

} // namespace nape
