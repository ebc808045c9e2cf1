// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportdocument.h"

namespace nape
{

class ReportWords;

/// What was tried, and what helped.
ReportSection helpsOf(const DoctorReport &report, const Catalogue &catalogue, const ReportWords &words);

} // namespace nape
