// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/catalogue/diarycatalogue.h"
#include "core/insights/comparison.h"
#include "core/insights/judgement.h"
#include "core/insights/triggers.h"
#include "core/insights/whathelps.h"

#include <QJsonObject>
#include <QTextStream>

namespace nape::cli
{

/// All that core/insights says about a period.
struct InsightsResult {
    /// `history`: of historyOf(), up to the last day of the period.
    InsightsResult(const DiaryFacts &facts, const DiaryFacts &history, const Period &period);

    CountingRules rules;
    PeriodNumbers whole;
    QList<PeriodNumbers> months;
    QList<MedicationUse> use;
    Judgement judgement;
    WhatHelps helps;
    TriggerFindings triggers;
    MonthlyTrend trend; ///< of headache days
};

/// Keys and numbers; what is not known is null.
QJsonObject toJson(const InsightsResult &result);

/// The words for keys.
struct Names {
    const Catalogue &catalogue;
    const DiaryCatalogue &diary;
};
void printTables(QTextStream &out, const InsightsResult &result, const Names &names);

} // namespace nape::cli
