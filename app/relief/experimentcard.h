// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/safety/card.h"
#include "core/diary/experiment.h"

class QLabel;
class QPushButton;

namespace nape
{

/// One calm line: which technique a self-experiment asks for now, and a button that begins it.
class ExperimentCard final : public Card
{
    Q_OBJECT

public:
    explicit ExperimentCard(const Appearance &appearance, QWidget *parent = nullptr);

    /// `name`: of the technique. `obstacle`: why it cannot be done now, as a sentence; empty if it can.
    void propose(const QString &name, const QString &obstacle);

Q_SIGNALS:
    void startClicked();

private:
    QLabel *m_words;
    QPushButton *m_start;
};

} // namespace nape
