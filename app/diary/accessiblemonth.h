// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace nape
{

class MonthCalendar;

/// Makes calendars known to screen readers as a table with one cell per day. Needed once.
void installAccessibleMonth();

void announceMonthChanged(MonthCalendar *calendar);
void announceDayFocused(MonthCalendar *calendar);
void announceDaySelected(MonthCalendar *calendar);

} // namespace nape
