// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/triggersection.h"

#include "app/charts/intervalchart.h"
#include "app/insights/numberwords.h"

#include <algorithm>
#include <cmath>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// "3 times", also where nobody was exposed otherwise.
QString times(double ratio)
{
    if (std::isinf(ratio))
        return TriggerSection::tr("many times");
    if (ratio == 0)
        return TriggerSection::tr("0 times");
    return TriggerSection::tr("%1 times")
        .arg(ratio < 0.95 ? QLocale().toString(ratio, 'f', 2) : NumberWords::decimal(ratio));
}

} // namespace

TriggerSection::TriggerSection(const DiaryCatalogue *terms, const Appearance &appearance, QWidget *parent)
    : InsightsSection(u"triggers"_s, tr("Possible triggers"), appearance, parent),
      m_terms(terms),
      m_lead(addText(u"triggersLeadLabel"_s)),
      m_findings(addText(u"triggersFindingsLabel"_s)),
      m_tableWords(addText(u"triggersTableLabel"_s, Text::Quiet)),
      m_chart(addChart(u"triggers"_s))
{
    m_tableWords->setText(
        tr("In the table “2 of 6” means: on 2 of the 6 answered days it was there. q: the share "
           "of such links that chance alone makes, after allowing for all that was tested."));
    addHowCounted(tr(
        "The day on which an attack began, and the two days before, are compared with days of the same "
        "weekday in the same month that you confirmed as free, without headache two days around. Only "
        "answered days count, on both sides.\n\n"
        "“Times as often” is the odds ratio (Mantel–Haenszel) with its exact range. Two tests have to agree: "
        "one exact, one that rearranges the days in blocks of two weeks. “q” allows for everything that was "
        "tested; up to 10 % is called a link, so every tenth of them may be chance. Nothing is tested below "
        "24 attacks or 6 comparisons that differ.\n\n"
        "A link in one diary is no cause. On the day itself the factor may be a sign of the attack. Not "
        "clear "
        "does not mean that it has nothing to do with it. Avoiding everything may make people more "
        "sensitive.\n\n"
        "Sources: Maclure, Am J Epidemiol 1991; Benjamini and Hochberg 1995; Peris and others, Cephalalgia "
        "2017."));
}

QString TriggerSection::nameOf(const TriggerFinding &finding) const
{
    const QString name = m_terms ? m_terms->factorName(finding.factor) : finding.factor;
    switch (finding.lag) {
    case 0:
        //: %1 a factor such as stress
        return tr("%1, the same day").arg(name);
    case 1:
        return tr("%1, the day before").arg(name);
    default:
        return tr("%1, two days before").arg(name);
    }
}

QString TriggerSection::wordsFor(const TriggerFinding &finding) const
{
    const QLocale locale;
    const QString name = nameOf(finding);
    if (finding.verdict == TriggerFinding::Verdict::CountsOnly)
        //: %2 of %3 days of onset, %4 of %5 days to compare
        return tr("%1: on %2 of %3 days with an onset, on %4 of %5 other days. Too little to compare.")
            .arg(name, locale.toString(finding.exposedOnsets), locale.toString(finding.onsets),
                 locale.toString(finding.exposedControlDays), locale.toString(finding.controlDays));
    QString words;
    const QString odds = finding.oddsRatio.value ? times(*finding.oddsRatio.value) : tr("–");
    QString range = odds;
    if (finding.oddsRatio.interval)
        range = tr("likely %1 to %2")
                    .arg(times(finding.oddsRatio.interval->lower), times(finding.oddsRatio.interval->upper));
    const QString q = finding.q ? NumberWords::percent(*finding.q, locale) : tr("–");
    if (finding.isFlagged())
        //: %2 "3 times", %3 its range, %4 q in per cent
        words = tr("%1: attacks began %2 as often (%3; q %4).").arg(name, odds, range, q);
    else
        words = tr("%1: not clear (%2; q %3).").arg(name, range, q);
    if (finding.mayBeEarlySign)
        words += u' ' + tr("This may be an early sign: perhaps the attack had begun already.");
    return words;
}

