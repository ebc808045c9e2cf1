// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/relief/cardlist.h"
#include "app/theme/appearance.h"
#include "core/safety/safetyassessment.h"

namespace nape
{

class SafetyDesk;

/// **Where it may come from**: tender spots of muscles that are said to send pain to the chosen places.
/// Choosing one shows the spot and where it refers on the map, and says it in words.
class OriginsTab final : public CardList
{
    Q_OBJECT

public:
    OriginsTab(const Catalogue &catalogue, SafetyDesk &desk, const Appearance &appearance,
               QWidget *parent = nullptr);

    void showFor(const QList<Place> &selection);

Q_SIGNALS:
    void originChosen(const nape::TriggerPointKey &point, nape::Side side);
    void techniqueRequested(const nape::TechniqueKey &technique);

private:
    const Catalogue &m_catalogue;
    SafetyDesk &m_desk;
    const Appearance &m_appearance;
    QList<Place> m_selection;
    std::optional<TriggerPointKey> m_chosen;

    void addPoint(const TriggerPoint &point, Side side, const SafetyAssessment &assessment);
};

} // namespace nape
