// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/statistics/estimate.h"

namespace nape::statistics
{

/// `count` of `total`, 0 ≤ count ≤ total. The share with Wilson's interval, which stays honest for few
/// observations and shares near 0 or 1.
Estimate wilson(int count, int total);

/// The same with the exact interval of Clopper and Pearson: never too narrow, often too wide.
Estimate clopperPearson(int count, int total);

/// How much greater the first share is than the second; Newcombe's interval from the two of Wilson (1998,
/// method 10). `n` is both totals together.
Estimate newcombeDifference(int firstCount, int firstTotal, int secondCount, int secondTotal);

} // namespace nape::statistics
