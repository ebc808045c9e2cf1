// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sessionrepository.h"

#include "core/store/columns.h"
#include "core/store/dayrange.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace sql
{

static const QString sessionExists = u"SELECT 1 FROM sessions WHERE id = :id"_s;

static const QString saveSession = uR"(
    INSERT INTO sessions (id, headache_id, routine_id, technique, asked_minutes, started_ms, started_zone, started_day,
                          ended_ms, ended_zone, ended_day, outcome,
                          pain_before, pain_after, pain_half_hour, pain_two_hours, standing,
                          created_ms, changed_ms)
    VALUES (:id, :headache, :routine, :technique, :asked_minutes, :started_ms, :started_zone, :started_day,
            :ended_ms, :ended_zone, :ended_day, :outcome,
            :pain_before, :pain_after, :pain_half_hour, :pain_two_hours, :standing, :now, :now)
    ON CONFLICT (id) DO UPDATE SET
        headache_id = excluded.headache_id, routine_id = excluded.routine_id, technique = excluded.technique,
        asked_minutes = excluded.asked_minutes,
        started_ms = excluded.started_ms, started_zone = excluded.started_zone, started_day = excluded.started_day,
        ended_ms = excluded.ended_ms, ended_zone = excluded.ended_zone, ended_day = excluded.ended_day,
        outcome = excluded.outcome, pain_before = excluded.pain_before, pain_after = excluded.pain_after,
        pain_half_hour = excluded.pain_half_hour, pain_two_hours = excluded.pain_two_hours,
        standing = excluded.standing,
        changed_ms = excluded.changed_ms, deleted_ms = NULL)"_s;

static const QString dropPlaces = u"DELETE FROM session_places WHERE session_id = :session"_s;
static const QString dropSteps = u"DELETE FROM session_steps WHERE session_id = :session"_s;

static const QString savePlaceOfSession = uR"(
    INSERT INTO session_places (session_id, position, region, side)
    VALUES (:session, :position, :region, :side))"_s;

static const QString saveStep = uR"(
    INSERT INTO session_steps (session_id, position, technique, step, motion, phase, places, planned_seconds,
                               pressure, per_minute, hold_seconds, pause_seconds, done_ms,
                               kind, pressure_cap, pressure_used, reminders)
    VALUES (:session, :position, :technique, :step, :motion, :phase, :places, :planned_seconds,
            :pressure, :per_minute, :hold_seconds, :pause_seconds, :done_ms,
            :kind, :pressure_cap, :pressure_used, :reminders))"_s;

// :done is a JSON list of [done time, pressure used] in order of the steps.
static const QString noteProgress = uR"(
    UPDATE session_steps
    SET done_ms = json_extract(progress.value, '$[0]'), pressure_used = json_extract(progress.value, '$[1]')
    FROM json_each(:done) AS progress
    WHERE session_id = :session AND position = progress.key
      AND (done_ms <> json_extract(progress.value, '$[0]')
           OR pressure_used IS NOT json_extract(progress.value, '$[1]')))"_s;

static const QString noteStanding = u"UPDATE sessions SET standing = :standing WHERE id = :session"_s;

static const QString session = uR"(
    SELECT id, headache_id, technique, asked_minutes, started_ms, started_zone, started_day,
           ended_ms, ended_zone, ended_day, outcome, pain_before, pain_after, pain_half_hour, pain_two_hours, routine_id,
           standing
    FROM sessions WHERE id = :id AND deleted_ms IS NULL)"_s;

static const QString sessionsOfDays = uR"(
    SELECT id, headache_id, technique, asked_minutes, started_ms, started_zone, started_day,
           ended_ms, ended_zone, ended_day, outcome, pain_before, pain_after, pain_half_hour, pain_two_hours, routine_id,
           standing
    FROM sessions
    WHERE deleted_ms IS NULL AND outcome <> 'running' AND started_day BETWEEN :first AND :last
    ORDER BY started_ms DESC, id DESC)"_s;

