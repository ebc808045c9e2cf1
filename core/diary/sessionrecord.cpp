// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/sessionrecord.h"

#include "core/diary/limits.h"

#include <QCoreApplication>

#include <numeric>

namespace nape
{

using namespace Qt::StringLiterals;

QString toKey(SessionOutcome outcome)
{
    switch (outcome) {
    case SessionOutcome::Running:
        return u"running"_s;
    case SessionOutcome::Finished:
        return u"finished"_s;
    case SessionOutcome::Stopped:
        return u"stopped"_s;
    case SessionOutcome::Worse:
        return u"worse"_s;
    }
    Q_UNREACHABLE();
}

std::optional<SessionOutcome> sessionOutcomeFromKey(const QString &key)
{
    for (const SessionOutcome outcome : {SessionOutcome::Running, SessionOutcome::Finished,
                                         SessionOutcome::Stopped, SessionOutcome::Worse}) {
        if (toKey(outcome) == key)
            return outcome;
    }
    return std::nullopt;
}

QString toKey(RatingMoment moment)
{
    switch (moment) {
    case RatingMoment::Before:
        return u"before"_s;
    case RatingMoment::After:
        return u"after"_s;
    case RatingMoment::HalfHour:
        return u"half_hour"_s;
    case RatingMoment::TwoHours:
        return u"two_hours"_s;
    }
    Q_UNREACHABLE();
}

std::optional<RatingMoment> ratingMomentFromKey(const QString &key)
{
    for (const RatingMoment moment :
         {RatingMoment::Before, RatingMoment::After, RatingMoment::HalfHour, RatingMoment::TwoHours}) {
        if (toKey(moment) == key)
            return moment;
    }
    return std::nullopt;
}

std::chrono::milliseconds SessionRecord::totalDone() const
{
    return std::accumulate(steps.begin(), steps.end(), std::chrono::milliseconds(0),
                           [](std::chrono::milliseconds sum, const DoneStep &step) {
                               return step.planned.isWork() ? sum + step.done : sum;
                           });
}

QList<std::chrono::milliseconds> SessionRecord::done() const
{
    QList<std::chrono::milliseconds> times;
    for (const DoneStep &step : steps)
        times.append(step.done);
    return times;
}

QList<int> SessionRecord::pressures() const
{
    QList<int> pressures;
    for (const DoneStep &step : steps)
        pressures.append(step.pressure());
    return pressures;
}

SessionPlan SessionRecord::plan() const
{
    SessionPlan plan;
    plan.technique = technique;
    plan.selection = selection;
    plan.asked = asked;
    plan.routine = routine;
    for (const DoneStep &step : steps)
        plan.steps.append(step.planned);
    return plan;
}

Result<void> validate(const SessionRecord &session, const Moment &now)
{
    const auto refuse = [](const QString &sentence) { return failure(ErrorCode::InvalidInput, sentence); };

    if (session.technique.isEmpty())
        return refuse(QCoreApplication::translate("nape::SessionRecord", "A session needs a technique."));
    if (!isDiaryDay(session.started.localDay))
        return refuse(QCoreApplication::translate("nape::SessionRecord",
                                                  "A session cannot begin before the year 1900."));
    if (isInFuture(session.started.utcMs, now))
        return refuse(
            QCoreApplication::translate("nape::SessionRecord", "A session cannot begin in the future."));
    return {};
}

} // namespace nape
