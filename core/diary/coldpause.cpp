// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/coldpause.h"

#include <algorithm>

namespace nape
{

namespace
{

bool isCold(const PlannedStep &step)
{
    return step.isWork() && step.motion == Motion::Cold;
}

} // namespace

std::chrono::minutes coldPauseLeft(const SessionPlan &plan, const QList<SessionRecord> &recent,
                                   const Clock &clock)
{
    using namespace std::chrono;
    milliseconds left{0};
    if (std::ranges::none_of(plan.steps, isCold))
        return minutes(0);
    for (const SessionRecord &session : recent) {
        const bool wasCold = std::ranges::any_of(session.steps, [](const DoneStep &step) {
            return isCold(step.planned) && step.done > milliseconds(0);
        });
        if (!wasCold || !session.ended)
            continue;
        const milliseconds since = clock.now() - milliseconds(session.ended->utcMs);
        // A session of the future comes from a clock that was set back, and says nothing.
        if (since >= milliseconds(0))
            left = std::max(left, milliseconds(coldPause) - since);
    }
    return ceil<minutes>(left);
}

} // namespace nape
