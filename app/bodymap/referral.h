// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/patterns.h"
#include "core/catalogue/catalogue.h"

#include <QPainterPath>

class QPainter;

namespace nape
{

/// A place to which a trigger point is said to send pain.
struct ReferralZone {
    Place place;
    int rank = 0; ///< 0 for the strongest

    friend bool operator==(const ReferralZone &, const ReferralZone &) = default;
};

/// Of a spot on that side: the regions of the same side and those in the middle; where the catalogue says
/// that the pain crosses over, also those of the other side, one rank weaker. Strongest first, each once.
QList<ReferralZone> referralZones(const Catalogue &catalogue, const TriggerPoint &point, Side side);

/// Scattered dots within the outline, denser where it is stronger.
Pattern stippleOf(const ReferralZone &zone);
void paintReferral(QPainter &painter, const QPainterPath &outline, const ReferralZone &zone,
                   const Colours &colours);

} // namespace nape
