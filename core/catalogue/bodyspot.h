// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/construction.h"

namespace nape
{

/// A spot that a finger finds: what acupressure points and trigger points have in common.
struct BodySpot {
    /// The regions it may lie in; empty for points of the hand and forearm that no region holds.
    QList<RegionKey> regions;
    QList<Side> sides;
    Spots spots;
    double toleranceCun = 0.5; ///< how far off a finger may be
    int lowestPressure = 0;
    int highestPressure = 0; ///< never more than the gentlest of its regions allows
};

} // namespace nape
