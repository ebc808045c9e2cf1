// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/dayrepository.h"

#include "core/store/columns.h"
#include "core/store/dayrange.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace sql
{

static const QString saveDay = uR"(
    INSERT INTO days (day, headache_free, sleep_hours, sleep_quality, bleeding, pressure_hpa, weather, note,
                      unknown, created_ms, changed_ms)
    VALUES (:day, :headache_free, :sleep_hours, :sleep_quality, :bleeding, :pressure_hpa, :weather, :note,
            :unknown, :now, :now)
    ON CONFLICT (day) DO UPDATE SET
        headache_free = excluded.headache_free, sleep_hours = excluded.sleep_hours,
        sleep_quality = excluded.sleep_quality, bleeding = excluded.bleeding, pressure_hpa = excluded.pressure_hpa,
        weather = excluded.weather, note = excluded.note, unknown = excluded.unknown,
        changed_ms = excluded.changed_ms)"_s;

static const QString dropOtherFactors = uR"(
    DELETE FROM day_factors WHERE day = :day AND factor NOT IN (SELECT value FROM json_each(:kept)))"_s;

static const QString saveFactor = uR"(
    INSERT INTO day_factors (day, factor, answer, amount) VALUES (:day, :factor, :answer, :amount)
    ON CONFLICT (day, factor) DO UPDATE SET answer = excluded.answer, amount = excluded.amount)"_s;

// A check-in that was taken back makes the day "not answered" again.
static const QString dropDayThatSaysNothing = uR"(
    DELETE FROM days
    WHERE day = :day AND headache_free IS NULL AND sleep_hours IS NULL AND sleep_quality IS NULL
          AND bleeding IS NULL AND pressure_hpa IS NULL AND weather IS NULL AND note IS NULL AND unknown IS NULL
          AND NOT EXISTS (SELECT 1 FROM day_factors WHERE day_factors.day = days.day))"_s;

static const QString days = uR"(
    SELECT day, headache_free, sleep_hours, sleep_quality, bleeding, note, pressure_hpa, weather, unknown FROM days
    WHERE day BETWEEN :first AND :last ORDER BY day)"_s;

static const QString factorsOfDays = uR"(
    SELECT day, factor, answer, amount FROM day_factors WHERE day BETWEEN :first AND :last ORDER BY day, factor)"_s;

} // namespace sql

using namespace columns;

void DayRepository::save(Write &write, const DayRecord &day, qint64 nowMs)
{
    const QString key = fromDay(day.day);
    write.run(sql::saveDay, {{u":day", key},
                             {u":headache_free", fromAnswer(day.headacheFree)},
                             {u":sleep_hours", day.sleepHours},
                             {u":sleep_quality", day.sleepQuality},
                             {u":bleeding", fromAnswer(day.bleeding)},
                             {u":pressure_hpa", day.pressureHpa},
                             {u":weather", fromText(day.weather)},
                             {u":note", fromText(day.note)},
                             {u":unknown", fromJson(day.unknown)},
                             {u":now", nowMs}});
    write.run(sql::dropOtherFactors,
              {{u":day", key}, {u":kept", fromJson(QJsonArray::fromStringList(day.factors.keys()))}});
    for (auto factor = day.factors.begin(); factor != day.factors.end(); ++factor) {
        const auto amount = day.amounts.find(factor.key());
        write.run(sql::saveFactor,
                  {{u":day", key},
                   {u":factor", factor.key()},
                   {u":answer", toKey(factor.value())},
                   {u":amount", amount == day.amounts.end() ? SqlValue(nullptr) : SqlValue(*amount)}});
    }
    write.run(sql::dropDayThatSaysNothing, {{u":day", key}});
    write.touched(Change::Days);
}

QList<DayRecord> DayRepository::answered(const DayRange &range) const
{
    const QString first = fromDay(range.first);
    const QString last = fromDay(range.last);

    QList<DayRecord> days;
    for (Rows rows = m_database.rows(sql::days, {{u":first", first}, {u":last", last}}); rows.next();) {
        days.append({.day = toDay(rows.text(0)),
                     .headacheFree = optionalAnswer(rows, 1),
                     .sleepHours = rows.optionalReal(2),
                     .sleepQuality = rows.optionalNumber(3),
                     .bleeding = optionalAnswer(rows, 4),
                     .factors = {},
                     .note = rows.text(5),
                     .amounts = {},
                     .pressureHpa = rows.optionalReal(6),
                     .weather = rows.text(7),
                     .unknown = toObject(rows.text(8))});
    }
    // Both are sorted by day, so they are walked side by side.
    auto day = days.begin();
    for (Rows rows = m_database.rows(sql::factorsOfDays, {{u":first", first}, {u":last", last}});
         rows.next();) {
        const QDate date = toDay(rows.text(0));
        while (day->day < date)
            ++day;
        day->factors.insert(rows.text(1), require(answerFromKey(rows.text(2))));
        if (!rows.isNull(3))
            day->amounts.insert(rows.text(1), rows.real(3));
    }
    return days;
}

} // namespace nape
