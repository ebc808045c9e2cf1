// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The doors of DiaryStore through which many entries of all kinds go at once.

#include "core/store/binrepository.h"
#include "core/store/columns.h"
#include "core/store/courserepository.h"
#include "core/store/database.h"
#include "core/store/dayrepository.h"
#include "core/store/diarystore.h"
#include "core/store/doserepository.h"
#include "core/store/experimentrepository.h"
#include "core/store/headacherepository.h"
#include "core/store/healthrepository.h"
#include "core/store/questionnairerepository.h"
#include "core/store/routinerepository.h"
#include "core/store/sessionrepository.h"
#include "core/store/storefailure.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace sql
{

static const QString known = uR"(
    SELECT id, changed_ms, deleted_ms IS NOT NULL FROM headaches
    UNION ALL SELECT id, changed_ms, deleted_ms IS NOT NULL FROM medicines
    UNION ALL SELECT id, changed_ms, deleted_ms IS NOT NULL FROM doses
    UNION ALL SELECT day, changed_ms, 0 FROM days
    UNION ALL SELECT id, changed_ms, deleted_ms IS NOT NULL FROM sessions
    UNION ALL SELECT id, changed_ms, deleted_ms IS NOT NULL FROM routines
    UNION ALL SELECT id, changed_ms, deleted_ms IS NOT NULL FROM preventive_courses
    UNION ALL SELECT id, changed_ms, deleted_ms IS NOT NULL FROM excluded_periods
    UNION ALL SELECT id, changed_ms, deleted_ms IS NOT NULL FROM questionnaires
    UNION ALL SELECT id, changed_ms, deleted_ms IS NOT NULL FROM experiments)"_s;

/// Of everything that can be added and taken back.
static const QString knownAmong = uR"(
    WITH wanted AS (SELECT value FROM json_each(:ids))
    SELECT id, deleted_ms IS NOT NULL FROM headaches WHERE id IN wanted
    UNION ALL SELECT id, deleted_ms IS NOT NULL FROM medicines WHERE id IN wanted
    UNION ALL SELECT id, deleted_ms IS NOT NULL FROM doses WHERE id IN wanted
    UNION ALL SELECT id, deleted_ms IS NOT NULL FROM routines WHERE id IN wanted
    UNION ALL SELECT id, deleted_ms IS NOT NULL FROM preventive_courses WHERE id IN wanted
    UNION ALL SELECT id, deleted_ms IS NOT NULL FROM excluded_periods WHERE id IN wanted
    UNION ALL SELECT id, deleted_ms IS NOT NULL FROM questionnaires WHERE id IN wanted
    UNION ALL SELECT id, deleted_ms IS NOT NULL FROM experiments WHERE id IN wanted)"_s;

static const QString profileChanged = u"SELECT max(changed_ms) FROM health_profile"_s;

} // namespace sql

