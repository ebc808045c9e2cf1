// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/binrepository.h"

#include "core/store/columns.h"

#include <QCoreApplication>

namespace nape
{

using namespace Qt::StringLiterals;

namespace sql
{

// kind, id, deleted_ms; when (ms, zone, day); end (ms, zone, day); intensity; first_day, last_day; name;
// note.
static const QString bin = uR"(
    SELECT 'headache', id, deleted_ms, start_ms, start_zone, start_day, end_ms, end_zone, end_day, intensity,
           NULL, NULL, NULL, substr(note, 1, 200)
    FROM headaches WHERE deleted_ms IS NOT NULL
    UNION ALL
    SELECT 'dose', doses.id, doses.deleted_ms, taken_ms, taken_zone, taken_day, NULL, NULL, NULL, NULL,
           NULL, NULL, medicines.name, substr(note, 1, 200)
    FROM doses JOIN medicines ON medicines.id = medicine_id WHERE doses.deleted_ms IS NOT NULL
    UNION ALL
    SELECT 'session', id, deleted_ms, started_ms, started_zone, started_day, ended_ms, ended_zone, ended_day, NULL,
           NULL, NULL, technique, substr(note, 1, 200)
    FROM sessions WHERE deleted_ms IS NOT NULL
    UNION ALL
    SELECT 'medicine', id, deleted_ms, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, name, strength
    FROM medicines WHERE deleted_ms IS NOT NULL
    UNION ALL
    SELECT 'course', preventive_courses.id, preventive_courses.deleted_ms, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
           first_day, last_day, name, substr(note, 1, 200)
    FROM preventive_courses JOIN medicines ON medicines.id = medicine_id
    WHERE preventive_courses.deleted_ms IS NOT NULL
    UNION ALL
    SELECT 'excluded', id, deleted_ms, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
           first_day, last_day, reason, substr(note, 1, 200)
    FROM excluded_periods WHERE deleted_ms IS NOT NULL
    UNION ALL
    SELECT 'questionnaire', id, deleted_ms, answered_ms, answered_zone, answered_day, NULL, NULL, NULL, NULL,
           NULL, NULL, kind, substr(note, 1, 200)
    FROM questionnaires WHERE deleted_ms IS NOT NULL
    UNION ALL
    SELECT 'experiment', id, deleted_ms, started_ms, started_zone, started_day, ended_ms, ended_zone, ended_day, NULL,
           NULL, NULL, first_technique || ' ' || second_technique, substr(note, 1, 200)
    FROM experiments WHERE deleted_ms IS NOT NULL
    UNION ALL
    SELECT 'routine', id, deleted_ms, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, name, NULL
    FROM routines WHERE deleted_ms IS NOT NULL
    ORDER BY 3 DESC, 2 DESC)"_s;

// What refers to an entry goes on without it. The same for one entry and for the whole bin: :id is a list.
static const QString releaseDoses =
    u"UPDATE doses SET headache_id = NULL WHERE headache_id IN (SELECT value FROM json_each(:ids))"_s;
static const QString releaseSessions =
    u"UPDATE sessions SET headache_id = NULL WHERE headache_id IN (SELECT value FROM json_each(:ids))"_s;
static const QString releaseWarningChecks =
    u"UPDATE warning_checks SET headache_id = NULL WHERE headache_id IN (SELECT value FROM json_each(:ids))"_s;
static const QString releaseTurns =
    u"UPDATE experiment_turns SET session_id = NULL WHERE session_id IN (SELECT value FROM json_each(:ids))"_s;

static const QString eraseHeadaches = uR"(
    DELETE FROM headaches WHERE deleted_ms IS NOT NULL AND id IN (SELECT value FROM json_each(:ids)))"_s;
static const QString eraseDoses = uR"(
    DELETE FROM doses WHERE deleted_ms IS NOT NULL AND id IN (SELECT value FROM json_each(:ids)))"_s;
static const QString eraseSessions = uR"(
    DELETE FROM sessions WHERE deleted_ms IS NOT NULL AND id IN (SELECT value FROM json_each(:ids)))"_s;
static const QString eraseCourses = uR"(
    DELETE FROM preventive_courses WHERE deleted_ms IS NOT NULL AND id IN (SELECT value FROM json_each(:ids)))"_s;
static const QString eraseExcluded = uR"(
    DELETE FROM excluded_periods WHERE deleted_ms IS NOT NULL AND id IN (SELECT value FROM json_each(:ids)))"_s;
