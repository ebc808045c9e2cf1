// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"

#include "core/store/diaryfile.h"
#include "core/store/diarystore.h"
#include "core/store/dosesql.h"
#include "core/store/headachesql.h"
#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"
#include "tests/support/testfolder.h"

#include <QFileInfo>
#include <QSqlError>

#include <gmock/gmock.h>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace
{

class DatabaseTest : public testing::Test
{
protected:
    QString file() const { return folder.path(u"diary.sqlite"_s); }

    /// A closed diary with enough in it to fill some hundred pages.
    QByteArray makeDiary()
    {
        RandomValues random(clock, 1);
        DiaryEntries entries;
        for (int i = 0; i < 300; ++i)
            entries.headaches.append(random.headache());
        auto store = DiaryStore::open(file(), clock);
        EXPECT_TRUE(ok(store));
        EXPECT_TRUE(ok((*store)->save(entries)));
        store->reset();
        return TestFolder::bytesOf(file());
    }

    /// Runs one statement on the file of another application or version.
    void tamper(const QString &sql)
    {
        const QString name = u"tamper"_s;
        {
            QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            connection.setDatabaseName(file());
            ASSERT_TRUE(connection.open());
            QSqlQuery query(connection);
            ASSERT_TRUE(query.exec(sql)) << query.lastError().text().toStdString();
        }
        QSqlDatabase::removeDatabase(name);
    }

    ErrorCode codeOfOpening()
    {
        const auto opened = DiaryStore::open(file(), clock);
        EXPECT_FALSE(opened);
        if (opened)
            return ErrorCode::InvalidInput;
        EXPECT_EQ(opened.error().subject, file());
        return opened.error().code;
    }

    void expectNothingBeside()
    {
        EXPECT_FALSE(QFile::exists(file() + u"-wal"_s));
        EXPECT_FALSE(QFile::exists(file() + u"-shm"_s));
        EXPECT_FALSE(QFile::exists(file() + u"-journal"_s));
    }

    TestFolder folder;
    FakeClock clock;
};

} // namespace

TEST_F(DatabaseTest, ANewDiaryIsForItsOwnerOnly)
{
    const QString deep = folder.path(u"share/nape/diary.sqlite"_s);
    const auto store = DiaryStore::open(deep, clock);
    ASSERT_TRUE(ok(store));
    ASSERT_TRUE(ok((*store)->save(headacheAt(clock, Moment::now(clock)))));
    const auto rights = [](const QString &path) {
        return QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                           QFile::ReadOther | QFile::WriteOther | QFile::ExeOther);
    };
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        ASSERT_TRUE(QFile::exists(deep + suffix)) << suffix.toStdString();
        EXPECT_EQ(rights(deep + suffix).toInt(), 0) << suffix.toStdString();
    }
    EXPECT_EQ(rights(QFileInfo(deep).absolutePath()).toInt(), 0);
}

