// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/entryjson.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

QJsonArray namesOf(const QList<Place> &places)
{
    return listOf(places, [](const Place &place) { return place.toString(); });
}

QList<Place> placesFrom(JsonFields &fields, QLatin1StringView name)
{
    QList<Place> places;
    for (const QString &text : fields.names(name)) {
        if (const auto place = Place::fromString(text))
            places.append(*place);
        else
            fields.report(name);
    }
    return places;
}

QString phaseName(StepPhase phase)
{
    switch (phase) {
    case StepPhase::WarmUp:
        return u"warm_up"_s;
    case StepPhase::Main:
        return u"main"_s;
    case StepPhase::Closing:
        return u"closing"_s;
    }
    Q_UNREACHABLE();
}

std::optional<StepPhase> phaseNamed(const QString &name)
{
    for (const StepPhase phase : {StepPhase::WarmUp, StepPhase::Main, StepPhase::Closing}) {
        if (phaseName(phase) == name)
            return phase;
    }
    return std::nullopt;
}

} // namespace

QJsonObject written(const DoneStep &step)
{
    const PlannedStep &planned = step.planned;
    return JsonWriter()
        .put("technique"_L1, planned.technique.toString())
        .put("step"_L1, planned.step.toString())
        .put("motion"_L1, toKey(planned.motion))
        .put("phase"_L1, phaseName(planned.phase))
        .put("kind"_L1, toKey(planned.kind))
        .put("places"_L1, namesOf(planned.places))
        .put("plannedSeconds"_L1, std::optional(int(planned.length.count())))
        .put("pressure"_L1, std::optional(planned.pressure))
        .put("pressureCap"_L1, std::optional(planned.pressureCap))
        .put("pressureUsed"_L1, step.pressureUsed)
        .put("perMinute"_L1, planned.perMinute)
        .put("holdSeconds"_L1, std::optional(planned.holdSeconds))
        .put("pauseSeconds"_L1, std::optional(planned.pauseSeconds))
        .put("reminders"_L1, listOf(planned.reminders,
                                    [](const Reminder &reminder) {
                                        return JsonWriter()
                                            .put("seconds"_L1, std::optional(int(reminder.at.count())))
                                            .put("advice"_L1, reminder.advice.toString())
                                            .object();
                                    }))
        .put("doneMs"_L1, std::optional(double(step.done.count())))
        .object();
}

static DoneStep stepFrom(JsonFields &fields)
{
    DoneStep step{.planned = {.technique = TechniqueKey(fields.text("technique"_L1)),
                              .step = StepKey(fields.text("step"_L1)),
                              .motion = fields.needed("motion"_L1, fields.choice("motion"_L1, motionFromKey),
                                                      Motion::Stroke),
                              .phase = fields.needed("phase"_L1, fields.choice("phase"_L1, phaseNamed),
                                                     StepPhase::Main),
                              .places = placesFrom(fields, "places"_L1),
                              .length = std::chrono::seconds(
                                  fields.needed("plannedSeconds"_L1, fields.whole("plannedSeconds"_L1), 0)),
                              .pressure = fields.needed("pressure"_L1, fields.whole("pressure"_L1), 0),
                              .perMinute = fields.whole("perMinute"_L1),
                              .holdSeconds = fields.whole("holdSeconds"_L1).value_or(0),
                              .pauseSeconds = fields.whole("pauseSeconds"_L1).value_or(0),
                              .kind = fields.choice("kind"_L1, stepKindFromKey).value_or(StepKind::Work),
                              .pressureCap = fields.whole("pressureCap"_L1).value_or(0),
                              .reminders = {}},
                  .done = std::chrono::milliseconds(qint64(fields.number("doneMs"_L1).value_or(0))),
                  .pressureUsed = fields.whole("pressureUsed"_L1)};
    for (JsonFields &reminder : fields.list("reminders"_L1)) {
        step.planned.reminders.append({std::chrono::seconds(reminder.whole("seconds"_L1).value_or(0)),
                                       StepKey(reminder.text("advice"_L1))});
    }
    return step;
}

static constexpr RatingMoment ratingMoments[] = {RatingMoment::Before, RatingMoment::After,
                                                 RatingMoment::HalfHour, RatingMoment::TwoHours};

QJsonObject written(const SessionRecord &session)
{
    QJsonObject ratings;
    for (auto rating = session.ratings.begin(); rating != session.ratings.end(); ++rating)
        ratings.insert(toKey(rating.key()), rating->value());
    return JsonWriter()
        .put("id"_L1, session.id.toString())
        .put("headache"_L1, session.headache ? session.headache->toString() : QString())
        .put("routine"_L1, session.routine ? session.routine->toString() : QString())
        .put("technique"_L1, session.technique.toString())
        .put("places"_L1, namesOf(session.selection))
        .put("askedMinutes"_L1, std::optional(int(session.asked.count())))
        .put("started"_L1, std::optional(session.started))
        .put("ended"_L1, session.ended)
        .put("outcome"_L1, toKey(session.outcome))
        .put("ratings"_L1, ratings)
        .put("steps"_L1, writtenList(session.steps))
        .object();
}

SessionRecord sessionFrom(JsonFields &fields, const SessionId &id)
{
    SessionRecord session{.id = id,
                          .headache = fields.id<HeadacheId>("headache"_L1),
                          .technique = TechniqueKey(fields.text("technique"_L1)),
                          .selection = placesFrom(fields, "places"_L1),
                          .asked = std::chrono::minutes(fields.whole("askedMinutes"_L1).value_or(0)),
                          .started = fields.needed("started"_L1, fields.moment("started"_L1), Moment{}),
                          .ended = fields.moment("ended"_L1),
                          .outcome =
                              fields.needed("outcome"_L1, fields.choice("outcome"_L1, sessionOutcomeFromKey),
                                            SessionOutcome::Stopped),
                          .steps = readList<DoneStep>(fields, "steps"_L1, stepFrom),
                          .ratings = {},
                          .routine = fields.id<RoutineId>("routine"_L1)};
    if (session.technique.isEmpty())
        fields.report("technique"_L1);
    const QJsonObject ratings = fields.object("ratings"_L1);
    for (const RatingMoment when : ratingMoments) {
        const QJsonValue value = ratings.value(toKey(when));
        const auto rating = Intensity::fromInt(value.toInt(-1));
        if (rating)
            session.ratings.insert(when, *rating);
        else if (!value.isUndefined())
            fields.report("ratings"_L1);
    }
    return session;
}

QJsonObject written(const Routine &routine)
{
    return JsonWriter()
        .put("id"_L1, routine.id.toString())
        .put("name"_L1, routine.name)
        .put("items"_L1, listOf(routine.items,
                                [](const RoutineItem &item) {
                                    return JsonWriter()
                                        .put("technique"_L1, item.technique.toString())
                                        .put("places"_L1, namesOf(item.places))
                                        .put("minutes"_L1, std::optional(int(item.length.count())))
                                        .object();
                                }))
        .object();
}

Routine routineFrom(JsonFields &fields, const RoutineId &id)
{
    return {.id = id,
            .name = fields.text("name"_L1),
            .items = readList<RoutineItem>(fields, "items"_L1, [](JsonFields &item) {
                return RoutineItem{
                    .technique = TechniqueKey(item.text("technique"_L1)),
                    .places = placesFrom(item, "places"_L1),
                    .length = std::chrono::minutes(item.needed("minutes"_L1, item.whole("minutes"_L1), 1))};
            })};
}

} // namespace nape
