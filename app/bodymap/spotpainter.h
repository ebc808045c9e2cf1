// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/mapspots.h"
#include "app/theme/colours.h"

class QPainter;

namespace nape
{

struct SpotLook {
    bool hovered = false;
    bool focused = false; ///< by keyboard
};

/// A dot (a diamond for a trigger point) with its label, and the ring within which a finger is right. Each
/// part has a rim, so that it is seen on skin and on hair in every palette.
void paintSpot(QPainter &painter, const SpotMark &mark, const MapSpot &spot, const SpotLook &look,
               const Colours &colours);

} // namespace nape
