// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/diarystore.h"

#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"
#include "tests/support/testfolder.h"

#include <gmock/gmock.h>

#include <map>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;

namespace
{

const QDate monday(2026, 3, 2);

class DiaryStoreTest : public testing::Test
{
protected:
    void SetUp() override { open(); }

    void open()
    {
        store.reset();
        auto opened = DiaryStore::open(folder.path(u"diary.sqlite"_s), clock);
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        store = std::move(*opened);
        QObject::connect(store.get(), &DiaryStore::changed, store.get(),
                         [this](ChangeSet what) { changes.append(what); });
    }

    Medicine savedMedicine()
    {
        const Medicine medicine = medicineNamed(clock, u"Sumatriptan"_s);
        EXPECT_TRUE(ok(store->save(medicine)));
        return medicine;
    }

    /// The ids of the headaches that touch these days.
    QList<HeadacheId> touching(const QDate &first, const QDate &last)
    {
        QList<HeadacheId> ids;
        const QList<Headache> found = store->headaches({first, last}).value();
        for (const Headache &headache : found)
            ids.append(headache.id);
        return ids;
    }

    SessionRecord runningSession()
    {
        SessionRecord session = RandomValues(clock, 5).session();
        session.outcome = SessionOutcome::Running;
        session.started = Moment::now(clock);
        session.ended.reset();
        session.steps = {{PlannedStep{.technique = session.technique, .length = 60s}, 0ms},
                         {PlannedStep{.technique = session.technique, .length = 30s}, 0ms}};
        return session;
    }

    SessionRecord rated(const QString &technique, int before, int after)
    {
        SessionRecord session = runningSession();
        session.id = SessionId::create(clock);
        session.technique = TechniqueKey(technique);
        session.outcome = SessionOutcome::Finished;
        session.ended = session.started;
        session.ratings = {{RatingMoment::Before, pain(before)}, {RatingMoment::After, pain(after)}};
        return session;
    }

    TestFolder folder;
    FakeClock clock;
    std::unique_ptr<DiaryStore> store;
    QList<ChangeSet> changes;
};

quint32 seedOfThisRun()
{
    const QByteArray given = qgetenv("NAPE_TEST_SEED");
    return given.isEmpty() ? QRandomGenerator::global()->generate() : given.toUInt();
}

} // namespace

TEST_F(DiaryStoreTest, AnyHeadacheComesBackAsItWasSaved)
{
    const quint32 seed = seedOfThisRun();
    SCOPED_TRACE("NAPE_TEST_SEED=" + std::to_string(seed));
    RandomValues random(clock, seed);
    QList<Headache> saved;
    for (int i = 0; i < 200; ++i) {
        saved.append(random.headache());
        ASSERT_TRUE(ok(store->save(saved.last())));
    }
    open();
    for (const Headache &headache : saved)
        ASSERT_EQ(store->headache(headache.id).value(), headache);
}

TEST_F(DiaryStoreTest, AnyReplacementLeavesNothingOfTheOldHeadache)
{
    const quint32 seed = seedOfThisRun();
    SCOPED_TRACE("NAPE_TEST_SEED=" + std::to_string(seed));
    RandomValues random(clock, seed);
    const HeadacheId id = HeadacheId::create(clock);
    for (int i = 0; i < 200; ++i) {
        Headache headache = random.headache();
        headache.id = id;
        ASSERT_TRUE(ok(store->save(headache)));
        ASSERT_EQ(store->headache(id).value(), headache);
    }
}

