// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/insights/monthchartlayout.h"
#include "app/theme/appearance.h"

#include <QWidget>

namespace nape
{

/// Headache days and mean pain, month by month. Every number stands at its bar or dot; arrows walk the
/// months, and each month is a child for a screen reader. The same data stands in a table beside it.
class MonthChart : public QWidget
{
    Q_OBJECT

public:
    explicit MonthChart(const Appearance &appearance, QWidget *parent = nullptr);

    void setSummaries(const QList<MonthSummary> &summaries);
    const QList<MonthSummary> &summaries() const { return m_summaries; }
    MonthChartLayout chartLayout() const;

    /// -1 if there are no months.
    int currentMonth() const { return m_current; }
    void setCurrentMonth(int month);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentMonthChanged(int month);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const Appearance &m_appearance;
    QList<MonthSummary> m_summaries;
    int m_current = -1;
    std::optional<int> m_hovered;

    MonthChartLayout::Metrics chartMetrics() const;
    void setHovered(std::optional<int> month);
};

} // namespace nape
