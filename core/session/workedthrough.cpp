// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/workedthrough.h"

namespace nape
{

bool wasWorkedThrough(const SessionEngine &engine)
{
    SessionEngine::Milliseconds planned{0};
    for (const PlannedStep &step : engine.plan().steps) {
        if (step.isWork())
            planned += step.length;
    }
    return engine.state() == SessionEngine::State::Finished && 2 * engine.totalDone() >= planned;
}

} // namespace nape