TEST_F(DatabaseTest, ADiaryWithWiderRightsIsClosedToOthers)
{
    makeDiary();
    ASSERT_TRUE(QFile::setPermissions(file(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    ASSERT_TRUE(ok(DiaryStore::open(file(), clock)));
    EXPECT_FALSE(QFile::permissions(file()).testFlag(QFile::ReadOther));
}

TEST_F(DatabaseTest, AnEmptyFileBecomesADiary)
{
    folder.write(u"diary.sqlite"_s, {});
    EXPECT_TRUE(ok(DiaryStore::open(file(), clock)));
}

TEST_F(DatabaseTest, OpeningADiaryDoesNotWriteToIt)
{
    const QByteArray before = makeDiary();
    {
        const auto store = DiaryStore::open(file(), clock);
        ASSERT_TRUE(ok(store));
        EXPECT_TRUE(ok((*store)->headaches({QDate(1900, 1, 1), QDate(2100, 1, 1)})));
        EXPECT_TRUE(ok((*store)->check()));
    }
    EXPECT_EQ(TestFolder::bytesOf(file()), before);
}

TEST_F(DatabaseTest, GarbageIsNoDiaryAndStaysAsItIs)
{
    for (const QByteArray &garbage :
         {QByteArray("x"), QByteArray("Dear diary, today"), QByteArray(100'000, '\0'),
          QByteArray("SQLite format 3"), QByteArray("SQLite format 3\0 but then something else", 41)}) {
        folder.write(u"diary.sqlite"_s, garbage);
        EXPECT_EQ(codeOfOpening(), ErrorCode::NotADatabase) << garbage.left(20).constData();
        EXPECT_EQ(TestFolder::bytesOf(file()), garbage);
        expectNothingBeside();
    }
}

TEST_F(DatabaseTest, AnotherApplicationsDatabaseIsNoDiaryAndStaysAsItIs)
{
    tamper(u"CREATE TABLE headaches (id)"_s);
    const QByteArray before = TestFolder::bytesOf(file());
    EXPECT_EQ(codeOfOpening(), ErrorCode::NotADatabase);
    EXPECT_EQ(TestFolder::bytesOf(file()), before);
    expectNothingBeside();
}

TEST_F(DatabaseTest, ADiaryOfANewerVersionStaysAsItIs)
{
    makeDiary();
    tamper(u"PRAGMA user_version = 7777"_s);
    const QByteArray before = TestFolder::bytesOf(file());
    EXPECT_EQ(codeOfOpening(), ErrorCode::DatabaseTooNew);
    EXPECT_EQ(TestFolder::bytesOf(file()), before);
    expectNothingBeside();
}

TEST_F(DatabaseTest, ANewerVersionIsAlsoSeenWhenItStillStandsInTheLog)
{
    makeDiary();
    // A newer program that was killed right after its migration leaves the number in the log only.
    const QString name = u"newer"_s;
    QByteArray log;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        connection.setDatabaseName(file());
        ASSERT_TRUE(connection.open());
        QSqlQuery query(connection);
        ASSERT_TRUE(query.exec(u"PRAGMA user_version = 7777"_s));
        log = TestFolder::bytesOf(file() + u"-wal"_s);
        ASSERT_FALSE(log.isEmpty());
        ASSERT_TRUE(QFile::copy(file(), folder.path(u"killed.sqlite"_s)));
    }
    QSqlDatabase::removeDatabase(name);
    folder.write(u"killed.sqlite-wal"_s, log);
    const QByteArray before = TestFolder::bytesOf(folder.path(u"killed.sqlite"_s));

    const auto opened = DiaryStore::open(folder.path(u"killed.sqlite"_s), clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::DatabaseTooNew);
    EXPECT_EQ(TestFolder::bytesOf(folder.path(u"killed.sqlite"_s)), before);
    EXPECT_EQ(TestFolder::bytesOf(folder.path(u"killed.sqlite-wal"_s)), log);
}

TEST_F(DatabaseTest, ATruncatedDiaryIsDamagedAndStaysAsItIs)
{
    const QByteArray whole = makeDiary();
    for (const qsizetype size : {qsizetype(100), qsizetype(4096), whole.size() / 2, whole.size() - 1}) {
        folder.write(u"diary.sqlite"_s, whole.left(size));
        EXPECT_EQ(codeOfOpening(), ErrorCode::DatabaseDamaged) << size;
        EXPECT_EQ(TestFolder::bytesOf(file()), whole.left(size));
        expectNothingBeside();
    }
}

TEST_F(DatabaseTest, FlippedBytesInTheTableOfContentsAreDamage)
{
    QByteArray bytes = makeDiary();
    for (qsizetype i = 100; i < 4096; ++i)
        bytes[i] = static_cast<char>(~bytes[i]);
    folder.write(u"diary.sqlite"_s, bytes);
    EXPECT_EQ(codeOfOpening(), ErrorCode::DatabaseDamaged);
    EXPECT_EQ(TestFolder::bytesOf(file()), bytes);
}

TEST_F(DatabaseTest, FlippedBytesInTheMiddleAreFoundByOpeningByReadingOrByTheCheck)
{
    const QByteArray whole = makeDiary();
    const qsizetype pages = whole.size() / 4096;
    ASSERT_GT(pages, 50);
    for (const qsizetype page : {pages / 4, pages / 2, pages * 3 / 4}) {
        QByteArray bytes = whole;
        for (qsizetype i = page * 4096; i < page * 4096 + 64; ++i)
            bytes[i] = static_cast<char>(~bytes[i]);
        folder.write(u"diary.sqlite"_s, bytes);
        {
            const auto store = DiaryStore::open(file(), clock);
            if (!store) {
                EXPECT_EQ(store.error().code, ErrorCode::DatabaseDamaged);
                EXPECT_EQ(TestFolder::bytesOf(file()), bytes);
                continue;
            }
            const auto read = (*store)->headaches({QDate(1900, 1, 1), QDate(2100, 1, 1)});
            if (!read) {
                EXPECT_EQ(read.error().code, ErrorCode::DatabaseDamaged);
            }
            const auto found = (*store)->check();
            EXPECT_TRUE(!found || !found->isEmpty()) << "the check missed page " << page;
        }
        EXPECT_EQ(TestFolder::bytesOf(file()), bytes);
    }
}

TEST_F(DatabaseTest, AFolderIsNoDiary)
{
    ASSERT_TRUE(QDir(folder.path()).mkdir(u"diary.sqlite"_s));
    EXPECT_EQ(codeOfOpening(), ErrorCode::CannotOpen);
}

TEST_F(DatabaseTest, AFolderThatCannotExistIsSaidSo)
{
    folder.write(u"file"_s, "not a folder");
    const auto opened = DiaryStore::open(folder.path(u"file/diary.sqlite"_s), clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::CannotOpen);
}

TEST_F(DatabaseTest, EveryFailureHasASentenceThatNamesTheFile)
{
    for (const ErrorCode code :
         {ErrorCode::NotADatabase, ErrorCode::DatabaseDamaged, ErrorCode::DatabaseTooNew, ErrorCode::ReadOnly,
          ErrorCode::CannotOpen, ErrorCode::DiskFull, ErrorCode::Busy, ErrorCode::DatabaseFailed}) {
        EXPECT_TRUE(sentence({code, file(), {}}).contains(QDir::toNativeSeparators(file())));
    }
}

TEST_F(DatabaseTest, AFailedTransactionLeavesNothing)
{
    auto database = Database::open(file()).value();
    const auto failed = database->write([](Write &write) {
        write.run(u"INSERT INTO settings (key, changed_ms) VALUES ('a', 1)"_s);
        write.run(u"INSERT INTO settings (key, changed_ms) VALUES ('a', 1)"_s);
    });
    EXPECT_FALSE(failed);
    const auto count = database->read([&] {
        Rows rows = database->rows(u"SELECT count(*) FROM settings"_s);
        rows.next();
        return rows.integer(0);
    });
    EXPECT_EQ(count.value(), 0);
    EXPECT_TRUE(ok(database->write(
        [](Write &write) { write.run(u"INSERT INTO settings (key, changed_ms) VALUES ('a', 1)"_s); })));
}

TEST_F(DatabaseTest, AFullFileRollsBackAndTheDiaryGoesOn)
{
    auto database = Database::open(file()).value();
    ASSERT_TRUE(ok(database->read([&] {
        // As small as it may be: SQLite does not go below the pages that are there.
        Rows rows = database->rows(u"PRAGMA max_page_count = 1"_s);
        return rows.next();
    })));
    const auto failed = database->write([](Write &write) {
        for (int i = 0; i < 1000; ++i) {
            write.run(u"INSERT INTO settings (key, value, changed_ms) VALUES (:key, :value, 1)"_s,
                      {{u":key", QString::number(i)}, {u":value", u"\"%1\""_s.arg(QString(500, u'x'))}});
        }
    });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::DiskFull);
    const auto count = database->read([&] {
        Rows rows = database->rows(u"SELECT count(*) FROM settings"_s);
        rows.next();
        return rows.integer(0);
    });
    EXPECT_EQ(count.value(), 0);
}

TEST_F(DatabaseTest, TheSettingsThatKeepTheDiarySafeAreOn)
{
    auto database = Database::open(file()).value();
    const auto pragma = [&](const QString &name) {
        return database
            ->read([&] {
                Rows rows = database->rows(u"PRAGMA "_s + name);
                rows.next();
                return rows.text(0);
            })
            .value();
    };
    EXPECT_EQ(pragma(u"journal_mode"_s), u"wal"_s);
    EXPECT_EQ(pragma(u"foreign_keys"_s), u"1"_s);
    EXPECT_EQ(pragma(u"synchronous"_s), u"2"_s);
    EXPECT_EQ(pragma(u"busy_timeout"_s), u"2000"_s);
    EXPECT_EQ(pragma(u"application_id"_s), u"1315008613"_s);
    EXPECT_EQ(pragma(u"user_version"_s), QString::number(programMigrations().last().number));

    ASSERT_TRUE(ok(database->write([](Write &) {}, Durability::ProgramCrash)));
    EXPECT_EQ(pragma(u"synchronous"_s), u"1"_s);
    ASSERT_TRUE(ok(database->write([](Write &) {})));
    EXPECT_EQ(pragma(u"synchronous"_s), u"2"_s);
}

TEST_F(DatabaseTest, EveryTableIsStrict)
{
    auto database = Database::open(file()).value();
    const auto loose = database->read([&] {
        QStringList names;
        for (Rows rows =
                 database->rows(u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 "
                                "AND name NOT LIKE 'sqlite_%'"_s);
             rows.next();)
            names.append(rows.text(0));
        return names;
    });
    EXPECT_EQ(loose.value(), QStringList());
}

TEST_F(DatabaseTest, AMonthIsFoundThroughIndices)
{
    auto database = Database::open(file()).value();
    const auto plan = [&](const QString &sql, Bindings bindings) {
        return database
            ->read([&] {
                QStringList steps;
                for (Rows rows = database->rows(u"EXPLAIN QUERY PLAN "_s + sql, bindings); rows.next();)
                    steps.append(rows.text(3));
                return steps.join(u'\n').toStdString();
            })
            .value();
    };
    const SqlValue first = u"2026-03-01"_s;
    const SqlValue last = u"2026-03-31"_s;
    const std::string headaches =
        plan(sql::headachesOfDays, {{u":first", first}, {u":last", last}, {u":today", last}});
    EXPECT_THAT(headaches, HasSubstr("headaches_by_start"));
    EXPECT_THAT(headaches, HasSubstr("headaches_over_midnight"));
    EXPECT_THAT(headaches, HasSubstr("headaches_going_on"));
    const std::string doses = plan(sql::dosesOfDays, {{u":first", first}, {u":last", last}});
    EXPECT_THAT(doses, HasSubstr("doses_by_day"));
    for (const std::string &steps : {headaches, doses})
        EXPECT_THAT(steps, Not(HasSubstr("SCAN headaches\n"))) << steps;
}

TEST(DefaultDiaryFile, LiesInTheDataFolderOfTheProgram)
{
    EXPECT_TRUE(defaultDiaryFile().endsWith(u"/diary.sqlite"_s));
    EXPECT_TRUE(QDir::isAbsolutePath(defaultDiaryFile()));
}
