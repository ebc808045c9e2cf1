// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/soundoutput.h"

#include <QAudioFormat>
#include <QIODevice>

#include <atomic>

namespace nape
{

/// What a sound source looks like to Qt Multimedia: bytes as the device wants them, repeated on every
/// channel.
class SourceDevice final : public QIODevice
{
    Q_OBJECT

public:
    explicit SourceDevice(SoundSource &source);

    /// Begins anew, in this format.
    void restart(const QAudioFormat &format);
    /// The source had no more, and enough silence was given after it for everything to have been heard.
    bool hasEnded() const { return m_hasEnded; }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return m_hasEnded; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    SoundSource &m_source;
    QAudioFormat m_format;
    qsizetype m_silence = 0; ///< samples of it since the source ended
    std::atomic<bool> m_hasEnded = false;
};

} // namespace nape
