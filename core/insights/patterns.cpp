// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/patterns.h"

#include "core/insights/diarykeys.h"
#include "core/insights/medicationuse.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <limits>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int chronicHeadacheDays = 15;
constexpr int chronicMigraineDays = 8;
constexpr int chronicMonths = 3;
constexpr double statusHours = 72;

using Features = HeadacheFeatures;
using Condition = std::function<Tick(const Features &)>;

Criterion counted(const QString &key, int found, int needed)
{
    return {.key = key, .state = tickOf(found >= needed), .found = found, .needed = needed};
}

/// As places in excerpt().headaches; those of days that are left out are not among them.
QList<qsizetype> countedHeadaches(const DiaryFacts &facts)
{
    QList<qsizetype> counted;
    for (qsizetype i = 0; i < facts.excerpt().headaches.size(); ++i) {
        if (facts.counts(i))
            counted.append(i);
    }
    return counted;
}

/// How many attacks have a headache of which all the conditions hold.
int attacksWith(const DiaryFacts &facts, const QList<Condition> &conditions)
{
    int count = 0;
    for (const Attack &attack : facts.attacks()) {
        count += std::ranges::any_of(attack.headaches, [&](qsizetype index) {
            return facts.counts(index) && std::ranges::all_of(conditions, [&](const Condition &condition) {
                       return condition(facts.features(index)) == Tick::Ticked;
                   });
        });
    }
    return count;
}

int headachesWith(const DiaryFacts &facts, const QList<Condition> &conditions)
{
    int count = 0;
    for (const qsizetype i : countedHeadaches(facts)) {
        count += std::ranges::all_of(conditions, [&](const Condition &condition) {
            return condition(facts.features(i)) == Tick::Ticked;
        });
    }
    return count;
}

/// Whether for want of an answer, rather than by one, a condition holds too seldom.
bool isUnknownSomewhere(const DiaryFacts &facts, const Condition &condition)
{
    const QList<qsizetype> counted = countedHeadaches(facts);
    return counted.isEmpty() || std::ranges::any_of(counted, [&](qsizetype i) {
               return condition(facts.features(i)) == Tick::Unknown;
           });
}

/// Where medicine cut it short or a time is not known well the length is known well enough to be lacking; all
/// else is unknown only if nobody asked.
bool isKnownToLack(Tick tick, bool isLength)
{
    return tick == Tick::Open || (isLength && tick == Tick::Unknown);
}

void leaveOpen(PatternMatch &match, NotJudgedReason reason)
{
    match.level = MatchLevel::NotJudged;
    match.reason = reason;
}

/// It is judged after all.
void setLevel(PatternMatch &match, MatchLevel level)
{
    match.level = level;
    match.reason.reset();
}

/// A pattern of the form "A: at least so many attacks that fulfil B, C, D".
struct CountedPattern {
    QString code;
    QString probableCode; ///< empty: all conditions must hold
    int needed = 0;
    QStringList letters; ///< of the conditions: "B", "C", "D"
    QList<Condition> conditions;
    QString lengthLetter = u"B"_s;
    /// Recurrences within one attack are no attacks of their own, except where attacks come several a day.
    bool isByHeadache = false;
};

