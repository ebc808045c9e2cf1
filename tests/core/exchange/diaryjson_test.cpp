// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/diaryjson.h"

#include "core/exchange/demodiary.h"
#include "resources/resources.h"
#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"
#include "tests/support/testfolder.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class DiaryJsonTest : public testing::Test
{
protected:
    std::unique_ptr<DiaryStore> make(const QString &name)
    {
        auto store = DiaryStore::open(folder.path(name), clock);
        EXPECT_TRUE(ok(store));
        return std::move(*store);
    }

    void fill(DiaryStore &store, quint32 seed)
    {
        RandomValues random(clock, seed);
        DiaryEntries entries;
        QList<SessionId> sessions;
        for (int i = 0; i < 30; ++i) {
            entries.medicines.append(random.medicine());
            entries.headaches.append(random.headache());
            entries.doses.append(
                random.dose(entries.medicines.last(), random.optional(entries.headaches.last().id)));
            entries.days.append(random.day(random.date()));
            entries.sessions.append(random.session());
            sessions.append(entries.sessions.last().id);
            entries.courses.append(random.course(entries.medicines.last()));
            entries.excluded.append(random.excludedPeriod());
            entries.questionnaires.append(random.questionnaire());
        }
        entries.experiments = {random.experiment(sessions), random.experiment({})};
        entries.routines = {{.id = RoutineId::create(clock),
                             .name = u"Evening"_s,
                             .items = {{.technique = TechniqueKey(u"T_SCALP"_s),
                                        .places = {random.place()},
                                        .length = std::chrono::minutes(3)}}}};
        entries.sessions.last().routine = entries.routines.first().id;
        ToldWarningCheck told{.id = HeadacheId::create(clock).toString(),
                              .check = {.asked = Moment::now(clock),
                                        .headache = entries.headaches.first().id,
                                        .signs = {{SignKey(u"RF3"_s), Answer::No}},
                                        .now = {{QuestionKey(u"fever"_s), Answer::NotSure}}},
                              .told = u"TODAY"_s};
        entries.warningChecks = {told};
        entries.profile = HealthProfile::fromJson({{u"age"_s, 34}, {u"from_the_future"_s, u"x"_s}});
        ASSERT_TRUE(ok(store.save(entries)));
    }

    /// The sentence of the refusal.
    QString refusal(const QByteArray &json)
    {
        const auto entries = entriesFromJson(json);
        EXPECT_FALSE(entries) << json.toStdString();
        return entries ? QString() : sentence(entries.error());
    }

    TestFolder folder;
    FakeClock clock;
};

} // namespace

TEST_F(DiaryJsonTest, AnyDiaryComesBackWholeFromItsFile)
{
    const quint32 seed = qEnvironmentVariableIsSet("NAPE_TEST_SEED") ? qgetenv("NAPE_TEST_SEED").toUInt()
                                                                     : QRandomGenerator::global()->generate();
    SCOPED_TRACE("NAPE_TEST_SEED=" + std::to_string(seed));
    const auto first = make(u"first.sqlite"_s);
    fill(*first, seed);
    const QByteArray json = exportDiary(*first, clock).value();

    const auto second = make(u"second.sqlite"_s);
    ASSERT_TRUE(ok(importDiary(*second, json)));
    const DiaryEntries before = first->everything().value();
    const DiaryEntries after = second->everything().value();
    EXPECT_EQ(after.medicines, before.medicines);
    EXPECT_EQ(after.headaches, before.headaches);
    EXPECT_EQ(after.doses, before.doses);
    EXPECT_EQ(after.days, before.days);
    EXPECT_EQ(after.sessions, before.sessions);
    EXPECT_EQ(after.courses, before.courses);
    EXPECT_EQ(after.excluded, before.excluded);
    EXPECT_EQ(after.questionnaires, before.questionnaires);
    EXPECT_EQ(after.experiments, before.experiments);
    EXPECT_EQ(after.routines, before.routines);
    EXPECT_EQ(after.warningChecks, before.warningChecks);
    EXPECT_TRUE(after == before);
    EXPECT_EQ(exportDiary(*second, clock).value(), json) << "the same diary gives the same file";
    EXPECT_EQ(second->check().value(), QStringList());
}

TEST_F(DiaryJsonTest, ImportingTwiceChangesNothing)
{
    const auto store = make(u"diary.sqlite"_s);
    fill(*store, 4);
    const QByteArray json = exportDiary(*store, clock).value();
    ASSERT_TRUE(ok(importDiary(*store, json)));
    EXPECT_EQ(exportDiary(*store, clock).value(), json);
}

