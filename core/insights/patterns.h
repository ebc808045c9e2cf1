// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/periodnumbers.h"

#include <QList>
#include <QString>

namespace nape
{

/// The rules and what they were made from; stands in every report.
inline constexpr int patternRulesVersion = 1;
inline const QString patternRules = QStringLiteral("ICHD-3 (2018), Nape rules %1").arg(patternRulesVersion);

/// One lettered condition of a pattern.
struct Criterion {
    QString key; ///< "1.1.C": the words stand beside the window's texts
    Tick state = Tick::Unknown;
    /// What was counted, where the condition is a number: attacks, months, days.
    std::optional<int> found;
    std::optional<int> needed;

    friend bool operator==(const Criterion &, const Criterion &) = default;
};

enum class MatchLevel {
    NotJudged, ///< PatternMatch::reason says why
    None,
    Probable, ///< all but one; only for patterns that then have a name
    Full,
};

/// How far the entries resemble a pattern that doctors have a name for. Never a diagnosis: the last condition
/// of each, that nothing else explains it better, only a doctor can judge, and it is never ticked here.
struct PatternMatch {
    QString code; ///< of ICHD-3: "1.1", "2.2", "8.2" …
    MatchLevel level = MatchLevel::None;
    QList<Criterion> criteria;
    /// 1.5, 2.4 and so on: what doctors call the pattern if one condition is missing; empty if it has no
    /// name.
    QString probableCode;
    std::optional<NotJudgedReason> reason = {}; ///< only if not judged

    friend bool operator==(const PatternMatch &, const PatternMatch &) = default;
};

/// All patterns that the diary can say anything about, those that match best first. Full ones end weaker
/// ones: with 1.3 there is no 2.x, and beside any full match none that is only probable of the same family.
/// Headaches of days that are left out count for nothing. Judged as of the last day of the excerpt's period:
/// ask with the whole diary up to it (judgementOf()).
QList<PatternMatch> patternsOf(const DiaryFacts &facts);

// Each alone, as patternsOf() puts them together.
PatternMatch migraineWithoutAura(const DiaryFacts &facts);
PatternMatch migraineWithAura(const DiaryFacts &facts);
PatternMatch chronicMigraine(const DiaryFacts &facts);
/// More than 72 h: medical help is due, whatever else.
PatternMatch statusMigrainosus(const DiaryFacts &facts);
/// Onsets on days −2 to +3 around the first day of bleeding, in two of three cycles.
PatternMatch menstrualMigraine(const DiaryFacts &facts);
/// 2.1, 2.2 or 2.3, whichever the frequency says; 2.2 if the frequency cannot be judged.
PatternMatch tensionType(const DiaryFacts &facts);
PatternMatch cluster(const DiaryFacts &facts);
PatternMatch medicationOveruse(const DiaryFacts &facts);

/// Why an aura needs a doctor soon (AURA.danger of the rules). Empty if nothing does, as far as is known.
enum class AuraDanger { LongerThanAnHour, Motor, FirstEverAtFiftyOrLater, SuddenWithoutSpread };
QList<AuraDanger> auraDangers(const QList<Aura> &auras, const std::optional<int> &age);

} // namespace nape
