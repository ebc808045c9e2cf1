// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/catalogue/catalogue.h"
#include "core/session/sessionplan.h"

namespace nape
{

/// Turns "here, this technique, so many minutes" into ordered steps: warm-up, main work, closing strokes;
/// every paired step on both sides; the pressure never above what the region allows; the total within ± 10 %
/// of the asked length. The same request always gives the same plan.
class SessionPlanner
{
public:
    struct Request {
        QList<Place> selection;
        TechniqueKey technique;
        std::chrono::minutes length{5};
    };

    /// `catalogue` must outlive the planner.
    explicit SessionPlanner(const Catalogue &catalogue) : m_catalogue(catalogue) {}

    /// NothingToDo: the selection is empty or holds only regions that are never massaged, which does not
    /// matter to a technique that needs no place; or the technique has nothing for it. LengthTooShort: the
    /// technique does not fit (warm pack in 3 minutes); the sentence names the nearest length that does.
    /// InvalidInput: an unknown technique or place, or a length out of range, or longer than that technique
    /// is good for.
    Result<SessionPlan> plan(const Request &request) const;

private:
    const Catalogue &m_catalogue;
};

} // namespace nape
