// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/answersections.h"

#include "app/diary/formparts.h"
#include "app/safety/answerrow.h"
#include "app/theme/flowlayout.h"
#include "core/catalogue/diarycatalogue.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

namespace
{

const QString inBed = QStringLiteral("bed_rest");
constexpr double mostHours = 168; // a week

QVBoxLayout *column(QWidget *section)
{
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(4);
    return layout;
}

QLabel *question(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    return label;
}

QList<Answer> threeAnswers()
{
    return {Answer::Yes, Answer::No, Answer::NotSure};
}

} // namespace

EffectSection::EffectSection(const Headache &headache, QWidget *parent)
    : HeadacheSection(parent),
      m_worse(new AnswerRow(tr("Walking or climbing stairs makes it worse, or is avoided"), threeAnswers()))
{
    m_worse->setObjectName(QStringLiteral("worseWithActivityRow"));
    m_worse->setAnswer(headache.worseWithActivity);
    connect(m_worse, &AnswerRow::answered, this, &EffectSection::changed);
    QVBoxLayout *layout = column(this);
    layout->addWidget(question(tr("Does walking or climbing stairs make it worse, or do you avoid it?")));
    layout->addWidget(m_worse);
}

void EffectSection::applyTo(Headache &headache) const
{
    headache.worseWithActivity = m_worse->answer();
}

TriggersSection::TriggersSection(const Headache &headache, const DiaryCatalogue &terms, QWidget *parent)
    : HeadacheSection(parent),
      m_terms(terms),
      m_given(headache),
      m_layout(column(this)),
      m_more(new QPushButton(tr("More possible triggers")))
{
    m_more->setObjectName(QStringLiteral("moreTriggersButton"));
    m_more->setAutoDefault(false);
    m_layout->addWidget(quietText(tr("What may have set it off, as you see it.")));
    for (const FactorTerm &factor : terms.factors()) {
        const bool isAnswered = std::ranges::any_of(
            headache.triggers, [&](const SuspectedTrigger &trigger) { return trigger.key == factor.key; });
        if ((factor.isAsked && factor.isUsual) || isAnswered)
            addRow(factor.key);
    }
    m_layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, &TriggersSection::addOthers);
}

void TriggersSection::addRow(const QString &key)
{
    const QString name = m_terms.factorName(key);
    Row row{key, new AnswerRow(name, threeAnswers())};
    row.answer->setObjectName(QStringLiteral("triggerRow_") + key);
    const auto known = std::ranges::find(m_given.triggers, key, &SuspectedTrigger::key);
    row.answer->setAnswer(known == m_given.triggers.end() ? std::nullopt : std::optional(known->answer));
    connect(row.answer, &AnswerRow::answered, this, &TriggersSection::changed);
    m_layout->addWidget(question(name));
    m_layout->addWidget(row.answer);
    m_rows.append(row);
}

void TriggersSection::addOthers()
{
    m_more->hide();
    const qsizetype before = m_rows.size();
    for (const FactorTerm &factor : m_terms.factors()) {
        const bool isShown =
            std::ranges::any_of(m_rows, [&](const Row &row) { return row.key == factor.key; });
        if (!isShown)
            addRow(factor.key);
    }
    if (m_rows.size() > before)
        m_rows.at(before).answer->focusFirst();
}

void TriggersSection::applyTo(Headache &headache) const
{
    for (const Row &row : m_rows) {
        const auto answer = row.answer->answer();
        const auto found = std::ranges::find(headache.triggers, row.key, &SuspectedTrigger::key);
        if (!answer)
            headache.triggers.removeIf(
                [&](const SuspectedTrigger &trigger) { return trigger.key == row.key; });
        else if (found != headache.triggers.end())
            found->answer = *answer;
        else
            headache.triggers.append({.key = row.key, .answer = *answer, .note = {}});
    }
}

LossSection::LossSection(const Headache &headache, const DiaryCatalogue &terms, QWidget *parent)
    : HeadacheSection(parent)
{
    QVBoxLayout *layout = column(this);
    layout->addWidget(quietText(tr("Was time lost, how many hours, and how much could still be done?")));
    for (const DiaryTerm &area : terms.lossAreas()) {
        const QString name = terms.lossName(area.key);
        Row row{area.key, new AnswerRow(tr("%1: time lost").arg(name), threeAnswers()),
                new OptionalAmount(tr("%1: hours lost").arg(name), mostHours, tr(" h")),
                new OptionalNumber(tr("%1: how much could be done").arg(name), 0, 100, tr(" %"))};
        row.answer->setObjectName(QStringLiteral("lossRow_") + area.key);
        row.hours->setObjectName(QStringLiteral("lossHoursBox_") + area.key);
        row.percent->setObjectName(QStringLiteral("lossPercentBox_") + area.key);
        const auto known = std::ranges::find(headache.losses, area.key, &Loss::area);
        if (known != headache.losses.end()) {
            row.answer->setAnswer(known->answer);
            row.hours->setAmount(known->hoursLost);
            row.percent->setNumber(known->percentUsable);
        }
        // In bed nothing is done; what was said elsewhere is shown all the same.
        QWidget *percent = withLabel(tr("Still done, %"), row.percent);
        if (area.key == inBed && !row.percent->number())
            percent->hide();
        auto *fields = new QWidget;
        auto *flow = new FlowLayout(fields);
        flow->addWidget(row.answer);
        flow->addWidget(withLabel(area.key == inBed ? tr("Hours") : tr("Hours lost"), row.hours));
        flow->addWidget(percent);
        layout->addWidget(question(name));
        layout->addWidget(fields);
        layout->addSpacing(4);
        connect(row.answer, &AnswerRow::answered, this, &LossSection::changed);
        connect(row.hours, &QDoubleSpinBox::valueChanged, this, &LossSection::changed);
        connect(row.percent, &QSpinBox::valueChanged, this, &LossSection::changed);
        m_rows.append(row);
    }
}

void LossSection::applyTo(Headache &headache) const
{
    for (const Row &row : m_rows) {
        const auto found = std::ranges::find(headache.losses, row.area, &Loss::area);
        const Loss loss{.area = row.area,
                        .answer = row.answer->answer(),
                        .hoursLost = row.hours->amount(),
                        .percentUsable = row.percent->number()};
        const bool saysNothing = !loss.answer && !loss.hoursLost && !loss.percentUsable;
        if (saysNothing)
            headache.losses.removeIf([&](const Loss &known) { return known.area == row.area; });
        else if (found != headache.losses.end())
            *found = loss;
        else
            headache.losses.append(loss);
    }
}

NoteSection::NoteSection(const Headache &headache, QWidget *parent)
    : HeadacheSection(parent), m_note(new QPlainTextEdit(headache.note))
{
    m_note->setObjectName(QStringLiteral("noteEdit"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * 5 + 16);
    connect(m_note, &QPlainTextEdit::textChanged, this, &NoteSection::changed);
    column(this)->addWidget(m_note);
}

void NoteSection::applyTo(Headache &headache) const
{
    headache.note = m_note->toPlainText();
}

} // namespace nape
