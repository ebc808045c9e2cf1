// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/goingon.h"

#include <chrono>

namespace nape
{

std::optional<SessionEngine> engineGoingOn(const SessionRecord &session, const Clock &clock)
{
    if (session.outcome == SessionOutcome::Finished || session.outcome == SessionOutcome::Worse ||
        !session.standing)
        return std::nullopt;
    return SessionEngine::goingOn(session.plan(), session.done(), session.pressures(), *session.standing,
                                  clock);
}

std::chrono::milliseconds leftForGoingOn(const SessionRecord &session, const Clock &clock)
{
    using std::chrono::milliseconds;
    if (!engineGoingOn(session, clock))
        return milliseconds(0);
    const qint64 stopped = session.ended ? session.ended->utcMs : session.standing->atMs;
    // A clock that was set back a little does no harm; a session from the future is none of today's.
    return milliseconds(goOnWithin) - std::chrono::abs(clock.now() - milliseconds(stopped));
}

} // namespace nape
