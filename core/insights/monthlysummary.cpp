// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/monthlysummary.h"

#include <algorithm>
#include <vector>

namespace nape
{

namespace
{

struct Tally {
    int headaches = 0;
    int intensitySum = 0;
};

} // namespace

QList<MonthSummary> monthlySummaries(const QList<Headache> &headaches, const QDate &first, const QDate &last,
                                     const QDate &today)
{
    const QDate firstDay(first.year(), first.month(), 1);
    const QDate lastDay = QDate(last.year(), last.month(), 1).addMonths(1).addDays(-1);
    if (!firstDay.isValid() || !lastDay.isValid() || lastDay < firstDay)
        return {};

    const auto monthIndex = [&](const QDate &day) {
        return (day.year() - firstDay.year()) * 12 + day.month() - firstDay.month();
    };
    // Marked day by day, because several headaches may touch the same day and it still counts once.
    std::vector<bool> touched(static_cast<size_t>(firstDay.daysTo(lastDay)) + 1);
    std::vector<Tally> tallies(static_cast<size_t>(monthIndex(lastDay)) + 1);

    for (const Headache &headache : headaches) {
        const QDate begin = headache.start.localDay;
        if (begin >= firstDay && begin <= lastDay) {
            Tally &tally = tallies[static_cast<size_t>(monthIndex(begin))];
            ++tally.headaches;
            tally.intensitySum += headache.intensity.value();
        }
        const qint64 from = std::max<qint64>(0, firstDay.daysTo(begin));
        const qint64 to = firstDay.daysTo(std::min(lastDay, headache.lastDay(today)));
        for (qint64 day = from; day <= to; ++day)
            touched[static_cast<size_t>(day)] = true;
    }

    QList<MonthSummary> summaries;
    for (QDate month = firstDay; month <= lastDay; month = month.addMonths(1)) {
        const Tally &tally = tallies[static_cast<size_t>(monthIndex(month))];
        const auto begin = touched.begin() + firstDay.daysTo(month);
        MonthSummary summary;
        summary.month = month;
        summary.headacheDays = static_cast<int>(std::count(begin, begin + month.daysInMonth(), true));
        summary.headaches = tally.headaches;
        if (tally.headaches > 0)
            summary.meanIntensity = double(tally.intensitySum) / tally.headaches;
        summaries.append(summary);
    }
    return summaries;
}

} // namespace nape
