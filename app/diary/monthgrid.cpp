// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/monthgrid.h"

namespace nape
{

MonthGrid::MonthGrid(const QDate &month, Qt::DayOfWeek firstOfWeek) : m_month(month.year(), month.month(), 1)
{
    const int before = (m_month.dayOfWeek() - int(firstOfWeek) + columns) % columns;
    m_first = m_month.addDays(-before);
}

std::optional<int> MonthGrid::cellOf(const QDate &day) const
{
    const qint64 cell = m_first.daysTo(day);
    return cell >= 0 && cell < cells ? std::optional(static_cast<int>(cell)) : std::nullopt;
}

} // namespace nape