ChartPtr TriggerSection::chartOf(const QList<TriggerFinding> &findings) const
{
    const QLocale locale;
    const QString none = tr("–", "no such number");
    QList<IntervalChart::Row> rows;
    for (const TriggerFinding &finding : findings) {
        const bool isTested = finding.verdict != TriggerFinding::Verdict::CountsOnly;
        const auto &odds = finding.oddsRatio;
        rows.append(
            {.label = finding.isFlagged()
                          ? tr("%1 – a link", "a factor that is linked with attacks").arg(nameOf(finding))
                          : nameOf(finding),
             .value = isTested ? odds.value : std::nullopt,
             .interval = isTested ? odds.interval : std::nullopt,
             .other = {},
             .sentence = wordsFor(finding),
             .row = {
                 nameOf(finding),
                 tr("%1 of %2").arg(locale.toString(finding.exposedOnsets), locale.toString(finding.onsets)),
                 tr("%1 of %2")
                     .arg(locale.toString(finding.exposedControlDays), locale.toString(finding.controlDays)),
                 isTested && odds.value ? times(*odds.value) : none,
                 isTested && odds.interval
                     ? tr("%1 to %2").arg(times(odds.interval->lower), times(odds.interval->upper))
                     : none,
                 finding.q ? NumberWords::percent(*finding.q, locale) : none}});
    }
    return std::make_shared<IntervalChart>(
        IntervalChart::Words{.title = tr("How often attacks begin with a factor"),
                             .dot = tr("times as often, with its likely range"),
                             .other = {},
                             .columns = {tr("Factor"), tr("There on days with an onset"),
                                         tr("There on other days"), tr("Times as often"), tr("Likely range"),
                                         tr("Chance (q)")},
                             .hollow = {},
                             .nothing = tr("too few to compare")},
        IntervalChart::Axis{.from = 0.05,
                            .to = 20,
                            .nothing = 1,
                            .isRatio = true,
                            .marks = {0.1, 0.5, 1, 2, 10},
                            .markWords = {tr("÷ 10"), tr("÷ 2"), tr("the same"), tr("× 2"), tr("× 10")},
                            .lower = tr("less often"),
                            .upper = tr("more often")},
        rows);
}

void TriggerSection::show(const TriggerFindings &triggers)
{
    setTooLittle(triggers.findings.isEmpty() || triggers.onsetsMissing > 0 || triggers.tested == 0);
    if (triggers.findings.isEmpty()) {
        showMessage(
            tr("Not enough yet: no factor was answered for a day of this period.\n\nAnswer factors in "
               "the daily check-in, on free days too."));
        return;
    }
    const auto flagged = std::ranges::count_if(triggers.findings, &TriggerFinding::isFlagged);
    QStringList sentences;
    if (triggers.onsetsMissing > 0)
        sentences.append(
            tr("Not enough yet: about %n more attacks with answers until anything can be said. Here "
               "are only counts.",
               nullptr, triggers.onsetsMissing));
    else if (triggers.tested == 0)
        sentences.append(
            tr("Not enough yet: there are too few free days with answers to compare with. Here are "
               "only counts."));
    else if (flagged == 0)
        sentences.append(
            tr("Nothing stands out so far, after allowing for the %n comparisons that were made: "
               "of many, some differ by chance. That does not mean that nothing plays a part.",
               nullptr, triggers.tested));
    else
        sentences.append(tr("These are links in your diary, not causes."));
    say(m_lead, sentences.join(u' '));
    QStringList words;
    for (const TriggerFinding &finding : triggers.findings) {
        if (finding.isFlagged())
            words.append(wordsFor(finding));
    }
    say(m_findings, words.join(u"\n\n"_s));
    m_chart->setChart(chartOf(triggers.findings));
    m_chart->view()->setCurrent(0);
    // Counts alone have nothing to draw.
    const bool areOnlyCounts = triggers.tested == 0;
    if (areOnlyCounts != m_areOnlyCounts)
        m_chart->setTableShown(areOnlyCounts);
    m_areOnlyCounts = areOnlyCounts;
    setState(State::Ready);
}

} // namespace nape
