// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/diarystore.h"

#include "tests/core/store/storefixture.h"

#include <gmock/gmock.h>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;

namespace
{

class BinTest : public StoreTest
{
protected:
    QList<EntryKind> kindsInBin()
    {
        QList<EntryKind> kinds;
        const QList<BinEntry> bin = store->bin().value();
        for (const BinEntry &entry : bin)
            kinds.append(entry.entry.kind);
        return kinds;
    }
};

} // namespace

TEST_F(BinTest, HoldsWhatWasDeletedOfAnyKindLastDeletedFirst)
{
    const Medicine medicine = savedMedicine();
    Headache headache = headacheAt(clock, Moment::now(clock), 7);
    headache.note = u"first line\nsecond"_s;
    const Dose dose = doseOf(clock, medicine, Moment::now(clock));
    const SessionRecord session = random.session();
    const PreventiveCourse course = random.course(medicine);
    const ExcludedPeriod period = random.excludedPeriod();
    const QuestionnaireRecord questionnaire = random.questionnaire();
    const Experiment experiment = random.experiment({});
    ASSERT_TRUE(ok(store->save({.medicines = {},
                                .headaches = {headache},
                                .doses = {dose},
                                .days = {},
                                .sessions = {session},
                                .courses = {course},
                                .excluded = {period},
                                .questionnaires = {questionnaire},
                                .experiments = {experiment}})));
    EXPECT_THAT(store->bin().value(), IsEmpty());

    const auto throwAway = [&](const auto &id) {
        clock.advance(1s);
        ASSERT_TRUE(ok(store->moveToTrash(id)));
    };
    throwAway(headache.id);
    throwAway(dose.id);
    throwAway(session.id);
    throwAway(medicine.id);
    throwAway(course.id);
    throwAway(period.id);
    throwAway(questionnaire.id);
    throwAway(experiment.id);

    const QList<BinEntry> bin = store->bin().value();
    EXPECT_THAT(kindsInBin(),
                ElementsAre(EntryKind::Experiment, EntryKind::Questionnaire, EntryKind::ExcludedPeriod,
                            EntryKind::PreventiveCourse, EntryKind::Medicine, EntryKind::Session,
                            EntryKind::Dose, EntryKind::Headache));
    EXPECT_EQ(store->counts().value().inTrash, 8);
    EXPECT_EQ(bin[7], (BinEntry{.entry = EntryRef::of(EntryKind::Headache, headache.id),
                                .deletedMs = clock.now().count() - 7000,
                                .when = headache.start,
                                .intensity = pain(7),
                                .note = u"first line"_s}));
    EXPECT_EQ(bin[6].name, u"Sumatriptan"_s);
    EXPECT_EQ(bin[6].when, dose.taken);
    EXPECT_EQ(bin[5].name, session.technique.toString());
    EXPECT_EQ(bin[3].firstDay, course.firstDay);
    EXPECT_EQ(bin[3].lastDay, course.lastDay);
    EXPECT_EQ(bin[2].name, period.reason);
    EXPECT_EQ(bin[0].name, u"T_A T_B"_s);

    for (const BinEntry &entry : bin)
        ASSERT_TRUE(ok(store->restore(entry.entry)));
    EXPECT_THAT(store->bin().value(), IsEmpty());
    EXPECT_EQ(store->headache(headache.id).value(), headache);
    EXPECT_EQ(store->dose(dose.id).value(), dose);
    EXPECT_EQ(store->session(session.id).value(), session);
    EXPECT_THAT(store->preventiveCourses().value(), ElementsAre(course));
    EXPECT_THAT(store->excludedPeriods().value(), ElementsAre(period));
    EXPECT_THAT(store->questionnaires().value(), ElementsAre(questionnaire));
    EXPECT_THAT(store->experiments().value(), ElementsAre(experiment));
}

