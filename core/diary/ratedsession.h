// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/sessionrecord.h"

namespace nape
{

/// What is needed of a session to learn from it.
struct RatedSession {
    TechniqueKey technique;
    Moment started;
    std::optional<HeadacheId> headache;
    Intensity before;
    Intensity after;

    /// Points on 0–10; negative is better.
    int change() const { return after.value() - before.value(); }

    friend bool operator==(const RatedSession &, const RatedSession &) = default;
};

} // namespace nape
