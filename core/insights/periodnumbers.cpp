// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/periodnumbers.h"

#include "core/statistics/order.h"
#include "core/statistics/proportion.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace nape
{

namespace
{

constexpr double hourMs = 3'600'000.0;

/// Midnight at the beginning of `day`, where the person was at `moment`.
qint64 startOfDay(const QDate &day, const Moment &moment)
{
    return day.startOfDay(moment.local().timeZone()).toMSecsSinceEpoch();
}

/// The part of the headache that lies in the period.
std::pair<qint64, qint64> partWithin(const Headache &headache, const Moment &now, const Period &period)
{
    qint64 from = headache.start.utcMs;
    qint64 to = headache.end ? headache.end->utcMs : now.utcMs;
    if (headache.start.localDay < period.first)
        from = std::max(from, startOfDay(period.first, headache.start));
    if (headache.lastDay(now.localDay) > period.last)
        to = std::min(to, startOfDay(period.last.addDays(1), headache.end.value_or(now)));
    return {from, to};
}

double hoursOfUnion(std::vector<std::pair<qint64, qint64>> parts)
{
    std::sort(parts.begin(), parts.end());
    qint64 total = 0;
    qint64 reached = std::numeric_limits<qint64>::min();
    for (const auto &[from, to] : parts) {
        const qint64 begin = std::max(from, reached);
        if (to > begin) {
            total += to - begin;
            reached = to;
        }
    }
    return double(total) / hourMs;
}

void addDays(const DiaryFacts &facts, const Period &period, PeriodNumbers &numbers)
{
    for (QDate day = period.first; day <= period.last; day = day.addDays(1)) {
        const DayFacts &each = facts.day(day);
        if (each.isExcluded)
            continue;
        ++numbers.completeness.days;
        numbers.completeness.answeredDays += each.isAnswered;
        numbers.headacheDays += each.hasHeadache;
        numbers.migraineLikeDays += each.isMigraineLike;
        numbers.moderateOrSevereDays += each.isModerateOrSevere;
        numbers.daysWithLoss += each.hasLoss;
        numbers.freeDays += each.isFree;
    }
}

void addHeadaches(const DiaryFacts &facts, const Period &period, PeriodNumbers &numbers)
{
    const DiaryExcerpt &excerpt = facts.excerpt();
    std::vector<double> lengths;
    std::vector<std::pair<qint64, qint64>> parts;
    int intensities = 0;
    for (qsizetype i = 0; i < excerpt.headaches.size(); ++i) {
        const Headache &headache = excerpt.headaches[i];
        if (!period.overlaps({headache.start.localDay, headache.lastDay(excerpt.today())}))
            continue;
        parts.push_back(partWithin(headache, excerpt.now, period));
        if (!period.contains(headache.start.localDay) || facts.day(headache.start.localDay).isExcluded)
            continue;
        ++numbers.headaches;
        intensities += headache.intensity.value();
        numbers.worstIntensity = std::max(numbers.worstIntensity, std::optional(headache.intensity));
        const HeadacheFeatures &features = facts.features(i);
        const bool isAuraTold = !headache.auras.isEmpty() || features.aura == Tick::Ticked ||
                                (features.aura == Tick::Unknown && features.auraCourse != Tick::Unknown);
        numbers.headachesWithAura += isAuraTold;
        if (headache.end && headache.startPrecision != Precision::DayOnly &&
            headache.endPrecision != Precision::DayOnly)
            lengths.push_back(features.duration.leastHours);
    }
    for (const Attack &attack : facts.attacks())
        numbers.attacks +=
            period.contains(attack.start.localDay) && !facts.day(attack.start.localDay).isExcluded;
    if (numbers.headaches > 0)
        numbers.meanIntensity = double(intensities) / numbers.headaches;
    if (!lengths.empty())
        numbers.medianHours = statistics::median(lengths);
    numbers.headacheHours = hoursOfUnion(std::move(parts));
}

void addDoses(const DiaryFacts &facts, const Period &period, PeriodNumbers &numbers)
{
    QMap<QString, QSet<QDate>> daysOfClass;
    QSet<QDate> acuteDays;
    int rated = 0;
    int helped = 0;
    for (const Dose &dose : facts.excerpt().doses) {
        const QDate day = dose.taken.localDay;
        if (!period.contains(day) || facts.day(day).isExcluded)
            continue;
        daysOfClass[facts.doses().drugClass(dose)].insert(day);
        if (!facts.doses().isAcute(dose))
            continue;
        acuteDays.insert(day);
        ++numbers.acuteDoses;
        rated += dose.reliefAfter2h.has_value();
        helped += dose.reliefAfter2h.value_or(0) >= reliefThatHelps;
    }
    for (auto it = daysOfClass.cbegin(); it != daysOfClass.cend(); ++it)
        numbers.medicationDays.insert(it.key(), static_cast<int>(it->size()));
    numbers.acuteMedicationDays = static_cast<int>(acuteDays.size());
    numbers.relief = statistics::wilson(helped, rated);
}

} // namespace

PeriodNumbers numbersOf(const DiaryFacts &facts, const Period &period)
{
    PeriodNumbers numbers{.period = period};
    const Period counted = facts.countable(period);
    numbers.relief = statistics::wilson(0, 0);
    if (counted.days() == 0)
        return numbers;
    addDays(facts, counted, numbers);
    addHeadaches(facts, counted, numbers);
    addDoses(facts, counted, numbers);
    for (const SessionRecord &session : facts.excerpt().sessions)
        numbers.sessions += session.outcome != SessionOutcome::Running &&
                            counted.contains(session.started.localDay) &&
                            !facts.day(session.started.localDay).isExcluded;
    return numbers;
}

QList<PeriodNumbers> monthlyNumbers(const DiaryFacts &facts, const QDate &first, const QDate &last)
{
    QList<PeriodNumbers> months;
    if (!first.isValid() || !last.isValid())
        return months;
    for (QDate month = Period::month(first).first; month <= last; month = month.addMonths(1))
        months.append(numbersOf(facts, Period::month(month)));
    return months;
}

QList<PeriodNumbers> lastCompleteMonths(const DiaryFacts &facts, int count)
{
    const QDate thisMonth = Period::month(facts.excerpt().today()).first;
    return monthlyNumbers(facts, thisMonth.addMonths(-count), thisMonth.addDays(-1));
}

} // namespace nape
