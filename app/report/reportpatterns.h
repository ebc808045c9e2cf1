// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportdocument.h"

namespace nape
{

class ReportWords;

/// What the entries resemble.
ReportSection patternsOf(const DoctorReport &report, const ReportWords &words);

} // namespace nape
