// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/diarystore.h"
#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"
#include "tests/support/testfolder.h"

#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <gmock/gmock.h>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using testing::ElementsAre;

namespace
{

class HealthStoreTest : public testing::Test
{
protected:
    void SetUp() override { open(); }

    void open()
    {
        store.reset();
        auto opened = DiaryStore::open(file(), clock);
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        store = std::move(*opened);
        QObject::connect(store.get(), &DiaryStore::changed, store.get(),
                         [this](ChangeSet what) { changes.append(what); });
    }

    QString file() const { return folder.path(u"diary.sqlite"_s); }

    /// What another program does to the file, and what it sees there.
    QVariant another(const QString &statement)
    {
        QVariant first;
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"another"_s);
            other.setDatabaseName(file());
            EXPECT_TRUE(other.open());
            QSqlQuery query(other);
            EXPECT_TRUE(query.exec(statement));
            if (query.next())
                first = query.value(0);
        }
        QSqlDatabase::removeDatabase(u"another"_s);
        return first;
    }

    static WarningCheck someCheck(const Moment &asked)
    {
        WarningCheck check;
        check.asked = asked;
        check.signs = {{SignKey(u"RF1"_s), Answer::No},
                       {SignKey(u"RF2"_s), Answer::Yes},
                       {SignKey(u"RF2.worse"_s), Answer::NotSure}};
        check.now = {{QuestionKey(u"fever"_s), Answer::No}, {QuestionKey(u"allodynia_now"_s), Answer::Yes}};
        return check;
    }

    TestFolder folder;
    FakeClock clock;
    std::unique_ptr<DiaryStore> store;
    QList<ChangeSet> changes;
};

} // namespace

TEST_F(HealthStoreTest, NothingToldIsAnEmptyProfileAndNoCheck)
{
    EXPECT_EQ(store->healthProfile().value(), HealthProfile());
    EXPECT_EQ(store->lastWarningCheck().value(), std::nullopt);
}

TEST_F(HealthStoreTest, AProfileComesBackAsItWasSaved)
{
    HealthProfile profile;
    profile.setAnswer(QuestionKey(u"pregnant"_s), Answer::NotSure);
    profile.setAnswer(QuestionKey(u"asthma"_s), Answer::No);
    profile.setElapsed(QuestionKey(u"age"_s), 52, TimeUnit::Years, Moment::now(clock));
    profile.setElapsed(QuestionKey(u"botox_hours"_s), 3, TimeUnit::Hours, Moment::now(clock));
    profile.setPlaces(QuestionKey(u"skin_lesion_regions"_s), {{RegionKey(u"temple"_s), Side::Left}});
    profile.setOptedIn(u"scm_s"_s, true);
    ASSERT_TRUE(ok(store->save(profile)));
    open();
    EXPECT_EQ(store->healthProfile().value(), profile);
    EXPECT_EQ(another(u"SELECT answer FROM health_profile WHERE key = 'pregnant'"_s), u"not_sure"_s);
    EXPECT_EQ(another(u"SELECT json_type(value) FROM health_profile WHERE key = 'skin_lesion_regions'"_s),
              u"array"_s);
    EXPECT_THAT(store->check().value(), testing::IsEmpty());
}

TEST_F(HealthStoreTest, WhatANewerVersionWroteIsKept)
{
    const QJsonObject newer{{u"pregnant"_s, u"perhaps"_s},
                            {u"moon"_s, QJsonObject{{u"phase"_s, QJsonArray{1, u"x"_s, true}}}},
                            {u"age"_s, 34.5},
                            {u"stars"_s, false}};
    ASSERT_TRUE(ok(store->save(HealthProfile::fromJson(newer))));
    open();
    HealthProfile loaded = store->healthProfile().value();
    EXPECT_EQ(loaded.toJson(), newer);
    loaded.setAnswer(QuestionKey(u"asthma"_s), Answer::No);
    ASSERT_TRUE(ok(store->save(loaded)));
    QJsonObject expected = newer;
    expected.insert(u"asthma"_s, u"no"_s);
    EXPECT_EQ(store->healthProfile().value().toJson(), expected);
}

TEST_F(HealthStoreTest, AnAnswerThatIsTakenBackIsNotAskedAgain)
{
    HealthProfile profile;
    profile.setAnswer(QuestionKey(u"asthma"_s), Answer::Yes);
    profile.setAnswer(QuestionKey(u"epilepsy"_s), Answer::Yes);
    ASSERT_TRUE(ok(store->save(profile)));
    profile.setAnswer(QuestionKey(u"asthma"_s), std::nullopt);
    ASSERT_TRUE(ok(store->save(profile)));
    EXPECT_EQ(store->healthProfile().value(), profile);
    EXPECT_EQ(another(u"SELECT count(*) FROM health_profile"_s), 1);
}

TEST_F(HealthStoreTest, AnAnswerThatStaysKeepsItsTime)
{
    HealthProfile profile;
    profile.setAnswer(QuestionKey(u"asthma"_s), Answer::Yes);
    ASSERT_TRUE(ok(store->save(profile)));
    const qint64 then = clock.now().count();
    clock.advance(24h);
    profile.setAnswer(QuestionKey(u"epilepsy"_s), Answer::No);
    ASSERT_TRUE(ok(store->save(profile)));
    EXPECT_EQ(another(u"SELECT changed_ms FROM health_profile WHERE key = 'asthma'"_s).toLongLong(), then);
    profile.setAnswer(QuestionKey(u"asthma"_s), Answer::No);
    ASSERT_TRUE(ok(store->save(profile)));
    EXPECT_EQ(another(u"SELECT changed_ms FROM health_profile WHERE key = 'asthma'"_s).toLongLong(),
              clock.now().count());
}

TEST_F(HealthStoreTest, ARowWithoutAValueBelongsToSomebodyElse)
{
    another(u"INSERT INTO health_profile (key, changed_ms) VALUES ('mark', 1)"_s);
    ASSERT_TRUE(ok(store->save(HealthProfile())));
    EXPECT_EQ(another(u"SELECT count(*) FROM health_profile WHERE key = 'mark'"_s), 1);
    EXPECT_TRUE(store->healthProfile().value().isEmpty());
}

TEST_F(HealthStoreTest, TheNewestCheckComesBackWithAllItsAnswers)
{
    const Headache headache = headacheAt(clock, Moment::now(clock));
    ASSERT_TRUE(ok(store->save(headache)));
    WarningCheck first = someCheck(Moment::now(clock));
    first.headache = headache.id;
    ASSERT_TRUE(ok(store->add(first, Urgency::Today)));
    EXPECT_EQ(store->lastWarningCheck().value(), first);

    clock.advance(1h);
    WarningCheck second = someCheck(Moment::now(clock));
    second.signs.insert(SignKey(u"RF9"_s), Answer::No);
    ASSERT_TRUE(ok(store->add(second, Urgency::None)));
    open();
    EXPECT_EQ(store->lastWarningCheck().value(), second);
    EXPECT_EQ(another(u"SELECT count(*) FROM warning_checks"_s), 2) << "what was asked before stays";
    EXPECT_EQ(another(u"SELECT action FROM warning_checks ORDER BY asked_ms"_s), u"TODAY"_s);
}

TEST_F(HealthStoreTest, SaysWhatItTouched)
{
    ASSERT_TRUE(ok(store->save(HealthProfile())));
    ASSERT_TRUE(ok(store->add(someCheck(Moment::now(clock)), Urgency::Soon)));
    EXPECT_THAT(changes, ElementsAre(ChangeSet(Change::HealthProfile), ChangeSet(Change::WarningChecks)));
}