/// A match is by the number of attacks that have everything. If these are too few: is there one condition
/// that enough others are known to lack, while they have all the rest?
PatternMatch match(const DiaryFacts &facts, const CountedPattern &pattern)
{
    const auto count = [&](const QList<Condition> &conditions) {
        return pattern.isByHeadache ? headachesWith(facts, conditions) : attacksWith(facts, conditions);
    };
    PatternMatch result{.code = pattern.code, .probableCode = pattern.probableCode};
    const auto key = [&](const QString &letter) { return pattern.code + u'.' + letter; };
    const int all = count(pattern.conditions);
    result.criteria.append(counted(key(u"A"_s), all, pattern.needed));

    // What was never asked is not nearly met (only said: there is nothing to compare with).
    std::optional<qsizetype> missing;
    bool isMissingKnown = false;
    if (all < pattern.needed) {
        int most = pattern.needed - 1;
        for (qsizetype left = 0; left < pattern.conditions.size(); ++left) {
            QList<Condition> others = pattern.conditions;
            const Condition condition = others.takeAt(left);
            const bool isLength = pattern.letters[left] == pattern.lengthLetter;
            const int found = count(others);
            others.append([condition, isLength](const Features &features) {
                return tickOf(isKnownToLack(condition(features), isLength));
            });
            const bool isKnown = count(others) >= pattern.needed;
            if (found >= pattern.needed &&
                (isKnown > isMissingKnown || (isKnown == isMissingKnown && found > most))) {
                most = found;
                missing = left;
                isMissingKnown = isKnown;
            }
        }
        // A few that have everything tell more than many of which something was never asked.
        if (all > 0 && !isMissingKnown)
            missing.reset();
        if (missing)
            result.criteria.first() = counted(key(u"A"_s), most, pattern.needed);
    }
    for (qsizetype i = 0; i < pattern.conditions.size(); ++i) {
        const bool isTicked = missing ? i != *missing : all > 0 || count({pattern.conditions[i]}) > 0;
        const Tick otherwise = isUnknownSomewhere(facts, pattern.conditions[i]) ? Tick::Unknown : Tick::Open;
        result.criteria.append(
            {.key = key(pattern.letters[i]), .state = isTicked ? Tick::Ticked : otherwise});
    }
    if (all >= pattern.needed)
        result.level = MatchLevel::Full;
    else if (!pattern.probableCode.isEmpty() && (all > 0 || isMissingKnown))
        result.level = MatchLevel::Probable;
    else if (!pattern.probableCode.isEmpty() && missing)
        leaveOpen(result, NotJudgedReason::NeverNoted);
    return result;
}

const Condition migraineLength = &Features::migraineLength;
const Condition migrainePain = &Features::migrainePain;
const Condition migraineSymptoms = &Features::migraineSymptoms;

Tick isMigraine(const Features &features)
{
    return (features.migraineLength() && features.migrainePain() && features.migraineSymptoms()) ||
           features.migraineWithAura();
}

constexpr int migrainesNeeded = 5;

int migraineAttacks(const DiaryFacts &facts)
{
    return attacksWith(facts, {isMigraine});
}

/// The last three complete months, if each lies in the excerpt and is answered well enough; else none.
QList<PeriodNumbers> judgedMonths(const DiaryFacts &facts)
{
    const QList<PeriodNumbers> months = lastCompleteMonths(facts, chronicMonths);
    return reasonNotToJudge(facts, months) ? QList<PeriodNumbers>() : months;
}

/// All months of the excerpt of which something may be concluded; at least the last three.
QList<PeriodNumbers> monthsThatStand(const DiaryFacts &facts)
{
    const Period period = facts.countable(facts.excerpt().period);
    QList<PeriodNumbers> months = monthlyNumbers(facts, period.first, period.last);
    months.removeIf([&](const PeriodNumbers &each) { return !standsForItsMonth(facts, each); });
    return months;
}

/// For want of months.
void leaveOpen(PatternMatch &match, const DiaryFacts &facts)
{
    match.level = MatchLevel::NotJudged;
    match.reason = reasonNotToJudge(facts, lastCompleteMonths(facts, chronicMonths));
}

Criterion inEachMonth(const QString &key, const QList<PeriodNumbers> &months, int PeriodNumbers::*count,
                      int needed)
{
    int least = std::numeric_limits<int>::max();
    for (const PeriodNumbers &month : months)
        least = std::min(least, month.*count);
    return months.isEmpty() ? Criterion{.key = key, .needed = needed} : counted(key, least, needed);
}

MatchLevel levelOf(const QList<Criterion> &criteria)
{
    return std::ranges::all_of(criteria, [](const Criterion &each) { return each.state == Tick::Ticked; })
               ? MatchLevel::Full
               : MatchLevel::None;
}

