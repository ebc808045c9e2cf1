// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/side.h"

#include <QAccessible>

namespace nape
{

class BodyMap;
struct MapSpot;

/// What a screen reader finds in the map: a group with one check box per place, in reading
/// order, and then one button per spot. Each child
/// keeps its identity for the life of the map.
void installMapAccessibility();

/// The child of that place; null if no screen reader has asked for the map yet, or the place is not shown.
QAccessibleInterface *accessibleChild(BodyMap &map, const Place &place);
QAccessibleInterface *accessibleChild(BodyMap &map, const MapSpot &spot);

} // namespace nape
