// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/diaryfacts.h"
#include "core/statistics/estimate.h"
#include "core/statistics/permutation.h"

namespace nape
{

/// How days before attacks differ from other days of the same person. An association in the diary, never a
/// cause.
///
/// Each onset is compared with days of the same weekday in the same calendar month that were confirmed free
/// and have no headache within two days (time-stratified case-crossover). Only days on which the factor was
/// answered count, on both sides.
struct TriggerFinding {
    enum class Verdict {
        CountsOnly, ///< too little to compare
        NotClear,
        More,  ///< attacks begin more often with it, or after it
        Fewer, ///< attacks begin less often
    };

    QString factor;
    int lag = 0;           ///< the factor so many days before the onset; 0: the same day
    int onsets = 0;        ///< on which the factor was answered
    int exposedOnsets = 0; ///< with "yes"
    int controlDays = 0;   ///< a day that serves two onsets counts twice
    int exposedControlDays = 0;
    /// Mantel–Haenszel, with the exact interval; n: the sets in which onset and other days differ.
    statistics::Estimate oddsRatio;
    /// The greater of two: exact for the sets, and by rearranging the days in blocks. None if it was not
    /// tested.
    std::optional<double> p;
    std::optional<double> q; ///< after allowing for all that was tested
    Verdict verdict = Verdict::CountsOnly;
    /// Such signs come hours before the pain: perhaps the attack had begun already.
    bool mayBeEarlySign = false;

    bool isFlagged() const { return verdict == Verdict::More || verdict == Verdict::Fewer; }
};

struct TriggerFindings {
    int onsets = 0;
    int onsetsMissing = 0; ///< until anything can be said
    int tested = 0;        ///< factors and lags that were compared
    std::uint32_t seed = 0;
    QList<TriggerFinding> findings; ///< flagged ones first, the surest on top
};

/// Keys of factors that are made from other answers of the day.
inline const QString shortSleepFactor = QStringLiteral("short_sleep"); ///< less than 6 h
inline const QString poorSleepFactor = QStringLiteral("poor_sleep");   ///< 1 or 2 of 5
inline const QString bleedingFactor = QStringLiteral("bleeding");

constexpr int longestTriggerLag = 2;

/// Of an excerpt whose days say their factors.
TriggerFindings findTriggers(const DiaryFacts &facts, const Period &period,
                             const statistics::PermutationOptions &options = {});

} // namespace nape
