// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/period.h"

namespace nape
{

/// The last so many whole months and the days of this one: the rules of doctors ask for whole months, and
/// what hurts today should not be missing.
Period lastMonths(const QDate &today, int months);

/// What doctors usually ask about.
constexpr int usualReportMonths = 3;

} // namespace nape
