// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportdocument.h"

namespace nape
{

class ReportWords;

/// A grid of days with a mark for each.
ReportCalendar calendarOf(const DoctorReport &report, const ReportWords &words);

} // namespace nape
