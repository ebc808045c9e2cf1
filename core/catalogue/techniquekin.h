// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/technique.h"

namespace nape
{

/// Techniques of ours that do the same kind of thing in the same kind of place. Some safety rules name
/// techniques ("no warm packs on numb skin"); for one that comes from elsewhere they must hold too, and
/// nobody could be trusted to say so in its file. Rather too many than too few.
QList<TechniqueKey> kinOf(const Technique &technique);

} // namespace nape
