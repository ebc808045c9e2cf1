// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/diaryfacts.h"
#include "core/statistics/estimate.h"

namespace nape
{

/// Gives the sessions that were done since the experiment began their turns: of each attack the first, rated
/// beforehand, if it used the technique whose turn it was. Those that have a turn keep it.
Experiment withTurnsTaken(const Experiment &experiment, const DiaryFacts &facts);

/// What the turns say so far; the outcome is the one that was fixed beforehand.
struct ExperimentResult {
    int turnsDone = 0;
    int firstRated = 0; ///< turns of the first technique with both ratings
    int secondRated = 0;
    statistics::Estimate first; ///< change of pain, Hodges–Lehmann
    statistics::Estimate second;
    /// First − second within each block of two turns that follow one another; negative: the first did better.
    statistics::Estimate difference;
};

ExperimentResult resultOf(const Experiment &experiment, const DiaryFacts &facts);

} // namespace nape
