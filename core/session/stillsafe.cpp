// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/stillsafe.h"

#include <QCoreApplication>

#include <algorithm>

namespace nape
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::StillSafe)
};

bool isAllowed(const PlannedStep &planned, const Step &step, const SafetyAssessment &assessment)
{
    const auto allows = [&planned](const Verdict &verdict) {
        return !verdict.isBlocked() && std::max(planned.pressure, planned.pressureCap) <= verdict.pressureCap;
    };
    if (planned.places.isEmpty())
        return !assessment.of(step).isBlocked();
    return std::ranges::all_of(planned.places,
                               [&](const Place &place) { return allows(assessment.of(step, place)); });
}

} // namespace

Result<void> mayStillBeDone(const SessionPlan &plan, const Catalogue &catalogue,
                            const SafetyAssessment &assessment)
{
    const auto refused = [](ErrorCode code) {
        return failure(code,
                       Words::tr("This session cannot go on as it was planned: the rules for you may have "
                                 "changed. What was done is kept; you can start a new one."));
    };
    if (assessment.isEverythingBlocked())
        return refused(ErrorCode::BlockedForSafety);
    for (const PlannedStep &planned : plan.steps) {
        // A time of rest belongs to no step.
        if (planned.step.toString().isEmpty())
            continue;
        const Technique *technique = catalogue.technique(planned.technique);
        if (!technique)
            return refused(ErrorCode::CatalogueFault);
        const auto step = std::ranges::find(technique->steps, planned.step, &Step::key);
        if (step == technique->steps.end())
            return refused(ErrorCode::CatalogueFault);
        if (!isAllowed(planned, *step, assessment))
            return refused(ErrorCode::BlockedForSafety);
    }
    if (assessment.warningSigns() != WarningSigns::Asked) {
        return failure(ErrorCode::WarningSignsNotAsked,
                       Words::tr("Before a session the warning signs must be gone through."));
    }
    return {};
}

} // namespace nape
