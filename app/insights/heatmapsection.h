// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/insights/insightsnumbers.h"
#include "app/insights/insightssection.h"
#include "core/catalogue/catalogue.h"

namespace nape
{

class BodyAtlas;

/// Where it hurt, on the head and in a table.
class HeatMapSection final : public InsightsSection
{
    Q_OBJECT

public:
    /// `catalogue` must outlive the section.
    HeatMapSection(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent = nullptr);

    void show(const PainPlaces &places);
    using QWidget::show;

protected:
    void showEvent(QShowEvent *event) override;

private:
    const Catalogue &m_catalogue;
    PainPlaces m_places;
    bool m_isDrawn = false;
    QLabel *m_words;
    ChartPanel *m_chart;

    void draw();
};

} // namespace nape
