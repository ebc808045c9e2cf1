// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/catalogue/diarycatalogue.h"
#include "core/diary/questionnaire.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace nape
{

/// Five numbers of a HALT questionnaire. The questions stand on the official sheet; here are only neutral
/// names for what is counted.
class HaltDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive the dialog.
    HaltDialog(const DiaryCatalogue &terms, const Clock &clock, QWidget *parent = nullptr);

    /// To change what was answered before; its day stays.
    void setRecord(const QuestionnaireRecord &record);

    /// As it was filled in.
    QuestionnaireRecord record() const;

private:
    const DiaryCatalogue &m_terms;
    const Clock &m_clock;
    std::optional<QuestionnaireRecord> m_before;
    QComboBox *m_kind;
    QLabel *m_hint;
    QList<QLabel *> m_names;
    QList<QSpinBox *> m_numbers;
    QLabel *m_score;
    QPushButton *m_save;

    const QuestionnaireTerm *term() const;
    void showKind();
    void showScore();
};

} // namespace nape
