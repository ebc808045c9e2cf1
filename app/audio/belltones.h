// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/soundoutput.h"
#include "app/audio/tones.h"

#include <QHash>

namespace nape
{

/// Soft bells that the program makes itself, on whatever output there is.
class BellTones final : public Tones
{
    Q_OBJECT

public:
    using Opener = std::function<std::unique_ptr<SoundOutput>()>;

    explicit BellTones(Opener open, QObject *parent = nullptr);
    ~BellTones() override;

    void prepare() override;
    void play(Tone tone) override;
    bool isAvailable() const override;

private:
    Opener m_open; // empty once it has been called
    std::unique_ptr<SoundOutput> m_output;
    QHash<Tone, QList<qint16>> m_samples;
    int m_rate = 0; // of m_samples
};

} // namespace nape
