// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/period.h"

namespace nape
{

/// The same days that Insights mean by it: see Period::lastMonths().
Period lastMonths(const QDate &today, int months);

/// What doctors usually ask about.
constexpr int usualReportMonths = 3;

} // namespace nape
