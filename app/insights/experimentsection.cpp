// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/experimentsection.h"

#include "app/charts/intervalchart.h"
#include "app/insights/numberwords.h"
#include "app/insights/periodchoice.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

ExperimentSection::ExperimentSection(const Catalogue &catalogue, const Appearance &appearance,
                                     QWidget *parent)
    : InsightsSection(u"experiment"_s, tr("Self-experiment"), appearance, parent),
      m_catalogue(catalogue),
      m_lead(addText(u"experimentLeadLabel"_s)),
      m_plan(new QWidget),
      m_first(new QComboBox),
      m_second(new QComboBox),
      m_outcome(new QComboBox),
      m_start(new QPushButton(tr("Start the experiment"))),
      m_end(new QPushButton(tr("End the experiment")))
{
    buildPlan();
    m_result = addText(u"experimentResultLabel"_s);
    m_chart = addChart(u"experiment"_s);
    addHowCounted(tr(
        "The program draws the order in blocks of two, so that both techniques come equally often; nobody "
        "can "
        "choose the easier attacks. In each attack only the first session counts, if pain was rated "
        "beforehand; without an attack in the diary, the first of a day. Which rating is compared is fixed "
        "now. Turns on days that are left out, with acute medicine within two hours before or until the "
        "rating, without pain or soon after another session are not compared.\n\n"
        "The difference is taken within each block (Hodges–Lehmann, exact 95 % interval of signed ranks). "
        "Nothing is shown before all turns are done.\n\n"
        "Source: CENT 2015, reporting of experiments with one person."));
}

void ExperimentSection::buildPlan()
{
    m_first->setObjectName(u"experimentFirstCombo"_s);
    m_second->setObjectName(u"experimentSecondCombo"_s);
    m_outcome->setObjectName(u"experimentOutcomeCombo"_s);
    m_start->setObjectName(u"startExperimentButton"_s);
    m_end->setObjectName(u"endExperimentButton"_s);
    for (const Technique &technique : m_catalogue.techniques()) {
        m_first->addItem(m_catalogue.name(technique.key), technique.key.toString());
        m_second->addItem(m_catalogue.name(technique.key), technique.key.toString());
    }
    m_second->setCurrentIndex(std::min(1, m_second->count() - 1));
    for (const RatingMoment moment : {RatingMoment::After, RatingMoment::HalfHour, RatingMoment::TwoHours})
        m_outcome->addItem(outcomeName(moment), int(moment));
    for (QComboBox *combo : {m_first, m_second})
        connect(combo, &QComboBox::currentIndexChanged, this, &ExperimentSection::updateStart);
    connect(m_start, &QPushButton::clicked, this, [this] {
        Q_EMIT startRequested(TechniqueKey(m_first->currentData().toString()),
                              TechniqueKey(m_second->currentData().toString()),
                              RatingMoment(m_outcome->currentData().toInt()));
    });
    connect(m_end, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT endRequested(*m_running);
    });
    auto *form = new QFormLayout(m_plan);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("One technique"), m_first);
    form->addRow(tr("The other"), m_second);
    form->addRow(tr("Compare the pain"), m_outcome);
    form->addRow(m_start);
    m_start->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    addAtLeft(m_plan);
    auto *row = new QWidget;
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(0, 0, 0, 0);
    rowLayout->addWidget(m_end);
    rowLayout->addStretch(1);
    addPart(row);
    updateStart();
}

void ExperimentSection::updateStart()
{
    m_start->setEnabled(m_first->currentData() != m_second->currentData());
}

QString ExperimentSection::outcomeName(RatingMoment moment) const
{
    switch (moment) {
    case RatingMoment::Before:
        return {};
    case RatingMoment::After:
        return tr("right after the session");
    case RatingMoment::HalfHour:
        return tr("30 minutes later");
    case RatingMoment::TwoHours:
        return tr("2 hours later");
    }
    Q_UNREACHABLE();
}

QString ExperimentSection::turnWords(const ExperimentNumbers &running) const
{
    const QLocale locale;
    const auto next = running.experiment.nextTurn();
    return tr("In the next attack use: %1.\n\n%2 of %3 turns are done. Rate your pain before the session and "
              "%4. "
              "The result is shown when all turns are done.")
        .arg(next ? m_catalogue.name(running.experiment.turns[*next].technique) : QString(),
             locale.toString(running.result.turnsDone), locale.toString(running.experiment.turns.size()),
             outcomeName(running.experiment.ratedAt().value_or(RatingMoment::After)));
}

/// With the space before it; nothing if all turns count.
QString ExperimentSection::leftOutWords(const ExperimentResult &result) const
{
    const QLocale locale;
    QStringList parts;
    const auto add = [&](SessionLeftOut why, const QString &words) {
        if (const int count = result.leftOut.value(why); count > 0)
            //: %1 why a turn is left out, %2 how many
            parts.append(tr("%1 %2").arg(words, locale.toString(count)));
    };
    add(SessionLeftOut::NotRated, tr("not rated"));
    add(SessionLeftOut::NoPain, tr("no pain"));
    add(SessionLeftOut::Medicine, tr("medicine"));
    add(SessionLeftOut::AnotherSession, tr("soon after another session"));
    add(SessionLeftOut::Excluded, tr("left-out days"));
    add(SessionLeftOut::Routine, tr("own routines"));
    return parts.isEmpty() ? QString() : u' ' + tr("Turns left out: %1.").arg(parts.join(u", "_s));
}