enum class Lacking {
    Nothing,
    OneKnown, ///< at most, and that is known
    OneAtMost ///< or nobody asked for it
};

/// Of the conditions the first is the length.
bool fulfils(const Features &features, const QList<Condition> &conditions, Lacking lacking)
{
    int missing = 0;
    bool isKnown = true;
    for (qsizetype i = 0; i < conditions.size(); ++i) {
        const Tick tick = conditions[i](features);
        if (tick == Tick::Ticked)
            continue;
        ++missing;
        isKnown = isKnown && isKnownToLack(tick, i == 0);
    }
    switch (lacking) {
    case Lacking::Nothing:
        return missing == 0;
    case Lacking::OneKnown:
        return missing <= 1 && isKnown;
    case Lacking::OneAtMost:
        return missing <= 1;
    }
    Q_UNREACHABLE();
}

/// The counted days of headaches of which all of the conditions hold, or all but one.
QSet<QDate> daysOfThoseWith(const DiaryFacts &facts, const QList<Condition> &conditions, Lacking lacking)
{
    QSet<QDate> days;
    for (const qsizetype i : countedHeadaches(facts)) {
        if (!fulfils(facts.features(i), conditions, lacking))
            continue;
        const Headache &headache = facts.excerpt().headaches[i];
        const Period touched =
            facts.countable({headache.start.localDay, headache.lastDay(facts.excerpt().today())});
        for (QDate day = touched.first; day <= touched.last; day = day.addDays(1)) {
            if (!facts.day(day).isExcluded)
                days.insert(day);
        }
    }
    return days;
}

int daysWithin(const QSet<QDate> &days, const Period &period)
{
    return static_cast<int>(
        std::ranges::count_if(days, [&](const QDate &day) { return period.contains(day); }));
}

int fewestInAMonth(const QSet<QDate> &days, const QList<PeriodNumbers> &months)
{
    int fewest = std::numeric_limits<int>::max();
    for (const PeriodNumbers &month : months)
        fewest = std::min(fewest, daysWithin(days, month.period));
    return fewest;
}

bool isLessThanADayAMonth(const QSet<QDate> &days, const QList<PeriodNumbers> &months)
{
    qsizetype all = 0;
    for (const PeriodNumbers &month : months)
        all += daysWithin(days, month.period);
    return all < months.size();
}

} // namespace

PatternMatch migraineWithoutAura(const DiaryFacts &facts)
{
    return match(facts, {.code = u"1.1"_s,
                         .probableCode = u"1.5.1"_s,
                         .needed = 5,
                         .letters = {u"B"_s, u"C"_s, u"D"_s},
                         .conditions = {migraineLength, migrainePain, migraineSymptoms}});
}

PatternMatch migraineWithAura(const DiaryFacts &facts)
{
    return match(facts, {.code = u"1.2"_s,
                         .probableCode = u"1.5.2"_s,
                         .needed = 2,
                         .letters = {u"B"_s, u"C"_s},
                         .conditions = {[](const Features &features) { return features.aura; },
                                        [](const Features &features) { return features.auraCourse; }},
                         .lengthLetter = {}});
}

PatternMatch chronicMigraine(const DiaryFacts &facts)
{
    const QList<PeriodNumbers> months = judgedMonths(facts);
    PatternMatch result{.code = u"1.3"_s};
    Criterion attacks = counted(u"1.3.B"_s, migraineAttacks(facts), migrainesNeeded);
    // Many migraines with too few pauses of more than 48 hours between them are few attacks; how many, nobody
    // can tell.
    const bool areAttacksApart =
        attacks.state == Tick::Ticked || headachesWith(facts, {isMigraine}) < migrainesNeeded;
    if (!areAttacksApart)
        attacks.state = Tick::Unknown;
    const Criterion headacheDays =
        inEachMonth(u"1.3.A"_s, months, &PeriodNumbers::headacheDays, chronicHeadacheDays);
    const Criterion migraineDays =
        inEachMonth(u"1.3.C"_s, months, &PeriodNumbers::migraineLikeDays, chronicMigraineDays);
    result.criteria = {headacheDays, attacks, migraineDays};
    result.level = levelOf(result.criteria);
    if (!areAttacksApart && levelOf({headacheDays, migraineDays}) == MatchLevel::Full)
        leaveOpen(result, NotJudgedReason::AttacksNotApart);
    if (months.isEmpty())
        leaveOpen(result, facts);
    return result;
}

