// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/sessionfacts.h"
#include "core/statistics/estimate.h"

#include <QMap>

namespace nape
{

/// Gives the sessions that were done since the experiment began their turns: of each attack the first, rated
/// beforehand, if it used the technique whose turn it was. Those that have a turn keep it.
Experiment withTurnsTaken(const Experiment &experiment, const DiaryFacts &facts);

/// What the experiment asks for in the attack of now: the technique whose turn is next, as long as no session
/// was done in it; without an attack in the diary, none today. `facts`: from the start of the experiment to
/// today.
std::optional<TechniqueKey> dueTechnique(const Experiment &experiment, const DiaryFacts &facts);

/// What the turns say so far; the outcome is the one that was fixed beforehand.
struct ExperimentResult {
    int turnsDone = 0;
    int firstRated = 0; ///< turns of the first technique that can be compared
    int secondRated = 0;
    /// Turns that took place but say nothing, by the same rules as everywhere (SessionFacts).
    QMap<SessionLeftOut, int> leftOut;
    statistics::Estimate first; ///< change of pain, Hodges–Lehmann
    statistics::Estimate second;
    /// First − second within each block of two turns that follow one another; negative: the first did better.
    statistics::Estimate difference;
};

ExperimentResult resultOf(const Experiment &experiment, const DiaryFacts &facts);

} // namespace nape
