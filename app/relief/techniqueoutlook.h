// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/safety/safetyassessment.h"

namespace nape
{

/// What is left of a technique at the chosen places for this person.
struct TechniqueOutlook {
    bool isBlocked = false;
    int pressure = 0;           ///< of its strongest step there, as allowed
    QList<Reason> leftOut;      ///< why it is blocked
    QList<Reason> gently;       ///< why it is softer than usual
    QList<Reason> warnings;     ///< possible, with a word of caution
    bool isBlockedByPlaces = false; ///< only because the places themselves are
};

TechniqueOutlook outlookOf(const Catalogue &catalogue, const SafetyAssessment &assessment,
                           const Technique &technique, const QList<Place> &places);

} // namespace nape
