// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/medicationuse.h"

#include "core/insights/diarykeys.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <vector>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int window = 30;
constexpr int manyHeadacheDays = 15;
/// ICHD-3 8.2.6: several classes, none of them overused alone.
constexpr int severalClassesLimit = 10;

/// Marks the days with a dose of the class, from 29 days before the period on.
class MarkedDays
{
public:
    MarkedDays(const DiaryFacts &facts, const QString &drugClass, const Period &period)
        : m_first(period.first.addDays(1 - window)), m_marks(static_cast<size_t>(period.days() + window - 1))
    {
        for (const Dose &dose : facts.excerpt().doses) {
            const qint64 day = m_first.daysTo(dose.taken.localDay);
            if (day >= 0 && day < static_cast<qint64>(m_marks.size()) &&
                facts.doses().drugClass(dose) == drugClass && !facts.day(dose.taken.localDay).isExcluded)
                m_marks[static_cast<size_t>(day)] = true;
        }
    }

    /// One number for each day of the period.
    QList<int> rolling() const
    {
        QList<int> counts;
        int count = 0;
        for (size_t day = 0; day < m_marks.size(); ++day) {
            count += m_marks[day];
            if (day >= window)
                count -= m_marks[day - window];
            if (day + 1 >= window)
                counts.append(count);
        }
        return counts;
    }

private:
    QDate m_first;
    std::vector<bool> m_marks;
};

/// In alphabetical order.
QStringList classesIn(const DiaryFacts &facts, const Period &period)
{
    QStringList classes;
    for (const Dose &dose : facts.excerpt().doses) {
        const QString drugClass = facts.doses().drugClass(dose);
        if (period.contains(dose.taken.localDay) && !facts.day(dose.taken.localDay).isExcluded &&
            !classes.contains(drugClass))
            classes.append(drugClass);
    }
    classes.sort();
    return classes;
}

/// Also of days just before the period.
Completeness completenessOf(const DiaryFacts &facts, const Period &period)
{
    Completeness completeness;
    for (QDate day = period.first; day <= period.last; day = day.addDays(1)) {
        completeness.days += !facts.day(day).isExcluded;
        completeness.answeredDays += facts.day(day).isAnswered;
    }
    return completeness;
}

} // namespace

UseLevel MedicationUse::level() const
{
    if (!limit || lastThirtyDays < limit->amber)
        return UseLevel::Below;
    return lastThirtyDays < limit->days ? UseLevel::Near : UseLevel::Reached;
}

QList<int> rollingMedicationDays(const DiaryFacts &facts, const QString &drugClass, const Period &period)
{
    return period.days() > 0 ? MarkedDays(facts, drugClass, period).rolling() : QList<int>();
}

QList<MedicationUse> medicationUse(const DiaryFacts &facts, const Period &period)
{
    QList<MedicationUse> uses;
    const Period counted = facts.countable(period);
    if (counted.days() == 0)
        return uses;
    const QList<PeriodNumbers> months = monthlyNumbers(facts, counted.first, counted.last);
    const Period lastThirty = Period::ending(counted.last, window);
    const Completeness completeness = completenessOf(facts, lastThirty);
    for (const QString &drugClass :
         classesIn(facts, {std::min(counted.first, lastThirty.first), counted.last})) {
        MedicationUse use{.drugClass = drugClass,
                          .limit = overuseLimit(drugClass),
                          .upTo = counted.last,
                          .lastThirtyCompleteness = completeness};
        const QList<int> rolling = rollingMedicationDays(facts, use.drugClass, counted);
        use.lastThirtyDays = rolling.last();
        for (qsizetype day = 0; day < rolling.size(); ++day) {
            if (rolling[day] > use.mostInThirtyDays) {
                use.mostInThirtyDays = rolling[day];
                use.mostUpTo = counted.first.addDays(day);
            }
        }
        for (const PeriodNumbers &month : months) {
            if (const int days = month.medicationDays.value(use.drugClass); days > use.mostInMonth) {
                use.mostInMonth = days;
                use.mostMonth = month.period.first;
                use.isMostInMonthAtLeast = month.isAtLeast();
            }
        }
        if (use.mostUpTo.isValid())
            use.isMostInThirtyAtLeast =
                !completenessOf(facts, Period::ending(use.mostUpTo, window)).isEnough();
        uses.append(use);
    }
    const auto room = [](const MedicationUse &use) {
        return use.limit ? use.limit->days - use.lastThirtyDays : std::numeric_limits<int>::max();
    };
    std::stable_sort(uses.begin(), uses.end(),
                     [&](const MedicationUse &a, const MedicationUse &b) { return room(a) < room(b); });
    return uses;
}

QStringList OverusePattern::wording() const
{
    if (level != Level::Present)
        return {};
    QStringList sentences{u"overuse.discuss"_s};
    const QStringList &used = areAllTogether ? together : classes;
    if (used.contains(keys::opioid) || used.contains(keys::combination))
        sentences.append(u"overuse.not_abruptly"_s);
    return sentences;
}

OverusePattern overusePattern(const DiaryFacts &facts)
{
    const QList<PeriodNumbers> months = lastCompleteMonths(facts, 3);
    const auto inAll = [&](auto condition) { return std::ranges::all_of(months, condition); };
    OverusePattern pattern;
    pattern.reason = reasonNotToJudge(facts, months);
    if (pattern.reason)
        return pattern;

    pattern.level = OverusePattern::Level::None;
    if (!inAll([](const PeriodNumbers &month) { return month.headacheDays >= manyHeadacheDays; }))
        return pattern;
    for (const QString &drugClass :
         {keys::ergot, keys::triptan, keys::nonOpioid, keys::opioid, keys::combination}) {
        const int limit = overuseLimit(drugClass)->days;
        if (inAll([&](const PeriodNumbers &month) { return month.medicationDays.value(drugClass) >= limit; }))
            pattern.classes.append(drugClass);
    }
    if (pattern.classes.isEmpty()) {
        // Two plain painkillers are one class; only different classes add up.
        QSet<QString> together;
        pattern.areAllTogether = inAll([&](const PeriodNumbers &month) {
            QSet<QDate> days;
            QSet<QString> classes;
            for (const Dose &dose : facts.excerpt().doses) {
                const QString drugClass = facts.doses().drugClass(dose);
                const QDate day = dose.taken.localDay;
                if (month.period.contains(day) && overuseLimit(drugClass) && !facts.day(day).isExcluded) {
                    days.insert(day);
                    classes.insert(drugClass);
                }
            }
            together.unite(classes);
            return classes.size() > 1 && days.size() >= severalClassesLimit;
        });
        if (pattern.areAllTogether) {
            pattern.together = together.values();
            pattern.together.sort();
        }
    }
    if (!pattern.classes.isEmpty() || pattern.areAllTogether)
        pattern.level = OverusePattern::Level::Present;
    return pattern;
}

} // namespace nape
