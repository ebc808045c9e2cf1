// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/period.h"

namespace nape
{

/// Days around a period decide what is true within it, so an excerpt holds them too; counted is only what
/// lies in the period. That way the numbers of a month are the same whatever is loaded around it.
namespace excerptmargin
{
/// For rolling thirty days; an attack that came back within 48 hours and what was done before lie nearer.
constexpr int daysBefore = 30;
/// Medicine still taken for a headache, and whether it was quiet around a day.
constexpr int daysAfter = 3;
} // namespace excerptmargin

/// What an excerpt about `period` knows of.
inline Period withMargin(const Period &period)
{
    return period.days() > 0 ? Period{period.first.addDays(-excerptmargin::daysBefore),
                                      period.last.addDays(excerptmargin::daysAfter)}
                             : period;
}

} // namespace nape
