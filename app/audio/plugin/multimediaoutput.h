// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/plugin/sourcedevice.h"

#include <QAudioDevice>
#include <QMediaDevices>

#include <memory>

class QAudioSink;

namespace nape
{

/// The default output of the system through Qt Multimedia. It reads from its source while something sounds
/// and lets the sound card sleep otherwise.
class MultimediaOutput final : public QObject, public SoundOutput
{
    Q_OBJECT

public:
    explicit MultimediaOutput(SoundSource &source);
    ~MultimediaOutput() override;

    bool hasDevice() const override;
    int sampleRate() const override { return m_format.sampleRate(); }
    void wake() override;
    void setDeviceListener(std::function<void()> listener) override { m_listener = std::move(listener); }

private:
    QMediaDevices m_devices;
    QAudioDevice m_device; ///< null: there is none
    QAudioFormat m_format;
    SourceDevice m_source;
    std::unique_ptr<QAudioSink> m_sink; // while something sounds; after the source it reads from
    std::function<void()> m_listener;

    void useDefaultDevice();
    void devicesChanged();
    void sinkChanged();
};

} // namespace nape
