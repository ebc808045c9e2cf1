// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/judgement.h"

#include <algorithm>

namespace nape
{

Judgement judgementOf(const DiaryFacts &history)
{
    const Period looked = history.countable(history.excerpt().period);
    Judgement judgement{
        .upTo = looked.last, .patterns = patternsOf(history), .overuse = overusePattern(history)};
    for (QDate day = looked.first; day <= looked.last && !judgement.hasHeadaches; day = day.addDays(1))
        judgement.hasHeadaches = history.day(day).hasHeadache;
    const bool isBleedingNoted = std::ranges::any_of(
        history.excerpt().days, [](const DayRecord &day) { return day.bleeding == Answer::Yes; });
    if (!isBleedingNoted)
        judgement.patterns.removeIf(
            [](const PatternMatch &match) { return match.reason == NotJudgedReason::TooFewCycles; });
    return judgement;
}

} // namespace nape