QString ExperimentSection::resultWords(const ExperimentNumbers &done) const
{
    const QLocale locale;
    const QString first = m_catalogue.name(done.experiment.first);
    const QString second = m_catalogue.name(done.experiment.second);
    if (done.experiment.nextTurn() || done.result.turnsDone < done.experiment.turns.size())
        return tr("The experiment with %1 and %2 ended after %3 of %4 turns, so it says nothing.")
            .arg(first, second, locale.toString(done.result.turnsDone),
                 locale.toString(done.experiment.turns.size()));
    const statistics::Estimate &difference = done.result.difference;
    if (!difference.interval)
        return tr("All turns of %1 and %2 are done, but too few can be compared.").arg(first, second) +
               leftOutWords(done.result);
    const QString range = tr("%1 points (likely %2 to %3)", "a difference of pain and its range")
                              .arg(NumberWords::decimal(*difference.value, locale),
                                   NumberWords::decimal(difference.interval->lower, locale),
                                   NumberWords::decimal(difference.interval->upper, locale));
    if (difference.interval->upper < 0)
        //: %1 and %2 techniques, %3 a difference with its range
        return tr("After %1 pain fell more than after %2: difference %3.").arg(first, second, range) +
               leftOutWords(done.result);
    if (difference.interval->lower > 0)
        return tr("After %2 pain fell more than after %1: difference %3.").arg(first, second, range) +
               leftOutWords(done.result);
    return tr("Whether %1 or %2 does more for you is not clear: difference %3.").arg(first, second, range) +
           leftOutWords(done.result);
}

ChartPtr ExperimentSection::chartOf(const ExperimentNumbers &done) const
{
    const QLocale locale;
    const QString none = tr("–", "no such number");
    QList<IntervalChart::Row> rows;
    const auto add = [&](const QString &name, const statistics::Estimate &estimate) {
        const QString value = estimate.value ? NumberWords::decimal(*estimate.value, locale) : none;
        const QString range = estimate.interval
                                  ? tr("%1 to %2")
                                        .arg(NumberWords::decimal(estimate.interval->lower, locale),
                                             NumberWords::decimal(estimate.interval->upper, locale))
                                  : none;
        rows.append({.label = name,
                     .value = estimate.value,
                     .interval = estimate.interval,
                     .other = {},
                     //: %1 technique, %2 change of pain, %3 its range, %4 number of sessions
                     .sentence = tr("%1: %2 points, range %3, sessions %4")
                                     .arg(name, value, range, locale.toString(estimate.n)),
                     .row = {name, locale.toString(estimate.n), value, range}});
    };
    add(m_catalogue.name(done.experiment.first), done.result.first);
    add(m_catalogue.name(done.experiment.second), done.result.second);
    add(tr("Difference of the two"), done.result.difference);
    return std::make_shared<IntervalChart>(
        IntervalChart::Words{.title = tr("Self-experiment"),
                             .dot = tr("change of pain with its likely range"),
                             .other = {},
                             .columns = {tr("What"), tr("Turns"), tr("Change, points"), tr("Likely range")}},
        IntervalChart::Axis{.from = -8,
                            .to = 8,
                            .nothing = 0,
                            .isRatio = false,
                            .marks = {-8, -4, 0, 4, 8},
                            .markWords = {tr("−%1").arg(8), tr("−%1").arg(4), locale.toString(0),
                                          locale.toString(4), locale.toString(8)},
                            .lower = tr("less pain afterwards"),
                            .upper = tr("more pain")},
        rows);
}

void ExperimentSection::show(const QList<ExperimentNumbers> &experiments)
{
    const auto running = std::ranges::find_if(
        experiments, [](const ExperimentNumbers &each) { return each.experiment.nextTurn().has_value(); });
    const auto done = std::ranges::find_if(
        experiments, [](const ExperimentNumbers &each) { return !each.experiment.nextTurn(); });
    const bool isRunning = running != experiments.end();
    m_running = isRunning ? std::optional(running->experiment) : std::nullopt;
    say(m_lead,
        isRunning ? turnWords(*running)
                  : tr("Which of two techniques does more for you? The program draws one of them for each of "
                       "your next %1 attacks, six times each.")
                        .arg(QLocale().toString(usualTurns)));
    m_plan->setVisible(!isRunning);
    m_end->setVisible(isRunning);
    // All that are over, newest first; of the newest also the chart.
    QStringList results;
    for (const ExperimentNumbers &each : experiments) {
        if (!each.experiment.nextTurn())
            //: %1 the date on which an experiment began, %2 what came of it
            results.append(tr("Begun on %1. %2")
                               .arg(PeriodWords::day(each.experiment.started.localDay), resultWords(each)));
    }
    say(m_result, results.join(u"\n\n"_s));
    const bool hasChart = done != experiments.end() && !isRunning && done->result.difference.interval;
    m_chart->setVisible(hasChart);
    m_chart->setChart(hasChart ? chartOf(*done) : nullptr);
    setState(State::Ready);
}

} // namespace nape
