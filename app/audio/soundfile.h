// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <chrono>
#include <vector>

namespace nape
{

/// A sound that somebody else made, mixed down to one channel.
struct SoundFile {
    enum class Problem { None, Missing, NotWav, Broken, Huge, Silent };

    std::vector<float> samples; ///< −1 … 1, no longer than longestOwnSound
    int rate = 0;
    Problem problem = Problem::None;
};

inline constexpr std::chrono::seconds longestOwnSound{20};
/// A file that says it is larger is not even opened.
inline constexpr qint64 largestSoundFile = 100'000'000;

/// The sound as the person will hear it: at the device's rate, no louder than untouchedPeak, swelling and
/// fading so that neither end clicks. Empty if there is nothing to hear in it.
QList<qint16> playable(const SoundFile &sound, int rate);

} // namespace nape
