// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/sessionplan.h"

namespace nape
{

/// Where a movement is at one moment.
struct MotionMoment {
    double turn = 0;    ///< 0 … 1 of a round: a circle, a squeeze, a stroke, a breath in and out
    double pressed = 0; ///< 0 … 1: how much of its pressure (or of a breath, of a tension) is there
    double walked = 0;  ///< 0 … 1 of the way along which circles wander
};

/// How fast the hands move in a step. Presses, holds and breaths are exactly those that sound; where the plan
/// gives no tempo, one that is slow enough for anybody.
struct MotionTempo {
    std::chrono::milliseconds round{0}; ///< 0: nothing moves
    std::chrono::milliseconds hold{0};  ///< of a round: until the release
    std::chrono::milliseconds walk{0};  ///< the whole way; 0 for movements that stay
    bool swells = false;                ///< grows through all of the hold and shrinks through all of the rest

    /// `source`: the step of the catalogue that the planned one was made of; null if it is gone.
    static MotionTempo of(const PlannedStep &step, const Step *source);

    MotionMoment at(std::chrono::milliseconds elapsed) const;
};

} // namespace nape
