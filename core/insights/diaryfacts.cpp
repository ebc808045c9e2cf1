// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/diaryfacts.h"

#include "core/diary/excerptmargin.h"

#include <algorithm>
#include <utility>

namespace nape
{

namespace
{

bool costsSomething(const Headache &headache)
{
    return std::ranges::any_of(headache.losses, [](const Loss &loss) {
        return loss.answer == Answer::Yes || loss.hoursLost.value_or(0) > 0 ||
               loss.percentUsable.value_or(100) < 100;
    });
}

QList<QDate> firstDaysOfBleeding(const DiaryExcerpt &excerpt)
{
    constexpr int daysBetweenCycles = 8;
    QList<QDate> bleeding;
    for (const DayRecord &record : excerpt.days) {
        if (record.bleeding == Answer::Yes && record.day <= excerpt.today())
            bleeding.append(record.day);
    }
    std::sort(bleeding.begin(), bleeding.end());
    QList<QDate> firstDays;
    for (qsizetype i = 0; i < bleeding.size(); ++i) {
        if (i == 0 || bleeding[i - 1].daysTo(bleeding[i]) >= daysBetweenCycles)
            firstDays.append(bleeding[i]);
    }
    return firstDays;
}

/// Not after today.
Period knownDays(const DiaryExcerpt &excerpt)
{
    const Period known = withMargin(excerpt.period);
    return {known.first, std::min(known.last, excerpt.today())};
}

} // namespace

DiaryFacts::DiaryFacts(DiaryExcerpt excerpt, const CountingRules &rules)
    : m_excerpt(std::move(excerpt)),
      m_rules(rules),
      m_doses(m_excerpt.doses, m_excerpt.medicines),
      m_attacks(attacksOf(m_excerpt.headaches, rules.attacks)),
      m_firstBleedingDays(firstDaysOfBleeding(m_excerpt)),
      m_known(knownDays(m_excerpt)),
      m_days(static_cast<size_t>(m_known.days()))
{
    const Period &period = m_known;
    const auto at = [&](const QDate &day) -> DayFacts & {
        return m_days[static_cast<size_t>(period.first.daysTo(day))];
    };

    for (const DayRecord &record : m_excerpt.days) {
        if (!period.contains(record.day) || !record.headacheFree || *record.headacheFree == Answer::NotSure)
            continue;
        DayFacts &facts = at(record.day);
        facts.isAnswered = true;
        facts.isFree = *record.headacheFree == Answer::Yes;
        facts.hasHeadache = *record.headacheFree == Answer::No;
    }

    m_features.reserve(static_cast<size_t>(m_excerpt.headaches.size()));
    for (const Headache &headache : m_excerpt.headaches) {
        m_features.push_back(HeadacheFeatures::of(headache, m_doses, m_excerpt.now));
        const HeadacheFeatures &features = m_features.back();
        const bool migraineLike = nape::isMigraineLike(features, rules.migraineDays);
        const Tick moderateOrSevere = moderateOrSevereDay(features);
        const bool hasLoss = costsSomething(headache);
        const Period touched =
            Period{headache.start.localDay, headache.lastDay(m_excerpt.today())}.within(period);
        for (QDate day = touched.first; day <= touched.last; day = day.addDays(1)) {
            DayFacts &facts = at(day);
            facts.isAnswered = true;
            facts.isFree = false;
            facts.hasHeadache = true;
            facts.isMigraineLike = facts.isMigraineLike || migraineLike;
            facts.isModerateOrSevere = facts.isModerateOrSevere || moderateOrSevere == Tick::Ticked;
            facts.mayBeModerateOrSevere = facts.mayBeModerateOrSevere || moderateOrSevere == Tick::Unknown;
            facts.hasLoss = facts.hasLoss || hasLoss;
            facts.worst = std::max(facts.worst, std::optional(headache.intensity));
        }
    }

    for (const ExcludedPeriod &excluded : m_excerpt.excluded) {
        const Period left =
            Period{excluded.firstDay, excluded.lastDay.value_or(m_excerpt.today())}.within(period);
        for (QDate day = left.first; day <= left.last; day = day.addDays(1))
            at(day) = DayFacts{.isExcluded = true};
    }
}

Period DiaryFacts::countable(const Period &period) const
{
    Period counted = period.within(m_excerpt.period);
    counted.last = std::min(counted.last, m_excerpt.today());
    return counted;
}

const DayFacts &DiaryFacts::day(const QDate &day) const
{
    static const DayFacts unknown;
    return m_known.days() > 0 && m_known.contains(day)
               ? m_days[static_cast<size_t>(m_known.first.daysTo(day))]
               : unknown;
}

bool DiaryFacts::counts(qsizetype headache) const
{
    const Headache &each = m_excerpt.headaches[headache];
    return m_excerpt.period.overlaps({each.start.localDay, each.lastDay(m_excerpt.today())}) &&
           !day(each.start.localDay).isExcluded;
}

} // namespace nape
