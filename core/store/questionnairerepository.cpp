// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/questionnairerepository.h"

#include "core/store/columns.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace sql
{

static const QString saveQuestionnaire = uR"(
    INSERT INTO questionnaires (id, kind, kind_version, answered_ms, answered_zone, answered_day, note, unknown,
                                created_ms, changed_ms)
    VALUES (:id, :kind, :kind_version, :answered_ms, :answered_zone, :answered_day, :note, :unknown, :now, :now)
    ON CONFLICT (id) DO UPDATE SET
        kind = excluded.kind, kind_version = excluded.kind_version, answered_ms = excluded.answered_ms,
        answered_zone = excluded.answered_zone, answered_day = excluded.answered_day, note = excluded.note,
        unknown = excluded.unknown, changed_ms = excluded.changed_ms, deleted_ms = NULL)"_s;

static const QString saveItem = uR"(
    INSERT INTO questionnaire_items (questionnaire_id, item, position, value, text)
    VALUES (:questionnaire, :item, :position, :value, :text)
    ON CONFLICT (questionnaire_id, item) DO UPDATE SET
        position = excluded.position, value = excluded.value, text = excluded.text)"_s;

static const QString dropOtherItems = uR"(
    DELETE FROM questionnaire_items
    WHERE questionnaire_id = :questionnaire AND item NOT IN (SELECT value FROM json_each(:kept)))"_s;

static const QString questionnaires = uR"(
    SELECT id, kind, kind_version, answered_ms, answered_zone, answered_day, note, unknown FROM questionnaires
    WHERE deleted_ms IS NULL ORDER BY answered_ms DESC, id DESC)"_s;

static const QString items = uR"(
    SELECT questionnaire_id, item, value, text FROM questionnaire_items
    ORDER BY questionnaire_id, position, item)"_s;

static const QString trashQuestionnaire =
    u"UPDATE questionnaires SET deleted_ms = coalesce(deleted_ms, :now) WHERE id = :id"_s;
static const QString restoreQuestionnaire = u"UPDATE questionnaires SET deleted_ms = NULL WHERE id = :id"_s;

} // namespace sql

using namespace columns;

void QuestionnaireRepository::save(Write &write, const QuestionnaireRecord &questionnaire, qint64 nowMs)
{
    const QString id = questionnaire.id.toString();
    write.run(sql::saveQuestionnaire, {{u":id", id},
                                       {u":kind", questionnaire.kind},
                                       {u":kind_version", fromText(questionnaire.kindVersion)},
                                       {u":answered_ms", questionnaire.answered.utcMs},
                                       {u":answered_zone", fromZone(questionnaire.answered.zone)},
                                       {u":answered_day", fromDay(questionnaire.answered.localDay)},
                                       {u":note", fromText(questionnaire.note)},
                                       {u":unknown", fromJson(questionnaire.unknown)},
                                       {u":now", nowMs}});
    QJsonArray kept;
    for (const QuestionnaireItem &item : questionnaire.items)
        kept.append(item.key);
    write.run(sql::dropOtherItems, {{u":questionnaire", id}, {u":kept", fromJson(kept)}});
    int position = 0;
    for (const QuestionnaireItem &item : questionnaire.items) {
        write.run(sql::saveItem, {{u":questionnaire", id},
                                  {u":item", item.key},
                                  {u":position", position++},
                                  {u":value", item.value},
                                  {u":text", fromText(item.text)}});
    }
    write.touched(Change::Questionnaires);
}

void QuestionnaireRepository::moveToTrash(Write &write, const QuestionnaireId &id, qint64 nowMs)
{
    if (write.run(sql::trashQuestionnaire, {{u":id", id.toString()}, {u":now", nowMs}}) == 0)
        write.fail(ErrorCode::NotFound, u"no such questionnaire"_s);
    write.touched(Change::Questionnaires);
}

void QuestionnaireRepository::restore(Write &write, const QuestionnaireId &id)
{
    if (write.run(sql::restoreQuestionnaire, {{u":id", id.toString()}}) == 0)
        write.fail(ErrorCode::NotFound, u"no such questionnaire"_s);
    write.touched(Change::Questionnaires);
}

QList<QuestionnaireRecord> QuestionnaireRepository::questionnaires() const
{
    QList<QuestionnaireRecord> all;
    for (Rows rows = m_database.rows(sql::questionnaires); rows.next();) {
        all.append({.id = id<QuestionnaireId>(rows, 0),
                    .kind = rows.text(1),
                    .kindVersion = rows.text(2),
                    .answered = moment(rows, 3),
                    .items = {},
                    .note = rows.text(6),
                    .unknown = toObject(rows.text(7))});
    }
    QHash<QString, QList<QuestionnaireItem>> items;
    for (Rows rows = m_database.rows(sql::items); rows.next();)
        items[rows.text(0)].append(
            {.key = rows.text(1), .value = rows.optionalReal(2), .text = rows.text(3)});
    for (QuestionnaireRecord &questionnaire : all)
        questionnaire.items = items.value(questionnaire.id.toString());
    return all;
}

} // namespace nape
