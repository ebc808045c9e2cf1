// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"

#include "core/store/database.h"
#include "core/store/diarystore.h"
#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"
#include "tests/support/testfolder.h"

#include <gmock/gmock.h>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::ElementsAre;

namespace
{

class MigrationsTest : public testing::Test
{
protected:
    QString file() const { return folder.path(u"diary.sqlite"_s); }

    Migration step(int number, const QByteArray &sql) const
    {
        return {number, folder.write(u"step-%1.sql"_s.arg(number), sql)};
    }

    static QString textOf(Database &database, const QString &sql)
    {
        return database
            .read([&] {
                Rows rows = database.rows(sql);
                return rows.next() ? rows.text(0) : QString();
            })
            .value();
    }

    QStringList copies() const
    {
        return QDir(folder.path()).entryList({u"diary.sqlite.version-*"_s}, QDir::Files);
    }

    TestFolder folder;
    FakeClock clock;
};

} // namespace

TEST_F(MigrationsTest, AFileIsSplitAtSemicolonsOutsideQuotesAndWithoutComments)
{
    const Migration migration = step(1, R"(-- a comment; with a semicolon
        CREATE TABLE a (x TEXT DEFAULT ';--'); -- behind; it
        INSERT INTO a VALUES ('it''s');
        -- the end
    )");
    const QStringList statements = statementsOf(migration);
    EXPECT_THAT(statements,
                ElementsAre(u"CREATE TABLE a (x TEXT DEFAULT ';--')"_s, u"INSERT INTO a VALUES ('it''s')"_s));
}

TEST_F(MigrationsTest, TheProgramsOwnStepsAreNumberedWithoutGaps)
{
    const QList<Migration> steps = programMigrations();
    for (int i = 0; i < steps.size(); ++i) {
        EXPECT_EQ(steps[i].number, i + 1);
        EXPECT_FALSE(statementsOf(steps[i]).isEmpty());
    }
}

TEST_F(MigrationsTest, AnOldDiaryWalksTheStepsThatAreDueAndKeepsItsEntries)
{
    const Headache headache = RandomValues(clock, 8).headache();
    ASSERT_TRUE(ok(DiaryStore::open(file(), clock).value()->save(headache)));

    QList<Migration> steps = programMigrations();
    const int old = steps.last().number;
    steps.append(
        step(old + 1, "ALTER TABLE headaches ADD COLUMN mood TEXT; UPDATE headaches SET mood = 'calm';"));
    steps.append(step(old + 2, "CREATE TABLE moods (mood TEXT NOT NULL PRIMARY KEY) STRICT;"
                               "INSERT INTO moods SELECT DISTINCT mood FROM headaches;"));
    auto database = Database::open(file(), steps);
    ASSERT_TRUE(ok(database));
    EXPECT_EQ(textOf(**database, u"PRAGMA user_version"_s), QString::number(old + 2));
    EXPECT_EQ(textOf(**database, u"SELECT mood FROM moods"_s), u"calm"_s);
    EXPECT_EQ(textOf(**database, u"SELECT id FROM headaches"_s), headache.id.toString());
}

