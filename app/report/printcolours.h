// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/colours.h"

namespace nape
{

/// The colours of paper: none of the palettes of the program, readable from a black-and-white copier, and
/// with as little ink as that needs.
const Colours &printColours();

/// For how much of all headaches hurt at a place; 0 … 1.
QColor heatOnPaper(double share);

} // namespace nape
