// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/key.h"
#include "core/catalogue/confidence.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace nape
{

enum class Motion { Circle, Knead, PressHold, Stroke, PinchRoll, Heat, Cold, Stretch, Breathe, TenseRelease };

inline constexpr Motion allMotions[] = {
    Motion::Circle, Motion::Knead, Motion::PressHold, Motion::Stroke,  Motion::PinchRoll,
    Motion::Heat,   Motion::Cold,  Motion::Stretch,   Motion::Breathe, Motion::TenseRelease};

/// "circle", "press_hold" …: as in the catalogue and the diary file. Words: text `motion.<key>.name`.
QString toKey(Motion motion);
std::optional<Motion> motionFromKey(const QString &key);

/// Where a movement leads, as the person's own body has it; steps without one follow their regions.
enum class Heading { Up, Down, Outward, Inward, Backward };

/// "up", "down" …: as in the catalogue. Not said in words: the step's text says it.
QString toKey(Heading heading);
std::optional<Heading> headingFromKey(const QString &key);

/// A: consistent controlled trials · B: low certainty, or not better than sham · C: small or indirect ·
/// T: tradition or expert opinion only. Words: text `grade.<key>.name`.
enum class EvidenceGrade { A, B, C, T };

/// "A", "B", "C", "T".
QString toKey(EvidenceGrade grade);
std::optional<EvidenceGrade> evidenceGradeFromKey(const QString &key);

/// Pressure is a number from 0, none, to 5, deep: for a therapist only, which no region allows.
/// Words: texts `pressure.<number>.name` ("Light") and `.text` ("The skin slides …").
inline constexpr int deepestPressure = 5;

/// How a step treats paired regions.
enum class StepSides {
    Together, ///< both hands, both sides at once
    Each,     ///< one side after the other; the times are per side
};

enum class StepPhase { WarmUp, Main, Closing };

/// One step of a technique. Words: texts `step.<key>.title`, two to four words, and `.text`, short sentences
/// to be read aloud to somebody whose eyes are closed.
struct Step {
    StepKey key;
    Motion motion = Motion::Stroke;
    StepPhase phase = StepPhase::Main;
    /// Worked on in this order. Empty: the regions the person chose ("the clicked muscle").
    QList<RegionKey> regions;
    /// With empty `regions`: the chosen regions that the step suits; empty for all of them.
    QList<RegionKey> chosenAmong;
    /// Done without any place of the map (a breath, a fist): suits whatever was chosen, and nothing chosen.
    bool needsNoPlace = false;
    StepSides sides = StepSides::Together;
    int seconds = 0;     ///< one repetition, per side; of a breath, the time in
    int mostSeconds = 0; ///< more only where a range is taught, "60 to 90 seconds"; else the same
    int repetitions = 1;
    int pauseSeconds = 0;     ///< between repetitions; of a breath, the time out
    int mostPauseSeconds = 0; ///< more only where a range is taught; else the same
    int lowestPressure = 0;
    int highestPressure = 0;
    std::optional<int> perMinute; ///< circles, squeezes or breaths per minute
    std::optional<Heading> heading; ///< for the picture of the movement
    /// Where exactly within its regions it presses, for the picture; empty: anywhere in them.
    PointKey point;
    /// Another way to do the technique, or an extra: left out unless it is the one that fits.
    bool isOptional = false;
    /// A direction rather than timed work ("check your skin after five minutes"): shown, not timed.
    bool isAdvice = false;
    /// Of the numbers above; they are our own unless a study or a handout gave them.
    Confidence confidence = Confidence::Design;
    QStringList sources;

    /// A hand, a ball or the weight of the head works on the body here.
    bool touches() const;
    /// All repetitions and pauses on one side; 0 for advice.
    int secondsPerSide() const;
};

/// Breathing out and letting go are half of the work: there, the last pause counts too.
bool endsWithPause(Motion motion);

/// Words: texts `technique.<key>.name`, `.summary`, `.position`, `.evidence`, `.caution`.
struct Technique {
    TechniqueKey key;
    bool fromArticle = false; ///< one of the seven of the source article
    QList<Motion> motions;    ///< the main one first
    QStringList performers;   ///< "self", "partner", "therapist"; words: text `performer.<key>.name`
    int minutes = 0;          ///< usual length
    int mostMinutes = 0;      ///< more only where a range is taught, "10 to 15 minutes"; else the same
    EvidenceGrade tensionTypeGrade = EvidenceGrade::T;
    EvidenceGrade migraineGrade = EvidenceGrade::T;
    /// Where it is meant for the nausea that comes along rather than for the pain.
    std::optional<EvidenceGrade> nauseaGrade;
    Confidence confidence = Confidence::General; ///< of the evidence
    QList<StudyKey> studies;
    QList<Step> steps;
    QStringList sources;
    QString pack; ///< the content pack it comes from; empty for ours
    /// Of one from a pack: what goes for these techniques of ours, by any safety rule, goes for it too.
    QList<TechniqueKey> kin;

    /// Every region its steps name, in order of first mention.
    QList<RegionKey> regions() const;
    /// A contact technique, as safety rules call it. Packs, breathing and tensing are none.
    bool touches() const;
    /// False for what can be done wherever it hurts: no step works on a place of the map.
    bool needsPlace() const;
};

} // namespace nape
