// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/insightsresult.h"

#include "app/cli/table.h"

#include <algorithm>
#include <cmath>

namespace nape::cli
{

using namespace Qt::StringLiterals;

namespace
{

QString decimal(double value)
{
    return std::isinf(value) ? u"∞"_s : QString::number(value, 'f', 1);
}

QString decimal(const std::optional<double> &value)
{
    return value ? decimal(*value) : u"-"_s;
}

/// "-1.5 (-2.5 to -0.5)"; without an interval the value alone.
QString words(const statistics::Estimate &estimate)
{
    if (!estimate.value)
        return u"-"_s;
    if (!estimate.interval)
        return decimal(*estimate.value);
    return u"%1 (%2 to %3)"_s.arg(decimal(*estimate.value), decimal(estimate.interval->lower),
                                  decimal(estimate.interval->upper));
}

QString percent(const std::optional<double> &share)
{
    return share ? QString::number(std::lround(100 * *share)) + u" %"_s : u"-"_s;
}

/// A count of too few answered days is a lower bound; that of none says nothing.
QString count(bool isAtLeast, int days)
{
    if (!isAtLeast)
        return QString::number(days);
    return days > 0 ? u"≥ "_s + QString::number(days) : u"not known"_s;
}

QString count(const PeriodNumbers &numbers, int days)
{
    return count(numbers.isAtLeast(), days);
}

bool hasEntries(const PeriodNumbers &numbers)
{
    return numbers.completeness.answeredDays > 0 || !numbers.medicationDays.isEmpty() || numbers.sessions > 0;
}

QStringList row(const QString &name, const PeriodNumbers &numbers)
{
    return {name,
            percent(numbers.completeness.share()),
            count(numbers, numbers.headacheDays),
            count(numbers, numbers.migraineLikeDays),
            count(numbers, numbers.moderateOrSevereDays),
            count(numbers, numbers.attacks),
            decimal(numbers.meanIntensity),
            numbers.medianHours ? decimal(fullTenthsOfHours(*numbers.medianHours)) : u"-"_s,
            count(numbers, numbers.acuteMedicationDays)};
}

void printDays(QTextStream &out, const InsightsResult &result)
{
    // Nothing is known of the months before the first entry.
    const auto first = std::ranges::find_if(result.months, hasEntries);
    QList<QStringList> rows;
    for (auto month = first; month != result.months.end(); ++month)
        rows.append(row(month->period.first.toString(u"yyyy-MM"_s), *month));
    rows.append(row(u"all"_s, result.whole));
    printTable(out,
               {u"MONTH"_s, u"ANSWERED"_s, u"HEADACHE"_s, u"MIGRAINE-LIKE"_s, u"MODERATE+"_s, u"ATTACKS"_s,
                u"MEAN PAIN"_s, u"MEDIAN H"_s, u"MEDICINE"_s},
               rows);
    out << u"Numbers of days; where fewer than 80 % of the days were answered, “≥” stands before those that "
           u"were "
           u"noted, and “not known” if none were.\n"_s;
}

void printMedicines(QTextStream &out, const InsightsResult &result, const Names &names)
{
    if (result.use.isEmpty())
        return;
    QList<QStringList> rows;
    for (const MedicationUse &use : result.use) {
        const QString level = use.level() == UseLevel::Below  ? QString()
                              : use.level() == UseLevel::Near ? u"close to the limit"_s
                                                              : u"limit reached"_s;
        rows.append(
            {use.drugClass.isEmpty() ? u"not in the list"_s : names.diary.drugClassName(use.drugClass),
             count(!use.lastThirtyCompleteness.isEnough(), use.lastThirtyDays),
             count(use.isMostInThirtyAtLeast, use.mostInThirtyDays),
             count(use.isMostInMonthAtLeast, use.mostInMonth),
             use.limit ? QString::number(use.limit->days) : u"-"_s, level});
    }
    out << '\n';
    printTable(out,
               {u"MEDICINE"_s, u"LAST 30 DAYS"_s, u"MOST IN 30"_s, u"MOST IN A MONTH"_s, u"MONTHLY LIMIT"_s,
                QString()},
               rows);
    for (const QString &key : result.judgement.overuse.wording()) {
        if (key == "overuse.discuss"_L1)
            out << u"In each of the last three months medicine was taken on so many days that it may itself "
                   u"keep up "
                   "headaches: discuss this with your doctor.\n"_s;
        else if (key == "overuse.not_abruptly"_L1)
            out << u"Some of these medicines must not be left off abruptly.\n"_s;
    }
}

QString reasonWords(NotJudgedReason reason)
{
    switch (reason) {
    case NotJudgedReason::MonthsNotInDiary:
        return u"the diary does not hold three whole months before that day"_s;
    case NotJudgedReason::TooFewAnswered:
        return u"one of the three months before that day is answered by less than 80 %"_s;
    case NotJudgedReason::TooFewCycles:
        return u"bleeding is noted for fewer than three cycles"_s;
    case NotJudgedReason::NeverNoted:
        return u"one of its conditions was never noted"_s;
    case NotJudgedReason::AttacksNotApart:
        return u"too few pauses of more than 48 hours lie between the headaches, so that attacks cannot be "
               "counted apart"_s;
    }
    Q_UNREACHABLE();
}

QString patternName(const QString &code)
{
    static const QHash<QString, QString> names{
        {u"1.1"_s, u"migraine without aura"_s},
        {u"1.2"_s, u"migraine with aura"_s},
        {u"1.3"_s, u"chronic migraine"_s},
        {u"1.4.1"_s, u"a migraine attack of more than three days"_s},
        {u"A1.1.1"_s, u"migraine only around the period"_s},
        {u"A1.1.2"_s, u"migraine around the period and at other times"_s},
        {u"2.1"_s, u"infrequent tension-type headache"_s},
        {u"2.2"_s, u"frequent tension-type headache"_s},
        {u"2.3"_s, u"chronic tension-type headache"_s},
        {u"3.1"_s, u"cluster headache"_s},
    };
    return code.startsWith("8.2"_L1) ? u"medication-overuse headache"_s : names.value(code, code);
}

void printPatterns(QTextStream &out, const InsightsResult &result)
{
    if (!result.judgement.hasHeadaches)
        return;
    QStringList lines;
    for (const PatternMatch &pattern : result.judgement.patterns) {
        if (pattern.level == MatchLevel::Full)
            lines.append(u"The entries resemble the pattern that doctors call %1 (%2)."_s.arg(
                patternName(pattern.code), pattern.code));
        else if (pattern.level == MatchLevel::Probable)
            lines.append(
                u"The entries resemble, but for one condition, the pattern that doctors call %1 (%2)."_s.arg(
                    patternName(pattern.code),
                    pattern.probableCode.isEmpty() ? pattern.code : pattern.probableCode));
        else if (pattern.reason == NotJudgedReason::AttacksNotApart)
            lines.append(
                u"The entries partly resemble the pattern that doctors call %1 (%2); one condition cannot be "
                "told: %3."_s.arg(patternName(pattern.code), pattern.code, reasonWords(*pattern.reason)));
        else if (pattern.level == MatchLevel::NotJudged && pattern.reason)
            lines.append(u"Not compared with %1 (%2): %3."_s.arg(patternName(pattern.code), pattern.code,
                                                                 reasonWords(*pattern.reason)));
    }
    if (lines.isEmpty())
        return;
    out << u"\nFrom all entries up to %1:\n"_s.arg(result.judgement.upTo.toString(Qt::ISODate))
        << lines.join(u'\n')
        << u"\nThis is not a diagnosis: whether something else explains it better, "
           "only a doctor can judge.\n"_s;
}

void printHelp(QTextStream &out, const QList<HelpFinding> &findings, const QString &heading, auto nameOf)
{
    QList<QStringList> rows;
    for (const HelpFinding &finding : findings) {
        const QString note = finding.sessionsMissing > 0
                                 ? u"about %1 more until this can be said"_s.arg(finding.sessionsMissing)
                                 : QString();
        rows.append(
            {nameOf(finding.key), QString::number(finding.sessions()),
             finding.isMedianTooEarly ? u"-"_s : words(finding.change), percent(finding.responders.value),
             finding.own && finding.own->effect.interval ? words(finding.own->effect) : u"-"_s, note});
    }
    if (rows.isEmpty())
        return;
    out << '\n';
    printTable(out,
               {heading, u"SESSIONS"_s, u"CHANGE OF PAIN"_s, u"CLEARLY LESS PAIN"_s, u"AGAINST OWN COURSE"_s,
                QString()},
               rows);
}

void printTriggers(QTextStream &out, const InsightsResult &result, const Names &names)
{
    out << '\n';
    if (result.triggers.onsetsMissing > 0) {
        out << u"Possible triggers: about %1 more attacks with answered days until anything can be said.\n"_s
                   .arg(result.triggers.onsetsMissing);
        return;
    }
    QList<QStringList> rows;
    for (const TriggerFinding &finding : result.triggers.findings) {
        if (!finding.isFlagged())
            continue;
        rows.append({names.diary.factorName(finding.factor), QString::number(finding.lag),
                     u"%1 of %2"_s.arg(finding.exposedOnsets).arg(finding.onsets),
                     u"%1 of %2"_s.arg(finding.exposedControlDays).arg(finding.controlDays),
                     words(finding.oddsRatio),
                     finding.mayBeEarlySign ? u"perhaps an early sign of the attack"_s : QString()});
    }
    printTable(
        out,
        {u"POSSIBLE TRIGGER"_s, u"DAYS BEFORE"_s, u"ATTACKS"_s, u"OTHER DAYS"_s, u"ODDS RATIO"_s, QString()},
        rows);
    out << u"Possible triggers: %1 of %2 comparisons stand out. A link in this diary is not a cause.\n"_s
               .arg(rows.size())
               .arg(result.triggers.tested);
}

/// "0.25 more", "0.25 days a month fewer"; what rounds to nothing has no direction.
QString moreOrFewer(double number, int digits, const QString &unit)
{
    const QString size = QString::number(std::abs(number), 'f', digits);
    if (size == QString::number(0.0, 'f', digits))
        return size + unit;
    return size + unit + (number > 0 ? u" more"_s : u" fewer"_s);
}

void printTrend(QTextStream &out, const InsightsResult &result)
{
    const statistics::Estimate &slope = result.trend.line.slope;
    if (!slope.value)
        return;
    if (!slope.interval) {
        out << u"\nTrend of headache days: not enough yet, %1 months are answered well enough.\n"_s.arg(
            result.trend.months.size());
        return;
    }
    // Over a year: from one month to the next almost all is less than a tenth of a day.
    const int digits = std::abs(12 * *slope.value) < 1 ? 2 : 1;
    const auto aYear = [&](double slopeOfMonths, const QString &unit = {}) {
        return moreOrFewer(12 * slopeOfMonths, digits, unit);
    };
    out << u"\nTrend of headache days over %1 months: over a year %2 (likely %3 to %4), %5.\n"_s
               .arg(result.trend.months.size())
               .arg(aYear(*slope.value, u" days a month"_s), aYear(slope.interval->lower),
                    aYear(slope.interval->upper),
                    slope.interval->contains(0) ? u"not clear yet"_s : u"a clear change"_s);
}

} // namespace

void printTables(QTextStream &out, const InsightsResult &result, const Names &names)
{
    printDays(out, result);
    printMedicines(out, result, names);
    printPatterns(out, result);
    printHelp(out, result.helps.techniques, u"AFTER THIS TECHNIQUE"_s,
              [&](const QString &key) { return names.catalogue.name(TechniqueKey(key)); });
    printHelp(out, result.helps.places, u"AT THIS PLACE"_s,
              [&](const QString &key) { return names.catalogue.name(RegionKey(key)); });
    if (!result.helps.techniques.isEmpty())
        out << u"Headaches also ease by themselves; before and after cannot show what caused a change.\n"_s;
    printTriggers(out, result, names);
    printTrend(out, result);
}

} // namespace nape::cli
