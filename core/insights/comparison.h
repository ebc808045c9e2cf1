// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/periodnumbers.h"
#include "core/statistics/trend.h"

namespace nape
{

enum class DayMeasure { HeadacheDays, MigraineLikeDays, ModerateOrSevereDays };

/// How a count per month moves, over months of which at least 80 % counts and of that 80 % is answered; the
/// others are gaps.
struct MonthlyTrend {
    QList<Period> months;         ///< that were used, oldest first
    QList<double> daysPer30;      ///< of each: per 30 counted days, so that a short month looks no better
    QList<Period> tooFewAnswered; ///< whole months from the first answer on that are gaps, oldest first
    statistics::TheilSen line;    ///< days per month; x counts months from the first used one
    statistics::MannKendall test;
};
MonthlyTrend trendOf(const DiaryFacts &facts, const Period &period, DayMeasure measure);

/// Before and after a date that the person chose: shares of the answered days, and their difference
/// (later − earlier, negative is better).
struct BeforeAfter {
    statistics::Estimate before;
    statistics::Estimate after;
    statistics::Estimate difference;
    bool isAtLeast = false; ///< a period is answered by less than 80 %
};
BeforeAfter compare(const DiaryFacts &facts, const Period &before, const Period &after, DayMeasure measure);

/// How much rarer days with headache are, of the answered days, than in the baseline. None below 28 days of
/// either, below 4 such days of baseline, or where a period is answered by less than 80 %.
struct Response {
    double reduction = 0; ///< 0.5: half as many days; negative: more
    bool isThirty() const { return reduction >= 0.30; }
    bool isHalf() const { return reduction >= 0.50; }
    bool isThreeQuarters() const { return reduction >= 0.75; }
};
std::optional<Response> responseOf(const DiaryFacts &facts, const Period &baseline, const Period &period,
                                   DayMeasure measure);

} // namespace nape