PatternMatch statusMigrainosus(const DiaryFacts &facts)
{
    const auto lasts = [](const Features &features) { return !features.duration.between(0, statusHours); };
    const auto likeMigraine = [](const Features &features) {
        return (features.migrainePain() && features.migraineSymptoms()) || features.migraineWithAura();
    };
    const auto debilitating = [](const Features &features) { return tickOf(features.isSevere); };
    return match(facts, {.code = u"1.4.1"_s,
                         .probableCode = {},
                         .needed = 1,
                         .letters = {u"B"_s, u"C"_s, u"D"_s},
                         .conditions = {likeMigraine, lasts, debilitating},
                         .lengthLetter = u"C"_s});
}

PatternMatch menstrualMigraine(const DiaryFacts &facts)
{
    constexpr int cyclesLookedAt = 3;
    constexpr int cyclesNeeded = 2;

    QList<QDate> firstDays = facts.firstBleedingDays();
    const Period looked = facts.countable(facts.excerpt().period);
    firstDays.removeIf([&](const QDate &day) { return !looked.contains(day); });
    while (firstDays.size() > cyclesLookedAt)
        firstDays.removeFirst();

    const auto &isAround = DiaryFacts::isPerimenstrual;
    int cycles = 0;
    int elsewhere = 0;
    QList<QDate> onsets;
    for (const Attack &attack : facts.attacks()) {
        const bool isMigraine = std::ranges::any_of(attack.headaches, [&](qsizetype index) {
            const Features &features = facts.features(index);
            return facts.counts(index) && ((features.migrainePain() && features.migraineSymptoms()) ||
                                           features.migraineWithAura()) == Tick::Ticked;
        });
        if (isMigraine)
            onsets.append(attack.start.localDay);
    }
    for (const QDate &firstDay : firstDays)
        cycles += std::ranges::any_of(onsets, [&](const QDate &onset) { return isAround(onset, firstDay); });
    for (const QDate &onset : onsets) {
        if (!firstDays.isEmpty() && onset >= firstDays.first().addDays(-2) &&
            std::ranges::none_of(firstDays, [&](const QDate &day) { return isAround(onset, day); }))
            ++elsewhere;
    }

    PatternMatch result{.code = u"A1.1.2"_s};
    const bool isKnown = firstDays.size() == cyclesLookedAt;
    result.criteria = {counted(u"A1.1.A"_s, migraineAttacks(facts), migrainesNeeded),
                       isKnown ? counted(u"A1.1.B"_s, cycles, cyclesNeeded)
                               : Criterion{.key = u"A1.1.B"_s, .found = cycles, .needed = cyclesNeeded}};
    if (!isKnown) {
        result.level = MatchLevel::NotJudged;
        result.reason = NotJudgedReason::TooFewCycles;
        return result;
    }
    result.level = levelOf(result.criteria);
    // Only then and never else: "pure".
    if (result.level == MatchLevel::Full && elsewhere == 0)
        result.code = u"A1.1.1"_s;
    return result;
}

