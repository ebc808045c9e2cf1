// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/aroundbleeding.h"

#include <algorithm>

namespace nape
{

namespace
{

/// The same pause that tells cycles apart for the pattern A1.1.
constexpr int daysBetweenCycles = 8;

QList<QDate> firstDaysOfBleeding(const DiaryExcerpt &excerpt)
{
    QList<QDate> days;
    for (const DayRecord &record : excerpt.days) {
        if (record.bleeding == Answer::Yes && record.day <= excerpt.today())
            days.append(record.day);
    }
    std::ranges::sort(days);
    QList<QDate> first;
    for (qsizetype i = 0; i < days.size(); ++i) {
        if (i == 0 || days[i - 1].daysTo(days[i]) >= daysBetweenCycles)
            first.append(days[i]);
    }
    return first;
}

bool isAround(const QDate &onset, const QDate &firstDay)
{
    const qint64 distance = firstDay.daysTo(onset);
    return distance >= -2 && distance <= 2;
}

} // namespace

std::optional<AroundBleeding> aroundBleeding(const DiaryFacts &facts, const DiaryFacts &all,
                                             const Period &counted)
{
    const QList<QDate> firstDays = firstDaysOfBleeding(all.excerpt());
    if (std::ranges::none_of(firstDays, [&](const QDate &day) { return counted.contains(day); }))
        return std::nullopt;
    AroundBleeding found;
    for (const Attack &attack : facts.attacks()) {
        const QDate onset = attack.start.localDay;
        if (!counted.contains(onset) || facts.day(onset).isExcluded)
            continue;
        ++found.attacks;
        found.around +=
            std::ranges::any_of(firstDays, [&](const QDate &day) { return isAround(onset, day); });
    }
    return found.attacks > 0 ? std::optional(found) : std::nullopt;
}

} // namespace nape
