// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportblocks.h"

#include <array>
#include <optional>

namespace nape
{

/// How much of everything the first page holds.
struct ReportRoom {
    qsizetype months; ///< in the calendar, and rows of the table
    qsizetype medicines;
    qsizetype places;
    qsizetype techniques; ///< as a table, or in lines where calendar rows are low
    double gap;           ///< between sections
    qsizetype questionnaires = 2;
    qsizetype years = 10;        ///< in place of the months
    qsizetype monthsOfYears = 4; ///< in the calendar, where years are listed
    pages::CalendarRows rows = pages::CalendarRows::Square;
    double heads = 1.42; ///< width of the pictures, to that of the table beside them
};
/// Tried from the first until all fits. The figures at the top of the page are never the price, and of
/// medicines and of what helped the first ones stay: they are what the page is read for.
extern const std::array<ReportRoom, 13> reportRooms;

/// What may go on behind the first page, so that its tables need not shrink for it; tried in this order.
struct Compromise {
    std::optional<int> lines; ///< of own words that must be in front; none: all
    bool hasCounting;         ///< what the words mean is in front
    size_t rooms;             ///< of the first so many rooms
};
extern const std::array<Compromise, 5> reportCompromises;

/// Rows of the table of months, or of the years in place of them.
qsizetype tableRows(const ReportDocument &document, const ReportRoom &room);
qsizetype calendarMonths(const ReportDocument &document, const ReportRoom &room);

} // namespace nape
