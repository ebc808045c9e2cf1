// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/bodyspot.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/jsonrecord.h"

namespace nape
{

/// Reads "regions", "sides", "spots", "pressure" and "toleranceCun" of a point.
///
/// A region that is never touched, a pressure above what a region allows, a view that shows none of the
/// regions and a direction that a view does not have are faults. Landmarks are not known here: a test finds
/// each of them in the drawings.
BodySpot readBodySpot(JsonRecord &record, const Catalogue &known, JsonRecord::Empty withoutRegions);

/// True if one of the regions may only be pinched.
bool isPinchOnly(const BodySpot &spot, const Catalogue &known);

} // namespace nape
