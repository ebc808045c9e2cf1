// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/reliefcard.h"

#include "app/diary/diarywords.h"
#include "app/session/announce.h"
#include "app/theme/flowlayout.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace nape
{

using namespace Qt::StringLiterals;

ReliefCard::ReliefCard(ReliefDesk &desk, const Appearance &appearance, QWidget *parent)
    : Card(appearance, parent),
      m_desk(desk),
      m_question(new QLabel),
      m_answers(new QButtonGroup(this)),
      m_close(new QPushButton),
      m_effects(new QWidget),
      m_sideEffects(new QLineEdit),
      m_state(new QLabel)
{
    setObjectName(u"reliefCard"_s);
    setAccessibleName(tr("How a medicine helped"));
    m_question->setObjectName(u"reliefQuestionLabel"_s);
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    m_close->setObjectName(u"closeReliefButton"_s);
    m_sideEffects->setObjectName(u"reliefSideEffectsField"_s);
    m_sideEffects->setAccessibleName(tr("Side effects, if there were any"));
    m_state->setObjectName(u"reliefStateLabel"_s);
    m_state->setWordWrap(true);
    m_state->setForegroundRole(QPalette::PlaceholderText);

    auto *choices = new QWidget;
    auto *flow = new FlowLayout(choices);
    const QStringList names{tr("No relief"), tr("A little relief"), tr("Much relief"), tr("Complete relief")};
    for (int relief = 0; relief < names.size(); ++relief) {
        auto *button = new QPushButton(names.at(relief));
        button->setObjectName(u"reliefButton_%1"_s.arg(relief));
        button->setCheckable(true);
        m_answers->addButton(button, relief);
        flow->addWidget(button);
    }
    flow->addWidget(m_close);
    auto *effectsLabel = new QLabel(tr("Side effects, if there were any"));
    effectsLabel->setBuddy(m_sideEffects);
    auto *effects = new QVBoxLayout(m_effects);
    effects->setContentsMargins(0, 0, 0, 0);
    effects->setSpacing(4);
    effects->addWidget(effectsLabel);
    effects->addWidget(m_sideEffects);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_question);
    layout->addWidget(choices);
    layout->addWidget(m_effects);
    layout->addWidget(m_state);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    // Not "clicked": assistive technology toggles.
    connect(m_answers, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            save();
    });
    connect(m_sideEffects, &QLineEdit::editingFinished, this, [this] {
        if (m_answers->checkedId() >= 0 && m_sideEffects->isModified())
            save();
    });
    connect(m_sideEffects, &QLineEdit::textEdited, &m_desk, &ReliefDesk::keepWaiting);
    connect(m_close, &QPushButton::clicked, &m_desk, &ReliefDesk::putOff);
    connect(&m_desk, &ReliefDesk::changed, this, &ReliefCard::showCurrent);
    showCurrent();
}

void ReliefCard::showCurrent()
{
    if (const auto &question = m_desk.current()) {
        const QString time = DiaryWords::timeText(question->dose.taken.local().time());
        //: %1 "2 × Sumatriptan 50 mg", %2 time of day
        m_question->setText(tr("%1 at %2: how did it help after two hours?")
                                .arg(DiaryWords::doseText(question->medicine, question->dose.amount), time));
        const auto &relief = question->dose.reliefAfter2h;
        {
            const QSignalBlocker blocker(m_answers);
            m_answers->setExclusive(false);
            for (QAbstractButton *button : m_answers->buttons())
                button->setChecked(relief == m_answers->id(button));
            m_answers->setExclusive(true);
        }
        m_sideEffects->setText(question->dose.sideEffects);
        m_effects->setVisible(relief.has_value());
        m_state->hide();
        m_close->setText(relief ? tr("Done") : tr("Not now"));
        announce(m_question, m_question->text());
    }
    Q_EMIT wantedChanged();
}

void ReliefCard::save()
{
    const auto saved = m_desk.answer(m_answers->checkedId(), m_sideEffects->text().trimmed());
    m_sideEffects->setModified(false);
    m_state->setText(saved ? tr("Saved. Thank you.") : sentence(saved.error()));
    m_state->show();
    announce(m_state, m_state->text());
    if (saved) {
        m_effects->show();
        m_close->setText(tr("Done"));
    }
}

} // namespace nape