PatternMatch tensionType(const DiaryFacts &facts)
{
    constexpr int episodes = 10;
    const QList<PeriodNumbers> months = judgedMonths(facts);
    const QList<Condition> episodic{&Features::tensionLength, &Features::tensionPain,
                                    &Features::tensionSymptoms};
    const QList<Condition> chronic{&Features::tensionLength, &Features::tensionPain,
                                   &Features::chronicTensionSymptoms};
    const auto isManyIn = [&](const QSet<QDate> &days) {
        return !months.isEmpty() && fewestInAMonth(days, months) >= chronicHeadacheDays;
    };
    const QSet<QDate> chronicDays = daysOfThoseWith(facts, chronic, Lacking::Nothing);
    const bool isChronic = isManyIn(chronicDays);
    const bool isEpisodic = !isChronic && headachesWith(facts, episodic) >= episodes;
    // How often is asked of the headaches that make the match: if too few are whole, of those that lack one
    // condition at most. Else somebody with a headache on most days would be told of an infrequent one.
    const bool isNearlyChronic =
        !isChronic && !isEpisodic && isManyIn(daysOfThoseWith(facts, chronic, Lacking::OneAtMost));
    bool isRare = false;
    if (!isChronic && !isNearlyChronic && !months.isEmpty()) {
        const QSet<QDate> days =
            daysOfThoseWith(facts, episodic, isEpisodic ? Lacking::Nothing : Lacking::OneAtMost);
        // Lately as well as over all that the number of episodes is counted from.
        isRare = isLessThanADayAMonth(days, months) && isLessThanADayAMonth(days, monthsThatStand(facts));
    }

    const bool isOfManyDays = isChronic || isNearlyChronic;
    PatternMatch result = match(facts, {.code = isOfManyDays ? u"2.3"_s
                                                : isRare     ? u"2.1"_s
                                                             : u"2.2"_s,
                                        .probableCode = isOfManyDays ? u"2.4.3"_s
                                                        : isRare     ? u"2.4.1"_s
                                                                     : u"2.4.2"_s,
                                        .needed = episodes,
                                        .letters = {u"B"_s, u"C"_s, u"D"_s},
                                        .conditions = isOfManyDays ? chronic : episodic,
                                        // Several in 48 hours are several episodes.
                                        .isByHeadache = true});
    if (isOfManyDays) {
        // It is the headaches of its many days that have everything, however few they are.
        if (isChronic) {
            for (Criterion &each : result.criteria)
                each.state = Tick::Ticked;
        }
        // Its first condition is the days and not a number of episodes.
        const bool hasAllElse = std::ranges::all_of(
            result.criteria.sliced(1), [](const Criterion &each) { return each.state == Tick::Ticked; });
        const QSet<QDate> days =
            hasAllElse ? chronicDays : daysOfThoseWith(facts, chronic, Lacking::OneAtMost);
        result.criteria.first() = counted(u"2.3.A"_s, fewestInAMonth(days, months), chronicHeadacheDays);
        if (isChronic) {
            setLevel(result, levelOf(result.criteria));
        } else if (!isManyIn(daysOfThoseWith(facts, chronic, Lacking::OneKnown))) {
            // Which days lack something is what nobody knows where each condition is met on some.
            if (hasAllElse)
                result.criteria.first().state = Tick::Unknown;
            leaveOpen(result, NotJudgedReason::NeverNoted);
        } else if (result.level == MatchLevel::Full) {
            setLevel(result, MatchLevel::Probable);
        }
    }
    if (months.isEmpty())
        leaveOpen(result, facts);
    return result;
}

PatternMatch cluster(const DiaryFacts &facts)
{
    PatternMatch result =
        match(facts, {.code = u"3.1"_s,
                      .probableCode = u"3.5.1"_s,
                      .needed = 5,
                      .letters = {u"B"_s, u"C"_s},
                      .conditions = {&Features::clusterPain,
                                     [](const Features &features) { return features.autonomicOrRestless; }},
                      .lengthLetter = {},
                      .isByHeadache = true});
    // D: between one every other day and eight a day, while they come at all.
    QList<qint64> starts;
    for (const qsizetype i : countedHeadaches(facts)) {
        if (facts.features(i).clusterPain() == Tick::Ticked)
            starts.append(facts.excerpt().headaches[i].start.utcMs);
    }
    std::sort(starts.begin(), starts.end());
    int close = 0;
    for (qsizetype i = 1; i < starts.size(); ++i)
        close += starts[i] - starts[i - 1] <= 48 * 3'600'000LL;
    const Tick frequency = starts.size() < 2 ? Tick::Unknown : tickOf(2 * close >= starts.size() - 1);
    result.criteria.append({.key = u"3.1.D"_s, .state = frequency});
    if (frequency != Tick::Ticked && result.level != MatchLevel::None)
        setLevel(result, result.level == MatchLevel::Full ? MatchLevel::Probable : MatchLevel::None);
    return result;
}

