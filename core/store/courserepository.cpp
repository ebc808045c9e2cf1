// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/courserepository.h"

#include "core/store/columns.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace sql
{

static const QString saveCourse = uR"(
    INSERT INTO preventive_courses (id, medicine_id, first_day, last_day, daily_dose, stopped_for, note, unknown,
                                    created_ms, changed_ms)
    VALUES (:id, :medicine, :first_day, :last_day, :daily_dose, :stopped_for, :note, :unknown, :now, :now)
    ON CONFLICT (id) DO UPDATE SET
        medicine_id = excluded.medicine_id, first_day = excluded.first_day, last_day = excluded.last_day,
        daily_dose = excluded.daily_dose, stopped_for = excluded.stopped_for, note = excluded.note,
        unknown = excluded.unknown, changed_ms = excluded.changed_ms, deleted_ms = NULL)"_s;

static const QString courses = uR"(
    SELECT id, medicine_id, first_day, last_day, daily_dose, stopped_for, note, unknown FROM preventive_courses
    WHERE deleted_ms IS NULL ORDER BY first_day DESC, id DESC)"_s;

static const QString trashCourse =
    u"UPDATE preventive_courses SET deleted_ms = coalesce(deleted_ms, :now) WHERE id = :id"_s;
static const QString restoreCourse = u"UPDATE preventive_courses SET deleted_ms = NULL WHERE id = :id"_s;

static const QString saveExcluded = uR"(
    INSERT INTO excluded_periods (id, first_day, last_day, reason, note, unknown, created_ms, changed_ms)
    VALUES (:id, :first_day, :last_day, :reason, :note, :unknown, :now, :now)
    ON CONFLICT (id) DO UPDATE SET
        first_day = excluded.first_day, last_day = excluded.last_day, reason = excluded.reason,
        note = excluded.note, unknown = excluded.unknown, changed_ms = excluded.changed_ms,
        deleted_ms = NULL)"_s;

static const QString excludedPeriods = uR"(
    SELECT id, first_day, last_day, reason, note, unknown FROM excluded_periods
    WHERE deleted_ms IS NULL ORDER BY first_day DESC, id DESC)"_s;

static const QString trashExcluded =
    u"UPDATE excluded_periods SET deleted_ms = coalesce(deleted_ms, :now) WHERE id = :id"_s;
static const QString restoreExcluded = u"UPDATE excluded_periods SET deleted_ms = NULL WHERE id = :id"_s;

} // namespace sql

using namespace columns;

void CourseRepository::save(Write &write, const PreventiveCourse &course, qint64 nowMs)
{
    write.run(sql::saveCourse, {{u":id", course.id.toString()},
                                {u":medicine", course.medicine.toString()},
                                {u":first_day", fromDay(course.firstDay)},
                                {u":last_day", fromOptionalDay(course.lastDay)},
                                {u":daily_dose", fromText(course.dailyDose)},
                                {u":stopped_for", fromText(course.stoppedFor)},
                                {u":note", fromText(course.note)},
                                {u":unknown", fromJson(course.unknown)},
                                {u":now", nowMs}});
    write.touched(Change::PreventiveCourses);
}

void CourseRepository::moveToTrash(Write &write, const PreventiveCourseId &id, qint64 nowMs)
{
    if (write.run(sql::trashCourse, {{u":id", id.toString()}, {u":now", nowMs}}) == 0)
        write.fail(ErrorCode::NotFound, u"no such course"_s);
    write.touched(Change::PreventiveCourses);
}

void CourseRepository::restore(Write &write, const PreventiveCourseId &id)
{
    if (write.run(sql::restoreCourse, {{u":id", id.toString()}}) == 0)
        write.fail(ErrorCode::NotFound, u"no such course"_s);
    write.touched(Change::PreventiveCourses);
}

QList<PreventiveCourse> CourseRepository::courses() const
{
    QList<PreventiveCourse> courses;
    for (Rows rows = m_database.rows(sql::courses); rows.next();) {
        courses.append({.id = id<PreventiveCourseId>(rows, 0),
                        .medicine = id<MedicineId>(rows, 1),
                        .firstDay = toDay(rows.text(2)),
                        .lastDay = optionalDay(rows, 3),
                        .dailyDose = rows.text(4),
                        .stoppedFor = rows.text(5),
                        .note = rows.text(6),
                        .unknown = toObject(rows.text(7))});
    }
    return courses;
}

void CourseRepository::save(Write &write, const ExcludedPeriod &period, qint64 nowMs)
{
    write.run(sql::saveExcluded, {{u":id", period.id.toString()},
                                  {u":first_day", fromDay(period.firstDay)},
                                  {u":last_day", fromOptionalDay(period.lastDay)},
                                  {u":reason", fromText(period.reason)},
                                  {u":note", fromText(period.note)},
                                  {u":unknown", fromJson(period.unknown)},
                                  {u":now", nowMs}});
    write.touched(Change::ExcludedPeriods);
}

void CourseRepository::moveToTrash(Write &write, const ExcludedPeriodId &id, qint64 nowMs)
{
    if (write.run(sql::trashExcluded, {{u":id", id.toString()}, {u":now", nowMs}}) == 0)
        write.fail(ErrorCode::NotFound, u"no such excluded period"_s);
    write.touched(Change::ExcludedPeriods);
}

void CourseRepository::restore(Write &write, const ExcludedPeriodId &id)
{
    if (write.run(sql::restoreExcluded, {{u":id", id.toString()}}) == 0)
        write.fail(ErrorCode::NotFound, u"no such excluded period"_s);
    write.touched(Change::ExcludedPeriods);
}

QList<ExcludedPeriod> CourseRepository::excludedPeriods() const
{
    QList<ExcludedPeriod> periods;
    for (Rows rows = m_database.rows(sql::excludedPeriods); rows.next();) {
        periods.append({.id = id<ExcludedPeriodId>(rows, 0),
                        .firstDay = toDay(rows.text(1)),
                        .lastDay = optionalDay(rows, 2),
                        .reason = rows.text(3),
                        .note = rows.text(4),
                        .unknown = toObject(rows.text(5))});
    }
    return periods;
}

} // namespace nape
