// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/relief/techniquecard.h"
#include "core/insights/techniqueranking.h"

namespace nape::words
{

/// Why a technique stands where it stands, in one sentence. No claim about this person below six sessions.
TechniqueCard::Reason rankingReason(const OwnExperience &experience);

} // namespace nape::words
