// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"
#include "core/store/diaryreader.h"
#include "core/store/diarystore.h"
#include "tests/support/childprocess.h"
#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"
#include "tests/support/testfolder.h"

#include <QFileInfo>

#include <grp.h>
#include <sys/stat.h>
#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/mount.h>
#endif

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

// What only another process can show: its locks, its death, its rights, its disk.

namespace
{

constexpr int cannotBeTriedHere = 77;
constexpr int opened = 100;
constexpr int fileChanged = 101;
constexpr int wrongContent = 102;
constexpr int saved = 103;

int exitCode(ErrorCode code)
{
    return 1 + static_cast<int>(code);
}

class ProcessTest : public testing::Test
{
protected:
    QString file() const { return folder.path(u"diary.sqlite"_s); }

    std::unique_ptr<DiaryStore> open()
    {
        auto store = DiaryStore::open(file(), clock);
        EXPECT_TRUE(ok(store));
        return std::move(*store);
    }

    /// How opening ends, as an exit code; also tells if the file was changed by it.
    int codeOfOpening() const
    {
        const QByteArray before = TestFolder::bytesOf(file());
        const auto store = DiaryStore::open(file(), clock);
        if (TestFolder::bytesOf(file()) != before)
            return fileChanged;
        return store ? opened : exitCode(store.error().code);
    }

    /// An ordinary user, for whom permission bits count; a test as root would pass every door.
    bool becomeOrdinaryUser() const
    {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0) {
            const QByteArray path = QFile::encodeName(folder.path());
            if (::chown(path.constData(), nobody, nobody) != 0 || ::setgroups(0, nullptr) != 0 ||
                ::setgid(nobody) != 0 || ::setuid(nobody) != 0)
                return false;
        }
        return QFileInfo(folder.path()).isWritable();
    }

    void setMode(const QString &path, mode_t mode) const
    {
        ::chmod(QFile::encodeName(path).constData(), mode);
    }

    TestFolder folder;
    FakeClock clock;
};

#define EXPECT_EXIT_CODE(expected, work)                                                                     \
    if (const int exited = (work); exited == cannotBeTriedHere)                                              \
        GTEST_SKIP() << "this system does not let a process do that";                                        \
    else                                                                                                     \
        EXPECT_EQ(exited, expected)

} // namespace

TEST_F(ProcessTest, ASaveSurvivesTheDeathOfTheProgramRightAfterIt)
{
    const Headache headache = RandomValues(clock, 1).headache();
    EXPECT_EQ(-SIGKILL, inChild([&](ChildProcess::Inside &inside) {
        const auto store = open();
        if (store->save(headache))
            inside.die();
        return wrongContent;
    }));
    EXPECT_EQ(open()->headache(headache.id).value(), headache);
}

TEST_F(ProcessTest, EmptyingTheBinSurvivesTheDeathOfTheProgramRightAfterItAsAWhole)
{
    const Headache headache = RandomValues(clock, 1).headache();
    const Medicine medicine = medicineNamed(clock, u"Sumatriptan"_s);
    Dose dose = doseOf(clock, medicine, Moment::now(clock));
    dose.headache = headache.id;
    {
        const auto store = open();
        ASSERT_TRUE(ok(store->save(medicine)));
        ASSERT_TRUE(ok(store->save(headache, {dose})));
        ASSERT_TRUE(ok(store->moveToTrash(headache.id)));
    }
    EXPECT_EQ(-SIGKILL, inChild([&](ChildProcess::Inside &inside) {
        const auto store = open();
        if (store->emptyBin())
            inside.die();
        return wrongContent;
    }));
    const auto store = open();
    EXPECT_TRUE(store->bin().value().isEmpty());
    dose.headache.reset();
    EXPECT_EQ(store->dose(dose.id).value(), dose);
    EXPECT_EQ(store->check().value(), QStringList());
}

TEST_F(ProcessTest, AReaderOfADiaryThatAnotherProgramKeepsToItselfIsBusy)
{
    {
        open();
    }
    ChildProcess other([&](ChildProcess::Inside &inside) {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"alone"_s);
        connection.setDatabaseName(file());
        if (!connection.open())
            return wrongContent;
        QSqlQuery query(connection);
        for (const QString &sql : {u"PRAGMA locking_mode = EXCLUSIVE"_s,
                                   u"INSERT INTO settings (key, changed_ms) VALUES ('a', 1)"_s}) {
            if (!query.exec(sql))
                return wrongContent;
        }
        inside.tellParent();
        inside.waitForParent();
        return saved;
    });
    other.waitForChild();
    EXPECT_EQ(DiaryReader::open(file(), clock).error().code, ErrorCode::Busy);
    other.tellChild();
    EXPECT_EQ(other.finish(), saved);
    EXPECT_TRUE(ok(DiaryReader::open(file(), clock)));
}

