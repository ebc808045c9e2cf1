// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/sessionplan.h"

namespace nape
{

std::chrono::seconds SessionPlan::length() const
{
    std::chrono::seconds total{0};
    for (const PlannedStep &step : steps)
        total += step.length;
    return total;
}

} // namespace nape
