// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/excludedperiod.h"
#include "core/diary/preventivecourse.h"
#include "core/store/database.h"

namespace nape
{

/// Times on a preventive, and times that are left out of statistics. Its functions throw StoreFailure; they
/// are called inside Database::read() and write().
class CourseRepository
{
public:
    explicit CourseRepository(Database &database) : m_database(database) {}

    static void save(Write &write, const PreventiveCourse &course, qint64 nowMs);
    static void moveToTrash(Write &write, const PreventiveCourseId &id, qint64 nowMs);
    static void restore(Write &write, const PreventiveCourseId &id);
    QList<PreventiveCourse> courses() const;

    static void save(Write &write, const ExcludedPeriod &period, qint64 nowMs);
    static void moveToTrash(Write &write, const ExcludedPeriodId &id, qint64 nowMs);
    static void restore(Write &write, const ExcludedPeriodId &id);
    QList<ExcludedPeriod> excludedPeriods() const;

private:
    Database &m_database;
};

} // namespace nape
