// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/preventivecourse.h"

#include "core/diary/limits.h"

#include <QCoreApplication>

namespace nape
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::PreventiveCourse)
};

} // namespace

Result<void> validate(const PreventiveCourse &course, const Moment &now)
{
    const auto refuse = [](const QString &sentence) { return failure(ErrorCode::InvalidInput, sentence); };

    if (!isDiaryDay(course.firstDay))
        return refuse(Words::tr("A preventive cannot be started before the year 1900."));
    if (course.firstDay > now.localDay.addYears(1))
        return refuse(Words::tr("A preventive can be started at most a year from now."));
    if (course.lastDay && (!isDiaryDay(*course.lastDay) || *course.lastDay < course.firstDay))
        return refuse(Words::tr("A preventive cannot be stopped before it is started."));
    if (isTooLong(course.dailyDose) || isTooLong(course.stoppedFor) || isTooLong(course.note))
        return refuse(tooLongSentence());
    return {};
}

} // namespace nape
