// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/colours.h"

#include <QPainterPath>

class QPainter;

namespace nape
{

/// How one region looks now. Each state differs by more than colour: by width of outline, pattern or a second
/// line.
struct RegionLook {
    bool hovered = false;
    bool selected = false;
    bool focused = false;  ///< by keyboard
    bool blocked = false;  ///< hatched: is never massaged
    bool softened = false; ///< dotted: only gently
    bool working = false;  ///< the session is here now

    bool isPlain() const { return *this == RegionLook(); }
    friend bool operator==(const RegionLook &, const RegionLook &) = default;
};

/// How far beyond the outline paintRegion() may paint.
inline constexpr double regionPaintReach = 5;

/// Paints the region over the picture, translucent, so that the drawn face stays visible.
void paintRegion(QPainter &painter, const QPainterPath &outline, const RegionLook &look,
                 const Colours &colours);

} // namespace nape
