// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/diarylock.h"
#include "tests/support/testfolder.h"

#include <QProcess>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

TEST(DiaryLock, ASecondWindowOnTheSameDiaryIsRefused)
{
    const TestFolder folder;
    const auto first = DiaryLock::acquire(folder.path(u"diary.sqlite"_s));
    ASSERT_TRUE(first);
    const auto second = DiaryLock::acquire(folder.path(u"diary.sqlite"_s));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::OpenElsewhere);
    EXPECT_TRUE(sentence(second.error()).contains(u"already open"_s));
}

TEST(DiaryLock, AnotherDiaryIsFree)
{
    const TestFolder folder;
    const auto first = DiaryLock::acquire(folder.path(u"one.sqlite"_s));
    EXPECT_TRUE(DiaryLock::acquire(folder.path(u"two.sqlite"_s)));
}

TEST(DiaryLock, IsFreeAgainWhenTheWindowHasClosed)
{
    const TestFolder folder;
    {
        const auto first = DiaryLock::acquire(folder.path(u"diary.sqlite"_s));
        ASSERT_TRUE(first);
    }
    EXPECT_TRUE(DiaryLock::acquire(folder.path(u"diary.sqlite"_s)));
}

TEST(DiaryLock, OfAKilledProgramCountsForNothing)
{
    const TestFolder folder;
    QProcess owner;
    owner.start(u"sh"_s, {u"-c"_s, u"read line"_s});
    ASSERT_TRUE(owner.waitForStarted());
    const auto pid = owner.processId();
    owner.kill();
    ASSERT_TRUE(owner.waitForFinished());
    folder.write(u"diary.sqlite.lock"_s,
                 QByteArray::number(pid) + "\nnape\n" + QSysInfo::machineHostName().toUtf8() + "\n");
    EXPECT_TRUE(DiaryLock::acquire(folder.path(u"diary.sqlite"_s)));
}
