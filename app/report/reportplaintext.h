// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportdocument.h"

namespace nape
{

/// All that stands in the report, line by line: for who reads with ears or fingers. Every figure of a table
/// has the heading of its column with it.
QString reportPlainText(const ReportDocument &document);

} // namespace nape
