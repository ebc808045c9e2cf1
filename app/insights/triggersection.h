// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/insights/insightsnumbers.h"
#include "app/insights/insightssection.h"
#include "core/catalogue/diarycatalogue.h"

namespace nape
{

/// How days before attacks differ from other days: links within one diary, never causes.
class TriggerSection final : public InsightsSection
{
    Q_OBJECT

public:
    /// `terms` must outlive the section; null if the catalogue could not be read, then keys are names.
    TriggerSection(const DiaryCatalogue *terms, const Appearance &appearance, QWidget *parent = nullptr);

    void show(const TriggerFindings &triggers);
    using QWidget::show;

private:
    const DiaryCatalogue *m_terms;
    QLabel *m_lead;
    QLabel *m_findings;
    QLabel *m_tableWords;
    ChartPanel *m_chart;
    bool m_areOnlyCounts = false;

    QString nameOf(const TriggerFinding &finding) const;
    QString wordsFor(const TriggerFinding &finding) const;
    ChartPtr chartOf(const QList<TriggerFinding> &findings) const;
};

} // namespace nape
