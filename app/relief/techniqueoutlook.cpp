// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/techniqueoutlook.h"

#include <algorithm>

namespace nape
{

namespace
{

void addOnce(QList<Reason> &list, const QList<Reason> &reasons, SafetyLevel level)
{
    for (const Reason &reason : reasons) {
        if (reason.level == level && !list.contains(reason))
            list.append(reason);
    }
}

} // namespace

TechniqueOutlook outlookOf(const Catalogue &catalogue, const SafetyAssessment &assessment,
                           const Technique &technique, const QList<Place> &places)
{
    TechniqueOutlook outlook;
    bool anyPossible = false;
    bool placesAreToBlame = true;
    const auto take = [&](const Verdict &verdict, bool isPlaceBlocked, int pressure) {
        if (verdict.isBlocked()) {
            addOnce(outlook.leftOut, verdict.reasons, SafetyLevel::Block);
            placesAreToBlame &= isPlaceBlocked;
            return;
        }
        anyPossible = true;
        outlook.pressure = std::max(outlook.pressure, std::min(pressure, verdict.pressureCap));
        addOnce(outlook.gently, verdict.reasons, SafetyLevel::Modify);
        addOnce(outlook.warnings, verdict.reasons, SafetyLevel::Warn);
    };
    for (const Step &step : technique.steps) {
        if (step.isAdvice)
            continue;
        if (step.needsNoPlace)
            take(assessment.of(step), false, step.highestPressure);
        for (const Place &place : places) {
            if (catalogue.fits(step, place.region))
                take(assessment.of(step, place), assessment.of(place).isBlocked(), step.highestPressure);
        }
    }

    const Verdict whole = assessment.of(technique.key);
    if (whole.isBlocked()) {
        outlook.leftOut.clear();
        addOnce(outlook.leftOut, whole.reasons, SafetyLevel::Block);
        placesAreToBlame = false;
    }
    outlook.isBlocked = whole.isBlocked() || !anyPossible;
    outlook.isBlockedByPlaces = outlook.isBlocked && placesAreToBlame;
    return outlook;
}

} // namespace nape
