// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/diarystore.h"

#include "tests/core/store/storefixture.h"

#include <gmock/gmock.h>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAreArray;

namespace
{

class DiaryRecordsTest : public StoreTest
{
};

} // namespace

TEST_F(DiaryRecordsTest, AnyMedicineCourseExcludedPeriodAndQuestionnaireComesBackAsItWasSaved)
{
    QList<Medicine> medicines;
    QList<PreventiveCourse> courses;
    QList<ExcludedPeriod> excluded;
    QList<QuestionnaireRecord> questionnaires;
    for (int i = 0; i < 60; ++i) {
        medicines.append(random.medicine());
        ASSERT_TRUE(ok(store->save(medicines.last())));
        courses.append(random.course(medicines.last()));
        ASSERT_TRUE(ok(store->save(courses.last())));
        excluded.append(random.excludedPeriod());
        ASSERT_TRUE(ok(store->save(excluded.last())));
        questionnaires.append(random.questionnaire());
        ASSERT_TRUE(ok(store->save(questionnaires.last())));
    }
    open();
    EXPECT_THAT(store->medicines().value(), UnorderedElementsAreArray(medicines));
    EXPECT_THAT(store->preventiveCourses().value(), UnorderedElementsAreArray(courses));
    EXPECT_THAT(store->excludedPeriods().value(), UnorderedElementsAreArray(excluded));
    EXPECT_THAT(store->questionnaires().value(), UnorderedElementsAreArray(questionnaires));
}

TEST_F(DiaryRecordsTest, AnyReplacementLeavesNothingOfTheOldValue)
{
    const Medicine medicine = savedMedicine();
    QuestionnaireRecord questionnaire = random.questionnaire();
    PreventiveCourse course = random.course(medicine);
    const QuestionnaireId questionnaireId = questionnaire.id;
    const PreventiveCourseId courseId = course.id;
    const QDate day = Moment::now(clock).localDay;
    for (int i = 0; i < 100; ++i) {
        questionnaire = random.questionnaire();
        questionnaire.id = questionnaireId;
        ASSERT_TRUE(ok(store->save(questionnaire)));
        ASSERT_THAT(store->questionnaires().value(), ElementsAre(questionnaire));
        course = random.course(medicine);
        course.id = courseId;
        ASSERT_TRUE(ok(store->save(course)));
        ASSERT_THAT(store->preventiveCourses().value(), ElementsAre(course));
        const DayRecord record = random.day(day);
        ASSERT_TRUE(ok(store->save(record)));
        ASSERT_EQ(store->day(day).value(), record);
    }
}

TEST_F(DiaryRecordsTest, AnExperimentComesBackWithItsTurnsAndTheirSessions)
{
    QList<SessionId> sessions;
    for (int i = 0; i < 5; ++i) {
        const SessionRecord session = random.session();
        ASSERT_TRUE(ok(store->save(session)));
        sessions.append(session.id);
    }
    QList<Experiment> experiments;
    for (int i = 0; i < 30; ++i) {
        experiments.append(random.experiment(random.maybe() ? sessions : QList<SessionId>()));
        ASSERT_TRUE(ok(store->save(experiments.last())));
    }
    open();
    EXPECT_THAT(store->experiments().value(), UnorderedElementsAreArray(experiments));
    EXPECT_EQ(store->experiment(experiments[7].id).value(), experiments[7]);
}

TEST_F(DiaryRecordsTest, AnExperimentThatHasBegunKeepsItsPlan)
{
    const SessionRecord session = random.session();
    ASSERT_TRUE(ok(store->save(session)));
    Experiment experiment = random.experiment({session.id});
    experiment.ended.reset();
    ASSERT_TRUE(ok(store->save(experiment)));
    EXPECT_EQ(store->runningExperiment().value(), experiment);

    Experiment changed = experiment;
    changed.outcome = experiment.outcome == u"after"_s ? u"two_hours"_s : u"after"_s;
    const auto refused = store->save(changed);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(store->experiment(experiment.id).value(), experiment);

    experiment.ended = Moment::now(clock);
    EXPECT_TRUE(ok(store->save(experiment)));
    EXPECT_EQ(store->runningExperiment().value(), std::nullopt);
}

