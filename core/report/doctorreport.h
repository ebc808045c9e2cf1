// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/comparison.h"
#include "core/insights/halt.h"
#include "core/insights/judgement.h"
#include "core/insights/medicationuse.h"
#include "core/insights/painplaces.h"
#include "core/insights/patterns.h"
#include "core/insights/periodnumbers.h"
#include "core/insights/whathelps.h"
#include "core/safety/warningcheck.h"

namespace nape
{

class Catalogue;

/// What the person decides about their report. What is not asked for is not in it at all: nothing private
/// travels along unseen.
struct ReportRequest {
    QString ownWords = {};    ///< to the doctor
    bool withDetails = false; ///< every headache, all rows of all tables
    bool withNotes = false;   ///< what the person wrote into the diary for themselves
    /// The newest one; of the health of the person rather than of the period.
    std::optional<WarningCheck> warningCheck = {};
};

/// One day of the calendar grid.
struct ReportDay {
    QDate day;
    DayFacts facts;
    bool hasMedicine = false; ///< an acute one
    bool isToCome = false;    ///< after today, or outside the period

    friend bool operator==(const ReportDay &, const ReportDay &) = default;
};

/// The days of a calendar month that lie in the period, with its numbers.
struct ReportMonth {
    PeriodNumbers numbers;
    QList<ReportDay> days; ///< all of the calendar month
};

/// Days with one class of medicine, and how its doses worked.
struct ReportMedicine {
    MedicationUse use;
    int days = 0;
    int doses = 0;
    /// Share of the rated doses that helped well within two hours; n: those that were rated.
    statistics::Estimate relief;
    QStringList names; ///< with strength, in the person's words, the most often taken first
    bool isAcute = true;
};

/// A medicine that was taken day after day within the period or at any time before it: what was tried is asked
/// for whenever it was.
struct ReportCourse {
    QString name; ///< with strength
    PreventiveCourse course;
};

struct ReportQuestionnaire {
    QuestionnaireRecord record;
    std::optional<HaltScore> score; ///< none if it is no HALT, or an answer is missing
};

/// What the person was last asked about warning signs, and what they said.
struct ReportWarningSigns {
    Moment asked;
    int questions = 0; ///< that were answered
    QList<WarningCheck::Raised> raised;
    bool isComplete = false;
};

struct ReportNote {
    enum class About { Headache, Dose, Day };
    QDate day;
    About about = About::Headache;
    QString text;
};

/// The three months before the period, which doctors compare it with.
struct ReportChange {
    Period before;
    PeriodNumbers numbers; ///< of that time
    // None where either time is answered too little, or too few days were there to become fewer.
    std::optional<Response> headacheDays;
    std::optional<Response> migraineLikeDays;

    bool isJudged() const { return headacheDays || migraineLikeDays; }
};

/// What the headaches that began in the period were like.
struct ReportSymptoms {
    int headaches = 0;
    HeadacheShare nausea;
    HeadacheShare vomiting;
    HeadacheShare lightAndSound; ///< both
    HeadacheShare aura;
    HeadacheShare oneSided;
    HeadacheShare pulsating;
    HeadacheShare worseWithActivity;

    struct Named {
        QString key;
        int headaches = 0;
    };
    QList<Named> qualities; ///< the most frequent first
    QList<Named> triggers;  ///< that the person suspects; the most frequent first
};

/// Headaches that were there when the period began; the counts of attacks and of pain are of those that
/// began in it.
struct ReportBegunBefore {
    int headaches = 0;
    QDate since;              ///< when the first of them began
    double meanIntensity = 0; ///< of the worst pain of each
    std::optional<Intensity> worst;
};

/// A headache of the details with what was taken for it.
struct ReportHeadache {
    Headache headache;
    bool isLeftOut = false;      ///< it began on a day that is in no number
    std::optional<double> hours; ///< none while it goes on, or if only days are known
    QStringList medicines;       ///< names of what was taken, each once
};

/// Everything that a page for the doctor says, as numbers: what the windows of Insights say about the same
/// period, and nothing that they do not say. The words are found by the window and the command line.
///
/// A pure value, made without a display.
struct DoctorReport {
    Period period;  ///< as asked for
    Period counted; ///< what of it can be counted: up to today
    Moment made;
    CountingRules rules;
    PeriodNumbers whole;
    /// Oldest first; from the month of the first entry on, since empty years before it say nothing.
    QList<ReportMonth> months;
    /// The same by calendar years, where the months are more than a page holds; else empty.
    QList<PeriodNumbers> years;
    ReportSymptoms symptoms;
    std::optional<ReportBegunBefore> begunBefore;

    /// None if nothing is known of the time before.
    std::optional<ReportChange> change;

    PainPlaces places;

    QList<ReportMedicine> medicines; ///< most limited first, as Insights has them
    OverusePattern overuse;
    QList<ReportCourse> courses; ///< newest first

    WhatHelps helps;
    /// Of techniques only: what was tried without a rating is counted there too.
    int sessionsWithoutRating = 0;
    // Both as of the last day of the period, from the whole diary up to it.
    QList<PatternMatch> patterns;              ///< that match, wholly or but for one condition
    QList<PatternMatch> notJudged;             ///< for which too little is known
    QList<ReportQuestionnaire> questionnaires; ///< answered in the period, newest first
    std::optional<ReportWarningSigns> warningSigns;
    QString ownWords;

    bool hasDetails = false;
    QList<ReportHeadache> headaches; ///< details only; newest first
    bool hasNotes = false;
    QList<ReportNote> notes; ///< only if asked for; newest first

    /// `facts` of the period of the report, `history` of the whole diary up to its last day
    /// (historyOf()): patterns need months that may lie before it.
    static DoctorReport of(const DiaryFacts &facts, const DiaryFacts &history, const Catalogue &catalogue,
                           const ReportRequest &request);

    /// Counts say "at least".
    bool isAtLeast() const { return whole.isAtLeast(); }
    bool isEmpty() const { return whole.completeness.answeredDays == 0 && medicines.isEmpty(); }
};

} // namespace nape
