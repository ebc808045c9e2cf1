// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/periodnumbers.h"

#include "core/statistics/order.h"
#include "core/statistics/proportion.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
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

/// The days of the period that the headache touches; none if it does not.
Period touchedDays(const Headache &headache, const QDate &today, const Period &period)
{
    // Most lie elsewhere, which their stored days tell at once.
    if (headache.start.localDay > period.last ||
        (headache.end && std::max(headache.start.localDay, headache.end->localDay) < period.first))
        return {};
    return Period{headache.start.localDay, headache.lastDay(today)}.within(period);
}

bool isCountedOn(const DiaryFacts &facts, const Period &days)
{
    for (QDate day = days.first; day <= days.last && days.days() > 0; day = day.addDays(1)) {
        if (!facts.day(day).isExcluded)
            return true;
    }
    return false;
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

/// The days of the period that count, each run of them in a row as one.
QList<Period> countedRuns(const DiaryFacts &facts, const Period &period)
{
    QList<Period> runs;
    bool isInRun = false;
    for (QDate day = period.first; day <= period.last; day = day.addDays(1)) {
        if (facts.day(day).isExcluded) {
            isInRun = false;
            continue;
        }
        if (!isInRun)
            runs.append({day, day});
        isInRun = true;
        runs.last().last = day;
    }
    return runs;
}

void addDays(const DiaryFacts &facts, const Period &period, PeriodNumbers &numbers)
{
    for (QDate day = period.first; day <= period.last; day = day.addDays(1)) {
        const DayFacts &each = facts.day(day);
        if (each.isExcluded) {
            ++numbers.completeness.leftOutDays;
            continue;
        }
        ++numbers.completeness.days;
        numbers.completeness.answeredDays += each.isAnswered;
        numbers.headacheDays += each.hasHeadache;
        numbers.migraineLikeDays += each.isMigraineLike;
        numbers.moderateOrSevereDays += each.isModerateOrSevere;
        if (!each.isModerateOrSevere && each.worst && each.worst->value() >= moderatePain)
            ++(each.mayBeModerateOrSevere ? numbers.strongDaysOfUnknownLength : numbers.shortStrongDays);
        numbers.daysWithLoss += each.hasLoss;
        numbers.freeDays += each.isFree;
    }
}

void addHeadaches(const DiaryFacts &facts, const Period &period, PeriodNumbers &numbers)
{
    const DiaryExcerpt &excerpt = facts.excerpt();
    std::vector<double> lengths;
    std::vector<std::pair<qint64, qint64>> parts;
    const QList<Period> runs = countedRuns(facts, period);
    int intensities = 0;
    QHash<QDate, int> begunOn;
    for (qsizetype i = 0; i < excerpt.headaches.size(); ++i) {
        const Headache &headache = excerpt.headaches[i];
        const Period touched = touchedDays(headache, excerpt.today(), period);
        if (touched.days() == 0)
            continue;
        for (const Period &run : runs) {
            if (run.overlaps(touched))
                parts.push_back(partWithin(headache, excerpt.now, run));
        }
        if (!period.contains(headache.start.localDay) || facts.day(headache.start.localDay).isExcluded)
            continue;
        ++numbers.headaches;
        numbers.mostHeadachesInADay =
            std::max(numbers.mostHeadachesInADay, ++begunOn[headache.start.localDay]);
        intensities += headache.intensity.value();
        numbers.worstIntensity = std::max(numbers.worstIntensity, std::optional(headache.intensity));
        const HeadacheFeatures &features = facts.features(i);
        const bool isAuraTold = !headache.auras.isEmpty() || features.aura == Tick::Ticked ||
                                (features.aura == Tick::Unknown && features.auraCourse != Tick::Unknown);
        numbers.aura.shown += isAuraTold;
        numbers.aura.notKnown += !isAuraTold && features.aura == Tick::Unknown;
        if (headache.end && headache.startPrecision != Precision::DayOnly &&
            headache.endPrecision != Precision::DayOnly)
            lengths.push_back(features.duration.leastHours);
    }
    int perimenstrual = 0;
    const QList<QDate> &cycles = facts.firstBleedingDays();
    for (const Attack &attack : facts.attacks()) {
        const QDate &onset = attack.start.localDay;
        if (onset < period.first)
            numbers.attacksGoingOn += std::ranges::any_of(attack.headaches, [&](qsizetype i) {
                return isCountedOn(facts, touchedDays(excerpt.headaches[i], excerpt.today(), period));
            });
        if (!period.contains(onset) || facts.day(onset).isExcluded)
            continue;
        ++numbers.attacks;
        perimenstrual += std::ranges::any_of(
            cycles, [&](const QDate &first) { return DiaryFacts::isPerimenstrual(onset, first); });
    }
    const Period around{period.first.addDays(-10), period.last.addDays(2)};
    if (std::ranges::any_of(cycles, [&](const QDate &first) { return around.contains(first); }))
        numbers.perimenstrual = statistics::wilson(perimenstrual, numbers.attacks);
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

double fullTenthsOfHours(double hours)
{
    return double(std::llround(std::max(hours, 0.0) * 60) / 6) / 10;
}

PeriodNumbers numbersOf(const DiaryFacts &facts, const Period &period)
{
    PeriodNumbers numbers{.period = period};
    const Period counted = facts.countable(period);
    numbers.relief = statistics::wilson(0, 0);
    numbers.perimenstrual = statistics::wilson(0, 0);
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
    const QDate &today = facts.excerpt().today();
    const QDate last = std::min(facts.excerpt().period.last, today);
    const Period month = Period::month(last);
    const bool isOver = last == month.last && last < today;
    const QDate after = isOver ? month.last.addDays(1) : month.first;
    return monthlyNumbers(facts, after.addMonths(-count), after.addDays(-1));
}

bool isWholeMonth(const DiaryFacts &facts, const PeriodNumbers &month)
{
    const Period whole = Period::month(month.period.first);
    return facts.countable(whole) == whole && 10 * month.completeness.days >= 8 * whole.days();
}

std::optional<NotJudgedReason> reasonNotToJudge(const DiaryFacts &facts, const QList<PeriodNumbers> &months)
{
    if (months.isEmpty() ||
        !std::ranges::all_of(months, [&](const PeriodNumbers &each) { return isWholeMonth(facts, each); }))
        return NotJudgedReason::MonthsNotInDiary;
    if (!std::ranges::all_of(months, [&](const PeriodNumbers &each) { return each.completeness.isEnough(); }))
        return NotJudgedReason::TooFewAnswered;
    return std::nullopt;
}

bool standsForItsMonth(const DiaryFacts &facts, const PeriodNumbers &month)
{
    return isWholeMonth(facts, month) && month.completeness.isEnough();
}

} // namespace nape
