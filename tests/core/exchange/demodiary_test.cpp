// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/demodiary.h"

#include "core/catalogue/diarycatalogue.h"
#include "resources/resources.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"
#include "tests/support/testfolder.h"

#include <gmock/gmock.h>

#include <QSet>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::IsEmpty;

namespace
{

class DemoDiaryTest : public testing::Test
{
protected:
    std::unique_ptr<DiaryStore> make(const QString &name, const DemoOptions &options)
    {
        auto store = DiaryStore::open(folder.path(name), clock);
        EXPECT_TRUE(ok(store));
        EXPECT_TRUE(ok(writeDemoDiary(**store, catalogue, clock, options)));
        return std::move(*store);
    }

    const DayRange always{QDate(1900, 1, 1), QDate(2100, 1, 1)};
    TestFolder folder;
    FakeClock clock;
    Catalogue catalogue = Catalogue::load(resources::catalogueFolder()).value();
};

} // namespace

TEST_F(DemoDiaryTest, TheSameSeedGivesTheSameDiary)
{
    const auto one = make(u"one.sqlite"_s, {.years = 1, .seed = 42});
    const auto two = make(u"two.sqlite"_s, {.years = 1, .seed = 42});
    EXPECT_EQ(one->headaches(always).value(), two->headaches(always).value());
    EXPECT_EQ(one->doses(always).value(), two->doses(always).value());
    EXPECT_EQ(one->days(always).value(), two->days(always).value());
    EXPECT_EQ(one->sessions(always).value(), two->sessions(always).value());
}

TEST_F(DemoDiaryTest, AnotherSeedGivesAnotherDiary)
{
    const auto one = make(u"one.sqlite"_s, {.years = 1, .seed = 1});
    const auto two = make(u"two.sqlite"_s, {.years = 1, .seed = 2});
    EXPECT_NE(one->headaches(always).value(), two->headaches(always).value());
}

TEST_F(DemoDiaryTest, EveryPersonHasABelievableNumberOfHeadaches)
{
    for (const quint32 seed : {1u, 2u, 3u, 4u, 5u, 6u}) {
        const auto store = make(QString::number(seed), {.years = 3, .seed = seed});
        const double perMonth = double(store->counts().value().headaches) / 36.0;
        EXPECT_GE(perMonth, 2.0) << "seed " << seed;
        EXPECT_LE(perMonth, 10.0) << "seed " << seed;
    }
}

TEST_F(DemoDiaryTest, ItHoldsTogether)
{
    const auto store = make(u"demo.sqlite"_s, {.years = 5, .seed = 7});
    EXPECT_THAT(store->check().value(), IsEmpty());

    QMap<HeadacheId, Moment> starts;
    qint64 earlierStart = std::numeric_limits<qint64>::max();
    const QList<Headache> headaches = store->headaches(always).value();
    for (const Headache &headache : headaches) {
        EXPECT_TRUE(ok(validate(headache, Moment::now(clock))));
        EXPECT_FALSE(headache.places.isEmpty() && headache.symptoms.isEmpty());
        EXPECT_LT(headache.end.value_or(Moment::now(clock)).utcMs, earlierStart) << "two headaches at once";
        earlierStart = headache.start.utcMs;
        for (const PainPlace &place : headache.places) {
            const Region *region = catalogue.region(place.place.region);
            ASSERT_TRUE(region) << place.place.toString().toStdString();
            EXPECT_TRUE(region->sides.contains(place.place.side)) << place.place.toString().toStdString();
        }
        starts.insert(headache.id, headache.start);
    }
    int rated = 0;
    const QList<SessionRecord> sessions = store->sessions(always).value();
    EXPECT_GT(sessions.size(), 30);
    for (const SessionRecord &session : sessions) {
        ASSERT_TRUE(session.headache && starts.contains(*session.headache));
        EXPECT_LT(starts.value(*session.headache).utcMs, session.started.utcMs);
        EXPECT_TRUE(catalogue.technique(session.technique));
        rated += session.ratings.contains(RatingMoment::After) ? 1 : 0;
    }
    EXPECT_GT(rated, sessions.size() / 2);
    EXPECT_LT(rated, sessions.size()) << "missing ratings must occur";

    const QList<Dose> doses = store->doses(always).value();
    for (const Dose &dose : doses)
        EXPECT_LT(starts.value(*dose.headache).utcMs, dose.taken.utcMs);
}

