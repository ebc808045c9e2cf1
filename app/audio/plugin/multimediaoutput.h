// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/soundoutput.h"

#include <QAudioFormat>
#include <QBuffer>
#include <QMediaDevices>

class QAudioSink;

namespace nape
{

/// The default output of the system through Qt Multimedia. It owns the sound that is playing.
class MultimediaOutput final : public QObject, public SoundOutput
{
    Q_OBJECT

public:
    MultimediaOutput();
    ~MultimediaOutput() override;

    bool hasDevice() const override;
    int sampleRate() const override { return m_format.sampleRate(); }
    void play(const QList<qint16> &samples) override;
    void setDeviceListener(std::function<void()> listener) override { m_listener = std::move(listener); }

private:
    QMediaDevices m_devices;
    QAudioFormat m_format;
    QBuffer m_bytes;
    std::unique_ptr<QAudioSink> m_sink; // after the buffer it reads from
    std::function<void()> m_listener;

    void useDefaultDevice();
};

/// The samples as the device wants them: repeated on every channel, in its sample format.
QByteArray encoded(const QList<qint16> &samples, const QAudioFormat &format);

} // namespace nape
