// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/belltones.h"

#include "app/audio/tonesynth.h"

#include <utility>

namespace nape
{

BellTones::BellTones(Opener open, QObject *parent) : Tones(parent), m_open(std::move(open)) {}

BellTones::~BellTones() = default;

void BellTones::prepare()
{
    if (!m_open)
        return;
    m_output = std::exchange(m_open, nullptr)();
    if (m_output)
        m_output->setDeviceListener([this] { Q_EMIT availabilityChanged(isAvailable()); });
}

void BellTones::play(Tone tone)
{
    if (isMuted() || !isAvailable())
        return;
    // Another device may want another rate.
    const int rate = m_output->sampleRate();
    if (std::exchange(m_rate, rate) != rate)
        m_samples.clear();
    auto made = m_samples.find(tone);
    if (made == m_samples.end())
        made = m_samples.insert(tone, samples(tone, rate));
    m_output->play(*made);
}

bool BellTones::isAvailable() const
{
    return m_output && m_output->hasDevice();
}

} // namespace nape
