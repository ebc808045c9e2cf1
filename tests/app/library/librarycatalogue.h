// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/library/library.h"
#include "resources/resources.h"

namespace nape
{

/// The catalogue that ships, read once for all tests of the library.
inline const Catalogue &libraryCatalogue()
{
    static const Catalogue loaded = *Catalogue::load(resources::catalogueFolder());
    return loaded;
}

} // namespace nape