TEST_F(DiaryStoreTest, AnyDoseDayAndSessionComesBackAsItWasSaved)
{
    const quint32 seed = seedOfThisRun();
    SCOPED_TRACE("NAPE_TEST_SEED=" + std::to_string(seed));
    RandomValues random(clock, seed);
    const Medicine medicine = savedMedicine();
    const Headache headache = headacheAt(clock, Moment::now(clock));
    ASSERT_TRUE(ok(store->save(headache)));
    const DayRange always{QDate(1900, 1, 1), QDate(2100, 1, 1)};

    std::map<DoseId, Dose> doses;
    QList<DayRecord> days;
    std::map<SessionId, SessionRecord> sessions;
    for (int i = 0; i < 60; ++i) {
        const Dose dose = random.dose(medicine, random.optional(headache.id));
        ASSERT_TRUE(ok(store->save(dose)));
        doses.emplace(dose.id, dose);
        days.append(random.day(monday.addDays(i - 59)));
        ASSERT_TRUE(ok(store->save(days.last())));
        const SessionRecord session = random.session();
        ASSERT_TRUE(ok(store->save(session)));
        sessions.emplace(session.id, session);
    }
    open();
    const QList<Dose> loadedDoses = store->doses(always).value();
    EXPECT_EQ(loadedDoses.size(), 60);
    for (const Dose &dose : loadedDoses)
        ASSERT_EQ(doses.at(dose.id), dose);
    EXPECT_EQ(store->days(always).value(), days);
    const QList<SessionRecord> loadedSessions = store->sessions(always).value();
    EXPECT_EQ(loadedSessions.size(), 60);
    for (const SessionRecord &session : loadedSessions)
        ASSERT_EQ(sessions.at(session.id), session);
    EXPECT_THAT(store->medicines().value(), ElementsAre(medicine));
}

TEST_F(DiaryStoreTest, AReplacedSessionHasOnlyItsNewSteps)
{
    SessionRecord session = runningSession();
    ASSERT_TRUE(ok(store->save(session)));
    session.steps.removeFirst();
    session.selection = {{RegionKey(u"temple"_s), Side::Left}};
    session.outcome = SessionOutcome::Stopped;
    ASSERT_TRUE(ok(store->save(session)));
    EXPECT_EQ(store->session(session.id).value(), session);
}

TEST_F(DiaryStoreTest, AHeadacheAndItsDosesAreSavedTogetherOrNotAtAll)
{
    const Medicine medicine = savedMedicine();
    const Headache headache = headacheAt(clock, Moment::now(clock));
    Dose good = doseOf(clock, medicine, Moment::now(clock));
    good.headache = headache.id;
    Dose ofUnknownMedicine = doseOf(clock, medicineNamed(clock, u"Nobody's"_s), Moment::now(clock));

    const auto refused = store->save(headache, {good, ofUnknownMedicine});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NotFound);
    EXPECT_EQ(store->headache(headache.id).error().code, ErrorCode::NotFound);

    ASSERT_TRUE(ok(store->save(headache, {good})));
    EXPECT_THAT(store->doses(headache.id).value(), ElementsAre(good));
}

TEST_F(DiaryStoreTest, WhatCannotBeTrueIsRefusedAndNothingIsWritten)
{
    Headache headache = headacheAt(clock, Moment::now(clock));
    headache.end = berlin(monday.addDays(-1), QTime(12, 0));
    const auto refused = store->save(headache);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(store->counts().value().headaches, 0);
    EXPECT_THAT(changes, IsEmpty());
}

TEST_F(DiaryStoreTest, WhatIsThrownAwayIsInNoListAndComesBackWhole)
{
    RandomValues random(clock, 7);
    const Headache headache = random.headache();
    const SessionRecord session = random.session();
    const Medicine medicine = savedMedicine();
    const Dose dose = doseOf(clock, medicine, Moment::now(clock));
    ASSERT_TRUE(ok(store->save(headache)));
    ASSERT_TRUE(ok(store->save(session)));
    ASSERT_TRUE(ok(store->save(dose)));
    const DayRange always{QDate(1900, 1, 1), QDate(2100, 1, 1)};

    ASSERT_TRUE(ok(store->moveToTrash(headache.id)));
    ASSERT_TRUE(ok(store->moveToTrash(session.id)));
    ASSERT_TRUE(ok(store->moveToTrash(dose.id)));
    EXPECT_THAT(store->headaches(always).value(), IsEmpty());
    EXPECT_THAT(store->sessions(always).value(), IsEmpty());
    EXPECT_THAT(store->doses(always).value(), IsEmpty());
    EXPECT_EQ(store->headache(headache.id).error().code, ErrorCode::NotFound);
    EXPECT_EQ(store->counts().value().inTrash, 3);

    ASSERT_TRUE(ok(store->restore(headache.id)));
    ASSERT_TRUE(ok(store->restore(session.id)));
    ASSERT_TRUE(ok(store->restore(dose.id)));
    EXPECT_THAT(store->headaches(always).value(), ElementsAre(headache));
    EXPECT_THAT(store->sessions(always).value(), ElementsAre(session));
    EXPECT_THAT(store->doses(always).value(), ElementsAre(dose));
}