namespace
{

void require(const Result<void> &valid)
{
    if (!valid)
        throw StoreFailure(valid.error());
}

/// What the file knows of an entry.
struct Known {
    qint64 changedMs = 0;
    bool isInBin = false;
};
using KnownById = QHash<QString, Known>;

KnownById knownEntries(Database &database)
{
    KnownById known;
    for (Rows rows = database.rows(sql::known); rows.next();)
        known.insert(rows.text(0), {rows.integer(1), rows.number(2) != 0});
    Rows profile = database.rows(sql::profileChanged);
    if (profile.next() && !profile.isNull(0))
        known.insert(DiaryEntries::profileId(), {profile.integer(0), false});
    return known;
}

/// The time at which the entry with that id counts as changed; none: it is not to be written.
using TimeOfChange = std::function<std::optional<qint64>(const QString &id)>;

void saveAll(Write &w, Database &database, const DiaryEntries &entries, const Moment &now,
             const TimeOfChange &changedAt)
{
    // In this order, because doses and sessions refer to medicines and headaches, experiments to sessions.
    for (const Medicine &medicine : entries.medicines) {
        if (const auto changed = changedAt(medicine.id.toString())) {
            require(validate(medicine));
            DoseRepository::save(w, medicine, *changed);
        }
    }
    for (const Headache &headache : entries.headaches) {
        if (const auto changed = changedAt(headache.id.toString())) {
            require(validate(headache, now));
            HeadacheRepository::save(w, headache, *changed);
        }
    }
    for (const Dose &dose : entries.doses) {
        if (const auto changed = changedAt(dose.id.toString())) {
            require(validate(dose, now));
            DoseRepository::save(w, dose, *changed);
        }
    }
    for (const DayRecord &day : entries.days) {
        if (const auto changed = changedAt(DiaryEntries::idOf(day))) {
            require(validate(day, now));
            DayRepository::save(w, day, *changed);
        }
    }
    for (const Routine &routine : entries.routines) {
        if (const auto changed = changedAt(routine.id.toString()))
            RoutineRepository::save(w, routine, *changed);
    }
    for (const SessionRecord &session : entries.sessions) {
        if (const auto changed = changedAt(session.id.toString())) {
            require(validate(session, now));
            SessionRepository::save(w, session, *changed);
        }
    }
    for (const PreventiveCourse &course : entries.courses) {
        if (const auto changed = changedAt(course.id.toString())) {
            require(validate(course, now));
            CourseRepository::save(w, course, *changed);
        }
    }
    for (const ExcludedPeriod &period : entries.excluded) {
        if (const auto changed = changedAt(period.id.toString())) {
            require(validate(period, now));
            CourseRepository::save(w, period, *changed);
        }
    }
    for (const QuestionnaireRecord &questionnaire : entries.questionnaires) {
        if (const auto changed = changedAt(questionnaire.id.toString())) {
            require(validate(questionnaire, now));
            QuestionnaireRepository::save(w, questionnaire, *changed);
        }
    }
    for (const Experiment &experiment : entries.experiments) {
        if (const auto changed = changedAt(experiment.id.toString())) {
            require(validate(experiment, now));
            if (const auto before = ExperimentRepository(database).find(experiment.id))
                require(validateChange(*before, experiment));
            ExperimentRepository::save(w, experiment, *changed);
        }
    }
    for (const ToldWarningCheck &check : entries.warningChecks)
        HealthRepository::add(w, check);
    if (entries.profile) {
        if (const auto changed = changedAt(DiaryEntries::profileId()))
            HealthRepository::save(w, *entries.profile, *changed);
    }
}

/// Throws away again what came along for the sake of others.
void binAll(Write &w, const DiaryEntries &entries, qint64 nowMs,
            const std::function<bool(const QString &)> &isWanted)
{
    const auto isToBin = [&](const QString &id) { return entries.inBin.contains(id) && isWanted(id); };
    for (const Medicine &medicine : entries.medicines) {
        if (isToBin(medicine.id.toString()))
            DoseRepository::moveToTrash(w, medicine.id, nowMs);
    }
    for (const Routine &routine : entries.routines) {
        if (isToBin(routine.id.toString()))
            RoutineRepository::moveToTrash(w, routine.id, nowMs);
    }
}

template <class Entry>
auto idsOf(const QList<Entry> &entries)
{
    QSet<decltype(Entry::id)> ids;
    for (const Entry &entry : entries)
        ids.insert(entry.id);
    return ids;
}

template <class IdType>
void keepOnly(const QSet<IdType> &there, std::optional<IdType> &reference)
{
    if (reference && !there.contains(*reference))
        reference.reset();
}

/// What it refers to and is not there any more is let go, as it is when the bin is emptied.
void dropLostReferences(DiaryEntries &all)
{
    const auto headaches = idsOf(all.headaches);
    const auto sessions = idsOf(all.sessions);
    for (Dose &dose : all.doses)
        keepOnly(headaches, dose.headache);
    for (SessionRecord &session : all.sessions)
        keepOnly(headaches, session.headache);
    for (ToldWarningCheck &told : all.warningChecks)
        keepOnly(headaches, told.check.headache);
    for (Experiment &experiment : all.experiments) {
        for (ExperimentTurn &turn : experiment.turns)
            keepOnly(sessions, turn.session);
    }
}

/// Of those in the bin only what something refers to stays: a dose without its medicine, or a session of
/// nobody knows which routine, would say something else.
template <class Entry, class IdType>
void keepReferred(QList<Entry> &entries, const QSet<IdType> &referred, const KnownById &known,
                  QSet<QString> &inBin)
{
    entries.removeIf([&](const Entry &entry) {
        const QString id = entry.id.toString();
        if (!known.value(id).isInBin)
            return false;
        if (!referred.contains(entry.id))
            return true;
        inBin.insert(id);
        return false;
    });
}

void dropUnusedOfBin(DiaryEntries &all, const KnownById &known)
{
    QSet<MedicineId> medicines;
    QSet<RoutineId> routines;
    for (const Dose &dose : std::as_const(all.doses))
        medicines.insert(dose.medicine);
    for (const PreventiveCourse &course : std::as_const(all.courses))
        medicines.insert(course.medicine);
    for (const SessionRecord &session : std::as_const(all.sessions)) {
        if (session.routine)
            routines.insert(*session.routine);
    }
    keepReferred(all.medicines, medicines, known, all.inBin);
    keepReferred(all.routines, routines, known, all.inBin);
}

QHash<QString, qint64> timesOf(const DiaryEntries &all, const KnownById &known)
{
    QHash<QString, qint64> times;
    const auto note = [&](const QString &id) { times.insert(id, known.value(id).changedMs); };
    const auto noteAll = [&](const auto &entries) {
        for (const auto &entry : entries)
            note(entry.id.toString());
    };
    noteAll(all.medicines);
    noteAll(all.headaches);
    noteAll(all.doses);
    for (const DayRecord &day : all.days)
        note(DiaryEntries::idOf(day));
    noteAll(all.routines);
    noteAll(all.sessions);
    noteAll(all.courses);
    noteAll(all.excluded);
    noteAll(all.questionnaires);
    noteAll(all.experiments);
    if (known.contains(DiaryEntries::profileId()))
        note(DiaryEntries::profileId());
    return times;
}

bool isSoonSaidAgain(const Headache &headache)
{
    return headache == withoutDetails(headache);
}

bool isSoonSaidAgain(const Dose &dose)
{
    return !dose.reliefAfter2h && dose.sideEffects.isEmpty() && dose.note.isEmpty() && dose.unknown.isEmpty();
}

bool isSoonSaidAgain(const Medicine &medicine)
{
    return medicine.unknown.isEmpty();
}

template <class Repository, class Entry>
void takeBackOne(Write &w, EntryKind kind, const Entry &added, const Entry &stored, qint64 nowMs)
{
    Repository::moveToTrash(w, added.id, nowMs);
    if (stored == added && isSoonSaidAgain(added))
        BinRepository::eraseUnreferred(w, EntryRef::of(kind, added.id));
}

/// What is longer to be entered again is always found in the bin.
template <class Repository, class Entry>
void moveAllToTrash(Write &w, const QList<Entry> &added, qint64 nowMs)
{
    for (const Entry &entry : added)
        Repository::moveToTrash(w, entry.id, nowMs);
}

QList<EntryRef> refsOf(const DiaryEntries &entries)
{
    QList<EntryRef> refs;
    const auto add = [&refs](EntryKind kind, const auto &ofKind) {
        for (const auto &entry : ofKind)
            refs.append(EntryRef::of(kind, entry.id));
    };
    add(EntryKind::Medicine, entries.medicines);
    add(EntryKind::Headache, entries.headaches);
    add(EntryKind::Dose, entries.doses);
    add(EntryKind::PreventiveCourse, entries.courses);
    add(EntryKind::ExcludedPeriod, entries.excluded);
    add(EntryKind::Questionnaire, entries.questionnaires);
    add(EntryKind::Experiment, entries.experiments);
    add(EntryKind::Routine, entries.routines);
    return refs;
}

/// Of those that are in the file: whether they lie in the bin.
QHash<QString, bool> knownAmong(Write &w, const QList<EntryRef> &refs)
{
    QJsonArray ids;
    for (const EntryRef &ref : refs)
        ids.append(ref.id);
    QHash<QString, bool> isInBin;
    for (Rows rows = w.rows(sql::knownAmong, {{u":ids", columns::fromJson(ids)}}); rows.next();)
        isInBin.insert(rows.text(0), rows.number(1) != 0);
    return isInBin;
}

} // namespace

