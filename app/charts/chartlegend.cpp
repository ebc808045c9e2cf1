// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/chartlegend.h"

#include "app/charts/chartparts.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>

#include <cmath>

namespace nape
{

ChartLegend::ChartLegend(const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_appearance(appearance)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void ChartLegend::setChart(ChartPtr chart)
{
    m_chart = std::move(chart);
    QStringList words;
    for (const chartparts::LegendItem &item : m_chart ? m_chart->legend() : QList<chartparts::LegendItem>())
        words.append(item.words);
    setAccessibleName(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int ChartLegend::heightForWidth(int width) const
{
    return m_chart
               ? static_cast<int>(std::ceil(chartparts::Legend(m_chart->legend(), width, font()).height()))
               : 0;
}

QSize ChartLegend::sizeHint() const
{
    return {minimumSizeHint().width(), heightForWidth(width())};
}

QSize ChartLegend::minimumSizeHint() const
{
    // What is wider is written in several lines.
    return {fontMetrics().averageCharWidth() * 20, 0};
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    if (!m_chart)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    chartparts::Legend(m_chart->legend(), width(), font())
        .paint(painter, {}, {font(), m_appearance.colours()});
}

void ChartLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void ChartLegend::resizeEvent(QResizeEvent *event)
{
    // The layout still knows the height of another width, and gives no more.
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
    QWidget::resizeEvent(event);
}

} // namespace nape
