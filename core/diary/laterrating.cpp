// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/laterrating.h"

#include <algorithm>

namespace nape
{

using namespace std::chrono_literals;

namespace
{

constexpr std::array asked{RatingMoment::HalfHour, RatingMoment::TwoHours};

/// All that these sessions lack, whenever it is due.
QList<LaterRating> missing(const QList<SessionRecord> &sessions, const Moment &now)
{
    constexpr auto worthAQuestion = 1min;
    const QTimeZone known(now.zone);
    const QTimeZone zone = known.isValid() ? known : QTimeZone::utc();
    QList<LaterRating> ratings;
    for (const SessionRecord &session : sessions) {
        if (!session.ended || session.outcome == SessionOutcome::Running)
            continue;
        if (session.ratings.isEmpty() && session.totalDone() < worthAQuestion)
            continue;
        for (const RatingMoment moment : asked) {
            if (!session.ratings.contains(moment)) {
                const auto delay = std::chrono::milliseconds(delayOf(moment));
                ratings.append({session.id, moment, Moment::at(session.ended->utcMs + delay.count(), zone)});
            }
        }
    }
    return ratings;
}

} // namespace

std::chrono::minutes delayOf(RatingMoment moment)
{
    switch (moment) {
    case RatingMoment::HalfHour:
        return 30min;
    case RatingMoment::TwoHours:
        return 2h;
    default:
        return 0min;
    }
}

QList<LaterRating> ratingsDue(const QList<SessionRecord> &sessions, const Moment &now)
{
    QList<LaterRating> due = missing(sessions, now);
    due.removeIf([&now](const LaterRating &rating) {
        return rating.due.utcMs > now.utcMs || rating.due.localDay != now.localDay;
    });
    std::ranges::stable_sort(due, std::greater(), [](const LaterRating &rating) { return rating.due.utcMs; });
    return due;
}

std::optional<std::chrono::milliseconds> untilNextRating(const QList<SessionRecord> &sessions,
                                                         const Moment &now)
{
    std::optional<std::chrono::milliseconds> next;
    for (const LaterRating &rating : missing(sessions, now)) {
        const std::chrono::milliseconds left(rating.due.utcMs - now.utcMs);
        if (left > 0ms && (!next || left < *next))
            next = left;
    }
    return next;
}

} // namespace nape
