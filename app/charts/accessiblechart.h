// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace nape
{

class ChartView;

/// Makes charts known to screen readers as a chart with one child for each value. Needed once.
void installAccessibleChart();

void announceChartChanged(ChartView *chart);
void announceValueFocused(ChartView *chart);

} // namespace nape
