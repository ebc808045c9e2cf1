// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/diary/diaryentry.h"
#include "core/diary/diaryexcerpt.h"
#include "core/diary/ratedsession.h"
#include "core/safety/healthprofile.h"
#include "core/safety/warningcheck.h"
#include "core/session/routine.h"
#include "core/store/changeset.h"
#include "core/store/dayrange.h"

#include <QHash>
#include <QJsonValue>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace nape
{

class Database;
class Write;

/// A round of the warning signs with what the person was told then; never changed afterwards.
struct ToldWarningCheck {
    QString id; ///< a UUID
    WarningCheck check;
    QString told; ///< key of an Urgency; one that this version does not know is kept

    friend bool operator==(const ToldWarningCheck &, const ToldWarningCheck &) = default;
};

/// Many entries at once, for an import or a synthetic diary.
struct DiaryEntries {
    QList<Medicine> medicines;
    QList<Headache> headaches;
    QList<Dose> doses;
    QList<DayRecord> days;
    QList<SessionRecord> sessions;
    QList<PreventiveCourse> courses = {};
    QList<ExcludedPeriod> excluded = {};
    QList<QuestionnaireRecord> questionnaires = {};
    QList<Experiment> experiments = {};
    QList<Routine> routines = {};
    QList<ToldWarningCheck> warningChecks = {};
    std::optional<HealthProfile> profile = {}; ///< replaces what is there; none: nothing is said about it
    /// When each was changed last, in milliseconds, by its id: a day's is "2026-03-02", that of the profile
    /// profileId(). merge() goes by it.
    QHash<QString, qint64> changedMs = {};
    /// Ids of medicines and routines that lie in the bin; here because another entry refers to them.
    QSet<QString> inBin = {};

    static QString profileId() { return QStringLiteral("profile"); }
    static QString idOf(const DayRecord &day) { return day.day.toString(Qt::ISODate); }

    friend bool operator==(const DiaryEntries &, const DiaryEntries &) = default;
};

/// How much is in the diary, without the trash.
struct DiaryCounts {
    qint64 headaches = 0;
    qint64 doses = 0;
    qint64 medicines = 0;
    qint64 days = 0;
    qint64 sessions = 0;
    qint64 inTrash = 0; ///< of any kind
    qint64 courses = 0;
    qint64 excluded = 0;
    qint64 questionnaires = 0;
    qint64 experiments = 0;
};

/// The person's diary: one SQLite file. Everything is written in one durable transaction or not at all, and
/// nothing is ever erased: what is removed goes to the trash.
///
/// All functions may fail with the database codes of ErrorCode. They must be called from the thread that
/// opened the store.
class DiaryStore : public QObject
{
    Q_OBJECT

public:
    /// Opens or creates `file` (owner-only permissions), probes it and brings its schema up to date.
    /// A file that is no diary, is damaged or is of a newer version is left untouched. One store per file and
    /// process.
    static Result<std::unique_ptr<DiaryStore>> open(const QString &file, const Clock &clock);
    ~DiaryStore() override;

    QString file() const;

    /// Inserts the headache, or replaces the one with its id as a whole; together with doses, in one
    /// transaction. InvalidInput if validate() refuses it. One that was in the trash is back afterwards;
    /// doses of the headache that are not in the list stay as they are.
    Result<void> save(const Headache &headache, const QList<Dose> &doses = {});
    /// NotFound if there is none, or if it is in the trash.
    Result<Headache> headache(const HeadacheId &id) const;
    /// Those that touch a day of the range, newest first; without the trash.
    Result<QList<Headache>> headaches(const DayRange &range) const;
    /// The newest that has not ended.
    Result<std::optional<Headache>> ongoingHeadache() const;
    /// NotFound if there is none. Doses and sessions of the headache stay: they were taken and done.
    Result<void> moveToTrash(const HeadacheId &id);
    Result<void> restore(const HeadacheId &id);

    Result<void> save(const Medicine &medicine);
    Result<QList<Medicine>> medicines() const;
    Result<void> save(const Dose &dose);
    /// Taken on a day of the range, newest first; without the trash.
    Result<QList<Dose>> doses(const DayRange &range) const;
    Result<QList<Dose>> doses(const HeadacheId &headache) const;
    Result<void> moveToTrash(const DoseId &id);
    Result<void> restore(const DoseId &id);

    /// Inserts or replaces what is said about the day; a record that says nothing makes it "not answered"
    /// again.
    Result<void> save(const DayRecord &day);
    /// Only days that have a record, oldest first.
    Result<QList<DayRecord>> days(const DayRange &range) const;

    /// Inserts the session, or replaces the one with its id as a whole.
    Result<void> save(const SessionRecord &session);
    /// A quick note of how far a running session is (its steps' done times); survives a crash of the program,
    /// though not, unlike everything else here, a power cut in the following seconds. Does not emit
    /// changed(): a running session is in no list.
    Result<void> noteProgress(const SessionRecord &session);
    Result<SessionRecord> session(const SessionId &id) const;
    /// Started on a day of the range, newest first; without the trash and without a running one.
    Result<QList<SessionRecord>> sessions(const DayRange &range) const;
    /// One that was never brought to an end: the program was killed or the computer went down.
    Result<std::optional<SessionRecord>> unfinishedSession() const;
    Result<void> moveToTrash(const SessionId &id);
    Result<void> restore(const SessionId &id);

    /// The newest that has ended, to be repeated.
    Result<std::optional<SessionRecord>> lastSession() const;
    /// Those with a rating before and after, oldest first, that were for one of these regions; all for none.
    /// Left out is what says nothing about a technique: routines, acute medicine within two hours, another
    /// session within two hours before, days that are left out of all statistics.
    Result<QList<RatedSession>> ratedSessions(const QList<RegionKey> &regions) const;

    /// Inserts the routine after the others, or replaces the one with its id as a whole.
    Result<void> save(const Routine &routine);
    /// In the order in which the person put them.
    Result<QList<Routine>> routines() const;
    Result<void> setOrder(const QList<RoutineId> &order);
    Result<void> moveToTrash(const RoutineId &id);
    Result<void> restore(const RoutineId &id);

    /// The technique with the best mean change of pain (after − before) over at least `minimumSessions` rated
    /// sessions; none if there is no such technique or none after which pain was lower on average.
    struct Helped {
        TechniqueKey technique;
        double meanChange = 0; ///< points on 0–10, negative is better
        int sessions = 0;
    };
    Result<std::optional<Helped>> mostHelpful(int minimumSessions) const;

    /// Replaces the profile as a whole; an answer that is no longer in it is "not asked" again.
    Result<void> save(const HealthProfile &profile);
    /// Empty if nothing was ever told. Holds what a newer version wrote as well.
    Result<HealthProfile> healthProfile() const;
    /// A further round of the warning signs, and what the person was told then.
    Result<void> add(const WarningCheck &check, Urgency told);
    /// The newest one.
    Result<std::optional<WarningCheck>> lastWarningCheck() const;

    /// All in one transaction, as changed now.
    Result<void> save(const DiaryEntries &entries);
    /// The opposite of adding these headaches, doses, medicines and courses; `before` is saved instead, all
    /// in one transaction. A slip is gone without a trace: what says no more than is said again in a moment,
    /// that nobody has changed since and nothing refers to. Everything else goes to the trash. NotFound if
    /// one of them is there no more.
    Result<void> takeBack(const DiaryEntries &added, const DiaryEntries &before = {});
    /// Redo of that addition. Another program may have changed it meanwhile: what is here stays as it is and
    /// comes out of the bin, and only what is gone is saved. InvalidInput if nothing was taken back any more.
    Result<void> addAgain(const DiaryEntries &added);
    /// Entries from elsewhere, in one transaction. One that is here as well is replaced only by a newer one,
    /// and what was thrown away here stays in the bin. Where the time of a change is not known, what is here
    /// stays.
    Result<void> merge(const DiaryEntries &entries);
    Result<DiaryCounts> counts() const;

    // The rest is in diaryrecords.cpp. Each save inserts or replaces as a whole, InvalidInput if validate()
    // refuses it; what was in the trash is back afterwards. moveToTrash() and restore(): NotFound if there is
    // none.

    /// NotFound if there is none, or if it is in the trash.
    Result<Dose> dose(const DoseId &id) const;
    /// Also one that is in the trash: its doses still need its name.
    Result<Medicine> medicine(const MedicineId &id) const;
    /// Those in the trash as well.
    Result<QList<Medicine>> allMedicines() const;
    /// The most often taken of the last `days` days first, the others by name: for a dose in two clicks.
    Result<QList<Medicine>> medicinesByUse(int days = 90) const;
    /// Doses of it stay and keep its name.
    Result<void> moveToTrash(const MedicineId &id);
    Result<void> restore(const MedicineId &id);
    /// Acute doses taken at least two hours and at most a day ago of which nobody said how they helped,
    /// oldest first.
    Result<QList<Dose>> dosesToRate() const;

    /// None if the day was not answered.
    Result<std::optional<DayRecord>> day(const QDate &day) const;

    Result<void> save(const PreventiveCourse &course);
    /// Newest first.
    Result<QList<PreventiveCourse>> preventiveCourses() const;
    Result<void> moveToTrash(const PreventiveCourseId &id);
    Result<void> restore(const PreventiveCourseId &id);

    Result<void> save(const ExcludedPeriod &period);
    /// Newest first.
    Result<QList<ExcludedPeriod>> excludedPeriods() const;
    Result<void> moveToTrash(const ExcludedPeriodId &id);
    Result<void> restore(const ExcludedPeriodId &id);

    Result<void> save(const QuestionnaireRecord &questionnaire);
    /// Newest first.
    Result<QList<QuestionnaireRecord>> questionnaires() const;
    Result<void> moveToTrash(const QuestionnaireId &id);
    Result<void> restore(const QuestionnaireId &id);

    /// InvalidInput also if it changes what was fixed beforehand (validateChange()).
    Result<void> save(const Experiment &experiment);
    Result<Experiment> experiment(const ExperimentId &id) const;
    /// Newest first.
    Result<QList<Experiment>> experiments() const;
    /// The newest that has not ended.
    Result<std::optional<Experiment>> runningExperiment() const;
    Result<void> moveToTrash(const ExperimentId &id);
    Result<void> restore(const ExperimentId &id);

    /// Everything in the trash, of any kind, last deleted first.
    Result<QList<BinEntry>> bin() const;
    Result<void> restore(const EntryRef &entry);
    /// Only out of the trash, and for good. Doses and sessions of a headache stay. InvalidInput for a
    /// medicine with doses or courses, and for a routine with sessions: they would lose their meaning.
    Result<void> deleteForever(const EntryRef &entry);
    /// Everything that deleteForever() would take; how many entries are gone.
    Result<int> emptyBin();

    /// At most `most` entries after `mark`, the end of an earlier page.
    Result<FoundPage> search(const DiarySearch &search, int most = 100,
                             const std::optional<FoundPage::Mark> &mark = {}) const;

    /// What the numbers of `period` are made of, see DiaryExcerpt. Sessions come without their steps.
    /// Long for many years: load it beside the window's thread, with DiaryReader.
    Result<DiaryExcerpt> excerpt(const Period &period) const;
    /// From the first day that the diary says anything about; none if it is empty.
    Result<std::optional<QDate>> firstDay() const;
    /// All that is not in the trash, oldest first, and the medicines and routines in it that something refers
    /// to; what refers to anything else in the trash does so no more.
    Result<DiaryEntries> everything() const;

    /// What belongs to the diary rather than to the computer, under a key of the program ("report.words").
    /// Null if it was never set.
    Result<QJsonValue> setting(const QString &key) const;
    Result<void> setSetting(const QString &key, const QJsonValue &value);

    /// SQLite's own integrity and foreign-key checks; the list of what they find, empty if all is well.
    Result<QStringList> check() const;

    /// Asks the file whether another program changed it since the last look, and emits changed() if so.
    void refresh();

Q_SIGNALS:
    /// After each commit.
    void changed(nape::ChangeSet what);

private:
    DiaryStore(std::unique_ptr<Database> database, const Clock &clock);

    Result<void> write(const std::function<void(Write &)> &work);
    qint64 nowMs() const { return m_clock.now().count(); }

    std::unique_ptr<Database> m_database;
    const Clock &m_clock;
};

} // namespace nape
