// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/tonesynth.h"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace nape
{

namespace
{

/// Low pitches and few overtones: high, bright sounds are the ones that hurt.
struct Bell {
    double pitch;    // Hz
    double loudness; // part of tonePeak
    double seconds;
    double halfLife; // of the loudness, in seconds
};

// One triad, so that whatever follows whatever sounds restful: C5, G4, E4.
constexpr Bell bellOf(Tones::Tone tone)
{
    switch (tone) {
    case Tones::Tone::StepChange:
        return {523.25, 1.0, 1.6, 0.28};
    case Tones::Tone::SideChange:
        return {392.00, 0.7, 1.2, 0.22};
    case Tones::Tone::Finished:
        return {329.63, 1.0, 3.0, 0.55};
    }
    Q_UNREACHABLE();
}

struct Partial {
    double multiple;
    double share;
    double fading; // overtones die away sooner, as in a struck bowl
};

constexpr std::array partials{Partial{1.0, 0.78, 1.0}, Partial{2.0, 0.16, 1.8}, Partial{3.0, 0.06, 2.6}};

constexpr double attackSeconds = 0.06;
constexpr double releaseSeconds = 0.25;

/// 0 → 1 without a corner at either end.
double smooth(double part)
{
    return part <= 0 ? 0.0 : part >= 1 ? 1.0 : 0.5 - 0.5 * std::cos(std::numbers::pi * part);
}

} // namespace

double pitch(Tones::Tone tone)
{
    return bellOf(tone).pitch;
}

QList<qint16> samples(Tones::Tone tone, int rate)
{
    const Bell bell = bellOf(tone);
    const auto count = qsizetype(bell.seconds * rate);
    const double full = std::numeric_limits<qint16>::max() * tonePeak * bell.loudness;

    QList<qint16> result;
    result.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        const double time = double(i) / rate;
        const double swell = smooth(time / attackSeconds) * smooth((bell.seconds - time) / releaseSeconds);
        double sum = 0;
        for (const Partial &partial : partials) {
            const double decay = std::exp2(-time * partial.fading / bell.halfLife);
            sum +=
                partial.share * decay * std::sin(2 * std::numbers::pi * bell.pitch * partial.multiple * time);
        }
        result.append(qint16(std::lround(full * swell * sum)));
    }
    return result;
}

} // namespace nape
