// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

namespace nape::statistics
{

/// Where `function`, which rises or falls all the way, passes zero between `low` and `high`; an end if it
/// does not pass it (TOMS 748, from Boost.Math).
double zeroBetween(double low, double high, const std::function<double(double)> &function);

} // namespace nape::statistics
