// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/insights/insightssection.h"
#include "core/catalogue/diarycatalogue.h"
#include "core/diary/questionnaire.h"

class QListWidget;
class QPushButton;

namespace nape
{

/// Time lost to headache: the HALT questionnaires so far, and a way to fill in another.
class HaltSection final : public InsightsSection
{
    Q_OBJECT

public:
    HaltSection(const Appearance &appearance, QWidget *parent = nullptr);

    /// Newest first.
    void show(const QList<QuestionnaireRecord> &questionnaires);
    using QWidget::show;

Q_SIGNALS:
    void answerRequested();
    void editRequested(const nape::QuestionnaireRecord &questionnaire);
    void removeRequested(const nape::QuestionnaireRecord &questionnaire);

private:
    QLabel *m_last;
    ChartPanel *m_chart;
    QList<QuestionnaireRecord> m_records; ///< as they stand in the list
    QWidget *m_past;
    QListWidget *m_list;
    QPushButton *m_edit;
    QPushButton *m_delete;

    void showList(const QList<QuestionnaireRecord> &questionnaires);
};

} // namespace nape
