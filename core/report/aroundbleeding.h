// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/diaryfacts.h"

#include <optional>

namespace nape
{

/// How many attacks began from two days before to three days into a bleeding (ICHD-3 A1.1: days −2 to +3, of
/// which none is called 0).
struct AroundBleeding {
    int attacks = 0; ///< that began in the period
    int around = 0;  ///< of them

    friend bool operator==(const AroundBleeding &, const AroundBleeding &) = default;
};

/// None if no bleeding was noted in the period, or no attack began in it. `facts` of the period; `all` knows
/// the bleedings that begin just before or after it.
std::optional<AroundBleeding> aroundBleeding(const DiaryFacts &facts, const DiaryFacts &all,
                                             const Period &counted);

} // namespace nape
