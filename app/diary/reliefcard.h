// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/reliefdesk.h"
#include "app/safety/card.h"

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace nape
{

/// A quiet line that asks two hours after a dose how it helped. It never takes the focus, and it can be left
/// alone: what is not answered stays missing.
class ReliefCard final : public Card
{
    Q_OBJECT

public:
    /// Both must outlive the card.
    ReliefCard(ReliefDesk &desk, const Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    /// There is something to ask, or nothing any more.
    void wantedChanged();

private:
    ReliefDesk &m_desk;
    QLabel *m_question;
    QButtonGroup *m_answers;
    QPushButton *m_close;
    QWidget *m_effects;
    QLineEdit *m_sideEffects;
    QLabel *m_state;

    void showCurrent();
    void save();
};

} // namespace nape
