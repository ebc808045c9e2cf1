// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/chart.h"

#include "app/charts/chartparts.h"

namespace nape
{

Chart::~Chart() = default;

QList<chartparts::LegendItem> Chart::legend() const
{
    return {};
}

ChartTable Chart::table() const
{
    ChartTable table{.columns = columns(), .rows = {}};
    for (qsizetype value = 0; value < count(); ++value)
        table.rows.append(row(value));
    return table;
}

std::optional<qsizetype> Chart::valueAt(const QPointF &position, const QSizeF &size, const QFont &font) const
{
    for (qsizetype value = 0; value < count(); ++value) {
        if (areaOf(value, size, font).contains(position))
            return value;
    }
    return std::nullopt;
}

} // namespace nape
