// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/diarystore.h"

#include "core/store/courserepository.h"
#include "core/store/database.h"
#include "core/store/dayrepository.h"
#include "core/store/doserepository.h"
#include "core/store/experimentrepository.h"
#include "core/store/headacherepository.h"
#include "core/store/healthrepository.h"
#include "core/store/questionnairerepository.h"
#include "core/store/routinerepository.h"
#include "core/store/sessionrepository.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace sql
{

static const QString counts = uR"(
    SELECT (SELECT count(*) FROM headaches WHERE deleted_ms IS NULL),
           (SELECT count(*) FROM doses WHERE deleted_ms IS NULL),
           (SELECT count(*) FROM medicines WHERE deleted_ms IS NULL),
           (SELECT count(*) FROM days),
           (SELECT count(*) FROM sessions WHERE deleted_ms IS NULL),
           (SELECT count(*) FROM headaches WHERE deleted_ms IS NOT NULL)
               + (SELECT count(*) FROM doses WHERE deleted_ms IS NOT NULL)
               + (SELECT count(*) FROM medicines WHERE deleted_ms IS NOT NULL)
               + (SELECT count(*) FROM sessions WHERE deleted_ms IS NOT NULL)
               + (SELECT count(*) FROM preventive_courses WHERE deleted_ms IS NOT NULL)
               + (SELECT count(*) FROM excluded_periods WHERE deleted_ms IS NOT NULL)
               + (SELECT count(*) FROM questionnaires WHERE deleted_ms IS NOT NULL)
               + (SELECT count(*) FROM experiments WHERE deleted_ms IS NOT NULL)
               + (SELECT count(*) FROM routines WHERE deleted_ms IS NOT NULL),
           (SELECT count(*) FROM preventive_courses WHERE deleted_ms IS NULL),
           (SELECT count(*) FROM excluded_periods WHERE deleted_ms IS NULL),
           (SELECT count(*) FROM questionnaires WHERE deleted_ms IS NULL),
           (SELECT count(*) FROM experiments WHERE deleted_ms IS NULL))"_s;

} // namespace sql

namespace
{

constexpr ChangeSet allChanges = Change::Headaches | Change::Doses | Change::Days | Change::Sessions |
                                 Change::Medicines | Change::HealthProfile | Change::WarningChecks |
                                 Change::Routines | Change::PreventiveCourses | Change::ExcludedPeriods |
                                 Change::Questionnaires | Change::Experiments;

void requireValid(const Result<void> &valid)
{
    if (!valid)
        throw StoreFailure(valid.error());
}

} // namespace

Result<std::unique_ptr<DiaryStore>> DiaryStore::open(const QString &file, const Clock &clock)
{
    auto database = Database::open(file);
    if (!database)
        return tl::unexpected(database.error());
    return std::unique_ptr<DiaryStore>(new DiaryStore(std::move(*database), clock));
}

DiaryStore::DiaryStore(std::unique_ptr<Database> database, const Clock &clock)
    : m_database(std::move(database)), m_clock(clock)
{
}

DiaryStore::~DiaryStore() = default;

QString DiaryStore::file() const
{
    return m_database->file();
}

Result<void> DiaryStore::write(const std::function<void(Write &)> &work)
{
    const auto touched = m_database->write(work);
    if (!touched)
        return tl::unexpected(touched.error());
    if (*touched)
        Q_EMIT changed(*touched);
    return {};
}

Result<void> DiaryStore::save(const Headache &headache, const QList<Dose> &doses)
{
    return write([&](Write &w) {
        const Moment now = Moment::now(m_clock);
        requireValid(validate(headache, now));
        HeadacheRepository::save(w, headache, nowMs());
        for (const Dose &dose : doses) {
            requireValid(validate(dose, now));
            DoseRepository::save(w, dose, nowMs());
        }
    });
}

Result<Headache> DiaryStore::headache(const HeadacheId &id) const
{
    return m_database->read([&] { return HeadacheRepository(*m_database).load(id); });
}

Result<QList<Headache>> DiaryStore::headaches(const DayRange &range) const
{
    const QDate today = Moment::now(m_clock).localDay;
    return m_database->read([&] { return HeadacheRepository(*m_database).touching(range, today); });
}

Result<std::optional<Headache>> DiaryStore::ongoingHeadache() const
{
    return m_database->read([&] { return HeadacheRepository(*m_database).ongoing(); });
}

Result<void> DiaryStore::moveToTrash(const HeadacheId &id)
{
    return write([&](Write &w) { HeadacheRepository::moveToTrash(w, id, nowMs()); });
}

Result<void> DiaryStore::restore(const HeadacheId &id)
{
    return write([&](Write &w) { HeadacheRepository::restore(w, id); });
}

Result<void> DiaryStore::save(const Medicine &medicine)
{
    return write([&](Write &w) {
        requireValid(validate(medicine));
        DoseRepository::save(w, medicine, nowMs());
    });
}

Result<QList<Medicine>> DiaryStore::medicines() const
{
    return m_database->read([&] { return DoseRepository(*m_database).medicines(); });
}

Result<void> DiaryStore::save(const Dose &dose)
{
    return write([&](Write &w) {
        requireValid(validate(dose, Moment::now(m_clock)));
        DoseRepository::save(w, dose, nowMs());
    });
}

Result<QList<Dose>> DiaryStore::doses(const DayRange &range) const
{
    return m_database->read([&] { return DoseRepository(*m_database).taken(range); });
}

Result<QList<Dose>> DiaryStore::doses(const HeadacheId &headache) const
{
    return m_database->read([&] { return DoseRepository(*m_database).takenFor(headache); });
}

