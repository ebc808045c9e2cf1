// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/randomnumbers.h"

#include <cmath>
#include <numbers>

namespace nape::statistics
{

double RandomNumbers::normal()
{
    // Box and Muller; the logarithm of zero is kept away.
    const double radius = std::sqrt(-2.0 * std::log(1.0 - share()));
    return radius * std::cos(2.0 * std::numbers::pi * share());
}

} // namespace nape::statistics
