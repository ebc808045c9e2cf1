// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/colours.h"

#include <algorithm>

namespace nape
{

/// How the person wants the comfort palette: darker or lighter, and how far from amber towards red. Nothing
/// that can be chosen is brighter than the limits of the palette, and none of it takes the words away.
struct ComfortLight {
    static constexpr int darkest = 50;
    static constexpr int lightest = 120;
    static constexpr int usualBrightness = 100;
    static constexpr int warmest = 100;

    int brightness = usualBrightness; ///< percent of the palette's own light
    int warmth = 0;                   ///< 0: amber … 100: nearly red

    /// Whatever was asked for, within the limits.
    static ComfortLight of(int brightness, int warmth)
    {
        return {std::clamp(brightness, darkest, lightest), std::clamp(warmth, 0, warmest)};
    }

    friend bool operator==(const ComfortLight &, const ComfortLight &) = default;
};

/// No pixel of comfort gives more light than this; the rest up to 0.35 is for edges smoothed on a screen.
inline constexpr double comfortLuminanceCap = 0.34;

/// The colour in that light. Never more blue than red or green, never above the cap.
QColor lit(const QColor &colour, ComfortLight light);

/// The palette in that light; words keep a contrast of 4.5 : 1 on every ground, however dark it is asked for.
Colours lit(const Colours &colours, ComfortLight light);

/// A palette as it is shown. The light only matters in comfort.
struct Look {
    PaletteName palette = PaletteName::Light;
    ComfortLight light = {};

    Look(PaletteName name = PaletteName::Light, ComfortLight chosen = {})
        : palette(name), light(name == PaletteName::Comfort ? chosen : ComfortLight())
    {
    }

    Colours colours() const;
    /// Of a drawing, whose colours are no roles of the palette.
    QColor lit(const QColor &colour) const;

    friend bool operator==(const Look &, const Look &) = default;
};

} // namespace nape
