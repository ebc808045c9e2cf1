// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportroom.h"

namespace nape
{

using pages::CalendarRows;
using pages::millimetre;

const std::array<ReportRoom, 13> reportRooms{
    {{12, 8, 7, 8, 4.0 * millimetre, 2, 20, 6},
     {6, 7, 7, 6, 3.4 * millimetre, 2, 14, 4},
     {6, 7, 6, 5, 2.8 * millimetre, 2, 12, 3},
     {4, 7, 6, 4, 2.4 * millimetre, 2, 11, 3},
     {4, 7, 5, 6, 2.0 * millimetre, 1, 10, 3, CalendarRows::Low},
     {4, 6, 5, 5, 1.7 * millimetre, 1, 8, 2, CalendarRows::Low},
     {4, 6, 5, 4, 1.4 * millimetre, 1, 6, 2, CalendarRows::Low},
     {4, 6, 4, 4, 1.3 * millimetre, 1, 5, 2, CalendarRows::Low, 1.1},
     {4, 6, 3, 3, 1.2 * millimetre, 1, 5, 2, CalendarRows::Low, 1.1},
     {4, 6, 3, 3, 1.0 * millimetre, 1, 4, 2, CalendarRows::Low, 0.75},
     {4, 6, 2, 2, 0.7 * millimetre, 1, 4, 2, CalendarRows::Low, 0.6},
     {4, 6, 2, 2, 0.5 * millimetre, 1, 4, 2, CalendarRows::Low, 0.5},
     {4, 3, 1, 1, 0.5 * millimetre, 1, 4, 2, CalendarRows::Low, 0.5}}};

const std::array<Compromise, 5> reportCompromises{{{std::nullopt, true, 6},
                                                   {6, true, 7},
                                                   {3, true, reportRooms.size()},
                                                   {3, false, reportRooms.size()},
                                                   {1, false, reportRooms.size()}}};

qsizetype tableRows(const ReportDocument &document, const ReportRoom &room)
{
    return document.years ? room.years : room.months;
}

qsizetype calendarMonths(const ReportDocument &document, const ReportRoom &room)
{
    return document.years ? room.monthsOfYears : room.months;
}

} // namespace nape