TEST_F(DiaryStoreTest, ThrowingAwayTwiceOrBringingBackWhatIsThereIsNoError)
{
    const Headache headache = headacheAt(clock, Moment::now(clock));
    ASSERT_TRUE(ok(store->save(headache)));
    EXPECT_TRUE(ok(store->restore(headache.id)));
    EXPECT_TRUE(ok(store->moveToTrash(headache.id)));
    EXPECT_TRUE(ok(store->moveToTrash(headache.id)));
    EXPECT_TRUE(ok(store->restore(headache.id)));
    EXPECT_EQ(store->headache(headache.id).value(), headache);
}

TEST_F(DiaryStoreTest, WhatDoesNotExistCannotBeThrownAway)
{
    EXPECT_EQ(store->moveToTrash(HeadacheId::create(clock)).error().code, ErrorCode::NotFound);
    EXPECT_EQ(store->moveToTrash(DoseId::create(clock)).error().code, ErrorCode::NotFound);
    EXPECT_EQ(store->restore(SessionId::create(clock)).error().code, ErrorCode::NotFound);
    EXPECT_THAT(changes, IsEmpty());
}

TEST_F(DiaryStoreTest, SavingWhatIsInTheTrashBringsItBack)
{
    const Headache headache = headacheAt(clock, Moment::now(clock));
    ASSERT_TRUE(ok(store->save(headache)));
    ASSERT_TRUE(ok(store->moveToTrash(headache.id)));
    ASSERT_TRUE(ok(store->save(headache)));
    EXPECT_EQ(store->headache(headache.id).value(), headache);
}

TEST_F(DiaryStoreTest, DosesStayWhenTheirHeadacheIsThrownAway)
{
    const Headache headache = headacheAt(clock, Moment::now(clock));
    Dose dose = doseOf(clock, savedMedicine(), Moment::now(clock));
    dose.headache = headache.id;
    ASSERT_TRUE(ok(store->save(headache, {dose})));
    ASSERT_TRUE(ok(store->moveToTrash(headache.id)));
    EXPECT_THAT(store->doses({monday, monday}).value(), ElementsAre(dose));
}

TEST_F(DiaryStoreTest, AHeadacheBelongsToEveryDayItTouches)
{
    Headache overMidnight = headacheAt(clock, berlin(QDate(2026, 2, 10), QTime(23, 30)));
    overMidnight.end = berlin(QDate(2026, 2, 11), QTime(0, 30));
    Headache wholeWeek = headacheAt(clock, berlin(QDate(2026, 2, 8), QTime(10, 0)));
    wholeWeek.end = berlin(QDate(2026, 2, 14), QTime(10, 0));
    Headache oneHour = headacheAt(clock, berlin(QDate(2026, 2, 12), QTime(10, 0)));
    oneHour.end = berlin(QDate(2026, 2, 12), QTime(11, 0));
    for (const Headache &headache : {overMidnight, wholeWeek, oneHour})
        ASSERT_TRUE(ok(store->save(headache)));

    const auto on = [this](int day) { return touching(QDate(2026, 2, day), QDate(2026, 2, day)); };
    EXPECT_THAT(on(7), IsEmpty());
    EXPECT_THAT(on(8), ElementsAre(wholeWeek.id));
    EXPECT_THAT(on(10), ElementsAre(overMidnight.id, wholeWeek.id));
    EXPECT_THAT(on(11), ElementsAre(overMidnight.id, wholeWeek.id));
    EXPECT_THAT(on(12), ElementsAre(oneHour.id, wholeWeek.id));
    EXPECT_THAT(on(14), ElementsAre(wholeWeek.id));
    EXPECT_THAT(on(15), IsEmpty());
    EXPECT_THAT(touching(QDate(2026, 2, 1), QDate(2026, 2, 28)),
                ElementsAre(oneHour.id, overMidnight.id, wholeWeek.id));
}

