// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportdocument.h"

namespace nape
{

class ReportWords;

/// Days with headache, medicine and so on, a row for each month, and how it compares with before.
ReportSection monthsOf(const DoctorReport &report, const ReportWords &words);
/// The same by years.
ReportSection yearsOf(const DoctorReport &report, const ReportWords &words);

} // namespace nape
