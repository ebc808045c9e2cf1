// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/dialogs.h"

#include "core/store/diarystore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"
#include "tests/support/testfolder.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

#include <array>
#include <functional>

#ifdef Q_OS_LINUX
#include <sys/stat.h>
#endif

using namespace nape;
using namespace Qt::StringLiterals;

#ifdef Q_OS_LINUX

namespace
{

/// How many locks this process has on the file, as the system lists them.
int ownLocks(const QString &file)
{
    struct stat status{};
    if (stat(QFile::encodeName(file).constData(), &status) != 0)
        return 0;
    const QByteArray inode = ':' + QByteArray::number(quint64(status.st_ino));
    const QByteArray process = QByteArray::number(QCoreApplication::applicationPid());
    int locks = 0;
    for (const QByteArray &line : TestFolder::bytesOf(u"/proc/locks"_s).split('\n')) {
        // "1: POSIX  ADVISORY  READ 4242 08:01:131 0 EOF"
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() > 5 && words[1] == "POSIX" && words[4] == process && words[5].endsWith(inode))
            ++locks;
    }
    return locks;
}

} // namespace

// Closing any other handle on a file ends all locks of a process on it (POSIX). Another program would then take
// itself for the diary's last user and delete the log beside it.
TEST(Dialogs, LookingIntoTheFolderOfTheDiaryKeepsItsLocks)
{
    const TestFolder folder;
    // Names that say nothing of what is in them would be looked into most.
    const QString file = folder.path(u"diary"_s);
    const FakeClock clock;
    const auto store = DiaryStore::open(file, clock);
    ASSERT_TRUE(ok(store));
    ASSERT_TRUE(ok((*store)->firstDay()));
    const int before = ownLocks(file) + ownLocks(file + u"-shm"_s);
    if (before == 0)
        GTEST_SKIP() << "This system does not list its locks.";

    const std::array choose{
        std::function([&] { return dialogs::chooseDiary(nullptr, folder.path()); }),
        std::function([&] { return dialogs::chooseReport(nullptr, folder.path(u"report.sqlite"_s)); })};
    for (const auto &ask : choose) {
        bool isListed = false;
        QTimer::singleShot(0, qApp, [&] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            dialog->setNameFilter(u"*"_s);
            auto *model = dialog->findChild<QFileSystemModel *>();
            isListed = QTest::qWaitFor([&] { return !model->type(model->index(file)).isEmpty(); });
            dialog->reject();
        });
        EXPECT_EQ(ask(), std::nullopt);
        EXPECT_TRUE(isListed);
        EXPECT_EQ(ownLocks(file) + ownLocks(file + u"-shm"_s), before);
    }
}

#endif