TEST_F(DiaryStoreTest, AHeadacheThatGoesOnTouchesEveryDayUpToToday)
{
    const Headache ongoing = headacheAt(clock, berlin(monday.addDays(-40), QTime(9, 0)));
    ASSERT_TRUE(ok(store->save(ongoing)));
    EXPECT_THAT(touching(monday, monday), ElementsAre(ongoing.id));
    EXPECT_THAT(touching(monday.addDays(-20), monday.addDays(-20)), ElementsAre(ongoing.id));
    EXPECT_THAT(touching(monday.addDays(1), monday.addDays(1)), IsEmpty());
    EXPECT_THAT(touching(monday.addDays(-41), monday.addDays(-41)), IsEmpty());
    EXPECT_EQ(store->ongoingHeadache().value()->id, ongoing.id);
}

TEST_F(DiaryStoreTest, TheNewestOngoingHeadacheIsTheOneOnTop)
{
    EXPECT_EQ(store->ongoingHeadache().value(), std::nullopt);
    const Headache older = headacheAt(clock, berlin(monday.addDays(-2), QTime(9, 0)));
    const Headache newer = headacheAt(clock, berlin(monday.addDays(-1), QTime(9, 0)));
    ASSERT_TRUE(ok(store->save(newer)));
    ASSERT_TRUE(ok(store->save(older)));
    EXPECT_EQ(store->ongoingHeadache().value(), newer);
    ASSERT_TRUE(ok(store->moveToTrash(newer.id)));
    EXPECT_EQ(store->ongoingHeadache().value(), older);
}

TEST_F(DiaryStoreTest, ADayIsTheLocalDayWhereItWasLived)
{
    // The same instant: still Sunday evening in Berlin, already Monday in Auckland.
    const qint64 instant = berlin(QDate(2026, 3, 1), QTime(22, 0)).utcMs;
    Headache inAuckland = headacheAt(clock, Moment::at(instant, QTimeZone("Pacific/Auckland")));
    inAuckland.end = inAuckland.start;
    ASSERT_TRUE(ok(store->save(inAuckland)));
    clock.setZone(QTimeZone("America/Los_Angeles"));
    EXPECT_THAT(touching(QDate(2026, 3, 1), QDate(2026, 3, 1)), IsEmpty());
    EXPECT_THAT(touching(QDate(2026, 3, 2), QDate(2026, 3, 2)), ElementsAre(inAuckland.id));
}

TEST_F(DiaryStoreTest, AHeadacheThatEndsOnAnEarlierLocalDayIsFoundOnTheDayItBegan)
{
    Headache overTheDateLine = headacheAt(
        clock, Moment::at(QDateTime(QDate(2026, 2, 11), QTime(8, 0), QTimeZone("Pacific/Auckland"))));
    overTheDateLine.end =
        Moment::at(QDateTime(QDate(2026, 2, 10), QTime(20, 0), QTimeZone("Pacific/Honolulu")));
    ASSERT_LT(overTheDateLine.start.utcMs, overTheDateLine.end->utcMs);
    ASSERT_TRUE(ok(store->save(overTheDateLine)));
    EXPECT_THAT(touching(QDate(2026, 2, 11), QDate(2026, 2, 11)), ElementsAre(overTheDateLine.id));
    EXPECT_THAT(touching(QDate(2026, 2, 10), QDate(2026, 2, 10)), IsEmpty());
}