TEST_F(BinTest, DeletedForeverIsGoneAndWhatReferredToItStays)
{
    const Medicine medicine = savedMedicine();
    const Headache headache = random.headache();
    Dose dose = doseOf(clock, medicine, Moment::now(clock));
    dose.headache = headache.id;
    SessionRecord session = random.session();
    session.headache = headache.id;
    ASSERT_TRUE(ok(store->save(
        {.medicines = {}, .headaches = {headache}, .doses = {dose}, .days = {}, .sessions = {session}})));
    const EntryRef entry = EntryRef::of(EntryKind::Headache, headache.id);
    EXPECT_EQ(store->deleteForever(entry).error().code, ErrorCode::NotFound) << "it is not in the bin";
    EXPECT_EQ(store->dose(dose.id).value(), dose) << "and nothing was let go";

    ASSERT_TRUE(ok(store->moveToTrash(headache.id)));
    ASSERT_TRUE(ok(store->deleteForever(entry)));
    EXPECT_THAT(store->bin().value(), IsEmpty());
    EXPECT_EQ(store->restore(headache.id).error().code, ErrorCode::NotFound);
    dose.headache.reset();
    session.headache.reset();
    EXPECT_EQ(store->dose(dose.id).value(), dose);
    EXPECT_EQ(store->session(session.id).value(), session);
    EXPECT_THAT(store->check().value(), IsEmpty());
}

TEST_F(BinTest, AMedicineWithDosesIsNotDeletedForever)
{
    const Medicine used = savedMedicine(u"Used"_s);
    const Medicine unused = savedMedicine(u"Unused"_s);
    ASSERT_TRUE(ok(store->save(doseOf(clock, used, Moment::now(clock)))));
    ASSERT_TRUE(ok(store->moveToTrash(used.id)));
    ASSERT_TRUE(ok(store->moveToTrash(unused.id)));
    const auto refused = store->deleteForever(EntryRef::of(EntryKind::Medicine, used.id));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    EXPECT_TRUE(ok(store->deleteForever(EntryRef::of(EntryKind::Medicine, unused.id))));
    EXPECT_THAT(store->allMedicines().value(), ElementsAre(used));
}

TEST_F(BinTest, EmptyingTakesEverythingThatNothingNeeds)
{
    const Medicine used = savedMedicine(u"Used"_s);
    const Medicine onlyInBin = savedMedicine(u"Only in the bin"_s);
    const Dose kept = doseOf(clock, used, Moment::now(clock));
    const Dose thrownAway = doseOf(clock, onlyInBin, Moment::now(clock));
    const SessionRecord session = random.session();
    ASSERT_TRUE(ok(store->save(
        {.medicines = {}, .headaches = {}, .doses = {kept, thrownAway}, .days = {}, .sessions = {session}})));
    Experiment experiment = random.experiment({session.id});
    experiment.ended.reset();
    ASSERT_TRUE(ok(store->save(experiment)));
    ASSERT_TRUE(ok(store->moveToTrash(used.id)));
    ASSERT_TRUE(ok(store->moveToTrash(onlyInBin.id)));
    ASSERT_TRUE(ok(store->moveToTrash(thrownAway.id)));
    ASSERT_TRUE(ok(store->moveToTrash(session.id)));

    EXPECT_EQ(store->emptyBin().value(), 3);
    EXPECT_THAT(kindsInBin(), ElementsAre(EntryKind::Medicine));
    EXPECT_EQ(store->dose(kept.id).value(), kept);
    EXPECT_EQ(store->experiment(experiment.id).value().turns[0].session, std::nullopt);
    EXPECT_EQ(store->emptyBin().value(), 0);
    EXPECT_THAT(store->check().value(), IsEmpty());
}

TEST_F(BinTest, WhatIsNotThereCannotBeRestored)
{
    for (const EntryKind kind : {EntryKind::Headache, EntryKind::Dose, EntryKind::Session,
                                 EntryKind::Medicine, EntryKind::PreventiveCourse, EntryKind::ExcludedPeriod,
                                 EntryKind::Questionnaire, EntryKind::Experiment, EntryKind::Routine}) {
        for (const QString &id :
             {u"'; DROP TABLE headaches; --"_s, QString(), HeadacheId::create(clock).toString()}) {
            EXPECT_EQ(store->restore(EntryRef{kind, id}).error().code, ErrorCode::NotFound);
            EXPECT_EQ(store->deleteForever(EntryRef{kind, id}).error().code, ErrorCode::NotFound);
        }
    }
}
