// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/safety/card.h"
#include "app/safety/why.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace nape
{

class ProfileQuestionField;
class SafetyDesk;

/// Something that is left out for this person: what, why, and what else is possible. Dashed and with a
/// hatched edge, so that it is told from what can be chosen at one glance. Where it hangs on an answer, the
/// question can be answered on the card itself.
class SafetyCard final : public Card
{
    Q_OBJECT

public:
    SafetyCard(const QString &title, const Why &why, SafetyDesk &desk, const Appearance &appearance,
               QWidget *parent = nullptr);

    /// A button of one's own, below the words.
    QPushButton *addButton(const QString &words);
    const QString &title() const { return m_title; }
    bool hasOpenQuestions() const { return !m_why.open.isEmpty(); }
    bool isAnswering() const { return m_questions; }
    /// Shows the questions that it hangs on, and goes to the first.
    void answer();

Q_SIGNALS:
    /// The person opened the questions.
    void answering();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    Why m_why;
    SafetyDesk &m_desk;
    QLabel *m_heading;
    QVBoxLayout *m_layout;
    QVBoxLayout *m_buttons;
    QPushButton *m_answer = nullptr;
    QWidget *m_questions = nullptr;
};

} // namespace nape
