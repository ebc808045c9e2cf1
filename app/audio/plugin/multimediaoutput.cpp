// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/plugin/multimediaoutput.h"

#include <QAudioSink>

namespace nape
{

namespace
{

constexpr int usualRate = 48'000;
/// What is added to a sound that is playing is heard after so long: short enough for a beat, long enough for
/// a window that is busy for a moment.
constexpr qint64 bufferMicroseconds = 150'000;

} // namespace

MultimediaOutput::MultimediaOutput(SoundSource &source) : m_source(source)
{
    connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, &MultimediaOutput::devicesChanged);
    useDefaultDevice();
}

MultimediaOutput::~MultimediaOutput() = default;

bool MultimediaOutput::hasDevice() const
{
    return !m_device.isNull();
}

void MultimediaOutput::devicesChanged()
{
    useDefaultDevice();
    if (m_listener)
        m_listener();
}

void MultimediaOutput::useDefaultDevice()
{
    m_sink.reset();
    m_device = QMediaDevices::defaultAudioOutput();
    if (m_device.isNull())
        return;
    m_format.setSampleRate(usualRate);
    m_format.setChannelCount(1);
    m_format.setSampleFormat(QAudioFormat::Int16);
    if (!m_device.isFormatSupported(m_format))
        m_format = m_device.preferredFormat();
}

void MultimediaOutput::wake()
{
    if (!hasDevice())
        return;
    // A sink that is just running out would take the sound and rest.
    if (m_sink && m_sink->state() != QAudio::StoppedState && !m_source.hasEnded())
        return;
    // A new one each time: started again, one of Qt 6.4 may stay silent on PulseAudio.
    m_sink = std::make_unique<QAudioSink>(m_device, m_format);
    m_sink->setBufferSize(m_format.bytesForDuration(bufferMicroseconds));
    // Queued: a sink must not be stopped or replaced while it speaks.
    connect(m_sink.get(), &QAudioSink::stateChanged, this, &MultimediaOutput::sinkChanged,
            Qt::QueuedConnection);
    m_source.restart(m_format);
    m_sink->start(&m_source);
}

void MultimediaOutput::sinkChanged()
{
    if (!m_sink)
        return;
    const QAudio::Error error = m_sink->error();
    if (error == QAudio::OpenError || error == QAudio::IOError || error == QAudio::FatalError) {
        // Pulled out, or taken by another program: silent until the system names its devices anew.
        m_sink.reset();
        m_device = {};
        if (m_listener)
            m_listener();
        return;
    }
    // An idle sink would keep the sound card awake for the rest of the session.
    if (m_sink->state() == QAudio::IdleState && m_source.hasEnded())
        m_sink.reset();
}

} // namespace nape