TEST_F(ProcessTest, TheProgressOfASessionSurvivesTheDeathOfTheProgram)
{
    SessionRecord session = RandomValues(clock, 4).session();
    session.outcome = SessionOutcome::Running;
    session.ended.reset();
    ASSERT_FALSE(session.steps.isEmpty());
    EXPECT_EQ(-SIGKILL, inChild([&](ChildProcess::Inside &inside) {
        const auto store = open();
        if (!store->save(session))
            return wrongContent;
        session.steps[0].done = 4321ms;
        if (store->noteProgress(session))
            inside.die();
        return wrongContent;
    }));
    session.steps[0].done = 4321ms;
    EXPECT_EQ(open()->unfinishedSession().value(), session);
}

TEST_F(ProcessTest, ATransactionThatWasCutShortLeavesNothing)
{
    {
        open();
    }
    const Headache headache = headacheAt(clock, Moment::now(clock));
    EXPECT_EQ(-SIGKILL, inChild([&](ChildProcess::Inside &inside) {
        auto database = Database::open(file()).value();
        const auto written = database->write([&](Write &write) {
            write.run(u"INSERT INTO settings (key, changed_ms) VALUES ('half', 1)"_s);
            inside.die();
        });
        return written ? saved : wrongContent;
    }));
    const auto store = open();
    EXPECT_EQ(store->check().value(), QStringList());
    auto database = Database::open(file()).value();
    EXPECT_EQ(database
                  ->read([&] {
                      Rows rows = database->rows(u"SELECT count(*) FROM settings"_s);
                      rows.next();
                      return rows.integer(0);
                  })
                  .value(),
              0);
}

TEST_F(ProcessTest, WhileAnotherProgramWritesSavingIsBusyAndReadingGoesOn)
{
    const auto store = open();
    const Headache headache = headacheAt(clock, Moment::now(clock));
    ASSERT_TRUE(ok(store->save(headache)));
    ChildProcess writer([&](ChildProcess::Inside &inside) {
        auto database = Database::open(file()).value();
        const auto written = database->write([&](Write &) {
            inside.tellParent();
            inside.waitForParent();
        });
        return written ? saved : wrongContent;
    });
    writer.waitForChild();

    const auto busy = store->save(headacheAt(clock, Moment::now(clock)));
    ASSERT_FALSE(busy);
    EXPECT_EQ(busy.error().code, ErrorCode::Busy);
    EXPECT_EQ(store->headache(headache.id).value(), headache);

    writer.tellChild();
    EXPECT_EQ(writer.finish(), saved);
    EXPECT_TRUE(ok(store->save(headacheAt(clock, Moment::now(clock)))));
    EXPECT_EQ(store->counts().value().headaches, 2);
}

TEST_F(ProcessTest, ADiaryThatAnotherProgramKeepsToItselfIsBusy)
{
    {
        open();
    }
    ChildProcess other([&](ChildProcess::Inside &inside) {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"alone"_s);
        connection.setDatabaseName(file());
        if (!connection.open())
            return wrongContent;
        QSqlQuery query(connection);
        for (const QString &sql : {u"PRAGMA locking_mode = EXCLUSIVE"_s,
                                   u"INSERT INTO settings (key, changed_ms) VALUES ('a', 1)"_s}) {
            if (!query.exec(sql))
                return wrongContent;
        }
        inside.tellParent();
        inside.waitForParent();
        return saved;
    });
    other.waitForChild();
    EXPECT_EQ(codeOfOpening(), exitCode(ErrorCode::Busy));
    other.tellChild();
    EXPECT_EQ(other.finish(), saved);
}

TEST_F(ProcessTest, AReadOnlyFileIsSaidSoAndStaysAsItIs)
{
    EXPECT_EXIT_CODE(exitCode(ErrorCode::ReadOnly), inChild([&](ChildProcess::Inside &) {
                         if (!becomeOrdinaryUser())
                             return cannotBeTriedHere;
                         open().reset();
                         setMode(file(), 0444);
                         return codeOfOpening();
                     }));
}

