// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportdocument.h"

namespace nape
{

class ReportWords;

/// What was taken, against the limits, and what was taken day after day.
ReportSection medicinesOf(const DoctorReport &report, const DiaryCatalogue &diaryCatalogue,
                          const ReportWords &words);

} // namespace nape
