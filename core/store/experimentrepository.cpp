// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/experimentrepository.h"

#include "core/store/columns.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace sql
{

static const QString saveExperiment = uR"(
    INSERT INTO experiments (id, first_technique, second_technique, outcome, seed,
                             started_ms, started_zone, started_day, ended_ms, ended_zone, ended_day,
                             note, unknown, created_ms, changed_ms)
    VALUES (:id, :first, :second, :outcome, :seed, :started_ms, :started_zone, :started_day,
            :ended_ms, :ended_zone, :ended_day, :note, :unknown, :now, :now)
    ON CONFLICT (id) DO UPDATE SET
        first_technique = excluded.first_technique, second_technique = excluded.second_technique,
        outcome = excluded.outcome, seed = excluded.seed,
        started_ms = excluded.started_ms, started_zone = excluded.started_zone, started_day = excluded.started_day,
        ended_ms = excluded.ended_ms, ended_zone = excluded.ended_zone, ended_day = excluded.ended_day,
        note = excluded.note, unknown = excluded.unknown, changed_ms = excluded.changed_ms,
        deleted_ms = NULL)"_s;

static const QString saveTurn = uR"(
    INSERT INTO experiment_turns (experiment_id, position, technique, session_id)
    VALUES (:experiment, :position, :technique, :session)
    ON CONFLICT (experiment_id, position) DO UPDATE SET
        technique = excluded.technique, session_id = excluded.session_id)"_s;

static const QString dropOtherTurns =
    u"DELETE FROM experiment_turns WHERE experiment_id = :experiment AND position >= :kept"_s;

static const QString experiment = uR"(
    SELECT id, first_technique, second_technique, outcome, seed, started_ms, started_zone, started_day,
           ended_ms, ended_zone, ended_day, note, unknown
    FROM experiments WHERE id = :id)"_s;

static const QString experiments = uR"(
    SELECT id, first_technique, second_technique, outcome, seed, started_ms, started_zone, started_day,
           ended_ms, ended_zone, ended_day, note, unknown
    FROM experiments WHERE deleted_ms IS NULL ORDER BY started_ms DESC, id DESC)"_s;

static const QString turns =
    u"SELECT experiment_id, technique, session_id FROM experiment_turns ORDER BY experiment_id, position"_s;

static const QString trashExperiment =
    u"UPDATE experiments SET deleted_ms = coalesce(deleted_ms, :now) WHERE id = :id"_s;
static const QString restoreExperiment = u"UPDATE experiments SET deleted_ms = NULL WHERE id = :id"_s;

} // namespace sql

using namespace columns;

void ExperimentRepository::save(Write &write, const Experiment &experiment, qint64 nowMs)
{
    const QString id = experiment.id.toString();
    const auto &ended = experiment.ended;
    write.run(sql::saveExperiment,
              {{u":id", id},
               {u":first", experiment.first.toString()},
               {u":second", experiment.second.toString()},
               {u":outcome", experiment.outcome},
               {u":seed", qint64(experiment.seed)},
               {u":started_ms", experiment.started.utcMs},
               {u":started_zone", fromZone(experiment.started.zone)},
               {u":started_day", fromDay(experiment.started.localDay)},
               {u":ended_ms", ended ? SqlValue(ended->utcMs) : SqlValue(nullptr)},
               {u":ended_zone", ended ? SqlValue(fromZone(ended->zone)) : SqlValue(nullptr)},
               {u":ended_day", ended ? SqlValue(fromDay(ended->localDay)) : SqlValue(nullptr)},
               {u":note", fromText(experiment.note)},
               {u":unknown", fromJson(experiment.unknown)},
               {u":now", nowMs}});
    write.run(sql::dropOtherTurns, {{u":experiment", id}, {u":kept", experiment.turns.size()}});
    int position = 0;
    for (const ExperimentTurn &turn : experiment.turns) {
        write.run(sql::saveTurn,
                  {{u":experiment", id},
                   {u":position", position++},
                   {u":technique", turn.technique.toString()},
                   {u":session", turn.session ? SqlValue(turn.session->toString()) : SqlValue(nullptr)}});
    }
    write.touched(Change::Experiments);
}

void ExperimentRepository::moveToTrash(Write &write, const ExperimentId &id, qint64 nowMs)
{
    if (write.run(sql::trashExperiment, {{u":id", id.toString()}, {u":now", nowMs}}) == 0)
        write.fail(ErrorCode::NotFound, u"no such experiment"_s);
    write.touched(Change::Experiments);
}

void ExperimentRepository::restore(Write &write, const ExperimentId &id)
{
    if (write.run(sql::restoreExperiment, {{u":id", id.toString()}}) == 0)
        write.fail(ErrorCode::NotFound, u"no such experiment"_s);
    write.touched(Change::Experiments);
}

std::optional<Experiment> ExperimentRepository::find(const ExperimentId &id) const
{
    const QList<Experiment> found =
        experimentsOf(m_database.rows(sql::experiment, {{u":id", id.toString()}}));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<Experiment> ExperimentRepository::experiments() const
{
    return experimentsOf(m_database.rows(sql::experiments));
}

QList<Experiment> ExperimentRepository::experimentsOf(Rows rows) const
{
    QList<Experiment> all;
    while (rows.next()) {
        all.append({.id = id<ExperimentId>(rows, 0),
                    .first = TechniqueKey(rows.text(1)),
                    .second = TechniqueKey(rows.text(2)),
                    .outcome = rows.text(3),
                    .seed = static_cast<quint32>(rows.integer(4)),
                    .turns = {},
                    .started = moment(rows, 5),
                    .ended = optionalMoment(rows, 8),
                    .note = rows.text(11),
                    .unknown = toObject(rows.text(12))});
    }
    if (all.isEmpty())
        return all;
    // There are a handful of them in a life.
    QHash<QString, QList<ExperimentTurn>> turns;
    for (Rows drawn = m_database.rows(sql::turns); drawn.next();)
        turns[drawn.text(0)].append(
            {.technique = TechniqueKey(drawn.text(1)), .session = optionalId<SessionId>(drawn, 2)});
    for (Experiment &experiment : all)
        experiment.turns = turns.value(experiment.id.toString());
    return all;
}

} // namespace nape
