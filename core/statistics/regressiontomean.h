// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

namespace nape::statistics
{

/// What is known about repeated ratings of one person.
struct Ratings {
    double mean = 0;
    double deviation = 0;   ///< > 0
    double correlation = 0; ///< between two ratings of the same person, −1 … 1
};

/// By how much a rating falls by itself if it was chosen because it was above `cut` (regression to the mean;
/// Barnett 2005). None if the deviation is not positive or nothing lies above the cut.
std::optional<double> expectedFallAbove(double cut, const Ratings &ratings);

} // namespace nape::statistics