static const QString unfinishedSession = uR"(
    SELECT id FROM sessions WHERE deleted_ms IS NULL AND outcome = 'running'
    ORDER BY started_ms DESC, id DESC LIMIT 1)"_s;

static const QString lastSession = uR"(
    SELECT id FROM sessions WHERE deleted_ms IS NULL AND outcome <> 'running'
    ORDER BY started_day DESC, started_ms DESC, id DESC LIMIT 1)"_s;

// :regions is a JSON list; the empty one means all. Left out are those that docs/statistics.md leaves out.
static const QString ratedSessions = uR"(
    SELECT technique, started_ms, started_zone, started_day, headache_id, pain_before, pain_after
    FROM sessions
    WHERE deleted_ms IS NULL AND outcome <> 'running' AND routine_id IS NULL
      AND pain_before > 0 AND pain_after IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM doses JOIN medicines ON medicines.id = medicine_id
                      WHERE doses.deleted_ms IS NULL AND is_preventive = 0
                        AND taken_day BETWEEN date(started_day, '-1 day') AND date(started_day, '+1 day')
                        AND taken_ms BETWEEN started_ms - 7200000 AND coalesce(ended_ms, started_ms))
      AND NOT EXISTS (SELECT 1 FROM sessions AS other
                      WHERE other.deleted_ms IS NULL AND other.id <> sessions.id
                        AND other.started_day BETWEEN date(sessions.started_day, '-1 day')
                                                  AND sessions.started_day
                        AND other.started_ms < sessions.started_ms
                        AND coalesce(other.ended_ms, other.started_ms) > sessions.started_ms - 7200000)
      AND NOT EXISTS (SELECT 1 FROM excluded_periods
                      WHERE excluded_periods.deleted_ms IS NULL AND started_day >= first_day
                        AND (last_day IS NULL OR started_day <= last_day))
      AND (json_array_length(:regions) = 0
           OR id IN (SELECT session_id FROM session_places
                     WHERE region IN (SELECT value FROM json_each(:regions))))
    ORDER BY started_ms, id)"_s;

static const QString placesOfSessions = uR"(
    SELECT session_id, region, side FROM session_places
    WHERE session_id IN (SELECT value FROM json_each(:ids)) ORDER BY session_id, position)"_s;

static const QString stepsOfSessions = uR"(
    SELECT session_id, technique, step, motion, phase, places, planned_seconds, pressure, per_minute,
           hold_seconds, pause_seconds, done_ms, kind, pressure_cap, pressure_used, reminders
    FROM session_steps
    WHERE session_id IN (SELECT value FROM json_each(:ids)) ORDER BY session_id, position)"_s;

static const QString trashSession =
    u"UPDATE sessions SET deleted_ms = coalesce(deleted_ms, :now) WHERE id = :id"_s;
static const QString restoreSession = u"UPDATE sessions SET deleted_ms = NULL WHERE id = :id"_s;

// Answered from the index sessions_rated alone. What may as well have done nothing, or made it worse, has
// helped nobody: the mean has to lie below zero by 2.57 of its errors, Student's for six sessions and enough
// for more.
static const QString greatestRelief = uR"(
    SELECT technique, avg(pain_after - pain_before) AS mean_change, count(*) AS rated_sessions
    FROM sessions
    WHERE deleted_ms IS NULL AND outcome <> 'running' AND routine_id IS NULL
      AND pain_before IS NOT NULL AND pain_after IS NOT NULL
    GROUP BY technique
    HAVING rated_sessions >= :minimum AND mean_change < 0
       AND mean_change * mean_change * (rated_sessions - 1) >= 6.61
           * (avg((pain_after - pain_before) * (pain_after - pain_before)) - mean_change * mean_change)
    ORDER BY mean_change, rated_sessions DESC, technique LIMIT 1)"_s;

} // namespace sql

