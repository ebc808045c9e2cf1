// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/safety/safetyassessment.h"
#include "core/session/sessionplan.h"

namespace nape
{

/// Whether a plan that was made some time ago may be done now: the door for a session that goes on after an
/// interruption. All of it counts, since "previous" leads back to what was done. Between the two an answer of
/// the person may have changed, or a sign come up.
///
/// BlockedForSafety: something of it is not allowed any more, or only more softly. Refused as a
/// whole, because what was planned around it no longer fits. WarningSignsNotAsked: otherwise well, but the
/// card must be asked first. CatalogueFault: the program no longer knows one of its steps.
Result<void> mayStillBeDone(const SessionPlan &plan, const Catalogue &catalogue,
                            const SafetyAssessment &assessment);

} // namespace nape