PatternMatch medicationOveruse(const DiaryFacts &facts)
{
    const QList<PeriodNumbers> months = judgedMonths(facts);
    const OverusePattern overuse = overusePattern(facts);
    PatternMatch result{.code = u"8.2"_s};
    static const QMap<QString, QString> codes{{keys::ergot, u"8.2.1"_s},
                                              {keys::triptan, u"8.2.2"_s},
                                              {keys::nonOpioid, u"8.2.3"_s},
                                              {keys::opioid, u"8.2.4"_s},
                                              {keys::combination, u"8.2.5"_s}};
    if (overuse.classes.size() == 1)
        result.code = codes.value(overuse.classes.first());
    else if (overuse.areAllTogether)
        result.code = u"8.2.6"_s;
    const bool isJudged = overuse.level != OverusePattern::Level::NotJudged;
    result.criteria = {
        inEachMonth(u"8.2.A"_s, months, &PeriodNumbers::headacheDays, chronicHeadacheDays),
        {.key = u"8.2.B"_s,
         .state = isJudged ? tickOf(overuse.level == OverusePattern::Level::Present) : Tick::Unknown}};
    result.level = levelOf(result.criteria);
    if (!isJudged)
        leaveOpen(result, facts);
    return result;
}

QList<PatternMatch> patternsOf(const DiaryFacts &facts)
{
    const PatternMatch chronic = chronicMigraine(facts);
    QList<PatternMatch> matches{
        migraineWithoutAura(facts), migraineWithAura(facts), chronic,        statusMigrainosus(facts),
        menstrualMigraine(facts),   tensionType(facts),      cluster(facts), medicationOveruse(facts)};
    const auto family = [](const PatternMatch &each) { return each.code.section(u'.', 0, 0); };
    QSet<QString> certain;
    for (const PatternMatch &each : matches) {
        if (each.level == MatchLevel::Full)
            certain.insert(family(each));
    }
    for (PatternMatch &each : matches) {
        const bool isLess = each.level == MatchLevel::Probable || each.reason == NotJudgedReason::NeverNoted;
        const bool isWeaker = isLess && certain.contains(family(each));
        const bool isWithinChronic = chronic.level == MatchLevel::Full && family(each) == u"2"_s;
        if (isWeaker || isWithinChronic)
            setLevel(each, MatchLevel::None);
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const PatternMatch &a, const PatternMatch &b) { return a.level > b.level; });
    return matches;
}

QList<AuraDanger> auraDangers(const QList<Aura> &auras, const std::optional<int> &age)
{
    constexpr int longestMinutes = 60;
    constexpr int lateAge = 50;
    QList<AuraDanger> dangers;
    const auto add = [&](AuraDanger danger) {
        if (!dangers.contains(danger))
            dangers.append(danger);
    };
    for (const Aura &aura : auras) {
        if (aura.minutes.value_or(0) > longestMinutes)
            add(AuraDanger::LongerThanAnHour);
        if (aura.kind == u"motor"_s)
            add(AuraDanger::Motor);
        if (aura.firstEver == Answer::Yes && age.value_or(0) >= lateAge)
            add(AuraDanger::FirstEverAtFiftyOrLater);
        // It fails at once instead of wandering: what a stroke does.
        if (aura.spreads == Answer::No)
            add(AuraDanger::SuddenWithoutSpread);
    }
    return dangers;
}

} // namespace nape
