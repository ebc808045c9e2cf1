// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/insightsresult.h"

#include <QJsonArray>

#include <cmath>

namespace nape::cli
{

using namespace Qt::StringLiterals;

namespace
{

QJsonValue numberOrNull(const std::optional<double> &number)
{
    return number && std::isfinite(*number) ? QJsonValue(*number) : QJsonValue();
}

QJsonValue dayOrNull(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject toJson(const statistics::Estimate &estimate)
{
    const auto end = [&](double statistics::Interval::*which) {
        return estimate.interval ? numberOrNull((*estimate.interval).*which) : QJsonValue();
    };
    return {{u"value"_s, numberOrNull(estimate.value)},
            {u"lower"_s, end(&statistics::Interval::lower)},
            {u"upper"_s, end(&statistics::Interval::upper)},
            {u"n"_s, estimate.n}};
}

QJsonObject toJson(const PeriodNumbers &numbers)
{
    QJsonObject medicationDays;
    for (auto days = numbers.medicationDays.begin(); days != numbers.medicationDays.end(); ++days)
        medicationDays.insert(days.key(), *days);
    return {{u"from"_s, dayOrNull(numbers.period.first)},
            {u"to"_s, dayOrNull(numbers.period.last)},
            {u"answeredDays"_s, numbers.completeness.answeredDays},
            {u"days"_s, numbers.completeness.days},
            {u"atLeast"_s, numbers.isAtLeast()},
            {u"headacheDays"_s, numbers.headacheDays},
            {u"migraineLikeDays"_s, numbers.migraineLikeDays},
            {u"moderateOrSevereDays"_s, numbers.moderateOrSevereDays},
            {u"daysWithLoss"_s, numbers.daysWithLoss},
            {u"freeDays"_s, numbers.freeDays},
            {u"attacks"_s, numbers.attacks},
            {u"headaches"_s, numbers.headaches},
            {u"headachesWithAura"_s, numbers.aura.shown},
            {u"headachesWithAuraNotKnown"_s, numbers.aura.notKnown},
            {u"meanIntensity"_s, numberOrNull(numbers.meanIntensity)},
            {u"worstIntensity"_s,
             numbers.worstIntensity ? QJsonValue(numbers.worstIntensity->value()) : QJsonValue()},
            {u"medianHours"_s, numberOrNull(numbers.medianHours)},
            {u"headacheHours"_s, numbers.headacheHours},
            {u"medicationDays"_s, medicationDays},
            {u"acuteMedicationDays"_s, numbers.acuteMedicationDays},
            {u"acuteDoses"_s, numbers.acuteDoses},
            {u"reliefWithin2h"_s, toJson(numbers.relief)},
            {u"sessions"_s, numbers.sessions}};
}

QString levelKey(UseLevel level)
{
    return level == UseLevel::Below ? u"below"_s : level == UseLevel::Near ? u"near"_s : u"reached"_s;
}

QString levelKey(MatchLevel level)
{
    switch (level) {
    case MatchLevel::NotJudged:
        return u"not_judged"_s;
    case MatchLevel::None:
        return u"none"_s;
    case MatchLevel::Probable:
        return u"probable"_s;
    case MatchLevel::Full:
        return u"full"_s;
    }
    Q_UNREACHABLE();
}

QString levelKey(OverusePattern::Level level)
{
    return level == OverusePattern::Level::NotJudged ? u"not_judged"_s
           : level == OverusePattern::Level::Present ? u"present"_s
                                                     : u"none"_s;
}

QString tickKey(Tick tick)
{
    return tick == Tick::Ticked ? u"yes"_s : tick == Tick::Open ? u"no"_s : u"unknown"_s;
}

QString verdictKey(TriggerFinding::Verdict verdict)
{
    switch (verdict) {
    case TriggerFinding::Verdict::CountsOnly:
        return u"counts_only"_s;
    case TriggerFinding::Verdict::NotClear:
        return u"not_clear"_s;
    case TriggerFinding::Verdict::More:
        return u"more"_s;
    case TriggerFinding::Verdict::Fewer:
        return u"fewer"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue reasonOrNull(const std::optional<NotJudgedReason> &reason)
{
    if (!reason)
        return QJsonValue();
    switch (*reason) {
    case NotJudgedReason::MonthsNotInDiary:
        return u"months_not_in_diary"_s;
    case NotJudgedReason::TooFewAnswered:
        return u"too_few_answered"_s;
    case NotJudgedReason::TooFewCycles:
        return u"too_few_cycles"_s;
    case NotJudgedReason::NeverNoted:
        return u"never_noted"_s;
    case NotJudgedReason::AttacksNotApart:
        return u"attacks_not_apart"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const MedicationUse &use)
{
    return {{u"class"_s, use.drugClass},
            {u"limit"_s, use.limit ? QJsonValue(use.limit->days) : QJsonValue()},
            {u"lastThirtyDays"_s, use.lastThirtyDays},
            {u"lastThirtyUpTo"_s, dayOrNull(use.upTo)},
            {u"lastThirtyAnswered"_s, use.lastThirtyCompleteness.answeredDays},
            {u"mostInThirtyDays"_s, use.mostInThirtyDays},
            {u"mostUpTo"_s, dayOrNull(use.mostUpTo)},
            {u"mostInMonth"_s, use.mostInMonth},
            {u"mostMonth"_s, dayOrNull(use.mostMonth)},
            {u"level"_s, levelKey(use.level())}};
}

QJsonObject toJson(const PatternMatch &pattern)
{
    QJsonArray criteria;
    for (const Criterion &criterion : pattern.criteria) {
        criteria.append(
            QJsonObject{{u"key"_s, criterion.key},
                        {u"met"_s, tickKey(criterion.state)},
                        {u"found"_s, criterion.found ? QJsonValue(*criterion.found) : QJsonValue()},
                        {u"needed"_s, criterion.needed ? QJsonValue(*criterion.needed) : QJsonValue()}});
    }
    return {{u"code"_s, pattern.code},
            {u"level"_s, levelKey(pattern.level)},
            {u"reason"_s, reasonOrNull(pattern.reason)},
            {u"criteria"_s, criteria}};
}

QJsonObject toJson(const HelpFinding &finding)
{
    return {{u"key"_s, finding.key},
            {u"sessions"_s, finding.sessions()},
            {u"change"_s, toJson(finding.change)},
            {u"responders"_s, toJson(finding.responders)},
            {u"againstOwnCourse"_s, finding.own ? QJsonValue(toJson(finding.own->effect)) : QJsonValue()},
            {u"sessionsMissing"_s, finding.sessionsMissing}};
}

QJsonObject toJson(const TriggerFinding &finding)
{
    return {{u"factor"_s, finding.factor},
            {u"lag"_s, finding.lag},
            {u"onsets"_s, finding.onsets},
            {u"exposedOnsets"_s, finding.exposedOnsets},
            {u"controlDays"_s, finding.controlDays},
            {u"exposedControlDays"_s, finding.exposedControlDays},
            {u"oddsRatio"_s, toJson(finding.oddsRatio)},
            {u"p"_s, numberOrNull(finding.p)},
            {u"q"_s, numberOrNull(finding.q)},
            {u"verdict"_s, verdictKey(finding.verdict)},
            {u"mayBeEarlySign"_s, finding.mayBeEarlySign}};
}

template <class T>
QJsonArray listOf(const QList<T> &values)
{
    QJsonArray list;
    for (const T &value : values)
        list.append(toJson(value));
    return list;
}

} // namespace

QJsonObject toJson(const InsightsResult &result)
{
    const OverusePattern &overuse = result.judgement.overuse;
    return {{u"rules"_s, QJsonObject{{u"attacks"_s, toKey(result.rules.attacks)},
                                     {u"migraineDays"_s, toKey(result.rules.migraineDays)},
                                     {u"patterns"_s, patternRules}}},
            {u"period"_s, toJson(result.whole)},
            {u"months"_s, listOf(result.months)},
            {u"medicationUse"_s, listOf(result.use)},
            {u"judgedUpTo"_s, dayOrNull(result.judgement.upTo)},
            {u"overuse"_s, QJsonObject{{u"level"_s, levelKey(overuse.level)},
                                       {u"reason"_s, reasonOrNull(overuse.reason)},
                                       {u"classes"_s, QJsonArray::fromStringList(overuse.classes)},
                                       {u"wording"_s, QJsonArray::fromStringList(overuse.wording())}}},
            {u"patterns"_s, listOf(result.judgement.patterns)},
            {u"whatHelps"_s, QJsonObject{{u"techniques"_s, listOf(result.helps.techniques)},
                                         {u"places"_s, listOf(result.helps.places)},
                                         {u"seed"_s, qint64(result.helps.seed)}}},
            {u"triggers"_s, QJsonObject{{u"onsets"_s, result.triggers.onsets},
                                        {u"onsetsMissing"_s, result.triggers.onsetsMissing},
                                        {u"tested"_s, result.triggers.tested},
                                        {u"seed"_s, qint64(result.triggers.seed)},
                                        {u"findings"_s, listOf(result.triggers.findings)}}},
            {u"trend"_s, QJsonObject{{u"months"_s, result.trend.months.size()},
                                     {u"daysPerMonth"_s, toJson(result.trend.line.slope)},
                                     {u"p"_s, numberOrNull(result.trend.test.p)}}}};
}

} // namespace nape::cli