static const QString eraseQuestionnaires = uR"(
    DELETE FROM questionnaires WHERE deleted_ms IS NOT NULL AND id IN (SELECT value FROM json_each(:ids)))"_s;
static const QString eraseExperiments = uR"(
    DELETE FROM experiments WHERE deleted_ms IS NOT NULL AND id IN (SELECT value FROM json_each(:ids)))"_s;
// A dose without its medicine, or a session whose routine nobody knows any more, would say something else.
static const QString eraseMedicines = uR"(
    DELETE FROM medicines
    WHERE deleted_ms IS NOT NULL AND id IN (SELECT value FROM json_each(:ids))
          AND NOT EXISTS (SELECT 1 FROM doses WHERE medicine_id = medicines.id)
          AND NOT EXISTS (SELECT 1 FROM preventive_courses WHERE medicine_id = medicines.id))"_s;
static const QString eraseRoutines = uR"(
    DELETE FROM routines
    WHERE deleted_ms IS NOT NULL AND id IN (SELECT value FROM json_each(:ids))
          AND NOT EXISTS (SELECT 1 FROM sessions WHERE routine_id = routines.id))"_s;

static const QString referring = uR"(
    SELECT 1 FROM doses WHERE headache_id = :id OR medicine_id = :id
    UNION ALL SELECT 1 FROM sessions WHERE headache_id = :id
    UNION ALL SELECT 1 FROM warning_checks WHERE headache_id = :id
    UNION ALL SELECT 1 FROM preventive_courses WHERE medicine_id = :id)"_s;

static const QString medicineInBin = u"SELECT 1 FROM medicines WHERE deleted_ms IS NOT NULL AND id = :id"_s;
static const QString routineInBin = u"SELECT 1 FROM routines WHERE deleted_ms IS NOT NULL AND id = :id"_s;

static const QString restoreHeadacheOfBin = u"UPDATE headaches SET deleted_ms = NULL WHERE id = :id"_s;
static const QString restoreDoseOfBin = u"UPDATE doses SET deleted_ms = NULL WHERE id = :id"_s;
static const QString restoreSessionOfBin = u"UPDATE sessions SET deleted_ms = NULL WHERE id = :id"_s;
static const QString restoreMedicineOfBin = u"UPDATE medicines SET deleted_ms = NULL WHERE id = :id"_s;
static const QString restoreCourseOfBin = u"UPDATE preventive_courses SET deleted_ms = NULL WHERE id = :id"_s;
static const QString restoreExcludedOfBin = u"UPDATE excluded_periods SET deleted_ms = NULL WHERE id = :id"_s;
static const QString restoreQuestionnaireOfBin =
    u"UPDATE questionnaires SET deleted_ms = NULL WHERE id = :id"_s;
static const QString restoreExperimentOfBin = u"UPDATE experiments SET deleted_ms = NULL WHERE id = :id"_s;
static const QString restoreRoutineOfBin = u"UPDATE routines SET deleted_ms = NULL WHERE id = :id"_s;

} // namespace sql

namespace
{

using namespace columns;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::DiaryStore)
};

/// In the order in which the bin is emptied: what refers to others goes before them.
struct KindInBin {
    EntryKind kind;
    QString name; ///< in sql::bin
    Change change;
    const QString &restore;
    const QString &erase;
    QList<QString> release; ///< statements that let go of it
};

const QList<KindInBin> &kinds()
{
    static const QList<KindInBin> all{
        {EntryKind::Experiment,
         u"experiment"_s,
         Change::Experiments,
         sql::restoreExperimentOfBin,
         sql::eraseExperiments,
         {}},
        {EntryKind::Questionnaire,
         u"questionnaire"_s,
         Change::Questionnaires,
         sql::restoreQuestionnaireOfBin,
         sql::eraseQuestionnaires,
         {}},
        {EntryKind::ExcludedPeriod,
         u"excluded"_s,
         Change::ExcludedPeriods,
         sql::restoreExcludedOfBin,
         sql::eraseExcluded,
         {}},
        {EntryKind::PreventiveCourse,
         u"course"_s,
         Change::PreventiveCourses,
         sql::restoreCourseOfBin,
         sql::eraseCourses,
         {}},
        {EntryKind::Dose, u"dose"_s, Change::Doses, sql::restoreDoseOfBin, sql::eraseDoses, {}},
        {EntryKind::Session,
         u"session"_s,
         Change::Sessions,
         sql::restoreSessionOfBin,
         sql::eraseSessions,
         {sql::releaseTurns}},
        {EntryKind::Headache,
         u"headache"_s,
         Change::Headaches,
         sql::restoreHeadacheOfBin,
         sql::eraseHeadaches,
         {sql::releaseDoses, sql::releaseSessions, sql::releaseWarningChecks}},
        {EntryKind::Medicine,
         u"medicine"_s,
         Change::Medicines,
         sql::restoreMedicineOfBin,
         sql::eraseMedicines,
         {}},
        {EntryKind::Routine,
         u"routine"_s,
         Change::Routines,
         sql::restoreRoutineOfBin,
         sql::eraseRoutines,
         {}},
    };
    return all;
}

