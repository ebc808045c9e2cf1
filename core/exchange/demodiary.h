// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/store/diarystore.h"

namespace nape
{

struct DemoOptions {
    int years = 1; ///< up to today
    quint32 seed = 1;
};

inline constexpr int longestDemoYears = 100;

/// Fills an empty diary with the life of somebody who never lived: migraine-like and tension-like headaches
/// in clusters, a cycle, doses that help or do not, a preventive for some months, days answered and
/// forgotten, what the person suspects and what it cost, sessions whose effect is partly the course that pain
/// takes anyway. For trying, for pictures and for measuring; no research.
///
/// The same catalogue, options, day and zone give the same diary. InvalidInput if the diary is not empty or
/// the years are not 1 to 100.
Result<void> writeDemoDiary(DiaryStore &store, const Catalogue &catalogue, const Clock &clock,
                            const DemoOptions &options);

} // namespace nape
