// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/voice.h"

#include "app/audio/tones.h"

#include <algorithm>

namespace nape
{

void Voice::setVolume(int volume)
{
    m_volume = std::clamp(volume, 0, loudestVolume);
}

void Voice::setOn(bool on)
{
    m_on = on;
    if (!on)
        stop();
}

bool Voice::mayBeHeard() const
{
    return m_on && m_volume > 0 && !m_deviceIsGone && unavailabilityReason().isEmpty();
}

void Voice::setMuted(bool muted)
{
    m_muted = muted;
    if (muted)
        stop();
}

void Voice::muteWith(Tones &tones)
{
    setMuted(tones.isMuted());
    connect(&tones, &Tones::mutedChanged, this, &Voice::setMuted, Qt::UniqueConnection);
    connect(&tones, &Tones::availabilityChanged, this, &Voice::takeDevice, Qt::UniqueConnection);
}

void Voice::takeDevice(bool available)
{
    m_deviceIsGone = !available;
    if (!available)
        stop();
    Q_EMIT deviceChanged();
}

} // namespace nape
