// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/sessionrecord.h"

namespace nape
{

/// After a longer break the muscles are cold again and the headache is another one: better a new session.
inline constexpr std::chrono::minutes goOnWithin{10};

/// Whether the plan was not worked through to its end.
bool hasSomethingLeft(const SessionRecord &session);

/// How long from now on the session may still go on where it stopped; zero or less: not any more, or nothing
/// is left of it. Of one that was cut off nobody knows the moment; it is not before the work that was done.
std::chrono::milliseconds leftForGoingOn(const SessionRecord &session, const Clock &clock);

} // namespace nape
