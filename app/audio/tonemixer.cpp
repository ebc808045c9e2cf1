// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/tonemixer.h"

#include "app/audio/loudness.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nape
{

namespace
{

/// More never sound together, unless a device has stopped reading: it shall not play all it missed at once.
constexpr size_t mostSounds = 8;

constexpr double fullScale = std::numeric_limits<qint16>::max();

/// Straight up to untouchedPeak, then bending towards the cap without a corner.
qint16 rounded(double sum)
{
    constexpr double straight = untouchedPeak * fullScale;
    constexpr double room = (soundCap - untouchedPeak) * fullScale;
    const double size = std::abs(sum);
    const double kept = size <= straight ? size : straight + room * -std::expm1((straight - size) / room);
    return qint16(std::copysign(std::min(std::round(kept), std::floor(soundCap * fullScale)), sum));
}

} // namespace

double ToneMixer::Sound::next()
{
    double sample = samples.at(position++) * factor;
    if (ending)
        sample *= double(ending->left--) / double(ending->length);
    return sample;
}

void ToneMixer::add(const QList<qint16> &samples, double factor)
{
    if (samples.isEmpty() || factor <= 0)
        return;
    const QMutexLocker lock(&m_mutex);
    if (m_sounds.size() == mostSounds)
        m_sounds.erase(m_sounds.begin());
    m_sounds.push_back({.samples = samples, .factor = std::min(factor, 1.0)});
}

void ToneMixer::fadeOut(qsizetype samples)
{
    const QMutexLocker lock(&m_mutex);
    for (Sound &sound : m_sounds) {
        if (!sound.ending)
            sound.ending = Ending{std::max<qsizetype>(samples, 1), samples};
    }
}

void ToneMixer::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_sounds.clear();
}

bool ToneMixer::isSilent() const
{
    const QMutexLocker lock(&m_mutex);
    return m_sounds.empty();
}

qsizetype ToneMixer::read(qint16 *samples, qsizetype count)
{
    const QMutexLocker lock(&m_mutex);
    for (qsizetype i = 0; i < count; ++i) {
        std::erase_if(m_sounds, [](const Sound &sound) { return sound.hasEnded(); });
        if (m_sounds.empty())
            return i;
        double sum = 0;
        for (Sound &sound : m_sounds)
            sum += sound.next();
        samples[i] = rounded(sum);
    }
    return count;
}

} // namespace nape
