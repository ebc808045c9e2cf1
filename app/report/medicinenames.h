// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportblocks.h"

namespace nape::pages
{

/// The section with as many names of medicines as there is room for; each is whole, unless the first of its
/// class is too long alone. Where rows are low every class matters more than the names of its medicines.
ReportSection withFittingNames(ReportSection medicines, CalendarRows rows);
bool areNamesCut(const ReportSection &medicines, CalendarRows rows);

} // namespace nape::pages
