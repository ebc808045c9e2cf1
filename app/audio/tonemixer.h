// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/soundoutput.h"

#include <QMutex>

#include <optional>

namespace nape
{

/// Adds sounds to what is still sounding, so that a beat never cuts off a bell. The sum is rounded off below
/// soundCap, whatever comes together. Safe to read from the thread of a sound system.
class ToneMixer final : public SoundSource
{
public:
    /// `factor`: 0 … 1, see loudness().
    void add(const QList<qint16> &samples, double factor);
    /// All that sounds now ends softly within that many samples; what is added later is not touched.
    void fadeOut(qsizetype samples);
    /// For samples of a rate that is no longer right.
    void clear();
    bool isSilent() const;

    qsizetype read(qint16 *samples, qsizetype count) override;

private:
    struct Ending {
        qsizetype length;
        qsizetype left;
    };
    struct Sound {
        QList<qint16> samples;
        double factor;
        qsizetype position = 0;
        std::optional<Ending> ending = {};

        bool hasEnded() const { return position >= samples.size() || (ending && ending->left <= 0); }
        double next();
    };

    mutable QMutex m_mutex;
    std::vector<Sound> m_sounds;
};

} // namespace nape
