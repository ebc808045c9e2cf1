// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/key.h"
#include "core/catalogue/confidence.h"
#include "core/catalogue/warningsign.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace nape
{

/// What a rule does to its targets; of several rules the strictest counts.
enum class SafetyLevel {
    Free,
    Warn,   ///< possible, with a word of caution
    Modify, ///< possible, more gently than usual
    Block,
};

/// When a rule holds. A tree: conditions that all or any must hold, with questions at its ends.
struct SafetyCondition {
    enum class Kind {
        Always,
        All,
        Any,
        IsYes,    ///< an answer; "not sure" and "not asked" are unknown
        LessThan, ///< an elapsed time, in the unit of its question
        AtLeast,
        IsNamed,  ///< places: at least one was named
        IsUrgent, ///< the warning signs ask for help, at least this urgently
    };

    Kind kind = Kind::Always;
    QList<SafetyCondition> parts; ///< All, Any
    QuestionKey key;
    int number = 0;                       ///< LessThan, AtLeast
    Urgency urgency = Urgency::Emergency; ///< IsUrgent
};

/// What a rule is about.
struct SafetyTargets {
    bool everything = false;
    bool contact = false; ///< all work by hands or balls; not packs, stretches, breath and tension
    bool allTriggerPoints = false;
    bool offByDefault = false; ///< points and trigger points that are only offered on request
    QList<RegionKey> regions;
    /// Places that the person named in this answer; with none named, `regions` instead.
    QuestionKey namedIn;
    /// Of `regions`, only the sides of places named in this answer; with none named, all sides.
    QuestionKey sidesIn;
    QList<PointKey> points;
    QList<TriggerPointKey> triggerPoints;
    QList<TechniqueKey> techniques;
    QList<StepKey> steps;
    QList<OilKey> oils;
    /// The techniques and steps only at the places that are named here, and nothing else at those.
    bool onlyThere = false;
};

struct SafetyEffect {
    std::optional<SafetyCondition> when; ///< besides that of the rule
    SafetyLevel level = SafetyLevel::Block;
    SafetyTargets targets;
    std::optional<int> pressureCap; ///< with Modify
};

/// Who must leave out or soften what. Words: texts `rule.<key>.message`, and `.instead`, what else is
/// possible.
struct SafetyRule {
    RuleKey key;
    SafetyCondition when;
    /// Where the answer is missing or "not sure": true counts it as a reason for care.
    bool unknownAs = false;
    QList<SafetyEffect> effects;
    Confidence confidence = Confidence::General;
    QStringList sources;
};

} // namespace nape