namespace
{

using namespace columns;

QString phaseKey(StepPhase phase)
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

StepPhase stepPhase(const QString &key)
{
    for (const StepPhase phase : {StepPhase::WarmUp, StepPhase::Closing}) {
        if (phaseKey(phase) == key)
            return phase;
    }
    return StepPhase::Main;
}

QString fromReminders(const QList<Reminder> &reminders)
{
    QJsonArray array;
    for (const Reminder &reminder : reminders) {
        array.append(QJsonObject{{u"at"_s, static_cast<qint64>(reminder.at.count())},
                                 {u"advice"_s, reminder.advice.toString()}});
    }
    return fromJson(array);
}

QList<Reminder> toReminders(const QString &json)
{
    QList<Reminder> reminders;
    const QJsonArray array = toArray(json);
    for (const QJsonValue &value : array) {
        reminders.append(
            {std::chrono::seconds(value[u"at"].toInteger()), StepKey(value[u"advice"].toString())});
    }
    return reminders;
}

SqlValue fromStanding(const std::optional<Standing> &standing)
{
    if (!standing)
        return nullptr;
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"step"_s, standing->step},
                                                       {u"elapsed_ms"_s, qint64(standing->elapsed.count())},
                                                       {u"extra_ms"_s, qint64(standing->extra.count())},
                                                       {u"pressure_change"_s, standing->pressureChange},
                                                       {u"at_ms"_s, standing->atMs}})
                                 .toJson(QJsonDocument::Compact));
}

std::optional<Standing> toStanding(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    if (object.isEmpty())
        return std::nullopt;
    return Standing{.step = object[u"step"].toInt(),
                    .elapsed = std::chrono::milliseconds(object[u"elapsed_ms"].toInteger()),
                    .extra = std::chrono::milliseconds(object[u"extra_ms"].toInteger()),
                    .pressureChange = object[u"pressure_change"].toInt(),
                    .atMs = object[u"at_ms"].toInteger()};
}

/// Columns as in sql::session.
SessionRecord sessionOf(const Rows &rows)
{
    SessionRecord session{.id = id<SessionId>(rows, 0),
                          .headache = optionalId<HeadacheId>(rows, 1),
                          .technique = TechniqueKey(rows.text(2)),
                          .selection = {},
                          .asked = std::chrono::minutes(rows.number(3)),
                          .started = moment(rows, 4),
                          .ended = optionalMoment(rows, 7),
                          .outcome = require(sessionOutcomeFromKey(rows.text(10))),
                          .steps = {},
                          .ratings = {},
                          .routine = {}};
    int column = 11;
    for (const RatingMoment when :
         {RatingMoment::Before, RatingMoment::After, RatingMoment::HalfHour, RatingMoment::TwoHours}) {
        if (const auto rating = optionalIntensity(rows, column++))
            session.ratings.insert(when, *rating);
    }
    session.routine = optionalId<RoutineId>(rows, column++);
    session.standing = toStanding(rows.text(column));
    return session;
}

SqlValue rating(const SessionRecord &session, RatingMoment when)
{
    const auto found = session.ratings.find(when);
    return found == session.ratings.end() ? SqlValue(nullptr) : SqlValue(found->value());
}

void saveDetails(Write &write, const SessionRecord &session)
{
    const QString id = session.id.toString();
    int position = 0;
    for (const Place &place : session.selection) {
        write.run(sql::savePlaceOfSession, {{u":session", id},
                                            {u":position", position++},
                                            {u":region", place.region.toString()},
                                            {u":side", toKey(place.side)}});
    }
    position = 0;
    for (const DoneStep &step : session.steps) {
        const PlannedStep &planned = step.planned;
        write.run(sql::saveStep, {{u":session", id},
                                  {u":position", position++},
                                  {u":technique", planned.technique.toString()},
                                  {u":step", planned.step.toString()},
                                  {u":motion", toKey(planned.motion)},
                                  {u":phase", phaseKey(planned.phase)},
                                  {u":places", fromPlaces(planned.places)},
                                  {u":planned_seconds", planned.length.count()},
                                  {u":pressure", planned.pressure},
                                  {u":per_minute", planned.perMinute},
                                  {u":hold_seconds", planned.holdSeconds},
                                  {u":pause_seconds", planned.pauseSeconds},
                                  {u":done_ms", step.done.count()},
                                  {u":kind", toKey(planned.kind)},
                                  {u":pressure_cap", planned.pressureCap},
                                  {u":pressure_used", step.pressureUsed},
                                  {u":reminders", fromReminders(planned.reminders)}});
    }
}

} // namespace