TEST_F(MigrationsTest, BeforeTheFirstStepACopyIsPutAside)
{
    const Headache headache = RandomValues(clock, 8).headache();
    ASSERT_TRUE(ok(DiaryStore::open(file(), clock).value()->save(headache)));
    QList<Migration> steps = programMigrations();
    const int old = steps.last().number;
    steps.append(step(old + 1, "DELETE FROM headaches;"));
    ASSERT_TRUE(ok(Database::open(file(), steps)));

    ASSERT_THAT(copies(), ElementsAre(u"diary.sqlite.version-%1"_s.arg(old)));
    const QString copy = folder.path(copies().first());
    EXPECT_EQ(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    EXPECT_EQ(DiaryStore::open(copy, clock).value()->headache(headache.id).value(), headache);
}

TEST_F(MigrationsTest, AStepThatFailsLeavesTheDiaryInItsOldVersion)
{
    const Headache headache = RandomValues(clock, 8).headache();
    ASSERT_TRUE(ok(DiaryStore::open(file(), clock).value()->save(headache)));
    QList<Migration> steps = programMigrations();
    const int old = steps.last().number;
    steps.append(step(old + 1, "DELETE FROM headaches;"));
    steps.append(step(old + 2, "DELETE FROM no_such_table;"));
    EXPECT_FALSE(Database::open(file(), steps));

    const auto store = DiaryStore::open(file(), clock);
    ASSERT_TRUE(ok(store));
    EXPECT_EQ((*store)->headache(headache.id).value(), headache);
    EXPECT_FALSE(Database::open(file(), steps));
    EXPECT_EQ(copies().size(), 2) << "an earlier copy was overwritten";
}

TEST_F(MigrationsTest, ADiaryThatIsUpToDateIsNotCopied)
{
    ASSERT_TRUE(ok(DiaryStore::open(file(), clock)));
    ASSERT_TRUE(ok(DiaryStore::open(file(), clock)));
    EXPECT_TRUE(copies().isEmpty());
}

// One file as each version wrote it, kept as text. Its values never change; only what is expected beside them
// grows.
TEST_F(MigrationsTest, ADiaryWrittenByVersion1IsReadWhole)
{
    const Migration version1{1, QStringLiteral(NAPE_TEST_DATA "/diaries/version-1.sql")};
    ASSERT_TRUE(ok(Database::open(file(), {version1})));
    const auto store = DiaryStore::open(file(), clock);
    ASSERT_TRUE(ok(store));
    const DayRange always{QDate(1900, 1, 1), QDate(2100, 1, 1)};

    const QList<Headache> headaches = (*store)->headaches(always).value();
    ASSERT_EQ(headaches.size(), 2);
    const Headache ongoing = headaches[0];
    EXPECT_TRUE(ongoing.isOngoing());
    EXPECT_EQ(ongoing.intensity, pain(3));
    const Headache full = headaches[1];
    EXPECT_EQ(full.start, berlin(QDate(2026, 2, 10), QTime(23, 30)));
    EXPECT_EQ(full.startPrecision, Precision::About);
    EXPECT_EQ(full.end, berlin(QDate(2026, 2, 11), QTime(6, 0)));
    EXPECT_EQ(full.intensity, pain(8));
    EXPECT_EQ(full.quality, u"pulsating"_s);
    EXPECT_EQ(full.worseWithActivity, Answer::Yes);
    EXPECT_EQ(full.note, u"It's “bad” 🧠 צ"_s);
    EXPECT_EQ(full.unknown, (QJsonObject{{u"moon"_s, u"full"_s}}));
    EXPECT_THAT(
        full.places,
        ElementsAre(PainPlace{{RegionKey(u"temple"_s), Side::Left}, pain(8), u"stabbing"_s},
                    PainPlace{{RegionKey(u"region_of_the_future"_s), Side::Middle}, std::nullopt, {}}));
    EXPECT_THAT(full.readings, ElementsAre(PainReading{berlin(QDate(2026, 2, 11), QTime(1, 0)), pain(6)}));
    EXPECT_THAT(full.symptoms,
                ElementsAre(Symptom{u"yawning"_s, Phase::Before, Answer::NotSure, std::nullopt},
                            Symptom{u"nausea"_s, Phase::During, Answer::Yes, 2}));

    const QList<Dose> doses = (*store)->doses(full.id).value();
    ASSERT_EQ(doses.size(), 1);
    EXPECT_EQ(doses[0].amount, 1.5);
    EXPECT_EQ(doses[0].reliefAfter2h, 2);
    const QList<Medicine> medicines = (*store)->medicines().value();
    ASSERT_EQ(medicines.size(), 1);
    EXPECT_EQ(medicines[0].name, u"Sumatriptan"_s);
    EXPECT_EQ(medicines[0].strength, u"50 mg"_s);

    const QList<DayRecord> days = (*store)->days(always).value();
    ASSERT_EQ(days.size(), 1);
    EXPECT_EQ(days[0].headacheFree, Answer::Yes);
    EXPECT_EQ(days[0].sleepHours, 7.5);
    EXPECT_EQ(days[0].factors, (QMap<QString, Answer>{{u"stress"_s, Answer::No}}));

    const QList<SessionRecord> sessions = (*store)->sessions(always).value();
    ASSERT_EQ(sessions.size(), 1);
    EXPECT_EQ(sessions[0].technique, TechniqueKey(u"T_SCALP"_s));
    EXPECT_EQ(sessions[0].outcome, SessionOutcome::Finished);
    EXPECT_EQ(sessions[0].totalDone(), std::chrono::milliseconds(61'234));
    EXPECT_EQ(sessions[0].steps[0].planned.motion, Motion::Circle);
    EXPECT_EQ(sessions[0].steps[0].planned.places, (QList<Place>{{RegionKey(u"crown"_s), Side::Middle}}));
    EXPECT_EQ(sessions[0].ratings, (QMap<RatingMoment, Intensity>{{RatingMoment::Before, pain(6)},
                                                                  {RatingMoment::After, pain(4)}}));
    EXPECT_EQ((*store)->check().value(), QStringList());
}