TEST_F(DiaryStoreTest, TheClockChangeNightKeepsItsInstants)
{
    Headache spring = headacheAt(clock, berlin(QDate(2025, 3, 30), QTime(1, 30)));
    spring.end = berlin(QDate(2025, 3, 30), QTime(4, 10));
    ASSERT_TRUE(ok(store->save(spring)));
    const Headache loaded = store->headache(spring.id).value();
    EXPECT_EQ((loaded.end->utcMs - loaded.start.utcMs) / 60'000, 100);
    EXPECT_EQ(loaded.end->local().time(), QTime(4, 10));
}

TEST_F(DiaryStoreTest, RangesAgreeWithASlowAndObviousSearch)
{
    const quint32 seed = seedOfThisRun();
    SCOPED_TRACE("NAPE_TEST_SEED=" + std::to_string(seed));
    RandomValues random(clock, seed);
    QList<Headache> all;
    DiaryEntries entries;
    for (int i = 0; i < 300; ++i) {
        Headache headache =
            headacheAt(clock, random.momentAfter(clock.now().count() - qint64(86'400'000) * 60));
        if (random.upTo(20) > 0) {
            const qint64 end =
                headache.start.utcMs + qint64(3'600'000) * random.upTo(random.maybe() ? 20 : 200);
            headache.end = Moment::at(std::min<qint64>(end, clock.now().count()), QTimeZone("Europe/Berlin"));
        }
        entries.headaches.append(headache);
    }
    ASSERT_TRUE(ok(store->save(entries)));
    for (int i = 0; i < 200; ++i) {
        const QDate first = monday.addDays(3 - random.upTo(70));
        const QDate last = first.addDays(random.maybe() ? 0 : random.upTo(31));
        QSet<HeadacheId> expected;
        for (const Headache &headache : entries.headaches) {
            if (headache.start.localDay <= last && headache.lastDay(monday) >= first)
                expected.insert(headache.id);
        }
        const QList<HeadacheId> found = touching(first, last);
        ASSERT_EQ(QSet<HeadacheId>(found.begin(), found.end()), expected)
            << first.toString(Qt::ISODate).toStdString() << ' ' << last.toString(Qt::ISODate).toStdString();
        ASSERT_EQ(found.size(), expected.size()) << "a headache was listed twice";
    }
}

TEST_F(DiaryStoreTest, ADayWithoutARecordIsNotAnswered)
{
    DayRecord free;
    free.day = monday;
    free.headacheFree = Answer::Yes;
    ASSERT_TRUE(ok(store->save(free)));
    EXPECT_THAT(store->days({monday.addDays(-3), monday.addDays(3)}).value(), ElementsAre(free));
}

TEST_F(DiaryStoreTest, ACheckInThatIsTakenBackLeavesTheDayNotAnswered)
{
    DayRecord day = RandomValues(clock, 3).day(monday);
    ASSERT_TRUE(ok(store->save(day)));
    DayRecord nothing;
    nothing.day = monday;
    ASSERT_TRUE(ok(store->save(nothing)));
    EXPECT_THAT(store->days({monday, monday}).value(), IsEmpty());
}

TEST_F(DiaryStoreTest, ARunningSessionIsOfferedAgainWithWhatWasDone)
{
    SessionRecord session = runningSession();
    ASSERT_TRUE(ok(store->save(session)));
    session.steps[0].done = 60s;
    session.steps[1].done = 12'345ms;
    ASSERT_TRUE(ok(store->noteProgress(session)));
    open();
    EXPECT_EQ(store->unfinishedSession().value(), session);
    EXPECT_THAT(store->sessions({monday, monday}).value(), IsEmpty());

    session.outcome = SessionOutcome::Stopped;
    session.ended = Moment::now(clock);
    ASSERT_TRUE(ok(store->save(session)));
    EXPECT_EQ(store->unfinishedSession().value(), std::nullopt);
    EXPECT_THAT(store->sessions({monday, monday}).value(), ElementsAre(session));
}

TEST_F(DiaryStoreTest, ASessionSurvivesAClockThatIsSetBackMeanwhile)
{
    SessionRecord session = runningSession();
    clock.jumpWallClock(-1h);
    session.ended = Moment::now(clock);
    session.outcome = SessionOutcome::Finished;
    EXPECT_TRUE(ok(store->save(session)));
}

TEST_F(DiaryStoreTest, SaysAfterEachCommitWhatItTouched)
{
    const Medicine medicine = savedMedicine();
    const Headache headache = headacheAt(clock, Moment::now(clock));
    ASSERT_TRUE(ok(store->save(headache)));
    ASSERT_TRUE(ok(store->save(headache, {doseOf(clock, medicine, Moment::now(clock))})));
    ASSERT_TRUE(ok(store->save(runningSession())));
    ASSERT_TRUE(ok(store->noteProgress(runningSession())));
    ASSERT_TRUE(ok(store->moveToTrash(headache.id)));
    EXPECT_THAT(changes, ElementsAre(ChangeSet(Change::Medicines), ChangeSet(Change::Headaches),
                                     Change::Headaches | Change::Doses, ChangeSet(Change::Sessions),
                                     ChangeSet(Change::Headaches)));
}

TEST_F(DiaryStoreTest, NoticesWhatAnotherProgramWrote)
{
    const auto other = DiaryStore::open(store->file(), clock);
    ASSERT_TRUE(other);
    store->refresh();
    EXPECT_THAT(changes, IsEmpty());

    ASSERT_TRUE(ok((*other)->save(headacheAt(clock, Moment::now(clock)))));
    store->refresh();
    ASSERT_EQ(changes.size(), 1);
    EXPECT_TRUE(changes.first().testFlag(Change::Headaches));
    store->refresh();
    EXPECT_EQ(changes.size(), 1) << "the same change was reported twice";

    ASSERT_TRUE(ok(store->save(headacheAt(clock, Moment::now(clock)))));
    changes.clear();
    store->refresh();
    EXPECT_THAT(changes, IsEmpty()) << "its own change came back as another's";
}

TEST_F(DiaryStoreTest, TheMostHelpfulTechniqueIsTheOneWithTheGreatestMeanDrop)
{
    DiaryEntries entries;
    for (int i = 0; i < 3; ++i) {
        entries.sessions.append(rated(u"T_SCALP"_s, 7, 4));
        entries.sessions.append(rated(u"T_FACE"_s, 7, 6));
    }
    entries.sessions.append(rated(u"T_ACU"_s, 9, 0)); // once is no pattern
    ASSERT_TRUE(ok(store->save(entries)));
    const auto best = store->mostHelpful(3).value();
    ASSERT_TRUE(best);
    EXPECT_EQ(best->technique, TechniqueKey(u"T_SCALP"_s));
    EXPECT_DOUBLE_EQ(best->meanChange, -3.0);
    EXPECT_EQ(best->sessions, 3);
    EXPECT_EQ(store->mostHelpful(1).value()->technique, TechniqueKey(u"T_ACU"_s));
    EXPECT_EQ(store->mostHelpful(4).value().has_value(), false);
}

TEST_F(DiaryStoreTest, WhatMayAsWellHaveDoneNothingHelpedNobody)
{
    DiaryEntries entries;
    // 2 points less on average, and as likely worse as better.
    for (const int after : {0, 0, 0, 9, 9, 6})
        entries.sessions.append(rated(u"T_SCALP"_s, 6, after));
    ASSERT_TRUE(ok(store->save(entries)));
    EXPECT_FALSE(store->mostHelpful(6).value().has_value());
    for (int i = 0; i < 6; ++i)
        ASSERT_TRUE(ok(store->save(rated(u"T_FACE"_s, 6, 5))));
    EXPECT_EQ(store->mostHelpful(6).value()->technique, TechniqueKey(u"T_FACE"_s));
}

TEST_F(DiaryStoreTest, WhatMadeItWorseOrWasThrownAwayHelpedNobody)
{
    SessionRecord thrownAway = rated(u"T_FACE"_s, 8, 1);
    ASSERT_TRUE(ok(store->save(thrownAway)));
    ASSERT_TRUE(ok(store->moveToTrash(thrownAway.id)));
    ASSERT_TRUE(ok(store->save(rated(u"T_SCALP"_s, 4, 6))));
    SessionRecord unrated = rated(u"T_ACU"_s, 8, 1);
    unrated.ratings.remove(RatingMoment::After);
    ASSERT_TRUE(ok(store->save(unrated)));
    EXPECT_FALSE(store->mostHelpful(1).value().has_value());
}

TEST_F(DiaryStoreTest, ASoundDiaryPassesTheCheck)
{
    RandomValues random(clock, 11);
    for (int i = 0; i < 20; ++i)
        ASSERT_TRUE(ok(store->save(random.headache())));
    EXPECT_THAT(store->check().value(), IsEmpty());
}