void SessionRepository::save(Write &write, const SessionRecord &session, qint64 nowMs)
{
    const QString id = session.id.toString();
    const bool exists = write.rows(sql::sessionExists, {{u":id", id}}).next();
    const auto &ended = session.ended;
    write.run(sql::saveSession,
              {{u":id", id},
               {u":headache", session.headache ? SqlValue(session.headache->toString()) : SqlValue(nullptr)},
               {u":routine", session.routine ? SqlValue(session.routine->toString()) : SqlValue(nullptr)},
               {u":technique", session.technique.toString()},
               {u":asked_minutes", session.asked.count()},
               {u":started_ms", session.started.utcMs},
               {u":started_zone", fromZone(session.started.zone)},
               {u":started_day", fromDay(session.started.localDay)},
               {u":ended_ms", ended ? SqlValue(ended->utcMs) : SqlValue(nullptr)},
               {u":ended_zone", ended ? SqlValue(fromZone(ended->zone)) : SqlValue(nullptr)},
               {u":ended_day", ended ? SqlValue(fromDay(ended->localDay)) : SqlValue(nullptr)},
               {u":outcome", toKey(session.outcome)},
               {u":pain_before", rating(session, RatingMoment::Before)},
               {u":pain_after", rating(session, RatingMoment::After)},
               {u":pain_half_hour", rating(session, RatingMoment::HalfHour)},
               {u":pain_two_hours", rating(session, RatingMoment::TwoHours)},
               {u":standing", fromStanding(session.standing)},
               {u":now", nowMs}});
    if (exists) {
        write.run(sql::dropPlaces, {{u":session", id}});
        write.run(sql::dropSteps, {{u":session", id}});
    }
    saveDetails(write, session);
    write.touched(Change::Sessions);
}

void SessionRepository::noteProgress(Write &write, const SessionRecord &session)
{
    QJsonArray done;
    for (const DoneStep &step : session.steps)
        done.append(QJsonArray{static_cast<qint64>(step.done.count()),
                               step.pressureUsed ? QJsonValue(*step.pressureUsed) : QJsonValue()});
    write.run(sql::noteProgress, {{u":session", session.id.toString()}, {u":done", fromJson(done)}});
    write.run(sql::noteStanding,
              {{u":session", session.id.toString()}, {u":standing", fromStanding(session.standing)}});
}

void SessionRepository::moveToTrash(Write &write, const SessionId &id, qint64 nowMs)
{
    if (write.run(sql::trashSession, {{u":id", id.toString()}, {u":now", nowMs}}) == 0)
        write.fail(ErrorCode::NotFound, u"no such session"_s);
    write.touched(Change::Sessions);
}

void SessionRepository::restore(Write &write, const SessionId &id)
{
    if (write.run(sql::restoreSession, {{u":id", id.toString()}}) == 0)
        write.fail(ErrorCode::NotFound, u"no such session"_s);
    write.touched(Change::Sessions);
}

SessionRecord SessionRepository::load(const SessionId &id) const
{
    QList<SessionRecord> sessions;
    {
        Rows rows = m_database.rows(sql::session, {{u":id", id.toString()}});
        if (!rows.next())
            throw StoreFailure({ErrorCode::NotFound, m_database.file(), u"no such session"_s});
        sessions.append(sessionOf(rows));
    }
    loadDetails(sessions);
    return sessions.first();
}

