// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/medicationuse.h"
#include "core/insights/patterns.h"

namespace nape
{

/// What is not counted in a period but judged as of its last day: patterns need attacks of years and the last
/// three whole months. So whoever asks about the same last day gets the same answer, wherever the period
/// begins.
struct Judgement {
    QDate upTo;                ///< the last day looked at
    bool hasHeadaches = false; ///< else there is nothing to compare
    /// Without those that ask for bleeding, if none was ever noted: who has none was not meant.
    QList<PatternMatch> patterns;
    OverusePattern overuse;

    friend bool operator==(const Judgement &, const Judgement &) = default;
};

/// `history`: of historyOf(), the whole diary up to that day.
Judgement judgementOf(const DiaryFacts &history);

} // namespace nape
