// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/healthrepository.h"

#include "core/store/columns.h"
#include "core/store/diarystore.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace sql
{

// An answer that says the same keeps the time when it was given.
static const QString saveProfileValue = uR"(
    INSERT INTO health_profile (key, answer, value, changed_ms) VALUES (:key, :answer, :value, :now)
    ON CONFLICT (key) DO UPDATE SET
        answer = excluded.answer, value = excluded.value, changed_ms = excluded.changed_ms
    WHERE answer IS NOT excluded.answer OR value IS NOT excluded.value)"_s;

// A row without either is not ours and means something to whoever wrote it.
static const QString dropOtherProfileValues = uR"(
    DELETE FROM health_profile
    WHERE key NOT IN (SELECT value FROM json_each(:kept)) AND (answer IS NOT NULL OR value IS NOT NULL))"_s;

static const QString profileValues = u"SELECT key, answer, value FROM health_profile ORDER BY key"_s;

static const QString addCheck = uR"(
    INSERT INTO warning_checks (id, asked_ms, asked_zone, asked_day, headache_id, action)
    VALUES (:id, :ms, :zone, :day, :headache, :action) ON CONFLICT (id) DO NOTHING)"_s;

static const QString addAnswer = uR"(
    INSERT INTO warning_answers (check_id, sign, answer) VALUES (:check, :sign, :answer)
    ON CONFLICT (check_id, sign) DO NOTHING)"_s;

static const QString lastCheck = uR"(
    SELECT id, asked_ms, asked_zone, asked_day, headache_id FROM warning_checks
    ORDER BY asked_ms DESC, id DESC LIMIT 1)"_s;

static const QString checks = uR"(
    SELECT id, asked_ms, asked_zone, asked_day, headache_id, action FROM warning_checks
    ORDER BY asked_ms, id)"_s;

static const QString answersOfChecks = u"SELECT check_id, sign, answer FROM warning_answers"_s;

static const QString answersOfCheck = u"SELECT sign, answer FROM warning_answers WHERE check_id = :check"_s;

} // namespace sql

using namespace columns;

namespace
{

/// Answers to questions about right now stand among the signs, with this before their key.
const QString nowPrefix = u"now."_s;

// QJsonDocument knows only lists and objects at the top, so that a single value travels in a list.
QString toJsonText(const QJsonValue &value)
{
    const QString list = fromJson(QJsonArray{value});
    return list.mid(1, list.size() - 2);
}

QJsonValue fromJsonText(const QString &text)
{
    return toArray(u'[' + text + u']').first();
}

void insertAnswer(WarningCheck &check, const QString &sign, Answer answer)
{
    if (sign.startsWith(nowPrefix))
        check.now.insert(QuestionKey(sign.mid(nowPrefix.size())), answer);
    else
        check.signs.insert(SignKey(sign), answer);
}

} // namespace

void HealthRepository::save(Write &write, const HealthProfile &profile, qint64 nowMs)
{
    const QJsonObject &values = profile.toJson();
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (value.key().isEmpty())
            continue;
        const auto answer = answerFromKey(value->toString());
        write.run(sql::saveProfileValue,
                  {{u":key", value.key()},
                   {u":answer", fromAnswer(answer)},
                   {u":value", answer ? SqlValue(nullptr) : SqlValue(toJsonText(*value))},
                   {u":now", nowMs}});
    }
    write.run(sql::dropOtherProfileValues, {{u":kept", fromJson(QJsonArray::fromStringList(values.keys()))}});
    write.touched(Change::HealthProfile);
}

HealthProfile HealthRepository::profile() const
{
    QJsonObject values;
    for (Rows rows = m_database.rows(sql::profileValues); rows.next();) {
        if (!rows.isNull(1))
            values.insert(rows.text(0), rows.text(1));
        else if (!rows.isNull(2))
            values.insert(rows.text(0), fromJsonText(rows.text(2)));
    }
    return HealthProfile::fromJson(values);
}

void HealthRepository::add(Write &write, const QString &id, const WarningCheck &check, Urgency told)
{
    add(write, {id, check, toKey(told)});
}

void HealthRepository::add(Write &write, const ToldWarningCheck &told)
{
    const QString &id = told.id;
    const WarningCheck &check = told.check;
    write.run(sql::addCheck,
              {{u":id", id},
               {u":ms", check.asked.utcMs},
               {u":zone", fromZone(check.asked.zone)},
               {u":day", fromDay(check.asked.localDay)},
               {u":headache", check.headache ? SqlValue(check.headache->toString()) : SqlValue(nullptr)},
               {u":action", fromText(told.told)}});
    const auto addAnswer = [&](const QString &sign, Answer answer) {
        write.run(sql::addAnswer, {{u":check", id}, {u":sign", sign}, {u":answer", toKey(answer)}});
    };
    for (auto sign = check.signs.begin(); sign != check.signs.end(); ++sign)
        addAnswer(sign.key().toString(), *sign);
    for (auto question = check.now.begin(); question != check.now.end(); ++question)
        addAnswer(nowPrefix + question.key().toString(), *question);
    write.touched(Change::WarningChecks);
}

std::optional<WarningCheck> HealthRepository::lastCheck() const
{
    WarningCheck check;
    QString id;
    {
        Rows rows = m_database.rows(sql::lastCheck);
        if (!rows.next())
            return std::nullopt;
        id = rows.text(0);
        check.asked = moment(rows, 1);
        check.headache = optionalId<HeadacheId>(rows, 4);
    }
    for (Rows rows = m_database.rows(sql::answersOfCheck, {{u":check", id}}); rows.next();)
        insertAnswer(check, rows.text(0), require(answerFromKey(rows.text(1))));
    return check;
}

QList<ToldWarningCheck> HealthRepository::checks() const
{
    QList<ToldWarningCheck> all;
    QHash<QString, qsizetype> byId;
    for (Rows rows = m_database.rows(sql::checks); rows.next();) {
        byId.insert(rows.text(0), all.size());
        all.append({.id = rows.text(0),
                    .check = {.asked = moment(rows, 1),
                              .headache = optionalId<HeadacheId>(rows, 4),
                              .signs = {},
                              .now = {}},
                    .told = rows.text(5)});
    }
    for (Rows rows = m_database.rows(sql::answersOfChecks); rows.next();) {
        insertAnswer(all[byId.value(rows.text(0))].check, rows.text(1), require(answerFromKey(rows.text(2))));
    }
    return all;
}

} // namespace nape
