// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart.h"
#include "app/theme/appearance.h"

#include <QWidget>

namespace nape
{

/// Explains what a chart draws. Stands beside the chart and not within it, so that it stays in sight where a
/// chart of many columns scrolls.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(const Appearance &appearance, QWidget *parent = nullptr);

    /// Null for none.
    void setChart(ChartPtr chart);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const Appearance &m_appearance;
    ChartPtr m_chart;
};

} // namespace nape