Result<void> DiaryStore::save(const DiaryEntries &entries)
{
    return write([&](Write &w) {
        saveAll(w, *m_database, entries, Moment::now(m_clock),
                [now = nowMs()](const QString &) { return std::optional(now); });
        binAll(w, entries, nowMs(), [](const QString &) { return true; });
    });
}

Result<void> DiaryStore::takeBack(const DiaryEntries &added, const DiaryEntries &before)
{
    return write([&](Write &w) {
        const qint64 now = nowMs();
        saveAll(w, *m_database, before, Moment::now(m_clock),
                [now](const QString &) { return std::optional(now); });
        // What refers to others goes before them.
        moveAllToTrash<CourseRepository>(w, added.courses, now);
        moveAllToTrash<CourseRepository>(w, added.excluded, now);
        moveAllToTrash<QuestionnaireRepository>(w, added.questionnaires, now);
        moveAllToTrash<ExperimentRepository>(w, added.experiments, now);
        moveAllToTrash<RoutineRepository>(w, added.routines, now);
        for (const Dose &dose : added.doses)
            takeBackOne<DoseRepository>(w, EntryKind::Dose, dose, DoseRepository(*m_database).dose(dose.id),
                                        now);
        for (const Headache &headache : added.headaches)
            takeBackOne<HeadacheRepository>(w, EntryKind::Headache, headache,
                                            HeadacheRepository(*m_database).load(headache.id), now);
        for (const Medicine &medicine : added.medicines)
            takeBackOne<DoseRepository>(w, EntryKind::Medicine, medicine,
                                        DoseRepository(*m_database).medicine(medicine.id), now);
    });
}

