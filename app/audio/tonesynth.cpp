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

struct Partial {
    double multiple;
    double share;
    double fading; // overtones die away sooner, as in a struck bowl
};

using Partials = std::array<Partial, 3>;

constexpr Partials bell{{{1.0, 0.78, 1.0}, {2.0, 0.16, 1.8}, {3.0, 0.06, 2.6}}};
/// Deep tones need their overtones to be heard at all on the loudspeakers of a laptop.
constexpr Partials bowl{{{1.0, 0.62, 1.0}, {2.0, 0.28, 1.3}, {3.0, 0.10, 1.8}}};
constexpr Partials breath{{{1.0, 0.84, 1.0}, {2.0, 0.13, 1.0}, {3.0, 0.03, 1.0}}};

/// Low pitches and few overtones: high, bright sounds are the ones that hurt.
struct Sound {
    double pitch;    // Hz
    double loudness; // part of tonePeak
    double seconds;
    double halfLife; // of the loudness, in seconds
    double attack = 0.06;
    double release = 0.25;
    const Partials *partials = &bell;
};

// A stack of thirds from C3 to E5 (C E G B D F A C E): no two are closer than a minor third, none is the
// octave of a neighbour, and those that follow each other in a session are a third or a fifth apart.
constexpr Sound soundOf(Tones::Tone tone)
{
    switch (tone) {
    case Tones::Tone::StepChange:
        return {.pitch = 523.25, .loudness = 1.0, .seconds = 1.6, .halfLife = 0.28};
    case Tones::Tone::SideChange:
        return {.pitch = 440.00, .loudness = 0.7, .seconds = 1.2, .halfLife = 0.22};
    case Tones::Tone::Press:
        return {.pitch = 246.94, .loudness = 0.75, .seconds = 0.8, .halfLife = 0.18, .attack = 0.05};
    case Tones::Tone::Release: // sinks by a fifth, as the hand does
        return {.pitch = 164.81,
                .loudness = 0.8,
                .seconds = 1.0,
                .halfLife = 0.24,
                .attack = 0.08,
                .partials = &bowl};
    case Tones::Tone::Beat:
        return {.pitch = 349.23,
                .loudness = 0.24,
                .seconds = 0.14,
                .halfLife = 0.04,
                .attack = 0.015,
                .release = 0.06};
    case Tones::Tone::BreatheIn: // swells like the chest
        return {.pitch = 293.66,
                .loudness = 0.45,
                .seconds = 2.4,
                .halfLife = 6.0,
                .attack = 1.4,
                .release = 0.9,
                .partials = &breath};
    case Tones::Tone::BreatheOut: // soon there, long in going
        return {.pitch = 196.00,
                .loudness = 0.6,
                .seconds = 3.0,
                .halfLife = 1.2,
                .attack = 0.35,
                .release = 1.8,
                .partials = &breath};
    case Tones::Tone::HalfTime:
        return {.pitch = 659.26, .loudness = 0.5, .seconds = 1.4, .halfLife = 0.25, .attack = 0.1};
    case Tones::Tone::Finished:
        return {.pitch = 130.81,
                .loudness = 1.0,
                .seconds = 3.6,
                .halfLife = 0.7,
                .attack = 0.1,
                .release = 0.6,
                .partials = &bowl};
    }
    Q_UNREACHABLE();
}

/// 0 → 1 without a corner at either end.
double smooth(double part)
{
    return part <= 0 ? 0.0 : part >= 1 ? 1.0 : 0.5 - 0.5 * std::cos(std::numbers::pi * part);
}

} // namespace

double pitch(Tones::Tone tone)
{
    return soundOf(tone).pitch;
}

QList<qint16> samples(Tones::Tone tone, int rate)
{
    const Sound sound = soundOf(tone);
    const auto count = qsizetype(sound.seconds * rate);
    const double full = std::numeric_limits<qint16>::max() * tonePeak * sound.loudness;

    QList<qint16> result;
    result.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        const double time = double(i) / rate;
        const double swell = smooth(time / sound.attack) * smooth((sound.seconds - time) / sound.release);
        double sum = 0;
        for (const Partial &partial : *sound.partials) {
            const double decay = std::exp2(-time * partial.fading / sound.halfLife);
            sum += partial.share * decay *
                   std::sin(2 * std::numbers::pi * sound.pitch * partial.multiple * time);
        }
        result.append(qint16(std::lround(full * swell * sum)));
    }
    return result;
}

} // namespace nape
