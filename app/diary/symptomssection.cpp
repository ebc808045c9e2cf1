// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/symptomssection.h"

#include "app/diary/formparts.h"
#include "app/safety/answerrow.h"
#include "app/theme/flowlayout.h"
#include "app/theme/wrappedlabel.h"
#include "core/catalogue/diarycatalogue.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace nape
{

namespace
{

constexpr std::array phases{Phase::Before, Phase::During, Phase::After};

} // namespace

SymptomsSection::SymptomsSection(const Headache &headache, const DiaryCatalogue &terms, QWidget *parent)
    : HeadacheSection(parent), m_terms(terms), m_given(headache)
{
    const std::array names{tr("Before the pain"), tr("During the pain"), tr("Afterwards")};
    auto *group = new QButtonGroup(this);
    auto *choices = new QWidget;
    choices->setAccessibleName(tr("Phase"));
    auto *flow = new FlowLayout(choices);
    for (size_t i = 0; i < phases.size(); ++i) {
        auto *button = new QRadioButton(names[i]);
        button->setObjectName(QStringLiteral("phaseButton_") + toKey(phases[i]));
        group->addButton(button);
        flow->addWidget(button);
        connect(button, &QRadioButton::toggled, this, [this, i](bool on) {
            if (on)
                showPhase(phases[i]);
        });
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(choices);
    group->buttons().at(1)->setChecked(true);
}

void SymptomsSection::showPhase(Phase phase)
{
    // Not a stack: that would be as high as its highest page.
    for (QWidget *page : std::as_const(m_built))
        page->hide();
    if (!m_built.contains(phase)) {
        m_built.insert(phase, build(phase));
        layout()->addWidget(m_built.value(phase));
    }
    m_built.value(phase)->show();
}

QWidget *SymptomsSection::build(Phase phase)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const QList<SymptomTerm> asked = m_terms.symptoms(phase);
    m_nameWidth = widestName(asked);
    const auto addRows = [&](const auto &belongs, const QString &heading) {
        bool isFirst = true;
        for (const SymptomTerm &term : asked) {
            if (!belongs(term))
                continue;
            if (isFirst)
                layout->addWidget(formHeading(heading));
            isFirst = false;
            layout->addWidget(buildRow(term, phase));
        }
    };
    for (const QString &group : m_terms.symptomGroups())
        addRows([&](const SymptomTerm &term) { return term.group == group; },
                m_terms.text(QStringLiteral("symptomgroup.%1.name").arg(group)));
    return page;
}

/// Of some width at most: longer ones go on in the next line.
int SymptomsSection::widestName(const QList<SymptomTerm> &terms) const
{
    int widest = 0;
    for (const SymptomTerm &term : terms)
        widest = std::max(widest, fontMetrics().horizontalAdvance(m_terms.symptomName(term.key)));
    return std::min(widest, fontMetrics().averageCharWidth() * 24);
}

QWidget *SymptomsSection::buildRow(const SymptomTerm &term, Phase phase)
{
    const QString name = m_terms.symptomName(term.key);
    const QString id = toKey(phase) + QLatin1Char('_') + term.key;
    Row row{term.key, phase, new AnswerRow(name, {Answer::Yes, Answer::No, Answer::NotSure}), nullptr};
    row.answer->setObjectName(QStringLiteral("symptomRow_") + id);
    auto *widget = new QWidget;
    // The answers of all stand below one another; where there is no room for that, below their names.
    auto *flow = new FlowLayout(widget);
    QLabel *label = wrappedWords(name);
    label->setMinimumSize(m_nameWidth, row.answer->sizeHint().height());
    flow->addWidget(label);
    auto *answers = new QWidget;
    auto *below = new QVBoxLayout(answers);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(8);
    below->addWidget(row.answer);
    flow->addWidget(answers);
    if (term.isGraded) {
        //: %1 a symptom: "Nausea"
        row.grade = new KeyChoice(tr("%1: how bad").arg(name));
        row.grade->setObjectName(QStringLiteral("gradeBox_") + id);
        row.grade->addKey({}, tr("how bad?"));
        row.grade->addKey(QStringLiteral("1"), tr("mild"));
        row.grade->addKey(QStringLiteral("2"), tr("moderate"));
        row.grade->addKey(QStringLiteral("3"), tr("severe"));
        below->addWidget(row.grade, 0, Qt::AlignLeft);
        connect(row.grade, &QComboBox::currentIndexChanged, this, &SymptomsSection::changed);
    }
    const auto known = std::ranges::find_if(m_given.symptoms, [&](const Symptom &symptom) {
        return symptom.key == term.key && symptom.phase == phase;
    });
    const bool isKnown = known != m_given.symptoms.end();
    row.answer->setAnswer(isKnown ? std::optional(known->answer) : std::nullopt);
    if (row.grade) {
        row.grade->setKey(isKnown && known->grade ? QString::number(*known->grade) : QString());
        row.grade->setVisible(isKnown && known->answer == Answer::Yes);
    }
    connect(row.answer, &AnswerRow::answered, this, [this, grade = row.grade](std::optional<Answer> answer) {
        if (grade)
            grade->setVisible(answer == Answer::Yes);
        Q_EMIT changed();
    });
    m_rows.append(row);
    return widget;
}

void SymptomsSection::applyTo(Headache &headache) const
{
    for (const Row &row : m_rows) {
        const auto isIt = [&](const Symptom &symptom) {
            return symptom.key == row.key && symptom.phase == row.phase;
        };
        const auto answer = row.answer->answer();
        if (!answer) {
            headache.symptoms.removeIf(isIt);
            continue;
        }
        auto found = std::ranges::find_if(headache.symptoms, isIt);
        if (found == headache.symptoms.end()) {
            headache.symptoms.append({.key = row.key, .phase = row.phase});
            found = std::prev(headache.symptoms.end());
        }
        found->answer = *answer;
        if (row.grade) {
            bool isGraded = false;
            const int grade = row.grade->key().toInt(&isGraded);
            found->grade = isGraded && answer == Answer::Yes ? std::optional(grade) : std::nullopt;
        }
    }
}

} // namespace nape