QList<SessionRecord> SessionRepository::started(const DayRange &range) const
{
    QList<SessionRecord> sessions;
    {
        Rows rows = m_database.rows(sql::sessionsOfDays,
                                    {{u":first", fromDay(range.first)}, {u":last", fromDay(range.last)}});
        while (rows.next())
            sessions.append(sessionOf(rows));
    }
    loadDetails(sessions);
    return sessions;
}

std::optional<SessionRecord> SessionRepository::unfinished() const
{
    std::optional<SessionId> newest;
    {
        Rows rows = m_database.rows(sql::unfinishedSession);
        if (rows.next())
            newest = id<SessionId>(rows, 0);
    }
    return newest ? std::optional(load(*newest)) : std::nullopt;
}

std::optional<SessionRecord> SessionRepository::last() const
{
    std::optional<SessionId> newest;
    {
        Rows rows = m_database.rows(sql::lastSession);
        if (rows.next())
            newest = id<SessionId>(rows, 0);
    }
    return newest ? std::optional(load(*newest)) : std::nullopt;
}

QList<RatedSession> SessionRepository::rated(const QList<RegionKey> &regions) const
{
    QJsonArray keys;
    for (const RegionKey &region : regions)
        keys.append(region.toString());
    QList<RatedSession> sessions;
    for (Rows rows = m_database.rows(sql::ratedSessions, {{u":regions", fromJson(keys)}}); rows.next();) {
        sessions.append({.technique = TechniqueKey(rows.text(0)),
                         .started = moment(rows, 1),
                         .headache = optionalId<HeadacheId>(rows, 4),
                         .before = require(optionalIntensity(rows, 5)),
                         .after = require(optionalIntensity(rows, 6))});
    }
    return sessions;
}

std::optional<SessionRepository::MeanChange> SessionRepository::greatestRelief(int minimumSessions) const
{
    Rows rows = m_database.rows(sql::greatestRelief, {{u":minimum", minimumSessions}});
    if (!rows.next())
        return std::nullopt;
    return MeanChange{
        .technique = TechniqueKey(rows.text(0)), .points = rows.real(1), .sessions = rows.number(2)};
}

void SessionRepository::loadDetails(QList<SessionRecord> &sessions) const
{
    if (sessions.isEmpty())
        return;
    QJsonArray idList;
    QHash<QString, SessionRecord *> byId;
    for (SessionRecord &session : sessions) {
        const QString id = session.id.toString();
        idList.append(id);
        byId.insert(id, &session);
    }
    const QString ids = fromJson(idList);

    for (Rows rows = m_database.rows(sql::placesOfSessions, {{u":ids", ids}}); rows.next();) {
        byId.value(rows.text(0))
            ->selection.append({RegionKey(rows.text(1)), require(sideFromKey(rows.text(2)))});
    }
    for (Rows rows = m_database.rows(sql::stepsOfSessions, {{u":ids", ids}}); rows.next();) {
        const PlannedStep planned{.technique = TechniqueKey(rows.text(1)),
                                  .step = StepKey(rows.text(2)),
                                  .motion = motionFromKey(rows.text(3)).value_or(Motion::Stroke),
                                  .phase = stepPhase(rows.text(4)),
                                  .places = toPlaces(rows.text(5)),
                                  .length = std::chrono::seconds(rows.number(6)),
                                  .pressure = rows.number(7),
                                  .perMinute = rows.optionalNumber(8),
                                  .holdSeconds = rows.number(9),
                                  .pauseSeconds = rows.number(10),
                                  .kind = stepKindFromKey(rows.text(12)).value_or(StepKind::Work),
                                  .pressureCap = rows.number(13),
                                  .reminders = toReminders(rows.text(15))};
        byId.value(rows.text(0))
            ->steps.append({planned, std::chrono::milliseconds(rows.integer(11)), rows.optionalNumber(14)});
    }
}

} // namespace nape