TEST_F(DemoDiaryTest, SpeaksOfEverythingThatADiaryKnowsInKeysThatTheDialogsOffer)
{
    const DiaryCatalogue offered = DiaryCatalogue::load(resources::catalogueFolder(), catalogue).value();
    QSet<QString> auras, losses, triggers, factors;
    qsizetype courses = 0, excluded = 0, questionnaires = 0, amounts = 0, pressures = 0;
    for (const quint32 seed : {1u, 2u, 3u, 4u, 5u}) {
        const auto store = make(QString::number(seed), {.years = 5, .seed = seed});
        const DiaryEntries all = store->everything().value();
        for (const Headache &headache : all.headaches) {
            for (const Aura &aura : headache.auras)
                auras.insert(aura.kind);
            for (const Loss &loss : headache.losses)
                losses.insert(loss.area);
            for (const SuspectedTrigger &trigger : headache.triggers)
                triggers.insert(trigger.key);
            for (const Symptom &symptom : headache.symptoms) {
                EXPECT_NE(offered.symptomName(symptom.key), symptom.key);
            }
        }
        for (const DayRecord &day : all.days) {
            const QStringList keys = day.factors.keys();
            factors.unite({keys.begin(), keys.end()});
            amounts += day.amounts.size();
            pressures += day.pressureHpa ? 1 : 0;
        }
        for (const Medicine &medicine : all.medicines) {
            EXPECT_TRUE(offered.drugClass(medicine.drugClass));
        }
        for (const QuestionnaireRecord &record : all.questionnaires) {
            EXPECT_TRUE(offered.questionnaire(record.kind));
        }
        courses += all.courses.size();
        excluded += all.excluded.size();
        questionnaires += all.questionnaires.size();
    }
    for (const QString &trigger : triggers + factors)
        EXPECT_TRUE(offered.factor(trigger)) << trigger.toStdString();
    for (const QString &kind : auras)
        EXPECT_NE(offered.auraName(kind), kind) << kind.toStdString();
    for (const QString &area : losses)
        EXPECT_NE(offered.lossName(area), area) << area.toStdString();
    EXPECT_GE(auras.size(), 2);
    EXPECT_EQ(losses.size(), 4);
    EXPECT_EQ(triggers.size(), 5);
    EXPECT_GE(factors.size(), 9);
    EXPECT_GT(courses, 5);
    EXPECT_GT(excluded, 10);
    EXPECT_GT(questionnaires, 60);
    EXPECT_GT(amounts, 1000);
    EXPECT_GT(pressures, 1000);
}

TEST_F(DemoDiaryTest, SomeDaysAreNotAnsweredAndNoDayWithAHeadacheIsCalledFree)
{
    const auto store = make(u"demo.sqlite"_s, {.years = 2, .seed = 3});
    QSet<QDate> painful;
    const QList<Headache> headaches = store->headaches(always).value();
    for (const Headache &headache : headaches) {
        for (QDate day = headache.start.localDay; day <= headache.lastDay(QDate(2026, 3, 2));
             day = day.addDays(1))
            painful.insert(day);
    }
    const QList<DayRecord> days = store->days(always).value();
    EXPECT_GT(days.size(), 500);
    EXPECT_LT(days.size(), 700);
    for (const DayRecord &day : days) {
        EXPECT_EQ(day.headacheFree == Answer::Yes, !painful.contains(day.day))
            << day.day.toString(Qt::ISODate).toStdString();
    }
}

TEST_F(DemoDiaryTest, NeverGoesIntoADiaryThatHasEntries)
{
    const auto store = make(u"demo.sqlite"_s, {.years = 1, .seed = 3});
    const auto counts = store->counts().value();
    const auto again = writeDemoDiary(*store, catalogue, clock, {.years = 1, .seed = 4});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(store->counts().value().headaches, counts.headaches);
}

TEST_F(DemoDiaryTest, HasOneToAHundredYears)
{
    const auto store = DiaryStore::open(folder.path(u"demo.sqlite"_s), clock).value();
    EXPECT_FALSE(writeDemoDiary(*store, catalogue, clock, {.years = 0, .seed = 1}));
    EXPECT_FALSE(writeDemoDiary(*store, catalogue, clock, {.years = 101, .seed = 1}));
    EXPECT_EQ(store->counts().value().medicines, 0);
}
