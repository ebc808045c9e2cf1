// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/diaryfacts.h"

#include <vector>

namespace nape
{

/// How pain went on without session or medicine: from one reading to another 30 to 120 minutes later.
struct UntreatedCourse {
    int before = 0; ///< > 0
    int change = 0; ///< after − before
};

/// One for each attack and each pain at its start, the earliest; nothing was taken or done in the two hours
/// before or until the second reading.
std::vector<UntreatedCourse> untreatedCourses(const DiaryFacts &facts, const Period &period);

} // namespace nape
