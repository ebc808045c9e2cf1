// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/id.h"
#include "tests/support/fakeclock.h"

#include <QSet>

#include <gtest/gtest.h>

using namespace nape;
using namespace std::chrono_literals;

using TestId = Id<struct TestIdTag>;

TEST(Id, IsAUuidOfVersion7)
{
    FakeClock clock;
    const QUuid uuid = uuidV7(clock);
    EXPECT_EQ(uuid.variant(), QUuid::DCE);
    EXPECT_EQ(uuid.toString(QUuid::WithoutBraces).at(14), u'7');
}

TEST(Id, StartsWithTheMillisecondsOfItsCreation)
{
    FakeClock clock;
    const QString digits = uuidV7(clock).toString(QUuid::Id128).left(12);
    EXPECT_EQ(digits.toLongLong(nullptr, 16), clock.now().count());
}

TEST(Id, SortsByTimeOfCreationAlsoAsText)
{
    FakeClock clock;
    QString before = TestId::create(clock).toString();
    for (int i = 0; i < 200; ++i) {
        clock.advance(1ms);
        const QString id = TestId::create(clock).toString();
        EXPECT_LT(before, id);
        before = id;
    }
}

TEST(Id, NeverRepeatsWithinOneMillisecond)
{
    FakeClock clock;
    QSet<TestId> seen;
    for (int i = 0; i < 10'000; ++i)
        seen.insert(TestId::create(clock));
    EXPECT_EQ(seen.size(), 10'000);
}

TEST(Id, ComesBackFromItsText)
{
    FakeClock clock;
    const TestId id = TestId::create(clock);
    EXPECT_EQ(TestId::fromString(id.toString()), id);
    EXPECT_EQ(TestId::fromString(QStringLiteral("no id")), std::nullopt);
}

TEST(Id, AClockBefore1970StillGivesAValidId)
{
    FakeClock clock;
    clock.jumpWallClock(-clock.now() - 1h);
    EXPECT_EQ(uuidV7(clock).toString(QUuid::WithoutBraces).at(14), u'7');
}

TEST(Id, TheSameTimeAndRandomBitsGiveTheSameId)
{
    QRandomGenerator one(7);
    QRandomGenerator two(7);
    const TestId id = TestId::create(1'772'435'700'000ms, one);
    EXPECT_EQ(id, TestId::create(1'772'435'700'000ms, two));
    EXPECT_NE(id, TestId::create(1'772'435'700'000ms, two));
    EXPECT_EQ(id.toString().at(14), u'7');
}
