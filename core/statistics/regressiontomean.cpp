// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/regressiontomean.h"

#include "core/statistics/distributions.h"

namespace nape::statistics
{

std::optional<double> expectedFallAbove(double cut, const Ratings &ratings)
{
    if (!(ratings.deviation > 0))
        return std::nullopt;
    const double z = (cut - ratings.mean) / ratings.deviation;
    const double above = normalCdf(-z);
    if (!(above > 0))
        return std::nullopt;
    return ratings.deviation * (1 - ratings.correlation) * normalDensity(z) / above;
}

} // namespace nape::statistics
