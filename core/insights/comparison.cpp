// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/comparison.h"

#include "core/statistics/enough.h"
#include "core/statistics/proportion.h"

#include <vector>

namespace nape
{

namespace
{

int daysOf(const PeriodNumbers &numbers, DayMeasure measure)
{
    switch (measure) {
    case DayMeasure::HeadacheDays:
        return numbers.headacheDays;
    case DayMeasure::MigraineLikeDays:
        return numbers.migraineLikeDays;
    case DayMeasure::ModerateOrSevereDays:
        return numbers.moderateOrSevereDays;
    }
    Q_UNREACHABLE();
}

} // namespace

MonthlyTrend trendOf(const DiaryFacts &facts, const Period &period, DayMeasure measure)
{
    MonthlyTrend trend;
    std::vector<statistics::TrendPoint> points;
    int month = 0;
    for (const PeriodNumbers &numbers : monthlyNumbers(facts, period.first, period.last)) {
        const bool isWithin = numbers.period.within(period) == numbers.period;
        if (isWithin && standsForItsMonth(facts, numbers)) {
            trend.months.append(numbers.period);
            trend.daysPer30.append(30.0 * daysOf(numbers, measure) / numbers.completeness.days);
            points.push_back({double(month), trend.daysPer30.last()});
        } else if (isWithin && isWholeMonth(facts, numbers) &&
                   (numbers.completeness.answeredDays > 0 || !trend.tooFewAnswered.isEmpty() ||
                    !trend.months.isEmpty())) {
            // Of months before the first answer nothing has to be said.
            trend.tooFewAnswered.append(numbers.period);
        }
        month += !trend.months.isEmpty();
    }
    trend.line = statistics::theilSen(points);
    trend.test = statistics::mannKendall(points);
    return trend;
}

BeforeAfter compare(const DiaryFacts &facts, const Period &before, const Period &after, DayMeasure measure)
{
    const PeriodNumbers earlier = numbersOf(facts, before);
    const PeriodNumbers later = numbersOf(facts, after);
    const int earlierDays = daysOf(earlier, measure);
    const int laterDays = daysOf(later, measure);
    return {.before = statistics::wilson(earlierDays, earlier.completeness.answeredDays),
            .after = statistics::wilson(laterDays, later.completeness.answeredDays),
            .difference = statistics::newcombeDifference(laterDays, later.completeness.answeredDays,
                                                         earlierDays, earlier.completeness.answeredDays),
            .isAtLeast = earlier.isAtLeast() || later.isAtLeast()};
}

std::optional<Response> responseOf(const DiaryFacts &facts, const Period &baseline, const Period &period,
                                   DayMeasure measure)
{
    const PeriodNumbers first = numbersOf(facts, baseline);
    const PeriodNumbers second = numbersOf(facts, period);
    const int firstDays = daysOf(first, measure);
    if (!statistics::enough(statistics::Display::HalfResponder,
                            {.baselineDays = first.completeness.days, .baselineHeadacheDays = firstDays}) ||
        second.completeness.days < statistics::needed(statistics::Display::HalfResponder).baselineDays ||
        first.isAtLeast() || second.isAtLeast())
        return std::nullopt;
    // Of the answered days, as compare() has it: a day without an answer is neither with nor without.
    const double before = double(firstDays) / first.completeness.answeredDays;
    const double after = double(daysOf(second, measure)) / second.completeness.answeredDays;
    return Response{.reduction = (before - after) / before};
}

} // namespace nape
