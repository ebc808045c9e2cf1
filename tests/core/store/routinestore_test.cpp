// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/diarystore.h"
#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"
#include "tests/support/testfolder.h"

#include <gmock/gmock.h>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;

namespace
{

class RoutineStoreTest : public testing::Test
{
protected:
    void SetUp() override { open(); }

    void open()
    {
        store.reset();
        store = std::move(*DiaryStore::open(folder.path(u"diary.sqlite"_s), clock));
        QObject::connect(store.get(), &DiaryStore::changed, store.get(),
                         [this](ChangeSet what) { changes.append(what); });
    }

    Routine routine(const QString &name)
    {
        return {.id = RoutineId::create(clock),
                .name = name,
                .items = {{TechniqueKey(u"T_SCALP"_s), {}, 5min},
                          {TechniqueKey(u"T_OF_THE_FUTURE"_s),
                           {{RegionKey(u"trap_upper"_s), Side::Right}, {RegionKey(u"crown"_s), Side::Middle}},
                           30min}}};
    }

    SessionRecord rated(const QString &region, std::optional<int> before, std::optional<int> after)
    {
        clock.advance(1h);
        SessionRecord session{.id = SessionId::create(clock),
                              .headache = {},
                              .technique = TechniqueKey(u"T_SCALP"_s),
                              .selection = {{RegionKey(region), Side::Left}},
                              .started = Moment::now(clock),
                              .ended = Moment::now(clock),
                              .outcome = SessionOutcome::Finished};
        if (before)
            session.ratings.insert(RatingMoment::Before, pain(*before));
        if (after)
            session.ratings.insert(RatingMoment::After, pain(*after));
        return session;
    }

    TestFolder folder;
    FakeClock clock;
    std::unique_ptr<DiaryStore> store;
    QList<ChangeSet> changes;
};

} // namespace

TEST_F(RoutineStoreTest, ARoutineIsReadAsItWasWritten)
{
    const Routine evening = routine(RandomValues(clock, 3).text() + u"'; DROP TABLE routines; --"_s);
    ASSERT_TRUE(ok(store->save(evening)));
    EXPECT_THAT(changes, ElementsAre(ChangeSet(Change::Routines)));
    open();
    EXPECT_THAT(store->routines().value(), ElementsAre(evening));
    EXPECT_EQ(store->check().value(), QStringList());
}

TEST_F(RoutineStoreTest, AChangedRoutineReplacesTheOldOneInItsPlace)
{
    Routine first = routine(u"first"_s);
    const Routine second = routine(u"second"_s);
    ASSERT_TRUE(ok(store->save(first)));
    ASSERT_TRUE(ok(store->save(second)));
    first.name = u"renamed"_s;
    first.items.removeFirst();
    ASSERT_TRUE(ok(store->save(first)));
    EXPECT_THAT(store->routines().value(), ElementsAre(first, second));
}

TEST_F(RoutineStoreTest, TheOrderIsThePersons)
{
    const Routine a = routine(u"a"_s);
    const Routine b = routine(u"b"_s);
    const Routine c = routine(u"c"_s);
    for (const Routine &each : {a, b, c})
        ASSERT_TRUE(ok(store->save(each)));
    ASSERT_TRUE(ok(store->setOrder({c.id, a.id, b.id})));
    open();
    EXPECT_THAT(store->routines().value(), ElementsAre(c, a, b));
}

TEST_F(RoutineStoreTest, ADeletedRoutineIsInTheBinAndCanComeBack)
{
    const Routine evening = routine(u"evening"_s);
    ASSERT_TRUE(ok(store->save(evening)));
    ASSERT_TRUE(ok(store->moveToTrash(evening.id)));
    EXPECT_THAT(store->routines().value(), IsEmpty());
    EXPECT_EQ(store->counts().value().inTrash, 1);
    ASSERT_TRUE(ok(store->restore(evening.id)));
    EXPECT_THAT(store->routines().value(), ElementsAre(evening));
    EXPECT_EQ(store->moveToTrash(RoutineId::create(clock)).error().code, ErrorCode::NotFound);
}