TEST_F(ProcessTest, AReadOnlyFolderIsSaidSoAndStaysAsItIs)
{
    const auto inReadOnlyFolder = [&](bool withDiary) {
        return inChild([&](ChildProcess::Inside &) {
            if (!becomeOrdinaryUser())
                return cannotBeTriedHere;
            if (withDiary)
                open().reset();
            setMode(folder.path(), 0555);
            const int code = codeOfOpening();
            const bool isThere = QFile::exists(file());
            setMode(folder.path(), 0755);
            return isThere == withDiary ? code : fileChanged;
        });
    };
    EXPECT_EXIT_CODE(exitCode(ErrorCode::ReadOnly), inReadOnlyFolder(true));
    QFile::remove(file());
    EXPECT_EXIT_CODE(exitCode(ErrorCode::ReadOnly), inReadOnlyFolder(false));
}

TEST_F(ProcessTest, AFileThatMayNotBeReadCannotBeOpened)
{
    EXPECT_EXIT_CODE(exitCode(ErrorCode::CannotOpen), inChild([&](ChildProcess::Inside &) {
                         if (!becomeOrdinaryUser())
                             return cannotBeTriedHere;
                         open().reset();
                         setMode(file(), 0000);
                         return codeOfOpening();
                     }));
}

#ifdef Q_OS_LINUX

namespace
{

bool tell(const QString &kernelFile, const QByteArray &text)
{
    QFile out(kernelFile);
    return out.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && out.write(text) == text.size();
}

/// A disk of its own for this process, which nobody else sees.
bool mountDisk(const QString &path, const char *options)
{
    if (::unshare(CLONE_NEWNS) != 0) {
        // Without rights of root: as root of a user namespace, where the system allows that.
        const QByteArray user = "0 " + QByteArray::number(::geteuid()) + " 1";
        const QByteArray group = "0 " + QByteArray::number(::getegid()) + " 1";
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0 || !tell(u"/proc/self/setgroups"_s, "deny") ||
            !tell(u"/proc/self/uid_map"_s, user) || !tell(u"/proc/self/gid_map"_s, group))
            return false;
    }
    return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
           ::mount("nape-test", QFile::encodeName(path).constData(), "tmpfs", 0, options) == 0;
}

void fillDisk(const QString &path)
{
    QFile filler(path);
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return;
    const QByteArray block(4096, '.');
    while (filler.write(block) > 0) {
    }
}

} // namespace

TEST_F(ProcessTest, AFullDiskRefusesTheSaveAndKeepsEverythingBefore)
{
    EXPECT_EXIT_CODE(exitCode(ErrorCode::DiskFull), inChild([&](ChildProcess::Inside &) {
                         if (!mountDisk(folder.path(), "size=1536k"))
                             return cannotBeTriedHere;
                         const auto store = open();
                         for (int count = 0; count < 1000; ++count) {
                             Headache headache = headacheAt(clock, Moment::now(clock));
                             headache.note = QString(10'000, u'x');
                             const auto kept = store->save(headache);
                             if (kept)
                                 continue;
                             if (store->counts().value().headaches != count || count == 0 ||
                                 !store->check().value().isEmpty())
                                 return wrongContent;
                             return exitCode(kept.error().code);
                         }
                         return saved;
                     }));
}

TEST_F(ProcessTest, OpeningOnAFullDiskIsSaidSoAndChangesNothing)
{
    EXPECT_EXIT_CODE(exitCode(ErrorCode::DiskFull), inChild([&](ChildProcess::Inside &) {
                         if (!mountDisk(folder.path(), "size=1024k"))
                             return cannotBeTriedHere;
                         open().reset();
                         fillDisk(folder.path(u"filler"_s));
                         return codeOfOpening();
                     }));
}

TEST_F(ProcessTest, ANewDiaryOnAFullDiskLeavesNoFileBehind)
{
    EXPECT_EXIT_CODE(exitCode(ErrorCode::DiskFull), inChild([&](ChildProcess::Inside &) {
                         if (!mountDisk(folder.path(), "size=64k"))
                             return cannotBeTriedHere;
                         fillDisk(folder.path(u"filler"_s));
                         const int code = codeOfOpening();
                         return QDir(folder.path()).entryList(QDir::Files).size() == 1 ? code : fileChanged;
                     }));
}

TEST_F(ProcessTest, AReadOnlyDiskIsSaidSo)
{
    EXPECT_EXIT_CODE(exitCode(ErrorCode::ReadOnly), inChild([&](ChildProcess::Inside &) {
                         if (!mountDisk(folder.path(), "size=1024k"))
                             return cannotBeTriedHere;
                         open().reset();
                         if (::mount("nape-test", QFile::encodeName(folder.path()).constData(), "tmpfs",
                                     MS_REMOUNT | MS_RDONLY, nullptr) != 0)
                             return cannotBeTriedHere;
                         return codeOfOpening();
                     }));
}

#endif
