// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/haltsection.h"

#include "app/charts/barchart.h"
#include "app/insights/haltwords.h"
#include "app/insights/periodchoice.h"
#include "core/insights/halt.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

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
    return HaltWords::result(scored.daysAsked, scored.score);
}

} // namespace

HaltSection::HaltSection(const Appearance &appearance, QWidget *parent)
    : InsightsSection(u"halt"_s, tr("Time lost"), appearance, parent),
      m_last(addText(u"haltLastLabel"_s)),
      m_chart(addChart(u"halt"_s)),
      m_past(new QWidget),
      m_list(new QListWidget),
      m_edit(new QPushButton(tr("Change…"))),
      m_delete(new QPushButton(tr("Delete")))
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
    m_list->setObjectName(u"haltList"_s);
    m_list->setAccessibleName(tr("HALT numbers so far"));
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_edit->setObjectName(u"editHaltButton"_s);
    m_delete->setObjectName(u"deleteHaltButton"_s);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const int at = m_list->currentRow(); at >= 0 && at < m_records.size())
            Q_EMIT editRequested(m_records[at]);
    });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        if (const int at = m_list->currentRow(); at >= 0 && at < m_records.size())
            Q_EMIT removeRequested(m_records[at]);
    });
    connect(m_list, &QListWidget::itemActivated, m_edit, &QPushButton::click);
    auto *records = new QVBoxLayout(m_past);
    records->setContentsMargins(0, 0, 0, 0);
    records->setSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_edit);
    buttons->addWidget(m_delete);
    buttons->addStretch(1);
    records->addWidget(m_list);
    records->addLayout(buttons);
    addPart(m_past);
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
    showList(questionnaires);
    setState(State::Ready);
}

void HaltSection::showList(const QList<QuestionnaireRecord> &questionnaires)
{
    const int before = m_list->currentRow();
    m_records.clear();
    m_list->clear();
    for (const QuestionnaireRecord &record : questionnaires) {
        const auto answers = haltAnswersOf(record);
        if (!answers)
            continue;
        const auto score = haltScore(*answers);
        m_records.append(record);
        m_list->addItem(tr("%1: %2").arg(PeriodWords::day(record.answered.localDay),
                                         score ? HaltWords::result(answers->daysAsked, *score)
                                               : tr("not all five numbers")));
    }
    const int rowHeight = std::max(32, fontMetrics().height() + 14);
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setSizeHint(QSize(0, rowHeight));
    m_list->setFixedHeight(rowHeight * std::clamp(m_list->count(), 1, 6) + 2 * m_list->frameWidth());
    m_list->setCurrentRow(std::clamp(before, 0, std::max(0, m_list->count() - 1)));
    m_past->setVisible(!m_records.isEmpty());
}

} // namespace nape
