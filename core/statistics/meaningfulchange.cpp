// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statistics/meaningfulchange.h"

namespace nape::statistics
{

std::optional<Worth> worthOf(const Estimate &change, double worthwhile)
{
    if (!change.interval)
        return std::nullopt;
    if (change.interval->upper < -worthwhile)
        return Worth::Probable;
    if (change.interval->lower <= -worthwhile && change.interval->upper >= 0)
        return Worth::NotClear;
    return change.interval->lower <= -worthwhile ? Worth::Possible : Worth::Unlikely;
}

bool isResponse(double before, double after)
{
    const double fall = before - after;
    // In tenths on both sides, so that 3 of 10 is 30 % whatever a double makes of 0.3.
    return fall > 0 && (fall >= worthwhilePoints || 10 * fall >= 3 * before);
}

} // namespace nape::statistics
