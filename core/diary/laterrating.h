// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/sessionrecord.h"

namespace nape
{

/// A rating some time after a session that has not been given.
struct LaterRating {
    SessionId session;
    RatingMoment moment = RatingMoment::HalfHour;
    Moment due; ///< where the person is now

    friend bool operator==(const LaterRating &, const LaterRating &) = default;
};

/// Half an hour and two hours after the end; zero for the others.
std::chrono::minutes delayOf(RatingMoment moment);

/// What may be asked now: each from the time it is due to the end of that day, because later nobody knows any
/// more. The newest first, for it can be felt, the others only remembered. Derived from the diary alone, so
/// that nothing is forgotten when the program ends. A session in which less than a minute was done and
/// nothing was rated is not worth a question.
QList<LaterRating> ratingsDue(const QList<SessionRecord> &sessions, const Moment &now);

/// Milliseconds until the next of them becomes due; none if none will.
std::optional<std::chrono::milliseconds> untilNextRating(const QList<SessionRecord> &sessions,
                                                         const Moment &now);

} // namespace nape
