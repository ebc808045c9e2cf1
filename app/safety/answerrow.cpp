// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/safety/answerrow.h"

#include "app/theme/flowlayout.h"

#include <QPushButton>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

QString wordFor(Answer answer)
{
    switch (answer) {
    case Answer::Yes:
        return AnswerRow::tr("Yes");
    case Answer::No:
        return AnswerRow::tr("No");
    case Answer::NotSure:
        return AnswerRow::tr("Not sure");
    }
    Q_UNREACHABLE();
}

} // namespace

AnswerRow::AnswerRow(const QString &question, const QList<Answer> &choices, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(question);
    auto *layout = new FlowLayout(this);
    for (const Answer answer : choices) {
        auto *button = new QPushButton(wordFor(answer));
        button->setObjectName(u"answerButton_"_s + toKey(answer));
        button->setAccessibleDescription(question);
        button->setCheckable(true);
        layout->addWidget(button);
        m_choices.append({answer, button});
        // Not "clicked": assistive technology toggles.
        connect(button, &QPushButton::toggled, this, [this, answer](bool on) {
            const auto now = on ? std::optional(answer) : std::nullopt;
            setAnswer(now);
            Q_EMIT answered(now);
        });
    }
}

std::optional<Answer> AnswerRow::answer() const
{
    for (const Choice &choice : m_choices) {
        if (choice.button->isChecked())
            return choice.answer;
    }
    return std::nullopt;
}

void AnswerRow::setAnswer(std::optional<Answer> answer)
{
    for (const Choice &choice : m_choices) {
        const bool wasBlocked = choice.button->blockSignals(true);
        choice.button->setChecked(choice.answer == answer);
        choice.button->blockSignals(wasBlocked);
        choice.button->update();
    }
}

void AnswerRow::focusFirst()
{
    m_choices.first().button->setFocus(Qt::OtherFocusReason);
}

} // namespace nape
