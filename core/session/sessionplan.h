// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/side.h"
#include "core/catalogue/technique.h"

#include <QList>

#include <chrono>

namespace nape
{

/// One timed step as it will be done: sides resolved, pressure capped.
struct PlannedStep {
    TechniqueKey technique;
    StepKey step;
    Motion motion = Motion::Stroke;
    StepPhase phase = StepPhase::Main;
    QList<Place> places; ///< none for what needs no place, as a breath
    std::chrono::seconds length{0};
    int pressure = 0;
    std::optional<int> perMinute;
    /// Press and release times for motions that hold, in and out of counted breaths; 0 where the motion is
    /// continuous.
    int holdSeconds = 0;
    int pauseSeconds = 0;

    friend bool operator==(const PlannedStep &, const PlannedStep &) = default;
};

struct SessionPlan {
    TechniqueKey technique;
    QList<Place> selection;
    std::chrono::minutes asked{0};
    QList<PlannedStep> steps;

    std::chrono::seconds length() const;

    friend bool operator==(const SessionPlan &, const SessionPlan &) = default;
};

} // namespace nape