TEST_F(DiaryRecordsTest, ATextOfAHundredThousandCharactersIsKeptWhole)
{
    const QString text = QString(99'990, u'ß') + u"🧠 صداع end"_s;
    Headache headache = headacheAt(clock, Moment::now(clock));
    headache.note = text;
    headache.auras = {{.kind = u"visual"_s, .note = text}};
    headache.triggers = {{.key = u"stress"_s, .note = text}};
    DayRecord day;
    day.day = Moment::now(clock).localDay;
    day.note = text;
    day.weather = text;
    ASSERT_TRUE(ok(store->save(headache)));
    ASSERT_TRUE(ok(store->save(day)));
    open();
    EXPECT_EQ(store->headache(headache.id).value(), headache);
    EXPECT_EQ(store->day(day.day).value(), day);
}

TEST_F(DiaryRecordsTest, WhatCannotBeTrueIsRefusedAndNothingIsWritten)
{
    const Medicine medicine = savedMedicine();
    Dose nothing = doseOf(clock, medicine, Moment::now(clock));
    nothing.amount = 0;
    const Headache headache = headacheAt(clock, Moment::now(clock));
    EXPECT_EQ(store->save(nothing).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(store->save(headache, {nothing}).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(store->headache(headache.id).error().code, ErrorCode::NotFound) << "half of it was written";
    const Dose ofNobodys = doseOf(clock, medicineNamed(clock, u"Nobody's"_s), Moment::now(clock));
    EXPECT_EQ(store->save(ofNobodys).error().code, ErrorCode::NotFound);
    EXPECT_FALSE(sentence(store->save(ofNobodys).error()).isEmpty());

    DiaryEntries entries;
    entries.headaches = {headache};
    entries.courses = {random.course(medicineNamed(clock, u"Nobody's"_s))};
    EXPECT_FALSE(store->save(entries));
    const auto counts = store->counts().value();
    EXPECT_EQ(counts.headaches + counts.doses + counts.courses, 0);
}

TEST_F(DiaryRecordsTest, AMedicineInTheTrashKeepsItsDosesAndItsName)
{
    const Medicine medicine = savedMedicine();
    const Dose dose = doseOf(clock, medicine, Moment::now(clock));
    ASSERT_TRUE(ok(store->save(dose)));
    ASSERT_TRUE(ok(store->moveToTrash(medicine.id)));
    EXPECT_THAT(store->medicines().value(), IsEmpty());
    EXPECT_THAT(store->medicinesByUse().value(), IsEmpty());
    EXPECT_EQ(store->medicine(medicine.id).value(), medicine);
    EXPECT_THAT(store->allMedicines().value(), ElementsAre(medicine));
    EXPECT_EQ(store->dose(dose.id).value(), dose);
    ASSERT_TRUE(ok(store->restore(medicine.id)));
    EXPECT_THAT(store->medicines().value(), ElementsAre(medicine));
}

TEST_F(DiaryRecordsTest, TheMedicineThatIsTakenMostStandsFirst)
{
    const Medicine a = savedMedicine(u"A"_s);
    const Medicine b = savedMedicine(u"B"_s);
    const Medicine c = savedMedicine(u"C"_s);
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(ok(store->save(doseOf(clock, c, Moment::now(clock)))));
    ASSERT_TRUE(ok(store->save(doseOf(clock, b, Moment::now(clock)))));
    for (int i = 0; i < 9; ++i)
        ASSERT_TRUE(ok(store->save(doseOf(clock, a, berlin(QDate(2020, 1, 1), QTime(8, i))))));
    EXPECT_THAT(store->medicinesByUse().value(), ElementsAre(c, b, a)) << "years ago does not count";
}

TEST_F(DiaryRecordsTest, ReliefIsAskedFromTwoHoursToADayAfterwards)
{
    const Medicine acute = savedMedicine();
    Medicine preventive = medicineNamed(clock, u"Propranolol"_s);
    preventive.isPreventive = true;
    ASSERT_TRUE(ok(store->save(preventive)));
    const auto hoursAgo = [&](double hours) {
        return Moment::at(clock.now().count() - qint64(hours * 3'600'000), clock.zone());
    };
    const Dose justNow = doseOf(clock, acute, hoursAgo(1.9));
    const Dose due = doseOf(clock, acute, hoursAgo(2));
    const Dose dueToo = doseOf(clock, acute, hoursAgo(23));
    const Dose longAgo = doseOf(clock, acute, hoursAgo(25));
    const Dose daily = doseOf(clock, preventive, hoursAgo(3));
    Dose answered = doseOf(clock, acute, hoursAgo(4));
    answered.reliefAfter2h = 0;
    Dose someTime = doseOf(clock, acute, hoursAgo(5));
    someTime.takenPrecision = Precision::DayOnly;
    for (const Dose &dose : {justNow, due, dueToo, longAgo, daily, answered, someTime})
        ASSERT_TRUE(ok(store->save(dose)));
    EXPECT_THAT(store->dosesToRate().value(), ElementsAre(dueToo, due));
}

TEST_F(DiaryRecordsTest, SaysAfterEachCommitWhatItTouched)
{
    QList<ChangeSet> changes;
    QObject::connect(store.get(), &DiaryStore::changed, store.get(),
                     [&](ChangeSet what) { changes.append(what); });
    const Medicine medicine = savedMedicine();
    const ExcludedPeriod period = random.excludedPeriod();
    ASSERT_TRUE(ok(store->save(random.course(medicine))));
    ASSERT_TRUE(ok(store->save(period)));
    ASSERT_TRUE(ok(store->save(random.questionnaire())));
    ASSERT_TRUE(ok(store->save(random.experiment({}))));
    ASSERT_TRUE(ok(store->moveToTrash(period.id)));
    EXPECT_THAT(changes, ElementsAre(ChangeSet(Change::Medicines), ChangeSet(Change::PreventiveCourses),
                                     ChangeSet(Change::ExcludedPeriods), ChangeSet(Change::Questionnaires),
                                     ChangeSet(Change::Experiments), ChangeSet(Change::ExcludedPeriods)));
}
