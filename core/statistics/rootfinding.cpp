// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/rootfinding.h"

#include <boost/math/policies/policy.hpp>
#include <boost/math/tools/toms748_solve.hpp>

#include <cmath>
#include <cstdint>

namespace nape::statistics
{

double zeroBetween(double low, double high, const std::function<double(double)> &function)
{
    namespace policies = boost::math::policies;
    using Policy = policies::policy<policies::domain_error<policies::ignore_error>,
                                    policies::evaluation_error<policies::ignore_error>>;
    const double atLow = function(low);
    const double atHigh = function(high);
    if ((atLow < 0) == (atHigh < 0) || atLow == 0 || atHigh == 0)
        return std::abs(atLow) <= std::abs(atHigh) ? low : high;
    std::uintmax_t evaluations = 200;
    const auto [left, right] = boost::math::tools::toms748_solve(
        function, low, high, atLow, atHigh, boost::math::tools::eps_tolerance<double>(45), evaluations,
        Policy());
    return left + (right - left) / 2;
}

} // namespace nape::statistics
