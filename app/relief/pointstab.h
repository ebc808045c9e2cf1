// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/mapspots.h"
#include "app/relief/cardlist.h"
#include "app/theme/appearance.h"
#include "core/safety/safetyassessment.h"

namespace nape
{

class SafetyDesk;

/// **Points**: the acupressure points of the chosen regions. Choosing one shows it on the map.
class PointsTab final : public CardList
{
    Q_OBJECT

public:
    PointsTab(const Catalogue &catalogue, SafetyDesk &desk, const Appearance &appearance,
              QWidget *parent = nullptr);

    void showFor(const QList<Place> &selection);

Q_SIGNALS:
    /// To be shown on the map; those that this person must leave alone say why.
    void spotsChanged(const QList<nape::MapSpot> &spots);
    void techniqueRequested(const nape::TechniqueKey &technique);

private:
    const Catalogue &m_catalogue;
    SafetyDesk &m_desk;
    const Appearance &m_appearance;
    QList<Place> m_selection;
    QList<MapSpot> m_spots;
    std::optional<PointKey> m_chosen;

    void addPoint(const PressurePoint &point, const QList<Side> &sides, const Verdict &verdict,
                  const SafetyAssessment &assessment);
    void choose(const PointKey &point);
};

/// Which sides of a point belong to the chosen places: theirs, or all for places in the middle.
QList<Side> sidesFor(const QList<Side> &ofPoint, const QList<Place> &selection);

} // namespace nape
