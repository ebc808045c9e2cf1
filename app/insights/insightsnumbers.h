// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/insights/periodchoice.h"
#include "core/diary/questionnaire.h"
#include "core/insights/comparison.h"
#include "core/insights/experimentresult.h"
#include "core/insights/judgement.h"
#include "core/insights/medicationuse.h"
#include "core/insights/painplaces.h"
#include "core/insights/periodnumbers.h"
#include "core/insights/triggers.h"
#include "core/insights/whathelps.h"

namespace nape
{

/// What the person wants to know.
struct InsightsRequest {
    PeriodChoice choice;
    DayMeasure measure = DayMeasure::HeadacheDays; ///< of the trend and of before and after
    std::optional<QDate> split = {};               ///< the first day of "after"

    friend bool operator==(const InsightsRequest &, const InsightsRequest &) = default;
};

/// The first numbers.
struct DayNumbers {
    Period period;
    bool isDiaryEmpty = false;
    PeriodNumbers whole;
    QList<PeriodNumbers> months; ///< cut to the period, oldest first
};

/// What was taken in the period.
struct MedicineNumbers {
    Period period; ///< up to today
    PeriodNumbers whole;
    QList<PeriodNumbers> months;
    QList<MedicationUse> uses;
    QMap<QString, QList<int>> rolling; ///< of each class, one for each day of the period
};

struct TrendNumbers {
    Period period;
    DayMeasure measure = DayMeasure::HeadacheDays;
    MonthlyTrend trend;
    std::optional<QDate> split;
    std::optional<BeforeAfter> beforeAfter;
    std::optional<Response> response; ///< of the days after to those before, where both are long enough
};

/// A self-experiment with the turns that its sessions have taken.
struct ExperimentNumbers {
    Experiment experiment;
    bool isNews = false; ///< a session took a turn that is not written down yet
    ExperimentResult result;
};

/// What is judged from all entries up to the last day of the period, wherever it begins; and what has no
/// period.
struct WholeDiaryNumbers {
    Judgement judgement;
    QList<QuestionnaireRecord> questionnaires; ///< newest first
    QList<ExperimentNumbers> experiments;      ///< newest first
};

} // namespace nape
