// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/loudness.h"

#include <algorithm>

namespace nape
{

using namespace std::chrono_literals;

namespace
{

constexpr double firstFactor = 0.4;
constexpr auto entry = 4000ms;

} // namespace

int usualVolume(SoundGroup group)
{
    return group == SoundGroup::Rhythm ? 50 : 70;
}

double loudness(int volume)
{
    const double part = double(std::clamp(volume, 0, loudestVolume)) / loudestVolume;
    return part * part;
}

double SoftEntry::factor()
{
    const auto now = m_clock.steady();
    if (!m_firstSound)
        m_firstSound = now;
    const double part = std::clamp(double((now - *m_firstSound).count()) / entry.count(), 0.0, 1.0);
    return firstFactor + (1 - firstFactor) * part;
}

} // namespace nape
