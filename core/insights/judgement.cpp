// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/judgement.h"

namespace nape
{

Judgement judgementOf(const DiaryFacts &history)
{
    return {.upTo = history.countable(history.excerpt().period).last,
            .patterns = patternsOf(history),
            .overuse = overusePattern(history)};
}

} // namespace nape
