// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/answer.h"

#include <initializer_list>
#include <optional>
#include <span>

namespace nape
{

/// Whether something is so, as far as the diary tells. What was not asked is unknown, never "no".
enum class Tick { Ticked, Open, Unknown };

Tick tickOf(bool isSo);
/// "Not sure" and "not asked" are unknown.
Tick tickOf(const std::optional<Answer> &answer);

Tick operator!(Tick tick);
Tick operator&&(Tick a, Tick b);
Tick operator||(Tick a, Tick b);

/// At least `needed` of them, at most `allowed` of them: known as soon as the unknown ones cannot change it.
Tick atLeast(int needed, std::span<const Tick> ticks);
Tick atLeast(int needed, std::initializer_list<Tick> ticks);
Tick atMost(int allowed, std::initializer_list<Tick> ticks);

} // namespace nape
