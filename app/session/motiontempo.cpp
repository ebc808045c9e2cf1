// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/motiontempo.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nape
{

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace
{

/// A press is let in and out slowly; longer than this it would look like a pause.
constexpr milliseconds longestRamp = 1200ms;
/// Repetitions up to this length are single movements ("five strokes of four seconds"); longer ones are made
/// of many.
constexpr int longestStroke = 10;
/// Warmth and cold do nothing; the picture only breathes, so that one sees that time goes on.
constexpr milliseconds packRound = 8s;
constexpr milliseconds usualWalk = 20s;

/// Of a movement that the catalogue gives no tempo for.
milliseconds usualRound(Motion motion)
{
    switch (motion) {
    case Motion::Circle:
        return 2500ms;
    case Motion::Knead:
        return 4000ms;
    default:
        return 5000ms;
    }
}

milliseconds roundOf(const PlannedStep &step, const Step *source)
{
    if (step.perMinute)
        return milliseconds(1min) / *step.perMinute;
    if (source && source->repetitions > 1 && source->seconds <= longestStroke)
        return std::chrono::seconds(source->seconds + source->pauseSeconds);
    return usualRound(step.motion);
}

double share(milliseconds part, milliseconds whole)
{
    return whole > 0ms ? double(part.count()) / double(whole.count()) : 0;
}

/// From 0 to 1 without a jerk at either end.
double eased(double share)
{
    return 0.5 - 0.5 * std::cos(std::numbers::pi * std::clamp(share, 0.0, 1.0));
}

} // namespace

MotionTempo MotionTempo::of(const PlannedStep &step, const Step *source)
{
    switch (step.motion) {
    case Motion::Circle: {
        const bool wanders = source && source->heading;
        const bool hasRows = wanders && source->repetitions > 1 && source->seconds > longestStroke;
        const milliseconds way = hasRows ? milliseconds(std::chrono::seconds(source->seconds)) : usualWalk;
        return {roundOf(step, source), 0ms, wanders ? way : 0ms};
    }
    case Motion::Knead:
    case Motion::Stroke:
    case Motion::PinchRoll: {
        const milliseconds round = roundOf(step, source);
        return {round, round / 2, 0ms, step.motion == Motion::Knead};
    }
    case Motion::PressHold:
    case Motion::Stretch:
    case Motion::TenseRelease:
        if (step.holdSeconds > 0 && std::chrono::seconds(step.holdSeconds) < step.length) {
            const milliseconds hold = std::chrono::seconds(step.holdSeconds);
            return {hold + std::chrono::seconds(step.pauseSeconds), hold, 0ms};
        }
        return {step.length, step.length, 0ms};
    case Motion::Breathe:
        if (step.holdSeconds == 0)
            return {}; // at one's own pace
        return {std::chrono::seconds(step.holdSeconds + step.pauseSeconds),
                std::chrono::seconds(step.holdSeconds), 0ms, true};
    case Motion::Heat:
    case Motion::Cold:
        return {packRound, packRound / 2, 0ms, true};
    }
    Q_UNREACHABLE();
}

MotionMoment MotionTempo::at(milliseconds elapsed) const
{
    if (round <= 0ms)
        return {};
    const milliseconds within = elapsed % round;
    MotionMoment moment;
    moment.turn = share(within, round);
    moment.walked = walk > 0ms ? share(elapsed % walk, walk) : 0;
    if (hold <= 0ms)
        return moment;

    const milliseconds rest = round - hold;
    // Where no pause follows, the release takes the last moment of the hold.
    const milliseconds rampIn = swells ? hold : std::min(longestRamp, hold / 3);
    const milliseconds rampOut = rest <= 0ms ? rampIn : swells ? rest : std::min(longestRamp, rest);
    const milliseconds releaseAt = rest > 0ms ? hold : hold - rampOut;
    if (within < releaseAt)
        moment.pressed = eased(share(within, rampIn));
    else
        moment.pressed = eased(1 - share(within - releaseAt, rampOut));
    return moment;
}

} // namespace nape
