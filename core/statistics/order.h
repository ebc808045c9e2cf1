// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

namespace nape::statistics
{

double sum(std::span<const double> values);
/// Of at least one value.
double mean(std::span<const double> values);
/// Of at least one value; the mean of the middle two of an even number.
double median(std::span<const double> values);
/// With n − 1; of at least two values.
double standardDeviation(std::span<const double> values);

std::vector<double> sorted(std::span<const double> values);
/// Of sorted values, at least one: linear between the two nearest, as most programs do it (type 7).
double quantileOfSorted(std::span<const double> values, double probability);

} // namespace nape::statistics
