// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace nape::statistics
{

/// Where `function`, which rises or falls all the way, passes zero between `low` and `high`. By halving:
/// slow, but it cannot fail, and it gives the same answer everywhere.
template <class Function>
double zeroBetween(double low, double high, Function function)
{
    const bool startsBelow = function(low) < 0;
    // 80 halvings of a range of 100 reach the last digit of a double.
    for (int step = 0; step < 80; ++step) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high)
            break;
        if ((function(middle) < 0) == startsBelow)
            low = middle;
        else
            high = middle;
    }
    return low + (high - low) / 2;
}

} // namespace nape::statistics
