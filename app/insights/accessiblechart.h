// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace nape
{

class MonthChart;

/// Makes month charts known to screen readers as a chart with one child per month. Needed once.
void installAccessibleChart();

void announceChartChanged(MonthChart *chart);
void announceMonthFocused(MonthChart *chart);

} // namespace nape
