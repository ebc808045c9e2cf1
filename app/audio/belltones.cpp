// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/belltones.h"

#include "app/audio/tonesynth.h"

#include <utility>

namespace nape
{

namespace
{

constexpr double fadeOutSeconds = 0.08;

} // namespace

BellTones::BellTones(Open open, ReadFile readFile, const Clock &clock, QObject *parent)
    : Tones(parent), m_open(std::move(open)), m_readFile(std::move(readFile)), m_entry(clock)
{
}

BellTones::~BellTones() = default;

void BellTones::prepare()
{
    openOutput();
    m_entry.begin();
    const QString problem = endSoundProblem();
    if (!problem.isEmpty() && !m_toldFiles.contains(endSound())) {
        m_toldFiles.insert(endSound());
        Q_EMIT notice(problem);
    }
}

void BellTones::openOutput()
{
    if (!m_open)
        return;
    m_output = std::exchange(m_open, nullptr)(m_mixer);
    m_wasAvailable = isAvailable();
    if (m_output)
        m_output->setDeviceListener([this] { deviceChanged(); });
}

void BellTones::deviceChanged()
{
    if (!isAvailable())
        m_mixer.clear(); // nobody wants to hear it later
    if (std::exchange(m_wasAvailable, isAvailable()) != isAvailable())
        Q_EMIT availabilityChanged(isAvailable());
}

void BellTones::play(Tone tone)
{
    if (!isMuted() && isAvailable())
        sound(tone, m_entry.factor());
}

void BellTones::tryOut(Tone tone)
{
    openOutput();
    if (!isMuted() && isAvailable())
        sound(tone, 1);
}

void BellTones::sound(Tone tone, double entry)
{
    matchRate();
    auto known = m_samples.find(tone);
    if (known == m_samples.end())
        known = m_samples.insert(tone, made(tone));
    m_mixer.add(*known, loudness(volume(groupOf(tone))) * entry);
    if (!m_mixer.isSilent())
        m_output->wake();
}

/// Another device may want another rate.
void BellTones::matchRate()
{
    const int rate = m_output->sampleRate();
    if (std::exchange(m_rate, rate) == rate)
        return;
    m_samples.clear();
    m_mixer.clear();
}

QList<qint16> BellTones::made(Tone tone) const
{
    if (tone == Tone::Finished && m_own && m_own->problem == SoundFile::Problem::None)
        return playable(*m_own, m_rate);
    return samples(tone, m_rate);
}

void BellTones::stop()
{
    m_mixer.fadeOut(qsizetype(fadeOutSeconds * m_rate));
}

bool BellTones::isAvailable() const
{
    return m_output && m_output->hasDevice();
}

void BellTones::endSoundChanged()
{
    m_own.reset();
    m_samples.remove(Tone::Finished);
}

QString BellTones::endSoundProblem()
{
    readOwnSound();
    switch (m_own ? m_own->problem : SoundFile::Problem::None) {
    case SoundFile::Problem::None:
        return {};
    case SoundFile::Problem::Missing:
        return tr("This sound cannot be played: the file is not there. The usual bell is used.");
    case SoundFile::Problem::NotWav:
        return tr("This sound cannot be played: it is not a WAV file. The usual bell is used.");
    case SoundFile::Problem::Broken:
        return tr("This sound cannot be played: the file is damaged. The usual bell is used.");
    case SoundFile::Problem::Huge:
        return tr("This sound cannot be played: the file is too large. The usual bell is used.");
    case SoundFile::Problem::Silent:
        return tr("This sound cannot be played: nothing can be heard in it. The usual bell is used.");
    }
    Q_UNREACHABLE();
}

void BellTones::readOwnSound()
{
    // A file that could not be used may have been mended since.
    const bool isRead = m_own && m_own->problem == SoundFile::Problem::None;
    if (endSound().isEmpty() || isRead)
        return;
    m_own = m_readFile(endSound());
    if (m_own->problem == SoundFile::Problem::None && playable(*m_own, m_own->rate).isEmpty())
        m_own->problem = SoundFile::Problem::Silent;
    m_samples.remove(Tone::Finished);
}

} // namespace nape