TEST_F(DiaryJsonTest, ASyntheticYearComesBackWhole)
{
    const Catalogue catalogue = Catalogue::load(resources::catalogueFolder()).value();
    const auto first = make(u"first.sqlite"_s);
    ASSERT_TRUE(ok(writeDemoDiary(*first, catalogue, clock, {.years = 1, .seed = 3})));
    const auto second = make(u"second.sqlite"_s);
    ASSERT_TRUE(ok(importDiary(*second, exportDiary(*first, clock).value())));
    EXPECT_TRUE(second->everything().value() == first->everything().value());
}

TEST_F(DiaryJsonTest, FieldsOfANewerVersionSurvive)
{
    const auto store = make(u"diary.sqlite"_s);
    ASSERT_TRUE(ok(store->save(headacheAt(clock, Moment::now(clock)))));
    QJsonObject file = QJsonDocument::fromJson(exportDiary(*store, clock).value()).object();
    QJsonArray headaches = file[u"headaches"].toArray();
    QJsonObject headache = headaches[0].toObject();
    headache.insert(u"moon"_s, u"full"_s);
    headaches[0] = headache;
    file.insert(u"headaches"_s, headaches);
    const auto other = make(u"other.sqlite"_s);
    ASSERT_TRUE(ok(importDiary(*other, QJsonDocument(file).toJson())));
    EXPECT_EQ(other->everything().value().headaches[0].unknown, (QJsonObject{{u"moon"_s, u"full"_s}}));
}

TEST_F(DiaryJsonTest, ADiaryWithThingsInTheBinComesBackWhole)
{
    const auto first = make(u"first.sqlite"_s);
    fill(*first, 7);
    const DiaryEntries filled = first->everything().value();
    for (const Medicine &medicine : filled.medicines)
        ASSERT_TRUE(ok(first->moveToTrash(medicine.id)));
    for (const Routine &routine : filled.routines)
        ASSERT_TRUE(ok(first->moveToTrash(routine.id)));
    for (qsizetype i = 0; i < filled.headaches.size(); i += 2)
        ASSERT_TRUE(ok(first->moveToTrash(filled.headaches[i].id)));
    for (qsizetype i = 0; i < filled.sessions.size(); i += 2)
        ASSERT_TRUE(ok(first->moveToTrash(filled.sessions[i].id)));
    ASSERT_TRUE(ok(first->moveToTrash(filled.doses.first().id)));
    const Medicine unused = RandomValues(clock, 8).medicine();
    ASSERT_TRUE(ok(first->save(unused)));
    ASSERT_TRUE(ok(first->moveToTrash(unused.id)));

    const QByteArray json = exportDiary(*first, clock).value();
    const auto second = make(u"second.sqlite"_s);
    ASSERT_TRUE(ok(importDiary(*second, json)));
    EXPECT_TRUE(second->everything().value() == first->everything().value());
    EXPECT_TRUE(second->medicines()->isEmpty()) << "their doses alone bring no medicine back";
    EXPECT_TRUE(second->routines()->isEmpty());
    EXPECT_FALSE(second->everything()->doses.isEmpty());
    EXPECT_FALSE(json.contains(unused.id.toString().toUtf8())) << "nothing refers to it";
    EXPECT_EQ(second->check().value(), QStringList());
}

TEST_F(DiaryJsonTest, TheNewerOfTwoVersionsStays)
{
    const auto store = make(u"diary.sqlite"_s);
    const auto other = make(u"other.sqlite"_s);
    Headache headache = headacheAt(clock, Moment::now(clock), 5);
    ASSERT_TRUE(ok(store->save(headache)));
    ASSERT_TRUE(ok(importDiary(*other, exportDiary(*store, clock).value())));

    const QByteArray older = exportDiary(*store, clock).value();
    clock.advance(std::chrono::minutes(1));
    headache.note = u"with rain"_s;
    ASSERT_TRUE(ok(store->save(headache)));
    clock.advance(std::chrono::minutes(1));
    ASSERT_TRUE(ok(importDiary(*store, older)));
    EXPECT_EQ(store->headache(headache.id)->note, u"with rain"_s) << "the file is older";
    // Written later, by a program that never saw the change.
    ASSERT_TRUE(ok(importDiary(*store, exportDiary(*other, clock).value())));
    EXPECT_EQ(store->headache(headache.id)->note, u"with rain"_s);
    ASSERT_TRUE(ok(importDiary(*other, exportDiary(*store, clock).value())));
    EXPECT_EQ(other->headache(headache.id)->note, u"with rain"_s) << "the file is newer";
}

