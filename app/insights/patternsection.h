// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/insights/insightsnumbers.h"
#include "app/insights/insightssection.h"
#include "core/insights/judgement.h"

class QPushButton;
class QVBoxLayout;

namespace nape
{

/// Which patterns the entries resemble, condition by condition. Never a diagnosis.
class PatternSection final : public InsightsSection
{
    Q_OBJECT

public:
    explicit PatternSection(const Appearance &appearance, QWidget *parent = nullptr);

    void show(const Judgement &judgement);
    using QWidget::show;

private:
    Judgement m_judgement;
    QLabel *m_lead;
    QWidget *m_matches;
    QPushButton *m_othersButton;
    QWidget *m_others;

    void fill(QWidget *column, const QList<PatternMatch> &patterns);
};

} // namespace nape
