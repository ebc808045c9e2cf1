// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/dayrecord.h"
#include "core/diary/dose.h"
#include "core/diary/excludedperiod.h"
#include "core/diary/experiment.h"
#include "core/diary/headache.h"
#include "core/diary/period.h"
#include "core/diary/preventivecourse.h"
#include "core/diary/questionnaire.h"
#include "core/diary/sessionrecord.h"

#include <QList>

namespace nape
{

/// What all numbers are computed from: a part of the diary as plain values, so that it can be handed to
/// another thread. What touches `known()` should be there: some days around the period decide what is true
/// within it, so that the numbers of a month are the same whatever is loaded around it. Counted is only what
/// lies in `period`.
struct DiaryExcerpt {
    /// For rolling thirty days; an attack that came back within 48 hours and what was done before lie nearer.
    static constexpr int daysBefore = 30;
    /// Medicine still taken for a headache, and whether it was quiet around a day.
    static constexpr int daysAfter = 3;

    Period period;
    Moment now;
    QList<Headache> headaches;
    QList<Dose> doses;
    /// Also those the person no longer uses: a dose of an unknown medicine counts for no class.
    QList<Medicine> medicines;
    QList<DayRecord> days;
    QList<SessionRecord> sessions;
    QList<ExcludedPeriod> excluded;
    QList<PreventiveCourse> courses = {};
    QList<QuestionnaireRecord> questionnaires = {};
    QList<Experiment> experiments = {};

    const QDate &today() const { return now.localDay; }
    Period known() const
    {
        return period.days() > 0 ? Period{period.first.addDays(-daysBefore), period.last.addDays(daysAfter)}
                                 : period;
    }
};

} // namespace nape