TEST_F(DiaryJsonTest, WhatWasThrownAwayStaysInTheBin)
{
    const auto store = make(u"diary.sqlite"_s);
    const Headache headache = headacheAt(clock, Moment::now(clock), 5);
    ASSERT_TRUE(ok(store->save(headache)));
    const QByteArray json = exportDiary(*store, clock).value();
    ASSERT_TRUE(ok(store->moveToTrash(headache.id)));
    ASSERT_TRUE(ok(importDiary(*store, json)));
    EXPECT_EQ(store->counts()->headaches, 0);
    EXPECT_EQ(store->counts()->inTrash, 1);
}

TEST_F(DiaryJsonTest, AnExperimentThatHasBegunStaysAsItWasPlanned)
{
    const auto store = make(u"diary.sqlite"_s);
    RandomValues random(clock, 5);
    SessionRecord session = random.session();
    Experiment experiment = random.experiment({});
    session.technique = experiment.turns.first().technique;
    experiment.turns.first().session = session.id;
    ASSERT_TRUE(ok(store->save(session)));
    ASSERT_TRUE(ok(store->save(experiment)));
    clock.advance(std::chrono::minutes(1));
    DiaryEntries changed;
    changed.sessions = {session};
    changed.experiments = {experiment};
    changed.experiments[0].seed += 1;
    EXPECT_FALSE(store->save(changed));
    EXPECT_FALSE(importDiary(*store, toJson(changed, Moment::now(clock))));
    EXPECT_EQ(store->experiment(experiment.id)->seed, experiment.seed);
}

TEST_F(DiaryJsonTest, AFileThatCannotBeUnderstoodIsRefusedWithItsPlace)
{
    const auto store = make(u"diary.sqlite"_s);
    const Headache headache = headacheAt(clock, Moment::now(clock), 7);
    ASSERT_TRUE(ok(store->save(headache)));
    const QByteArray json = exportDiary(*store, clock).value();
    for (const QByteArray &nothing : {QByteArray(), QByteArray("[]"), QByteArray("{}"),
                                      QByteArray("{\"format\": 7}"), json.left(json.size() / 2)})
        EXPECT_EQ(refusal(nothing), u"The file does not hold a diary."_s) << nothing.toStdString();

    const std::pair<QByteArray, QByteArray> faults[] = {
        {"\"intensity\": 7", "\"intensity\": 11"},
        {"\"intensity\": 7", "\"intensity\": \"seven\""},
        {"\"intensity\": 7", "\"intensity\": 1e300"},
        {"\"startPrecision\": \"exact\"", "\"startPrecision\": \"hardly\""},
        {"\"zone\": \"Europe/Berlin\"", "\"zone\": 3"},
        {"\"day\": \"2026-03-02\"", "\"day\": \"2026-02-30\""},
    };
    for (const auto &[good, bad] : faults) {
        QByteArray broken = json;
        const auto place = broken.indexOf(good);
        ASSERT_GE(place, 0) << good.toStdString();
        broken.replace(place, good.size(), bad);
        const QString said = refusal(broken);
        EXPECT_TRUE(said.contains(u"headaches[0]"_s) || said.contains(u"written"_s)) << said.toStdString();
    }
    EXPECT_TRUE(refusal("{\"format\": \"nape-diary\", \"version\": 2}").contains(u"newer version"_s));
}

TEST_F(DiaryJsonTest, WhatCannotBeTrueIsNotTaken)
{
    const auto store = make(u"diary.sqlite"_s);
    DiaryEntries entries;
    entries.headaches = {headacheAt(clock, Moment::now(clock)), headacheAt(clock, Moment::now(clock))};
    entries.headaches[1].end = Moment::at(entries.headaches[1].start.utcMs - 1, clock.zone());
    EXPECT_FALSE(importDiary(*store, toJson(entries, Moment::now(clock))));
    EXPECT_EQ(store->counts().value().headaches, 0) << "all or nothing";
}

TEST_F(DiaryJsonTest, ADetailThatDoesNotFitItsHeadacheIsNoReasonToRefuseTheFile)
{
    const auto store = make(u"diary.sqlite"_s);
    DiaryEntries entries;
    entries.headaches = {headacheAt(clock, Moment::now(clock))};
    entries.headaches[0].readings = {
        {Moment::at(entries.headaches[0].start.utcMs - 3'600'000, clock.zone()), pain(3)}};
    entries.headaches[0].averageIntensity = pain(9);
    ASSERT_TRUE(importDiary(*store, toJson(entries, Moment::now(clock))));
    const Headache kept = store->headache(entries.headaches[0].id).value();
    EXPECT_TRUE(kept.readings.isEmpty());
    EXPECT_EQ(kept.averageIntensity, kept.intensity);
    EXPECT_TRUE(kept.note.contains(u"pain 3"_s)) << kept.note.toStdString();
}
