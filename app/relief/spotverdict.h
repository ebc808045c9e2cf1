// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/safety/safetyassessment.h"

namespace nape
{

/// The verdict on a point together with those on the regions it lies in: a point is no way into a region that
/// must be left alone, and bears no more than it.
Verdict withItsRegions(Verdict verdict, const BodySpot &spot, Side side, const Catalogue &catalogue,
                       const SafetyAssessment &assessment);

} // namespace nape
