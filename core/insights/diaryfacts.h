// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/diaryexcerpt.h"
#include "core/insights/attacks.h"
#include "core/insights/headachefeatures.h"

#include <vector>

namespace nape
{

/// Which of the rules without agreement are used; stands in every report.
struct CountingRules {
    AttackRule attacks = AttackRule::Within48Hours;
    MigraineDayRule migraineDays = MigraineDayRule::FourHours;
};

/// What is true of one day. Days are those where the person was (Moment::localDay): what a past day says
/// never changes when the person moves or the clock is set.
struct DayFacts {
    bool isAnswered = false; ///< a headache touches it, or the person said whether it was free
    bool isFree = false;     ///< confirmed free, and nothing speaks against it
    bool isExcluded = false; ///< the person leaves it out; nothing of it is counted
    /// Touched by a headache, or the person said that it was not free.
    bool hasHeadache = false;
    bool isMigraineLike = false;
    bool isModerateOrSevere = false;
    bool mayBeModerateOrSevere = false; ///< strong enough, but nobody knows how long
    bool hasLoss = false;               ///< a headache of it cost time or strength
    std::optional<Intensity> worst;

    friend bool operator==(const DayFacts &, const DayFacts &) = default;
};

/// Everything that the numbers are made of, worked out once. Keeps a copy of the excerpt, so that it may live
/// in any thread.
class DiaryFacts
{
public:
    explicit DiaryFacts(DiaryExcerpt excerpt, const CountingRules &rules = {});
    DiaryFacts(const DiaryFacts &) = delete;
    DiaryFacts &operator=(const DiaryFacts &) = delete;

    const DiaryExcerpt &excerpt() const { return m_excerpt; }
    const CountingRules &rules() const { return m_rules; }
    const DoseIndex &doses() const { return m_doses; }
    /// Of the headache at the same place of excerpt().headaches.
    const HeadacheFeatures &features(qsizetype headache) const
    {
        return m_features[static_cast<size_t>(headache)];
    }
    const QList<Attack> &attacks() const { return m_attacks; }
    /// Of each bleeding within withMargin() of the period: days without any of at least a week lie before it.
    const QList<QDate> &firstBleedingDays() const { return m_firstBleedingDays; }
    /// Days −2 to +3 of a cycle. There is no day 0: the day before the first is −1, the first is +1.
    static bool isPerimenstrual(const QDate &onset, const QDate &firstBleedingDay)
    {
        const qint64 distance = firstBleedingDay.daysTo(onset);
        return distance >= -2 && distance <= 2;
    }

    /// Up to today; beyond, and outside withMargin() of the period, all is "not answered".
    const DayFacts &day(const QDate &day) const;
    /// Whether the headache at this place of excerpt().headaches is one to count: it touches the period, and
    /// the day it began on is not left out.
    bool counts(qsizetype headache) const;
    /// Days of `period` that are in the excerpt and not after today.
    Period countable(const Period &period) const;

private:
    const DiaryExcerpt m_excerpt;
    const CountingRules m_rules;
    const DoseIndex m_doses;
    std::vector<HeadacheFeatures> m_features;
    QList<Attack> m_attacks;
    QList<QDate> m_firstBleedingDays;
    const Period m_known; ///< of m_days
    std::vector<DayFacts> m_days;
};

} // namespace nape
