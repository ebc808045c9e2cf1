// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/routinerepository.h"

#include "core/store/columns.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace sql
{

static const QString saveRoutine = uR"(
    INSERT INTO routines (id, name, position, created_ms, changed_ms)
    VALUES (:id, :name, (SELECT coalesce(max(position), 0) + 1 FROM routines), :now, :now)
    ON CONFLICT (id) DO UPDATE SET
        name = excluded.name, changed_ms = excluded.changed_ms, deleted_ms = NULL)"_s;

static const QString dropItems = u"DELETE FROM routine_items WHERE routine_id = :routine"_s;

static const QString saveItem = uR"(
    INSERT INTO routine_items (routine_id, position, technique, places, minutes)
    VALUES (:routine, :position, :technique, :places, :minutes))"_s;

// :ids is a JSON list.
static const QString orderRoutines = uR"(
    UPDATE routines SET position = wanted.key + 1
    FROM json_each(:ids) AS wanted WHERE routines.id = wanted.value)"_s;

static const QString trashRoutine =
    u"UPDATE routines SET deleted_ms = coalesce(deleted_ms, :now) WHERE id = :id"_s;
static const QString restoreRoutine = u"UPDATE routines SET deleted_ms = NULL WHERE id = :id"_s;

static const QString routines = uR"(
    SELECT id, name FROM routines WHERE deleted_ms IS NULL ORDER BY position, id)"_s;

static const QString routinesWithBin = u"SELECT id, name FROM routines ORDER BY position, id"_s;

static const QString itemsOfRoutines = uR"(
    SELECT routine_id, technique, places, minutes FROM routine_items ORDER BY routine_id, position)"_s;

} // namespace sql

namespace
{

using namespace columns;

QJsonArray idList(const QList<RoutineId> &ids)
{
    QJsonArray array;
    for (const RoutineId &id : ids)
        array.append(id.toString());
    return array;
}

} // namespace

void RoutineRepository::save(Write &write, const Routine &routine, qint64 nowMs)
{
    const QString id = routine.id.toString();
    write.run(sql::saveRoutine, {{u":id", id}, {u":name", routine.name}, {u":now", nowMs}});
    write.run(sql::dropItems, {{u":routine", id}});
    int position = 0;
    for (const RoutineItem &item : routine.items) {
        write.run(sql::saveItem, {{u":routine", id},
                                  {u":position", position++},
                                  {u":technique", item.technique.toString()},
                                  {u":places", fromPlaces(item.places)},
                                  {u":minutes", static_cast<qint64>(item.length.count())}});
    }
    write.touched(Change::Routines);
}

void RoutineRepository::setOrder(Write &write, const QList<RoutineId> &order)
{
    write.run(sql::orderRoutines, {{u":ids", fromJson(idList(order))}});
    write.touched(Change::Routines);
}

void RoutineRepository::moveToTrash(Write &write, const RoutineId &id, qint64 nowMs)
{
    if (write.run(sql::trashRoutine, {{u":id", id.toString()}, {u":now", nowMs}}) == 0)
        write.fail(ErrorCode::NotFound, u"no such routine"_s);
    write.touched(Change::Routines);
}

void RoutineRepository::restore(Write &write, const RoutineId &id)
{
    if (write.run(sql::restoreRoutine, {{u":id", id.toString()}}) == 0)
        write.fail(ErrorCode::NotFound, u"no such routine"_s);
    write.touched(Change::Routines);
}

QList<Routine> RoutineRepository::all() const
{
    return routinesOf(sql::routines);
}

QList<Routine> RoutineRepository::allWithBin() const
{
    return routinesOf(sql::routinesWithBin);
}

QList<Routine> RoutineRepository::routinesOf(const QString &statement) const
{
    QList<Routine> all;
    QHash<QString, qsizetype> byId;
    for (Rows rows = m_database.rows(statement); rows.next();) {
        byId.insert(rows.text(0), all.size());
        all.append({.id = id<RoutineId>(rows, 0), .name = rows.text(1), .items = {}});
    }
    for (Rows rows = m_database.rows(sql::itemsOfRoutines); rows.next();) {
        const auto routine = byId.constFind(rows.text(0));
        if (routine == byId.cend())
            continue;
        all[*routine].items.append({.technique = TechniqueKey(rows.text(1)),
                                    .places = toPlaces(rows.text(2)),
                                    .length = std::chrono::minutes(rows.number(3))});
    }
    return all;
}

} // namespace nape
