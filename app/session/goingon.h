// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/sessionrecord.h"
#include "core/session/sessionengine.h"

namespace nape
{

/// After a longer break the muscles are cold again and the headache is another one: better a new session.
inline constexpr std::chrono::minutes goOnWithin{10};

/// An engine that is ready to go on; none if the session was worked through, made something worse, or nobody
/// wrote down where it stood.
std::optional<SessionEngine> engineGoingOn(const SessionRecord &session, const Clock &clock);

/// How long from now on the session may still go on where it stopped; zero or less: not any more, or nothing
/// is left of it. One that was cut off was there at least until that was last noted.
std::chrono::milliseconds leftForGoingOn(const SessionRecord &session, const Clock &clock);

} // namespace nape
