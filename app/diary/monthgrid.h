// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/diarystore.h"

#include <QDate>

#include <optional>

namespace nape
{

/// The days of a month page: always six weeks, so that the page keeps its shape from month to month.
class MonthGrid
{
public:
    static constexpr int rows = 6;
    static constexpr int columns = 7;
    static constexpr int cells = rows * columns;

    MonthGrid(const QDate &month, Qt::DayOfWeek firstOfWeek);

    QDate month() const { return m_month; } ///< its first day
    QDate dayAt(int cell) const { return m_first.addDays(cell); }
    std::optional<int> cellOf(const QDate &day) const;
    bool isInMonth(const QDate &day) const { return day >= m_month && day < m_month.addMonths(1); }
    DayRange range() const { return {m_first, dayAt(cells - 1)}; }
    DayRange monthRange() const { return {m_month, m_month.addMonths(1).addDays(-1)}; }
    Qt::DayOfWeek weekday(int column) const { return Qt::DayOfWeek(dayAt(column).dayOfWeek()); }

private:
    QDate m_month;
    QDate m_first;
};

} // namespace nape
