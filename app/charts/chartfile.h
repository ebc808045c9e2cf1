// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart.h"
#include "core/base/result.h"

namespace nape::chartfile
{

/// The chart below its title and legend, on a ground, as large as it is shown; a very wide one in rows. Never
/// half a file: what was there before stays if writing fails (InvalidInput with one sentence).
Result<void> savePng(const Chart &chart, const QSizeF &size, const ChartLook &look, const QString &file);
Result<void> saveSvg(const Chart &chart, const QSizeF &size, const ChartLook &look, const QString &file);

/// Title and table, with tabs between the columns: for a letter or a spreadsheet.
QString asText(const Chart &chart);

} // namespace nape::chartfile
