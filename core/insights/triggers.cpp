// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/triggers.h"

#include "core/insights/diarykeys.h"
#include "core/statistics/enough.h"
#include "core/statistics/falsediscovery.h"
#include "core/statistics/matchedsets.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace nape
{

using statistics::MatchedSet;

namespace
{

constexpr double shortSleepHours = 6;
constexpr int poorSleep = 2;
constexpr int daysAroundHeadache = 2;

using Exposure = signed char;
constexpr Exposure notAnswered = statistics::BlockShuffle::hole;

/// One number for each day, from `first` on.
using Series = std::vector<Exposure>;

/// The answers about each factor, day by day; kept from `longestTriggerLag` days before the period on.
QMap<QString, Series> exposuresOf(const DiaryFacts &facts, const QDate &first, int days)
{
    QMap<QString, Series> exposures;
    const auto note = [&](const QString &factor, qint64 day, bool isExposed) {
        Series &series = exposures[factor];
        if (series.empty())
            series.assign(static_cast<size_t>(days), notAnswered);
        series[static_cast<size_t>(day)] = isExposed;
    };
    for (const DayRecord &record : facts.excerpt().days) {
        const qint64 day = first.daysTo(record.day);
        if (day < 0 || day >= days || facts.day(record.day).isExcluded)
            continue;
        for (auto it = record.factors.cbegin(); it != record.factors.cend(); ++it) {
            if (it.value() != Answer::NotSure)
                note(it.key(), day, it.value() == Answer::Yes);
        }
        if (record.sleepHours)
            note(shortSleepFactor, day, *record.sleepHours < shortSleepHours);
        if (record.sleepQuality)
            note(poorSleepFactor, day, *record.sleepQuality <= poorSleep);
        if (record.bleeding && *record.bleeding != Answer::NotSure)
            note(bleedingFactor, day, *record.bleeding == Answer::Yes);
    }
    return exposures;
}

/// An onset and the days it is compared with, as places in the series.
struct DaySet {
    size_t onset;
    std::vector<size_t> controls;
};

bool isQuiet(const DiaryFacts &facts, const QDate &day)
{
    for (int distance = -daysAroundHeadache; distance <= daysAroundHeadache; ++distance) {
        if (facts.day(day.addDays(distance)).hasHeadache)
            return false;
    }
    return true;
}

std::vector<DaySet> daySetsOf(const DiaryFacts &facts, const Period &period, const QDate &first)
{
    std::vector<DaySet> sets;
    for (const Attack &attack : facts.attacks()) {
        const QDate onset = attack.start.localDay;
        if (!period.contains(onset) || facts.day(onset).isExcluded)
            continue;
        DaySet set{.onset = static_cast<size_t>(first.daysTo(onset)), .controls = {}};
        const Period month = Period::month(onset).within(period);
        for (QDate day = onset.addDays(-28); day <= onset.addDays(28); day = day.addDays(7)) {
            if (day != onset && month.contains(day) && facts.day(day).isFree && isQuiet(facts, day))
                set.controls.push_back(static_cast<size_t>(first.daysTo(day)));
        }
        sets.push_back(std::move(set));
    }
    return sets;
}

/// The exposures of one set, `lag` days earlier; none if that of the onset was not answered.
std::optional<MatchedSet> exposedSet(const DaySet &set, const Exposure *series, size_t lag)
{
    const Exposure onset = series[set.onset - lag];
    if (onset == notAnswered)
        return std::nullopt;
    MatchedSet exposed{.caseExposed = onset == 1};
    for (const size_t day : set.controls) {
        const Exposure control = series[day - lag];
        exposed.exposedControls += control == 1;
        exposed.unexposedControls += control == 0;
    }
    return exposed;
}

/// The days of all sets in a row, the onset of each first, so that thousands of rearrangements are looked at
/// quickly.
class FlatSets
{
public:
    explicit FlatSets(const std::vector<DaySet> &sets)
    {
        for (const DaySet &set : sets) {
            m_days.push_back(static_cast<int>(set.onset));
            for (const size_t day : set.controls)
                m_days.push_back(static_cast<int>(day));
            m_ends.push_back(static_cast<int>(m_days.size()));
        }
    }

    /// How far the exposed onsets lie from what is expected if exposure does not matter, in standard
    /// deviations (the score of conditional logistic regression).
    double distanceFromChance(const Exposure *series, int lag) const
    {
        double difference = 0;
        double variance = 0;
        const int *day = m_days.data();
        const Exposure *earlier = series - lag;
        for (const int end : m_ends) {
            const int *last = m_days.data() + end;
            const Exposure onset = earlier[*day];
            int exposed = onset;
            int answered = 1;
            while (++day != last) {
                const Exposure control = earlier[*day];
                if (control != notAnswered) {
                    exposed += control;
                    ++answered;
                }
            }
            if (onset == notAnswered || exposed == 0 || exposed == answered)
                continue;
            const double share = double(exposed) / answered;
            difference += onset - share;
            variance += share * (1 - share);
        }
        return variance > 0 ? std::abs(difference) / std::sqrt(variance) : 0.0;
    }

private:
    std::vector<int> m_days;
    std::vector<int> m_ends;
};

/// Two tests have to agree, so the weaker evidence counts: the exact one of the matched sets, which knows
/// small numbers but takes days as independent, and the rearrangement in blocks, which knows how days hang
/// together. Whatever is flagged then also has an interval beyond 1.
double agreedP(double exactP, const FlatSets &sets, const Series &series, int lag,
               const statistics::PermutationOptions &options)
{
    // Above the rate it can neither be flagged nor change what else is.
    if (exactP > statistics::falseDiscoveryRate)
        return exactP;
    statistics::BlockShuffle shuffle(static_cast<int>(series.size()));
    Series shuffled(series.size());
    const auto draw = [&](statistics::RandomNumbers &random) {
        shuffle.apply(series, shuffled, random);
        return sets.distanceFromChance(shuffled.data(), lag);
    };
    return std::max(
        exactP, statistics::permutationTest(sets.distanceFromChance(series.data(), lag), draw, options).p);
}

/// Factors that the person's own attacks announced themselves with.
QSet<QString> ownEarlySigns(const DiaryFacts &facts)
{
    QSet<QString> signs;
    for (qsizetype i = 0; i < facts.excerpt().headaches.size(); ++i) {
        if (!facts.counts(i))
            continue;
        for (const Symptom &symptom : facts.excerpt().headaches[i].symptoms) {
            if (symptom.phase == Phase::Before && symptom.answer == Answer::Yes)
                signs.insert(symptom.key);
        }
    }
    return signs;
}

struct Counted {
    TriggerFinding finding;
    std::optional<double> exactP;
};

Counted counted(const QString &factor, int lag, const std::vector<DaySet> &sets, const Series &series)
{
    TriggerFinding finding{.factor = factor, .lag = lag};
    std::vector<MatchedSet> exposedSets;
    for (const DaySet &set : sets) {
        const auto exposed = exposedSet(set, series.data(), static_cast<size_t>(lag));
        if (!exposed)
            continue;
        ++finding.onsets;
        finding.exposedOnsets += exposed->caseExposed;
        finding.controlDays += exposed->exposedControls + exposed->unexposedControls;
        finding.exposedControlDays += exposed->exposedControls;
        exposedSets.push_back(*exposed);
    }
    const statistics::MatchedOddsRatio odds = statistics::mantelHaenszel(exposedSets);
    finding.oddsRatio = odds.oddsRatio;
    return {finding, odds.p};
}

} // namespace

TriggerFindings findTriggers(const DiaryFacts &facts, const Period &period,
                             const statistics::PermutationOptions &options)
{
    Q_ASSERT(facts.excerpt().factors == DayFactors::Loaded);
    TriggerFindings result{.seed = options.seed};
    const Period looked = facts.countable(period);
    if (looked.days() == 0)
        return result;
    const QDate first = looked.first.addDays(-longestTriggerLag);
    const int days = looked.days() + longestTriggerLag;
    const std::vector<DaySet> sets = daySetsOf(facts, looked, first);
    const FlatSets flatSets(sets);
    const QSet<QString> ownSigns = ownEarlySigns(facts);
    result.onsets = static_cast<int>(sets.size());
    result.onsetsMissing =
        std::max(0, statistics::needed(statistics::Display::TriggerClaim).onsets - result.onsets);

    std::vector<double> pValues;
    std::vector<qsizetype> tested;
    const QMap<QString, Series> exposures = exposuresOf(facts, first, days);
    for (auto it = exposures.cbegin(); it != exposures.cend(); ++it) {
        for (int lag = 0; lag <= longestTriggerLag; ++lag) {
            auto [finding, exactP] = counted(it.key(), lag, sets, it.value());
            finding.mayBeEarlySign = lag < longestTriggerLag && (keys::earlySigns.contains(finding.factor) ||
                                                                 ownSigns.contains(finding.factor));
            if (statistics::enough(statistics::Display::TriggerClaim,
                                   {.onsets = finding.onsets, .discordantSets = finding.oddsRatio.n})) {
                finding.p = agreedP(*exactP, flatSets, it.value(), lag, options);
                pValues.push_back(*finding.p);
                tested.push_back(result.findings.size());
            }
            result.findings.append(finding);
        }
    }
    result.tested = static_cast<int>(tested.size());
    const std::vector<double> qValues = statistics::benjaminiHochberg(pValues);
    for (size_t i = 0; i < tested.size(); ++i) {
        TriggerFinding &finding = result.findings[tested[i]];
        finding.q = qValues[i];
        finding.verdict = TriggerFinding::Verdict::NotClear;
        if (*finding.q <= statistics::falseDiscoveryRate)
            finding.verdict =
                *finding.oddsRatio.value > 1 ? TriggerFinding::Verdict::More : TriggerFinding::Verdict::Fewer;
    }
    std::stable_sort(
        result.findings.begin(), result.findings.end(), [](const TriggerFinding &a, const TriggerFinding &b) {
            return std::pair(!a.isFlagged(), a.p.value_or(2)) < std::pair(!b.isFlagged(), b.p.value_or(2));
        });
    return result;
}

} // namespace nape
