// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/haltdialog.h"

#include "app/theme/napestyle.h"
#include "core/insights/halt.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int notAnswered = -1;

} // namespace

HaltDialog::HaltDialog(const DiaryCatalogue &terms, const Clock &clock, QWidget *parent)
    : QDialog(parent),
      m_terms(terms),
      m_clock(clock),
      m_kind(new QComboBox),
      m_hint(new QLabel),
      m_score(new QLabel),
      m_save(new QPushButton(tr("Save")))
{
    setObjectName(u"haltDialog"_s);
    setWindowTitle(tr("HALT numbers"));
    m_kind->setObjectName(u"haltKindCombo"_s);
    m_kind->setAccessibleName(tr("Questionnaire"));
    for (const QuestionnaireTerm &each : terms.questionnaires()) {
        if (each.key.startsWith("halt_"_L1))
            m_kind->addItem(terms.questionnaireName(each.key), each.key);
    }
    m_hint->setObjectName(u"haltHintLabel"_s);
    m_hint->setWordWrap(true);
    m_score->setObjectName(u"haltScoreLabel"_s);
    m_score->setWordWrap(true);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    for (int i = 0; i < HaltAnswers::items; ++i) {
        auto *name = new QLabel;
        name->setWordWrap(true);
        auto *number = new QSpinBox;
        number->setObjectName(u"haltNumber%1Spin"_s.arg(i + 1));
        // The least value stands for "not answered": 0 days is an answer.
        number->setMinimum(notAnswered);
        number->setSpecialValueText(tr("–", "not answered"));
        number->setValue(notAnswered);
        name->setBuddy(number);
        connect(number, &QSpinBox::valueChanged, this, &HaltDialog::showScore);
        grid->addWidget(name, i, 0);
        grid->addWidget(number, i, 1);
        m_names.append(name);
        m_numbers.append(number);
    }
    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(24, 24, 24, 8);
    contentLayout->setSpacing(16);
    contentLayout->addWidget(m_kind);
    contentLayout->addWidget(m_hint);
    contentLayout->addLayout(grid);
    contentLayout->addWidget(m_score);
    contentLayout->addStretch(1);
    // Large letters on a small screen scroll.
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);

    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"cancelHaltButton"_s);
    m_save->setObjectName(u"saveHaltButton"_s);
    m_save->setDefault(true);
    setMainAction(m_save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(24, 8, 24, 24);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &HaltDialog::showKind);
    showKind();
    const int width = fontMetrics().averageCharWidth() * 78;
    const QSize wanted(width, content->heightForWidth(width) + m_save->sizeHint().height() + 56);
    resize(parent ? wanted.boundedTo(parent->window()->size()) : wanted);
}

const QuestionnaireTerm *HaltDialog::term() const
{
    return m_terms.questionnaire(m_kind->currentData().toString());
}

void HaltDialog::showKind()
{
    const QuestionnaireTerm *kind = term();
    if (!kind)
        return;
    m_hint->setText(m_terms.text(u"questionnaire.%1.text"_s.arg(kind->key)));
    for (qsizetype i = 0; i < m_numbers.size(); ++i) {
        const QString name = m_terms.questionnaireItemName(kind->key, kind->items.value(i));
        m_names[i]->setText(name);
        m_numbers[i]->setAccessibleName(name);
        m_numbers[i]->setMaximum(kind->days);
    }
    showScore();
}

void HaltDialog::showScore()
{
    const auto answers = haltAnswersOf(record());
    const auto score = answers ? haltScore(*answers) : std::nullopt;
    m_save->setEnabled(score.has_value());
    m_score->setText(score ? tr("Score %1").arg(QLocale().toString(score->sum))
                           : tr("The score stands here once all five are filled in."));
}

void HaltDialog::setRecord(const QuestionnaireRecord &record)
{
    m_before = record;
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(record.kind)));
    const QuestionnaireTerm *kind = term();
    for (qsizetype i = 0; kind && i < m_numbers.size(); ++i) {
        const auto value = record.value(kind->items.value(i));
        m_numbers[i]->setValue(value ? static_cast<int>(*value) : notAnswered);
    }
}

QuestionnaireRecord HaltDialog::record() const
{
    QuestionnaireRecord record = m_before.value_or(QuestionnaireRecord{
        .id = QuestionnaireId::create(m_clock), .kind = {}, .answered = Moment::now(m_clock)});
    record.kind = m_kind->currentData().toString();
    record.items.clear();
    const QuestionnaireTerm *kind = term();
    for (qsizetype i = 0; kind && i < m_numbers.size(); ++i) {
        if (m_numbers[i]->value() != notAnswered)
            record.items.append({.key = kind->items.value(i), .value = double(m_numbers[i]->value())});
    }
    return record;
}

} // namespace nape