Result<void> DiaryStore::moveToTrash(const DoseId &id)
{
    return write([&](Write &w) { DoseRepository::moveToTrash(w, id, nowMs()); });
}

Result<void> DiaryStore::restore(const DoseId &id)
{
    return write([&](Write &w) { DoseRepository::restore(w, id); });
}

Result<void> DiaryStore::save(const DayRecord &day)
{
    return write([&](Write &w) {
        requireValid(validate(day, Moment::now(m_clock)));
        DayRepository::save(w, day, nowMs());
    });
}

Result<QList<DayRecord>> DiaryStore::days(const DayRange &range) const
{
    return m_database->read([&] { return DayRepository(*m_database).answered(range); });
}

Result<void> DiaryStore::save(const SessionRecord &session)
{
    return write([&](Write &w) { SessionRepository::save(w, session, nowMs()); });
}

Result<void> DiaryStore::noteProgress(const SessionRecord &session)
{
    const auto noted = m_database->write([&](Write &w) { SessionRepository::noteProgress(w, session); },
                                         Durability::ProgramCrash);
    return noted.map([](ChangeSet) {});
}

Result<SessionRecord> DiaryStore::session(const SessionId &id) const
{
    return m_database->read([&] { return SessionRepository(*m_database).load(id); });
}

Result<QList<SessionRecord>> DiaryStore::sessions(const DayRange &range) const
{
    return m_database->read([&] { return SessionRepository(*m_database).started(range); });
}

Result<std::optional<SessionRecord>> DiaryStore::unfinishedSession() const
{
    return m_database->read([&] { return SessionRepository(*m_database).unfinished(); });
}

Result<void> DiaryStore::moveToTrash(const SessionId &id)
{
    return write([&](Write &w) { SessionRepository::moveToTrash(w, id, nowMs()); });
}

Result<void> DiaryStore::restore(const SessionId &id)
{
    return write([&](Write &w) { SessionRepository::restore(w, id); });
}

Result<std::optional<SessionRecord>> DiaryStore::lastSession() const
{
    return m_database->read([&] { return SessionRepository(*m_database).last(); });
}

Result<QList<RatedSession>> DiaryStore::ratedSessions(const QList<RegionKey> &regions) const
{
    return m_database->read([&] { return SessionRepository(*m_database).rated(regions); });
}

Result<void> DiaryStore::save(const Routine &routine)
{
    return write([&](Write &w) { RoutineRepository::save(w, routine, nowMs()); });
}

Result<QList<Routine>> DiaryStore::routines() const
{
    return m_database->read([&] { return RoutineRepository(*m_database).all(); });
}

Result<void> DiaryStore::setOrder(const QList<RoutineId> &order)
{
    return write([&](Write &w) { RoutineRepository::setOrder(w, order); });
}

Result<void> DiaryStore::moveToTrash(const RoutineId &id)
{
    return write([&](Write &w) { RoutineRepository::moveToTrash(w, id, nowMs()); });
}

Result<void> DiaryStore::restore(const RoutineId &id)
{
    return write([&](Write &w) { RoutineRepository::restore(w, id); });
}

Result<std::optional<DiaryStore::Helped>> DiaryStore::mostHelpful(int minimumSessions) const
{
    return m_database->read([&]() -> std::optional<Helped> {
        const auto best = SessionRepository(*m_database).greatestRelief(minimumSessions);
        if (!best)
            return std::nullopt;
        return Helped{best->technique, best->points, best->sessions};
    });
}

Result<void> DiaryStore::save(const HealthProfile &profile)
{
    return write([&](Write &w) { HealthRepository::save(w, profile, nowMs()); });
}

Result<HealthProfile> DiaryStore::healthProfile() const
{
    return m_database->read([&] { return HealthRepository(*m_database).profile(); });
}

Result<void> DiaryStore::add(const WarningCheck &check, Urgency told)
{
    const auto id = Id<struct WarningCheckTag>::create(m_clock);
    return write([&](Write &w) { HealthRepository::add(w, id.toString(), check, told); });
}

Result<std::optional<WarningCheck>> DiaryStore::lastWarningCheck() const
{
    return m_database->read([&] { return HealthRepository(*m_database).lastCheck(); });
}

Result<DiaryCounts> DiaryStore::counts() const
{
    return m_database->read([&] {
        Rows rows = m_database->rows(sql::counts);
        rows.next();
        return DiaryCounts{.headaches = rows.integer(0),
                           .doses = rows.integer(1),
                           .medicines = rows.integer(2),
                           .days = rows.integer(3),
                           .sessions = rows.integer(4),
                           .inTrash = rows.integer(5),
                           .courses = rows.integer(6),
                           .excluded = rows.integer(7),
                           .questionnaires = rows.integer(8),
                           .experiments = rows.integer(9)};
    });
}

Result<QStringList> DiaryStore::check() const
{
    return m_database->read([&] {
        QStringList found;
        for (Rows rows = m_database->rows(u"PRAGMA integrity_check"_s); rows.next();) {
            if (rows.text(0) != "ok"_L1)
                found.append(rows.text(0));
        }
        for (Rows rows = m_database->rows(u"PRAGMA foreign_key_check"_s); rows.next();)
            found.append(u"%1 refers to a row of %2 that is not there"_s.arg(rows.text(0), rows.text(2)));
        return found;
    });
}

void DiaryStore::refresh()
{
    const auto isChanged = m_database->wasChangedElsewhere();
    // A failure here shows itself at the next read, where there is somebody to tell.
    if (isChanged && *isChanged)
        Q_EMIT changed(allChanges);
}

} // namespace nape
