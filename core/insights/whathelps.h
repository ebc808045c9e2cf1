// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/sessionfacts.h"
#include "core/statistics/estimate.h"
#include "core/statistics/meaningfulchange.h"

#include <QMap>

#include <cstdint>

namespace nape
{

/// The change after sessions beside that of the person's own untreated attacks, from the same pain at the
/// start, 30 to 120 minutes later.
struct OwnCourse {
    /// Median change of the sessions − median change without (negative: sessions did better). Interval by
    /// bootstrap over attacks where both have ten. n: sessions that were matched.
    statistics::Estimate effect;
    double sessionsChange = 0;  ///< median of the matched sessions, 30 to 120 minutes after their end
    double untreatedChange = 0; ///< median
    int untreated = 0;          ///< attacks
};

/// What happened after sessions with one technique, or at one place. Before and after alone can never show
/// what caused it.
struct HelpFinding {
    QString key; ///< of the technique, or of the region
    /// Hodges–Lehmann change of pain (after − before), one session for each attack, with its exact interval.
    statistics::Estimate change;
    statistics::Estimate responders; ///< share with a fall of 30 % or 2 points, Wilson
    /// Only with an interval.
    std::optional<statistics::Worth> worth;
    std::optional<OwnCourse> own; ///< none if there is nothing to match with
    int sessionsMissing = 0; ///< about so many more, each in an attack of its own, until this can be said
    bool isMedianTooEarly = true; ///< below three not even a middle is shown
    QMap<SessionLeftOut, int> leftOut;

    int sessions() const { return change.n; }
    bool canBeRanked() const { return change.interval.has_value(); }
};

struct WhatHelps {
    /// Those that can be ranked first, the greatest fall on top; then the others, by number of sessions.
    QList<HelpFinding> techniques;
    QList<HelpFinding> places;
    std::uint32_t seed = 0;
};

struct WhatHelpsOptions {
    /// Which rating is "after"; the own course always uses the one after 30 minutes, or two hours.
    RatingMoment outcome = RatingMoment::After;
    std::uint32_t seed = 20260101;
};

WhatHelps whatHelps(const DiaryFacts &facts, const Period &period, const WhatHelpsOptions &options = {});

} // namespace nape
