// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/insights/insightsnumbers.h"
#include "app/insights/insightssection.h"
#include "core/catalogue/catalogue.h"

class QComboBox;
class QPushButton;

namespace nape
{

/// Two techniques taken in turns that the program draws, with the outcome fixed beforehand. The result is
/// shown when all turns are done, not before: whoever looks on the way stops when it looks good.
class ExperimentSection final : public InsightsSection
{
    Q_OBJECT

public:
    /// `catalogue` must outlive the section.
    ExperimentSection(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent = nullptr);

    /// Newest first.
    void show(const QList<ExperimentNumbers> &experiments);
    using QWidget::show;

Q_SIGNALS:
    void startRequested(const nape::TechniqueKey &first, const nape::TechniqueKey &second,
                        nape::RatingMoment outcome);
    void endRequested(const nape::Experiment &experiment);

private:
    const Catalogue &m_catalogue;
    std::optional<Experiment> m_running;
    QLabel *m_lead;
    QWidget *m_plan;
    QComboBox *m_first;
    QComboBox *m_second;
    QComboBox *m_outcome;
    QPushButton *m_start;
    QPushButton *m_end;
    QLabel *m_result;
    ChartPanel *m_chart;

    void buildPlan();
    void updateStart();
    QString outcomeName(RatingMoment moment) const;
    QString turnWords(const ExperimentNumbers &running) const;
    QString resultWords(const ExperimentNumbers &done) const;
    QString leftOutWords(const ExperimentResult &result) const;
    ChartPtr chartOf(const ExperimentNumbers &done) const;
};

} // namespace nape
