// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/soundfile.h"

#include "app/audio/loudness.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace nape
{

namespace
{

constexpr double swellSeconds = 0.15;
constexpr double fadeSeconds = 0.8;
/// Below this part of full scale nobody hears anything (−60 dB).
constexpr double audible = 0.001;

/// A damaged file may hold anything.
double clean(float sample)
{
    return std::isfinite(sample) ? std::clamp(double(sample), -1.0, 1.0) : 0.0;
}

double smooth(double part)
{
    return 0.5 - 0.5 * std::cos(std::numbers::pi * std::clamp(part, 0.0, 1.0));
}

/// The mean of what lies between two instants when the device is slower than the file, a straight line
/// between two samples when it is faster: good enough for a bell, and quick.
double at(const std::vector<float> &samples, double from, double to)
{
    const auto last = qsizetype(samples.size()) - 1;
    if (to - from <= 1) {
        const auto before = qsizetype(from);
        const double part = from - double(before);
        return clean(samples[size_t(std::min(before, last))]) * (1 - part) +
               clean(samples[size_t(std::min(before + 1, last))]) * part;
    }
    const auto first = qsizetype(from);
    const auto end = std::clamp(qsizetype(to), first + 1, last + 1);
    double sum = 0;
    for (qsizetype i = first; i < end; ++i)
        sum += clean(samples[size_t(i)]);
    return sum / double(end - first);
}

} // namespace

QList<qint16> playable(const SoundFile &sound, int rate)
{
    if (sound.samples.empty() || sound.rate <= 0 || rate <= 0)
        return {};

    const double seconds =
        std::min(double(sound.samples.size()) / sound.rate, double(longestOwnSound.count()));
    const auto count = qsizetype(seconds * rate);
    const double ratio = double(sound.rate) / rate;
    std::vector<double> heard(static_cast<size_t>(count));
    double peak = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const double sample = at(sound.samples, double(i) * ratio, double(i + 1) * ratio);
        heard[size_t(i)] = sample;
        peak = std::max(peak, std::abs(sample));
    }
    if (peak < audible)
        return {};

    // Only ever quieter: whoever made a quiet sound meant it.
    const double factor = std::min(1.0, untouchedPeak / peak) * std::numeric_limits<qint16>::max();
    const double swell = std::min(swellSeconds, seconds / 4);
    const double fade = std::min(fadeSeconds, seconds / 2);
    QList<qint16> result;
    result.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        const double time = double(i) / rate;
        const double shape = smooth(time / swell) * smooth((double(count - 1 - i) / rate) / fade);
        result.append(qint16(std::lround(heard[size_t(i)] * factor * shape)));
    }
    return result;
}

} // namespace nape
