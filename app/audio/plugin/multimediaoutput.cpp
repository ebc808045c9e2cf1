// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/plugin/multimediaoutput.h"

#include <QAudioDevice>
#include <QAudioSink>

namespace nape
{

namespace
{

constexpr int usualRate = 48'000;

template <class Sample>
QByteArray spread(const QList<qint16> &samples, int channels, Sample (*convert)(qint16))
{
    QByteArray bytes;
    bytes.reserve(samples.size() * channels * qsizetype(sizeof(Sample)));
    for (const qint16 sample : samples) {
        const Sample value = convert(sample);
        for (int channel = 0; channel < channels; ++channel)
            bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    return bytes;
}

} // namespace

MultimediaOutput::MultimediaOutput()
{
    connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, [this] {
        useDefaultDevice();
        if (m_listener)
            m_listener();
    });
    useDefaultDevice();
}

MultimediaOutput::~MultimediaOutput() = default;

bool MultimediaOutput::hasDevice() const
{
    return m_sink != nullptr;
}

void MultimediaOutput::play(const QList<qint16> &samples)
{
    if (!m_sink)
        return;
    m_sink->stop();
    m_bytes.close();
    m_bytes.setData(encoded(samples, m_format));
    m_bytes.open(QIODevice::ReadOnly);
    m_sink->start(&m_bytes);
}

void MultimediaOutput::useDefaultDevice()
{
    m_sink.reset();
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull())
        return;
    m_format.setSampleRate(usualRate);
    m_format.setChannelCount(1);
    m_format.setSampleFormat(QAudioFormat::Int16);
    if (!device.isFormatSupported(m_format))
        m_format = device.preferredFormat();
    m_sink = std::make_unique<QAudioSink>(device, m_format);
    connect(
        m_sink.get(), &QAudioSink::stateChanged, this,
        [this](QAudio::State state) {
            // An idle sink would keep the sound card awake for the rest of the session.
            if (state == QAudio::IdleState && m_bytes.atEnd())
                m_sink->stop();
        },
        Qt::QueuedConnection);
}

QByteArray encoded(const QList<qint16> &samples, const QAudioFormat &format)
{
    const int channels = format.channelCount();
    switch (format.sampleFormat()) {
    case QAudioFormat::UInt8:
        return spread<quint8>(samples, channels, [](qint16 sample) { return quint8((sample >> 8) + 128); });
    case QAudioFormat::Int32:
        return spread<qint32>(samples, channels, [](qint16 sample) { return qint32(sample) * 65536; });
    case QAudioFormat::Float:
        return spread<float>(samples, channels, [](qint16 sample) { return float(sample) / 32768.0F; });
    default:
        return spread<qint16>(samples, channels, [](qint16 sample) { return sample; });
    }
}

} // namespace nape
