// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/falsediscovery.h"

#include <algorithm>
#include <numeric>

namespace nape::statistics
{

std::vector<double> benjaminiHochberg(std::span<const double> pValues)
{
    std::vector<size_t> order(pValues.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return pValues[a] < pValues[b]; });

    std::vector<double> qValues(pValues.size());
    double least = 1.0;
    for (size_t rank = order.size(); rank > 0; --rank) {
        const size_t index = order[rank - 1];
        least = std::min(least, pValues[index] * double(order.size()) / double(rank));
        qValues[index] = least;
    }
    return qValues;
}

} // namespace nape::statistics
