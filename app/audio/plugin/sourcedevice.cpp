// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/plugin/sourcedevice.h"

#include <algorithm>

namespace nape
{

namespace
{

/// A sink that ends throws away what it has not played yet.
constexpr double silenceAfter = 0.5; // seconds

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

} // namespace

SourceDevice::SourceDevice(SoundSource &source) : m_source(source) {}

void SourceDevice::restart(const QAudioFormat &format)
{
    close();
    m_format = format;
    m_silence = 0;
    m_hasEnded = false;
    // Unbuffered: what is added while something sounds is to be heard soon.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 SourceDevice::bytesAvailable() const
{
    return m_hasEnded ? 0 : m_format.bytesForDuration(1'000'000);
}

qint64 SourceDevice::readData(char *data, qint64 size)
{
    const int frame = m_format.bytesPerFrame();
    if (m_hasEnded || frame <= 0)
        return 0;
    QList<qint16> samples(size / frame, 0);
    const qsizetype sounding = m_source.read(samples.data(), samples.size());
    m_silence = sounding == samples.size() ? 0 : m_silence + samples.size() - sounding;
    if (m_silence > qsizetype(silenceAfter * m_format.sampleRate()))
        m_hasEnded = true;
    const QByteArray bytes = encoded(samples, m_format);
    std::ranges::copy(bytes, data);
    return bytes.size();
}

} // namespace nape
