// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/insights/insightsnumbers.h"
#include "app/insights/insightssection.h"
#include "core/catalogue/diarycatalogue.h"

class QComboBox;

namespace nape
{

/// Days with medicine against the limits that doctors use. It accuses nobody and never advises to stop.
class MedicineSection final : public InsightsSection
{
    Q_OBJECT

public:
    /// `terms` must outlive the section; null if the catalogue could not be read, then keys are names.
    MedicineSection(const DiaryCatalogue *terms, const Appearance &appearance, QWidget *parent = nullptr);

    void show(const MedicineNumbers &medicine);
    using QWidget::show;
    /// Comes later than the days, because it is judged from all entries.
    void setOveruse(const OverusePattern &overuse);
    void forgetOveruse();

private:
    const DiaryCatalogue *m_terms;
    MedicineNumbers m_medicine;
    QLabel *m_completeness;
    FactGrid *m_facts;
    QLabel *m_levels;
    QLabel *m_overuse;
    QComboBox *m_class;
    ChartPanel *m_rolling;
    ChartPanel *m_months;

    QString className(const QString &drugClass) const;
    QString levelWords(const MedicationUse &use) const;
    void showCharts();
    ChartPtr rollingChart(const MedicationUse &use) const;
    ChartPtr monthsChart(const MedicationUse &use) const;
};

} // namespace nape
