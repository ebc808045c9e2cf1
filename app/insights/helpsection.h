// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/insights/insightsnumbers.h"
#include "app/insights/insightssection.h"
#include "core/catalogue/catalogue.h"

namespace nape
{

/// What changed after sessions, for each technique and each place. Never a ranking before there is enough for
/// one, and never that a session was the cause.
class HelpSection final : public InsightsSection
{
    Q_OBJECT

public:
    /// `catalogue` must outlive the section.
    HelpSection(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent = nullptr);

    void show(const WhatHelps &help);
    using QWidget::show;

private:
    const Catalogue &m_catalogue;
    QLabel *m_lead;
    QWidget *m_eachTechnique; ///< what can be said, a label for each
    ChartPanel *m_techniques;
    QLabel *m_placesHeading;
    ChartPanel *m_places;
    QLabel *m_leftOut;

    QString nameOf(const HelpFinding &finding, bool isPlace) const;
    /// "Scalp massage: …" with all that can be said so far.
    QString wordsFor(const QString &name, const HelpFinding &finding) const;
    void sayEach(const QList<HelpFinding> &findings);
    ChartPtr chartOf(const QString &title, const QString &what, const QList<HelpFinding> &findings,
                     bool arePlaces) const;
};

} // namespace nape
