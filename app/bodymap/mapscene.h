// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodyatlas.h"
#include "app/bodymap/maplayout.h"
#include "app/theme/colours.h"

#include <QPixmap>

namespace nape
{

/// Everything in the map that stays when the pointer moves (ground, cards, figures) as one picture, ready to
/// be copied to the screen piece by piece.
QPixmap renderMapScene(const BodyAtlas &atlas, const MapLayout &layout, const QSize &size, double pixelRatio,
                       const Colours &colours);

} // namespace nape
