// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/tones.h"

#include <algorithm>

namespace nape
{

Tones::Tones(QObject *parent)
    : QObject(parent), m_volumes{usualVolume(SoundGroup::Tones), usualVolume(SoundGroup::Rhythm)}
{
}

void Tones::tryOut(Tone tone)
{
    prepare();
    play(tone);
}

void Tones::stop() {}

void Tones::setVolume(SoundGroup group, int volume)
{
    Q_ASSERT(group != SoundGroup::Voice);
    m_volumes.at(size_t(group)) = std::clamp(volume, 0, loudestVolume);
}

void Tones::setMuted(bool muted)
{
    if (muted == m_muted)
        return;
    m_muted = muted;
    if (muted)
        stop();
    Q_EMIT mutedChanged(muted);
}

void Tones::setEndSound(const QString &file)
{
    if (file == m_endSound)
        return;
    m_endSound = file;
    endSoundChanged();
}

QString Tones::endSoundProblem()
{
    return {};
}

} // namespace nape
