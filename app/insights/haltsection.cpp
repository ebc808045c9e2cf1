// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/haltsection.h"

#include "app/charts/barchart.h"
#include "app/insights/haltwords.h"
#include "app/insights/periodchoice.h"
#include "core/insights/halt.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Scored {
    QDate day;
    int daysAsked = 90;
    HaltScore score;
};

QString resultWords(const Scored &scored)
{
    const QLocale locale;
    const QString sum = locale.toString(scored.score.sum);
    const QString asked = locale.toString(scored.daysAsked);
    if (scored.score.grade)
        //: %1 number of days asked about, %2 sum, %3 "grade II, mild"
        return HaltSection::tr("HALT, %1 days: score %2, %3")
            .arg(asked, sum, HaltWords::grade(*scored.score.grade));
    return HaltSection::tr("HALT, %1 days: score %2; grades are only defined for 90 days").arg(asked, sum);
}

} // namespace

HaltSection::HaltSection(const Appearance &appearance, QWidget *parent)
    : InsightsSection(u"halt"_s, tr("Time lost"), appearance, parent),
      m_last(addText(u"haltLastLabel"_s)),
      m_chart(addChart(u"halt"_s))
{
    auto *answer = new QPushButton(tr("Enter HALT numbers…"));
    answer->setObjectName(u"answerHaltButton"_s);
    connect(answer, &QPushButton::clicked, this, &HaltSection::answerRequested);
    auto *row = new QWidget;
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(0, 0, 0, 0);
    rowLayout->addWidget(answer);
    rowLayout->addStretch(1);
    addPart(row);
    addHowCounted(
        tr("HALT is a questionnaire of Lifting The Burden; only its numbers are kept here. The score is the "
           "sum of the five. For 90 days: I up to 5, II up to 10, III up to 20, IV from 21 on (printed as "
           "“20 or more”, which overlaps with III).\n\n"
           "Source: Steiner and Lipton, J Headache Pain 2018."));
}

void HaltSection::show(const QList<QuestionnaireRecord> &questionnaires)
{
    QList<Scored> scores; // oldest first
    for (const QuestionnaireRecord &record : questionnaires) {
        const auto answers = haltAnswersOf(record);
        if (const auto score = answers ? haltScore(*answers) : std::nullopt)
            scores.prepend({record.answered.localDay, answers->daysAsked, *score});
    }
    const QLocale locale;
    QList<BarChart::Bar> bars;
    for (const Scored &each : scores) {
        const QString day = PeriodWords::day(each.day);
        const QString sum = locale.toString(each.score.sum);
        bars.append({.label = locale.toString(each.day, tr("d MMM")),
                     .group = locale.toString(each.day, u"yyyy"),
                     .whole = each.score.sum,
                     .parts = {},
                     .number = sum,
                     //: %1 date, %2 result
                     .sentence = tr("%1: %2").arg(day, resultWords(each)),
                     .row = {day, locale.toString(each.daysAsked), sum,
                             each.score.grade ? HaltWords::grade(*each.score.grade) : tr("–")}});
    }
    say(m_last,
        scores.isEmpty()
            ? tr("No HALT numbers yet. Five numbers tell how much time headaches took.")
            : tr("Last, on %1. %2.").arg(PeriodWords::day(scores.last().day), resultWords(scores.last())));
    m_chart->setVisible(!bars.isEmpty());
    m_chart->setChart(std::make_shared<BarChart>(
        BarChart::Words{.title = tr("HALT scores"),
                        .whole = tr("score"),
                        .parts = {},
                        .atLeast = {},
                        .columns = {tr("Date"), tr("Days asked about"), tr("Score"), tr("Grade")}},
        bars));
    setState(State::Ready);
}

} // namespace nape
