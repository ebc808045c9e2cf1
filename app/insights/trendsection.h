// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/insights/insightsnumbers.h"
#include "app/insights/insightssection.h"

class QCheckBox;
class QComboBox;

namespace nape
{

class DateField;

/// Whether days become fewer or more, and how it was before and after a date.
class TrendSection final : public InsightsSection
{
    Q_OBJECT

public:
    explicit TrendSection(const Appearance &appearance, QWidget *parent = nullptr);

    void show(const TrendNumbers &numbers);
    using QWidget::show;
    /// Takes the numbers away, but leaves the fields: the person is about to choose with them.
    void showWorking();

Q_SIGNALS:
    void measureChosen(nape::DayMeasure measure);
    /// None: no comparison.
    void splitChosen(const std::optional<QDate> &firstDayAfter);

private:
    QComboBox *m_measure;
    QLabel *m_words;
    ChartPanel *m_chart;
    QCheckBox *m_compare;
    DateField *m_split;
    Period m_splits; ///< what can be chosen
    QLabel *m_compareWords;

    QString measureName(DayMeasure measure) const;
    QString trendWords(const MonthlyTrend &trend) const;
    QString gapWords(const MonthlyTrend &trend) const;
    QString compareWords(const BeforeAfter &numbers) const;
    QString responseWords(const std::optional<Response> &response) const;
    ChartPtr chartOf(const TrendNumbers &numbers) const;
};

} // namespace nape