TEST_F(RoutineStoreTest, ASessionKeepsItsRoutinePausesRemindersAndPressures)
{
    const Routine evening = routine(u"evening"_s);
    ASSERT_TRUE(ok(store->save(evening)));
    SessionRecord session = rated(u"temple"_s, 5, 3);
    session.routine = evening.id;
    session.outcome = SessionOutcome::Running;
    session.ended.reset();
    session.steps = {
        {PlannedStep{
             .technique = session.technique, .length = 5s, .perMinute = {}, .kind = StepKind::GetReady},
         5s},
        {PlannedStep{.technique = session.technique,
                     .length = 600s,
                     .pressure = 3,
                     .perMinute = {},
                     .pressureCap = 4,
                     .reminders = {{300s, StepKey(u"T_WARM.3"_s)}}},
         0ms}};
    ASSERT_TRUE(ok(store->save(session)));
    session.steps[1].done = 61s;
    session.steps[1].pressureUsed = 2;
    ASSERT_TRUE(ok(store->noteProgress(session)));
    open();
    EXPECT_EQ(store->session(session.id).value(), session);
    EXPECT_EQ(store->session(session.id).value().totalDone(), 61s);
}

TEST_F(RoutineStoreTest, RatedSessionsAreThoseOfTheRegionWithBothRatings)
{
    const SessionRecord temple = rated(u"temple"_s, 6, 4);
    clock.advance(24h);
    const SessionRecord neck = rated(u"neck_back"_s, 7, 7);
    SessionRecord deleted = rated(u"temple"_s, 9, 0);
    SessionRecord ofRoutine = rated(u"temple"_s, 9, 0);
    const Routine evening = routine(u"evening"_s);
    ofRoutine.routine = evening.id;
    ASSERT_TRUE(ok(store->save(evening)));
    for (const SessionRecord &session :
         {temple, neck, deleted, ofRoutine, rated(u"temple"_s, 6, {}), rated(u"temple"_s, {}, 6)})
        ASSERT_TRUE(ok(store->save(session)));
    ASSERT_TRUE(ok(store->moveToTrash(deleted.id)));

    const auto of = [](const SessionRecord &session) {
        return RatedSession{session.technique, session.started, session.headache,
                            *session.ratings.find(RatingMoment::Before),
                            *session.ratings.find(RatingMoment::After)};
    };
    EXPECT_THAT(store->ratedSessions({RegionKey(u"temple"_s)}).value(), ElementsAre(of(temple)));
    EXPECT_THAT(store->ratedSessions({RegionKey(u"temple"_s), RegionKey(u"neck_back"_s)}).value(),
                ElementsAre(of(temple), of(neck)));
    EXPECT_THAT(store->ratedSessions({}).value(), ElementsAre(of(temple), of(neck)));
    EXPECT_THAT(store->ratedSessions({RegionKey(u"ear"_s)}).value(), IsEmpty());
}

TEST_F(RoutineStoreTest, SessionsWithMedicineOrAnotherSessionCloseByAreNotAmongTheRated)
{
    clock.advance(24h);
    const SessionRecord alone = rated(u"temple"_s, 6, 4);
    clock.advance(24h);
    const Medicine triptan = medicineNamed(clock, u"triptan"_s);
    const Dose dose = doseOf(clock, triptan, Moment::now(clock));
    const SessionRecord afterMedicine = rated(u"temple"_s, 6, 4);
    clock.advance(24h);
    const SessionRecord first = rated(u"temple"_s, 6, 4);
    const SessionRecord soonAfter = rated(u"temple"_s, 6, 4);
    ASSERT_TRUE(ok(store->save(triptan)));
    ASSERT_TRUE(ok(store->save(dose)));
    for (const SessionRecord &session : {alone, afterMedicine, first, soonAfter})
        ASSERT_TRUE(ok(store->save(session)));
    QList<Moment> started;
    const QList<RatedSession> ratedOnes = store->ratedSessions({RegionKey(u"temple"_s)}).value();
    for (const RatedSession &session : ratedOnes)
        started.append(session.started);
    EXPECT_THAT(started, ElementsAre(alone.started, first.started));
}

TEST_F(RoutineStoreTest, TheLastSessionIsTheNewestThatHasEnded)
{
    EXPECT_EQ(store->lastSession().value(), std::nullopt);
    const SessionRecord older = rated(u"temple"_s, 6, 4);
    const SessionRecord newer = rated(u"crown"_s, {}, {});
    SessionRecord running = rated(u"ear"_s, {}, {});
    running.outcome = SessionOutcome::Running;
    running.ended.reset();
    for (const SessionRecord &session : {newer, older, running})
        ASSERT_TRUE(ok(store->save(session)));
    EXPECT_EQ(store->lastSession().value(), newer);
    ASSERT_TRUE(ok(store->moveToTrash(newer.id)));
    EXPECT_EQ(store->lastSession().value(), older);
}
