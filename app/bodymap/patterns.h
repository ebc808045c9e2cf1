// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/colours.h"

#include <QBrush>

namespace nape
{

/// What tells states and zones apart without colour.
enum class Pattern {
    Hatch,  ///< blocked
    Dots,   ///< softened, in regular rows
    Fine,   ///< stipple as in an anatomy book, scattered; the weakest
    Medium, ///<
    Dense,  ///< the strongest
};

/// In two colours, so that it is seen on skin and on hair; as large at every pixel ratio. For painting in
/// widgets only.
QBrush patternBrush(Pattern pattern, const Colours &colours, double pixelRatio);

/// Parallel lines, as many degrees from level as asked for (0, 45, 90 or 135); may be painted on any thread.
QBrush hatchBrush(int degrees, const QColor &ink, double pixelRatio);

} // namespace nape
