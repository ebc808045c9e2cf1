// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/tonemixer.h"
#include "app/audio/tones.h"

#include <QHash>
#include <QSet>

namespace nape
{

/// Soft bells that the program makes itself, mixed and given to whatever output there is.
class BellTones final : public Tones
{
    Q_OBJECT

public:
    using Open = std::function<std::unique_ptr<SoundOutput>(SoundSource &)>;
    using ReadFile = std::function<SoundFile(const QString &)>;

    BellTones(Open open, ReadFile readFile, const Clock &clock, QObject *parent = nullptr);
    ~BellTones() override;

    void prepare() override;
    void play(Tone tone) override;
    void tryOut(Tone tone) override;
    void stop() override;
    bool isAvailable() const override;
    QString endSoundProblem() override;

protected:
    void endSoundChanged() override;

private:
    Open m_open; // empty once it has been called
    ReadFile m_readFile;
    SoftEntry m_entry;
    ToneMixer m_mixer; // before the output, which reads from it
    std::unique_ptr<SoundOutput> m_output;
    bool m_wasAvailable = false;
    QHash<Tone, QList<qint16>> m_samples;
    int m_rate = 0;                 // of m_samples
    std::optional<SoundFile> m_own; ///< none: not read yet, or the usual bell
    QSet<QString> m_toldFiles;      ///< whose problem has been said

    void openOutput();
    void deviceChanged();
    void matchRate();
    void readOwnSound();
    void sound(Tone tone, double entry);
    QList<qint16> made(Tone tone) const;
};

} // namespace nape
