// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The doors of DiaryStore to what is behind headaches, days and sessions.

#include "core/store/binrepository.h"
#include "core/store/courserepository.h"
#include "core/store/database.h"
#include "core/store/dayrepository.h"
#include "core/store/diarystore.h"
#include "core/store/doserepository.h"
#include "core/store/excerptrepository.h"
#include "core/store/experimentrepository.h"
#include "core/store/headacherepository.h"
#include "core/store/healthrepository.h"
#include "core/store/questionnairerepository.h"
#include "core/store/routinerepository.h"
#include "core/store/searchrepository.h"
#include "core/store/sessionrepository.h"
#include "core/store/settingrepository.h"
#include "core/store/storefailure.h"

#include <algorithm>

namespace nape
{

namespace
{

void require(const Result<void> &valid)
{
    if (!valid)
        throw StoreFailure(valid.error());
}

constexpr qint64 hourMs = 3'600'000;

} // namespace

Result<Dose> DiaryStore::dose(const DoseId &id) const
{
    return m_database->read([&] { return DoseRepository(*m_database).dose(id); });
}

Result<Medicine> DiaryStore::medicine(const MedicineId &id) const
{
    return m_database->read([&] { return DoseRepository(*m_database).medicine(id); });
}

Result<QList<Medicine>> DiaryStore::allMedicines() const
{
    return m_database->read([&] { return DoseRepository(*m_database).allMedicines(); });
}

Result<QList<Medicine>> DiaryStore::medicinesByUse(int days) const
{
    const QDate since = Moment::now(m_clock).localDay.addDays(1 - days);
    return m_database->read([&] { return DoseRepository(*m_database).medicinesByUse(since); });
}

Result<void> DiaryStore::moveToTrash(const MedicineId &id)
{
    return write([&](Write &w) { DoseRepository::moveToTrash(w, id, nowMs()); });
}

Result<void> DiaryStore::restore(const MedicineId &id)
{
    return write([&](Write &w) { DoseRepository::restore(w, id); });
}

Result<QList<Dose>> DiaryStore::dosesToRate() const
{
    return m_database->read(
        [&] { return DoseRepository(*m_database).unrated(nowMs() - 24 * hourMs, nowMs() - 2 * hourMs); });
}

Result<std::optional<DayRecord>> DiaryStore::day(const QDate &day) const
{
    return m_database->read([&]() -> std::optional<DayRecord> {
        const QList<DayRecord> found = DayRepository(*m_database).answered({day, day});
        return found.isEmpty() ? std::nullopt : std::optional(found.first());
    });
}

Result<void> DiaryStore::save(const PreventiveCourse &course)
{
    return write([&](Write &w) {
        require(validate(course, Moment::now(m_clock)));
        CourseRepository::save(w, course, nowMs());
    });
}

Result<QList<PreventiveCourse>> DiaryStore::preventiveCourses() const
{
    return m_database->read([&] { return CourseRepository(*m_database).courses(); });
}

Result<void> DiaryStore::moveToTrash(const PreventiveCourseId &id)
{
    return write([&](Write &w) { CourseRepository::moveToTrash(w, id, nowMs()); });
}

Result<void> DiaryStore::restore(const PreventiveCourseId &id)
{
    return write([&](Write &w) { CourseRepository::restore(w, id); });
}

Result<void> DiaryStore::save(const ExcludedPeriod &period)
{
    return write([&](Write &w) {
        require(validate(period, Moment::now(m_clock)));
        CourseRepository::save(w, period, nowMs());
    });
}

Result<QList<ExcludedPeriod>> DiaryStore::excludedPeriods() const
{
    return m_database->read([&] { return CourseRepository(*m_database).excludedPeriods(); });
}

Result<void> DiaryStore::moveToTrash(const ExcludedPeriodId &id)
{
    return write([&](Write &w) { CourseRepository::moveToTrash(w, id, nowMs()); });
}

Result<void> DiaryStore::restore(const ExcludedPeriodId &id)
{
    return write([&](Write &w) { CourseRepository::restore(w, id); });
}

Result<void> DiaryStore::save(const QuestionnaireRecord &questionnaire)
{
    return write([&](Write &w) {
        require(validate(questionnaire, Moment::now(m_clock)));
        QuestionnaireRepository::save(w, questionnaire, nowMs());
    });
}

Result<QList<QuestionnaireRecord>> DiaryStore::questionnaires() const
{
    return m_database->read([&] { return QuestionnaireRepository(*m_database).questionnaires(); });
}

Result<void> DiaryStore::moveToTrash(const QuestionnaireId &id)
{
    return write([&](Write &w) { QuestionnaireRepository::moveToTrash(w, id, nowMs()); });
}

Result<void> DiaryStore::restore(const QuestionnaireId &id)
{
    return write([&](Write &w) { QuestionnaireRepository::restore(w, id); });
}

Result<void> DiaryStore::save(const Experiment &experiment)
{
    return write([&](Write &w) {
        require(validate(experiment, Moment::now(m_clock)));
        if (const auto before = ExperimentRepository(*m_database).find(experiment.id))
            require(validateChange(*before, experiment));
        ExperimentRepository::save(w, experiment, nowMs());
    });
}

Result<Experiment> DiaryStore::experiment(const ExperimentId &id) const
{
    return m_database->read([&] {
        const QList<Experiment> all = ExperimentRepository(*m_database).experiments();
        const auto found = std::ranges::find(all, id, &Experiment::id);
        if (found == all.end())
            throw StoreFailure(
                {ErrorCode::NotFound, m_database->file(), QStringLiteral("no such experiment")});
        return *found;
    });
}

Result<QList<Experiment>> DiaryStore::experiments() const
{
    return m_database->read([&] { return ExperimentRepository(*m_database).experiments(); });
}

Result<std::optional<Experiment>> DiaryStore::runningExperiment() const
{
    return m_database->read([&]() -> std::optional<Experiment> {
        const QList<Experiment> all = ExperimentRepository(*m_database).experiments();
        const auto running =
            std::ranges::find_if(all, [](const Experiment &experiment) { return !experiment.ended; });
        return running == all.end() ? std::nullopt : std::optional(*running);
    });
}

Result<void> DiaryStore::moveToTrash(const ExperimentId &id)
{
    return write([&](Write &w) { ExperimentRepository::moveToTrash(w, id, nowMs()); });
}

Result<void> DiaryStore::restore(const ExperimentId &id)
{
    return write([&](Write &w) { ExperimentRepository::restore(w, id); });
}

Result<QList<BinEntry>> DiaryStore::bin() const
{
    return m_database->read([&] { return BinRepository(*m_database).entries(); });
}

Result<void> DiaryStore::restore(const EntryRef &entry)
{
    return write([&](Write &w) { BinRepository::restore(w, entry); });
}

Result<void> DiaryStore::deleteForever(const EntryRef &entry)
{
    return write([&](Write &w) { BinRepository::deleteForever(w, entry); });
}

Result<int> DiaryStore::emptyBin()
{
    int erased = 0;
    const auto done = write([&](Write &w) { erased = BinRepository::empty(w); });
    return done.map([&] { return erased; });
}

Result<FoundPage> DiaryStore::search(const DiarySearch &search, int most,
                                     const std::optional<FoundPage::Mark> &mark) const
{
    const QDate today = Moment::now(m_clock).localDay;
    return m_database->read([&] { return SearchRepository(*m_database).find(search, most, mark, today); });
}

Result<DiaryExcerpt> DiaryStore::excerpt(const Period &period) const
{
    return m_database->read(
        [&] { return ExcerptRepository(*m_database).load(period, Moment::now(m_clock)); });
}

Result<std::optional<QDate>> DiaryStore::firstDay() const
{
    return m_database->read([&] { return ExcerptRepository(*m_database).firstDay(); });
}

Result<QJsonValue> DiaryStore::setting(const QString &key) const
{
    return m_database->read([&] { return SettingRepository(*m_database).value(key); });
}

Result<void> DiaryStore::setSetting(const QString &key, const QJsonValue &value)
{
    return write([&](Write &w) { SettingRepository::save(w, key, value, nowMs()); });
}

} // namespace nape
