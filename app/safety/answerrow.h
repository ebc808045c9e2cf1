// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/answer.h"

#include <QWidget>

class QPushButton;

namespace nape
{

/// Some of "Yes", "No" and "Not sure" side by side, one click each. A second click on the chosen one takes it
/// back: not answered.
class AnswerRow final : public QWidget
{
    Q_OBJECT

public:
    /// `question`: told by a screen reader with each of the buttons.
    AnswerRow(const QString &question, const QList<Answer> &choices, QWidget *parent = nullptr);

    std::optional<Answer> answer() const;
    /// Does not emit answered().
    void setAnswer(std::optional<Answer> answer);
    void focusFirst();

Q_SIGNALS:
    /// The person chose; none: took it back.
    void answered(std::optional<nape::Answer> answer);

private:
    struct Choice {
        Answer answer;
        QPushButton *button;
    };

    QList<Choice> m_choices;
};

} // namespace nape
