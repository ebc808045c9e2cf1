// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/statistics/estimate.h"

namespace nape::statistics
{

/// Points on 0–10 that people with long-lasting pain call a worthwhile change (Farrar et al. 2001; not
/// headache, and a higher start needs more).
constexpr double worthwhilePoints = 2.0;
/// The same as a share of the pain before.
constexpr double worthwhileShare = 0.30;

enum class Worth {
    Probable, ///< the whole interval is better than the worthwhile change
    Possible, ///< a worthwhile change lies within the interval, and all of it is better
    Unlikely, ///< the whole interval falls short of it
    NotClear, ///< from a worthwhile change to none, or to worse
};

/// What a change (negative is better) is probably worth; none without an interval.
std::optional<Worth> worthOf(const Estimate &change, double worthwhile = worthwhilePoints);

/// Whether one attack answered: pain fell by 30 % or by 2 points. Pain that was 0 before cannot fall.
bool isResponse(double before, double after);

} // namespace nape::statistics
