// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/tick.h"

#include <algorithm>

namespace nape
{

Tick tickOf(bool isSo)
{
    return isSo ? Tick::Ticked : Tick::Open;
}

Tick tickOf(const std::optional<Answer> &answer)
{
    if (!answer || *answer == Answer::NotSure)
        return Tick::Unknown;
    return tickOf(*answer == Answer::Yes);
}

Tick operator!(Tick tick)
{
    return tick == Tick::Unknown ? tick : tickOf(tick == Tick::Open);
}

Tick operator&&(Tick a, Tick b)
{
    return atLeast(2, {a, b});
}

Tick operator||(Tick a, Tick b)
{
    return atLeast(1, {a, b});
}

Tick atLeast(int needed, std::span<const Tick> ticks)
{
    const auto ticked = std::ranges::count(ticks, Tick::Ticked);
    const auto unknown = std::ranges::count(ticks, Tick::Unknown);
    if (ticked >= needed)
        return Tick::Ticked;
    return ticked + unknown >= needed ? Tick::Unknown : Tick::Open;
}

Tick atLeast(int needed, std::initializer_list<Tick> ticks)
{
    return atLeast(needed, std::span(ticks.begin(), ticks.size()));
}

Tick atMost(int allowed, std::initializer_list<Tick> ticks)
{
    return !atLeast(allowed + 1, ticks);
}

} // namespace nape
