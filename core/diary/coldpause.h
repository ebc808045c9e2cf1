// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/diary/sessionrecord.h"

namespace nape
{

/// Between two cold packs the skin warms up again for so long at least. Source: the catalogue's technique
/// "cold compress", step "off for 45 minutes".
inline constexpr std::chrono::minutes coldPause{45};

/// How long a plan with a cold pack must still wait, rounded up; 0 if it holds none, or if none of the recent
/// sessions had one within the pause.
std::chrono::minutes coldPauseLeft(const SessionPlan &plan, const QList<SessionRecord> &recent,
                                   const Clock &clock);

} // namespace nape
