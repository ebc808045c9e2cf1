// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/library/libraryitems.h"

namespace nape
{

/// Where on the body an item belongs; the sides of a region one after the other. Empty for what has no place.
QList<Place> placesOf(const Catalogue &catalogue, const LibraryId &id);

} // namespace nape
