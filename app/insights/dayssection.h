// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/insights/insightsnumbers.h"
#include "app/insights/insightssection.h"

namespace nape
{

/// How many days, how strong, how long.
class DaysSection final : public InsightsSection
{
    Q_OBJECT

public:
    explicit DaysSection(const Appearance &appearance, QWidget *parent = nullptr);

    void show(const DayNumbers &days);
    using QWidget::show;

private:
    QLabel *m_completeness;
    FactGrid *m_facts;
    ChartPanel *m_months;

    QString strongWords(const PeriodNumbers &whole) const;
    QString answeredWords(const Completeness &completeness) const;
    QString attackWords(const PeriodNumbers &whole) const;
    QString auraWords(const PeriodNumbers &whole) const;
    ChartPtr chartOf(const DayNumbers &days) const;
};

} // namespace nape
