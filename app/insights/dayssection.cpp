// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/dayssection.h"

#include "app/charts/barchart.h"
#include "app/insights/numberwords.h"

#include <cmath>

namespace nape
{

using namespace Qt::StringLiterals;

DaysSection::DaysSection(const Appearance &appearance, QWidget *parent)
    : InsightsSection(u"days"_s, tr("Days with headache"), appearance, parent),
      m_completeness(addText(u"daysCompletenessLabel"_s)),
      m_facts(addFacts(u"daysFacts"_s)),
      m_months(addChart(u"months"_s))
{
    addHowCounted(
        tr("A headache counts for every day that it touches, where you were then; so half an hour over "
           "midnight is two days. A day is free only if you said so. Days that you leave out count for "
           "nothing.\n\n"
           "Migraine-like: 4 hours or more with pain and symptoms as in the international classification, or "
           "treated with a triptan or ergot. There is no agreement about this rule.\n\n"
           "Moderate or severe: 4 or more of 10, for 4 hours or treated.\n\n"
           "Headaches with less than 48 hours without pain between them are one attack.\n\n"
           "Around bleeding: began two days before to three days into it, where bleeding is noted.\n\n"
           "Sources: ICHD-3, Cephalalgia 2018; Tassorelli and others, Cephalalgia 2018."));
}

ChartPtr DaysSection::chartOf(const DayNumbers &days) const
{
    const QLocale locale;
    QList<BarChart::Bar> bars;
    for (const PeriodNumbers &month : days.months) {
        const bool isAtLeast = month.isAtLeast();
        const QString name = PeriodWords::month(month.period.first);
        const auto count = [&](int number) { return NumberWords::count(number, isAtLeast, locale); };
        const auto shortCount = [&](int number) {
            return NumberWords::shortCount(number, isAtLeast, locale);
        };
        const QString none = tr("–", "no such number");
        const QString mean = month.meanIntensity ? NumberWords::decimal(*month.meanIntensity, locale) : none;
        const QString hours = month.medianHours ? NumberWords::length(*month.medianHours, locale) : none;
        bars.append(
            {.label = PeriodWords::shortMonth(month.period.first),
             .group = locale.toString(month.period.first, u"yyyy"),
             .whole = month.headacheDays,
             .parts = {month.migraineLikeDays, month.moderateOrSevereDays},
             .number = NumberWords::barCount(month.headacheDays, isAtLeast, locale),
             .isAtLeast = isAtLeast,
             .sentence =
                 month.completeness.days == 0
                     ? tr("%1: left out").arg(name)
                     //: %1 month; %2, %3, %4 numbers of days; %5 for example "28 of 30"
                     : tr("%1: headache days %2, migraine-like %3, moderate or severe %4, answered %5")
                           .arg(name, count(month.headacheDays), count(month.migraineLikeDays),
                                count(month.moderateOrSevereDays),
                                NumberWords::answered(month.completeness, locale)),
             .row = {name, shortCount(month.headacheDays), shortCount(month.migraineLikeDays),
                     shortCount(month.moderateOrSevereDays), shortCount(month.attacks), mean, hours,
                     NumberWords::answered(month.completeness, locale)}});
    }
    return std::make_shared<BarChart>(
        BarChart::Words{.title = tr("Headache days by month"),
                        .whole = tr("headache days"),
                        .parts = {tr("migraine-like"), tr("moderate or severe")},
                        .atLeast = tr("at least: too few days answered; ? not known"),
                        .columns = {tr("Month"), tr("Headache days"), tr("Migraine-like"),
                                    tr("Moderate or severe"), tr("Attacks"), tr("Mean pain"),
                                    tr("Middle length"), tr("Answered")}},
        bars);
}

QString DaysSection::strongWords(const PeriodNumbers &whole) const
{
    QString words = NumberWords::count(whole.moderateOrSevereDays, whole.isAtLeast());
    // Strong pain must not seem never to have been there.
    if (whole.shortStrongDays > 0)
        //: %1 number of days
        words = tr("%1; on %n other days pain was 4 of 10 or more, for less than 4 hours and without a "
                   "medicine noted",
                   nullptr, whole.shortStrongDays)
                    .arg(words);
    if (whole.strongDaysOfUnknownLength > 0)
        //: %1 number of days
        words = tr("%1; on %n other days pain was 4 of 10 or more, but how long it lasted is not known",
                   nullptr, whole.strongDaysOfUnknownLength)
                    .arg(words);
    return words;
}

QString DaysSection::answeredWords(const Completeness &completeness) const
{
    const QString answered = NumberWords::answered(completeness);
    return completeness.leftOutDays == 0
               ? answered
               //: %1 for example "80 of 80"
               : tr("%1 (%n days left out)", nullptr, completeness.leftOutDays).arg(answered);
}

QString DaysSection::attackWords(const PeriodNumbers &whole) const
{
    QString words = NumberWords::count(whole.attacks, whole.isAtLeast());
    if (whole.attacks == 0 && whole.attacksGoingOn > 0)
        words = QLocale().toString(0);
    if (whole.headaches > whole.attacks && whole.mostHeadachesInADay > 1)
        //: %1 number of attacks, %2 the most headaches that began on one day
        words = tr("%1, with %n headaches (up to %2 on one day)", nullptr, whole.headaches)
                    .arg(words, QLocale().toString(whole.mostHeadachesInADay));
    else if (whole.headaches > whole.attacks)
        //: %1 number of attacks
        words = tr("%1, with %n headaches", nullptr, whole.headaches).arg(words);
    if (whole.attacksGoingOn > 0)
        //: %1 attacks that began in the period
        words = tr("%1, and %n going on from before", nullptr, whole.attacksGoingOn).arg(words);
    return words;
}

/// Of the headaches that are noted, as in the report: who was never asked about an aura may have had one.
QString DaysSection::auraWords(const PeriodNumbers &whole) const
{
    const bool isAtLeast = whole.aura.isAtLeast() || (whole.headaches == 0 && whole.isAtLeast());
    const QString shown = NumberWords::count(whole.aura.shown, isAtLeast);
    return whole.headaches == 0 || (isAtLeast && whole.aura.shown == 0)
               ? shown
               //: %1 number of headaches with aura, %n number of all headaches
               : tr("%1 of %n headaches", nullptr, whole.headaches).arg(shown);
}

void DaysSection::show(const DayNumbers &days)
{
    if (!days.firstDay) {
        showMessage(
            tr("Not enough entries yet.\n\nThe numbers appear here after the first headache you log."));
        return;
    }
    if (days.whole.completeness.answeredDays == 0) {
        showMessage(tr("Not enough entries yet.\n\nNo day of this period was answered. "
                       "That does not mean that there was no headache."));
        return;
    }
    const QLocale locale;
    const PeriodNumbers &whole = days.whole;
    const bool isAtLeast = whole.isAtLeast();
    const auto count = [&](int number) { return NumberWords::count(number, isAtLeast, locale); };
    say(m_completeness, NumberWords::completeness(whole.completeness, locale));
    QList<FactGrid::Fact> facts{
        {tr("Headache days"), count(whole.headacheDays), true},
        {tr("of these, migraine-like"), count(whole.migraineLikeDays)},
        {tr("of these, moderate or severe"), strongWords(whole)},
        {tr("Days confirmed free"), locale.toString(whole.freeDays)},
        {tr("Days answered"), answeredWords(whole.completeness)},
        {tr("Attacks"), attackWords(whole)},
        {tr("Headaches with aura"), auraWords(whole)},
    };
    if (whole.perimenstrual.value)
        //: %1 a share, %2 number of attacks
        facts.append({tr("Attacks around bleeding"), tr("%1, of %2")
                                                         .arg(NumberWords::share(whole.perimenstrual, locale),
                                                              locale.toString(whole.perimenstrual.n))});
    if (whole.meanIntensity)
        //: %1 mean, %2 worst pain on 0–10
        facts.append({tr("Pain"), tr("%1 of 10 on average, %2 at worst")
                                      .arg(NumberWords::decimal(*whole.meanIntensity, locale),
                                           locale.toString(whole.worstIntensity->value()))});
    if (whole.medianHours)
        facts.append({tr("Middle length of a headache"), NumberWords::length(*whole.medianHours, locale)});
    facts.append({tr("Hours with headache"), count(int(std::lround(whole.headacheHours)))});
    facts.append({tr("Days with time or strength lost"), count(whole.daysWithLoss)});
    m_facts->setFacts(facts);
    m_months->setChart(chartOf(days));
    setState(State::Ready);
}

} // namespace nape