Result<void> DiaryStore::addAgain(const DiaryEntries &added)
{
    return write([&](Write &w) {
        const QList<EntryRef> refs = refsOf(added);
        const QHash<QString, bool> isInBin = knownAmong(w, refs);
        const auto isHere = [&](const EntryRef &ref) {
            return isInBin.contains(ref.id) && !isInBin.value(ref.id);
        };
        if (std::ranges::all_of(refs, isHere))
            throw StoreFailure(
                {ErrorCode::InvalidInput,
                 tr("It is in the diary already, perhaps changed by another program, and stays as it is."),
                 {}});
        for (const EntryRef &ref : refs) {
            if (isInBin.value(ref.id))
                BinRepository::restore(w, ref);
        }
        saveAll(w, *m_database, added, Moment::now(m_clock), [&](const QString &id) {
            return isInBin.contains(id) ? std::nullopt : std::optional(nowMs());
        });
    });
}

Result<void> DiaryStore::merge(const DiaryEntries &entries)
{
    return write([&](Write &w) {
        const KnownById known = knownEntries(*m_database);
        const qint64 now = nowMs();
        const auto changedAt = [&](const QString &id) -> std::optional<qint64> {
            const auto there = entries.changedMs.constFind(id);
            // A clock that ran ahead must not win for ever.
            const auto theirs =
                there == entries.changedMs.cend() ? std::nullopt : std::optional(std::min(*there, now));
            const auto here = known.constFind(id);
            if (here == known.cend())
                return theirs.value_or(now);
            const bool isNewer = theirs && *theirs > here->changedMs;
            return isNewer && !here->isInBin ? theirs : std::nullopt;
        };
        saveAll(w, *m_database, entries, Moment::now(m_clock), changedAt);
        binAll(w, entries, now, [&](const QString &id) { return !known.contains(id); });
    });
}

Result<DiaryEntries> DiaryStore::everything() const
{
    const QDate today = Moment::now(m_clock).localDay;
    return m_database->read([&] {
        // Behind the last day that anything can have: an excluded period is no entry of a day.
        const DayRange always{QDate(1, 1, 1), QDate(9999, 12, 31)};
        DiaryEntries all{.medicines = DoseRepository(*m_database).allMedicines(),
                         .headaches = HeadacheRepository(*m_database).touching(always, today),
                         .doses = DoseRepository(*m_database).taken(always),
                         .days = DayRepository(*m_database).answered(always),
                         .sessions = SessionRepository(*m_database).started(always),
                         .courses = CourseRepository(*m_database).courses(),
                         .excluded = CourseRepository(*m_database).excludedPeriods(),
                         .questionnaires = QuestionnaireRepository(*m_database).questionnaires(),
                         .experiments = ExperimentRepository(*m_database).experiments(),
                         .routines = RoutineRepository(*m_database).allWithBin(),
                         .warningChecks = HealthRepository(*m_database).checks(),
                         .profile = HealthRepository(*m_database).profile()};
        std::ranges::reverse(all.headaches);
        std::ranges::reverse(all.doses);
        std::ranges::reverse(all.sessions);
        std::ranges::reverse(all.courses);
        std::ranges::reverse(all.excluded);
        std::ranges::reverse(all.questionnaires);
        std::ranges::reverse(all.experiments);
        const KnownById known = knownEntries(*m_database);
        dropLostReferences(all);
        dropUnusedOfBin(all, known);
        all.changedMs = timesOf(all, known);
        return all;
    });
}

} // namespace nape