const KindInBin &kindOf(EntryKind kind)
{
    for (const KindInBin &known : kinds()) {
        if (known.kind == kind)
            return known;
    }
    Q_UNREACHABLE();
}

/// How many of them are gone; those that are not in the bin stay, and with them all that refers to them.
int erase(Write &write, const KindInBin &kind, const QJsonArray &ids)
{
    for (const QString &release : kind.release)
        write.run(release, {{u":ids", fromJson(ids)}});
    const int erased = write.run(kind.erase, {{u":ids", fromJson(ids)}});
    if (erased > 0) {
        write.touched(kind.change);
        // Doses, sessions and turns may have lost what they referred to.
        if (kind.kind == EntryKind::Headache) {
            write.touched(Change::Doses);
            write.touched(Change::Sessions);
        }
        if (kind.kind == EntryKind::Session)
            write.touched(Change::Experiments);
    }
    return erased;
}

[[noreturn]] void refuse(const QString &sentence)
{
    throw StoreFailure({ErrorCode::InvalidInput, sentence, {}});
}

} // namespace

QList<BinEntry> BinRepository::entries() const
{
    QList<BinEntry> entries;
    for (Rows rows = m_database.rows(sql::bin); rows.next();) {
        const QString name = rows.text(0);
        const auto kind = std::ranges::find(kinds(), name, &KindInBin::name);
        entries.append({.entry = {kind->kind, rows.text(1)},
                        .deletedMs = rows.integer(2),
                        .when = optionalMoment(rows, 3),
                        .end = optionalMoment(rows, 6),
                        .intensity = optionalIntensity(rows, 9),
                        .firstDay = optionalDay(rows, 10),
                        .lastDay = optionalDay(rows, 11),
                        .name = rows.text(12),
                        .note = rows.text(13).section(u'\n', 0, 0).trimmed()});
    }
    return entries;
}

void BinRepository::restore(Write &write, const EntryRef &entry)
{
    const KindInBin &kind = kindOf(entry.kind);
    if (write.run(kind.restore, {{u":id", entry.id}}) == 0)
        write.fail(ErrorCode::NotFound, u"no such entry"_s);
    write.touched(kind.change);
}

void BinRepository::deleteForever(Write &write, const EntryRef &entry)
{
    if (erase(write, kindOf(entry.kind), {entry.id}) > 0)
        return;
    // The rollback takes back what was let go.
    if (entry.kind == EntryKind::Medicine && write.rows(sql::medicineInBin, {{u":id", entry.id}}).next())
        refuse(Words::tr("Doses of this medicine stand in the diary, so it stays in the bin."));
    if (entry.kind == EntryKind::Routine && write.rows(sql::routineInBin, {{u":id", entry.id}}).next())
        refuse(Words::tr("Sessions of this routine stand in the diary, so it stays in the bin."));
    write.fail(ErrorCode::NotFound, u"no such entry in the bin"_s);
}

bool BinRepository::eraseUnreferred(Write &write, const EntryRef &entry)
{
    const bool isReferred = write.rows(sql::referring, {{u":id", entry.id}}).next();
    return !isReferred && erase(write, kindOf(entry.kind), {entry.id}) > 0;
}

int BinRepository::empty(Write &write)
{
    QHash<EntryKind, QJsonArray> ids;
    for (Rows rows = write.rows(sql::bin); rows.next();) {
        const QString name = rows.text(0);
        ids[std::ranges::find(kinds(), name, &KindInBin::name)->kind].append(rows.text(1));
    }
    int erased = 0;
    for (const KindInBin &kind : kinds()) {
        if (ids.contains(kind.kind))
            erased += erase(write, kind, ids.value(kind.kind));
    }
    return erased;
}

} // namespace nape
