// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/goingon.h"

#include "core/session/sessionengine.h"

#include <chrono>

namespace nape
{

bool hasSomethingLeft(const SessionRecord &session)
{
    return SessionEngine::whereItStopped(session.plan(), session.done()).has_value();
}

std::chrono::milliseconds leftForGoingOn(const SessionRecord &session, const Clock &clock)
{
    using std::chrono::milliseconds;
    if (session.outcome == SessionOutcome::Finished || session.outcome == SessionOutcome::Worse ||
        !hasSomethingLeft(session))
        return milliseconds(0);
    const qint64 stopped =
        session.ended ? session.ended->utcMs : session.started.utcMs + session.timeTaken().count();
    // A clock that was set back a little does no harm; a session from the future is none of today's.
    return milliseconds(goOnWithin) - std::chrono::abs(clock.now() - milliseconds(stopped));
}

} // namespace nape
