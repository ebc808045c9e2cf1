// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/side.h"
#include "core/catalogue/technique.h"

#include <QList>

#include <chrono>

namespace nape
{

/// What a step is to the person. Only Work is work; the others give time.
enum class StepKind {
    Work,
    GetReady,   ///< to settle before the first work, and before each technique of a routine
    SideChange, ///< the hands move over to the other side, which is said meanwhile
    Rest,       ///< after the work, in a dim room
};

inline constexpr StepKind allStepKinds[] = {StepKind::Work, StepKind::GetReady, StepKind::SideChange,
                                            StepKind::Rest};

/// "work", "get_ready", "side_change", "rest": as in the diary file.
QString toKey(StepKind kind);
std::optional<StepKind> stepKindFromKey(const QString &key);

/// Warm and cold packs: a quarter of an hour at most.
inline constexpr std::chrono::minutes longestPack{15};
inline constexpr bool isPack(Motion motion)
{
    return motion == Motion::Heat || motion == Motion::Cold;
}

/// Something to be said while a step goes on: "check your skin" under a pack.
struct Reminder {
    std::chrono::seconds at{0}; ///< after the start of the step
    StepKey advice;             ///< words: texts `step.<key>.title` and `.text`

    friend bool operator==(const Reminder &, const Reminder &) = default;
};

/// One timed step as it will be done: sides resolved, pressure capped. Words: core/session/stepwords.h.
struct PlannedStep {
    TechniqueKey technique;
    /// Of what is no work, the step that it leads to; empty for a rest.
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
    StepKind kind = StepKind::Work;
    /// The most that may be pressed here by this person, whoever asks for more; 0 where nothing is pressed.
    int pressureCap = 0;
    QList<Reminder> reminders = {}; ///< in order of time

    bool isWork() const { return kind == StepKind::Work; }
    /// Something warm or cold lies on the skin.
    bool isPack() const { return isWork() && nape::isPack(motion); }
    /// A hand, a ball or the weight of the head works on the body, or a stretch pulls at it.
    bool isHandWork() const;

    friend bool operator==(const PlannedStep &, const PlannedStep &) = default;
};

using RoutineId = Id<struct RoutineTag>;

struct SessionPlan {
    TechniqueKey technique; ///< of a routine, the one with most time
    QList<Place> selection;
    std::chrono::minutes asked{0};
    QList<PlannedStep> steps;
    std::optional<RoutineId> routine = {}; ///< the person's own, if it came from one

    /// Of all steps: the session takes exactly this long if nobody interferes.
    std::chrono::seconds length() const;
    std::chrono::seconds handWork() const;

    friend bool operator==(const SessionPlan &, const SessionPlan &) = default;
};

/// Times in which nothing is worked; they count as part of the length that was asked for.
struct Pauses {
    std::chrono::seconds getReady{0};
    std::chrono::seconds sideChange{0};

    friend bool operator==(const Pauses &, const Pauses &) = default;
};

inline constexpr Pauses usualPauses{std::chrono::seconds(5), std::chrono::seconds(3)};

} // namespace nape
