// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/tallyrepository.h"

#include "core/diary/headache.h"
#include "core/store/columns.h"
#include "core/store/courserepository.h"
#include "core/store/dayrange.h"

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace sql
{

// The same three parts as headachesOfDays (headachesql.h).
static const QString attacksOfDays = uR"(
    SELECT start_day, intensity, end_ms, end_zone, end_day, end_precision FROM headaches
    WHERE deleted_ms IS NULL AND start_day BETWEEN :first AND :last
    UNION ALL
    SELECT start_day, intensity, end_ms, end_zone, end_day, end_precision FROM headaches INDEXED BY headaches_over_midnight
    WHERE deleted_ms IS NULL AND end_day > start_day AND end_day >= :first AND start_day < :first
    UNION ALL
    SELECT start_day, intensity, end_ms, end_zone, end_day, end_precision FROM headaches INDEXED BY headaches_going_on
    WHERE deleted_ms IS NULL AND end_ms IS NULL AND start_day < :first AND :today >= :first)"_s;

static const QString countedSessions = uR"(
    SELECT started_day, count(*) FROM sessions
    WHERE deleted_ms IS NULL AND outcome <> 'running' AND started_day BETWEEN :first AND :last
    GROUP BY started_day)"_s;

static const QString countedDoses = uR"(
    SELECT taken_day, count(*) FROM doses
    WHERE deleted_ms IS NULL AND taken_day BETWEEN :first AND :last GROUP BY taken_day)"_s;

static const QString freeDays =
    u"SELECT day, headache_free FROM days WHERE headache_free IS NOT NULL AND day BETWEEN :first AND :last"_s;

} // namespace sql

using namespace columns;

RangeTally TallyRepository::tally(const DayRange &range, const QDate &today) const
{
    const QString first = fromDay(range.first);
    const QString last = fromDay(range.last);
    RangeTally tally{.attacks = {}, .sessions = {}, .doses = {}, .headacheFree = {}};
    for (Rows rows = m_database.rows(sql::attacksOfDays,
                                     {{u":first", first}, {u":last", last}, {u":today", fromDay(today)}});
         rows.next();) {
        const QDate start = toDay(rows.text(0));
        const auto ended = optionalMoment(rows, 2);
        const QDate end = ended ? lastDayBefore(*ended, require(precisionFromKey(rows.text(5)))) : today;
        if (start > range.last || std::max(start, end) < range.first)
            continue;
        tally.attacks.append({.firstDay = start,
                              .lastDay = std::max(start, end),
                              .worst = require(optionalIntensity(rows, 1))});
    }
    for (Rows rows = m_database.rows(sql::countedSessions, {{u":first", first}, {u":last", last}});
         rows.next();)
        tally.sessions.insert(toDay(rows.text(0)), rows.number(1));
    for (Rows rows = m_database.rows(sql::countedDoses, {{u":first", first}, {u":last", last}}); rows.next();)
        tally.doses.insert(toDay(rows.text(0)), rows.number(1));
    for (Rows rows = m_database.rows(sql::freeDays, {{u":first", first}, {u":last", last}}); rows.next();)
        tally.headacheFree.insert(toDay(rows.text(0)), require(optionalAnswer(rows, 1)));
    tally.excluded = CourseRepository(m_database).excludedPeriods();
    return tally;
}

} // namespace nape
