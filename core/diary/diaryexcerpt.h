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

/// The factors of days are half of what an excerpt of many years loads, and only the search for triggers asks
/// for them.
enum class DayFactors { Loaded, LeftOut };

/// What all numbers are computed from: a part of the diary as plain values, so that it can be handed to
/// another thread. Everything that touches `period` should be there, and doses of the 29 days before it.
/// Nothing else outside it is counted.
struct DiaryExcerpt {
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
    DayFactors factors = DayFactors::Loaded; ///< whether `days` say their factors and amounts

    const QDate &today() const { return now.localDay; }
};

} // namespace nape
