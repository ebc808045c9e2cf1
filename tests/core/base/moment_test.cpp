// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/moment.h"
#include "tests/support/fakeclock.h"

#include <gtest/gtest.h>

using namespace nape;

namespace
{

const QTimeZone berlin("Europe/Berlin");
const QTimeZone auckland("Pacific/Auckland");

} // namespace

TEST(Moment, KeepsTheLocalDayOfItsZone)
{
    // 2026-03-08 22:40 in Berlin is already the next morning in Auckland.
    const qint64 instant = QDateTime(QDate(2026, 3, 8), QTime(22, 40), berlin).toMSecsSinceEpoch();
    EXPECT_EQ(Moment::at(instant, berlin).localDay, QDate(2026, 3, 8));
    EXPECT_EQ(Moment::at(instant, auckland).localDay, QDate(2026, 3, 9));
}

TEST(Moment, GivesBackTheClockTimeOfItsOwnZone)
{
    const QDateTime lived(QDate(2026, 3, 29), QTime(4, 10), berlin);
    EXPECT_EQ(Moment::at(lived).local().time(), QTime(4, 10));
    EXPECT_EQ(Moment::at(lived).zone, QByteArray("Europe/Berlin"));
}

TEST(Moment, LengthAcrossTheSpringClockChangeIsRealTime)
{
    const Moment start = Moment::at(QDateTime(QDate(2026, 3, 29), QTime(1, 30), berlin));
    const Moment end = Moment::at(QDateTime(QDate(2026, 3, 29), QTime(4, 10), berlin));
    EXPECT_EQ((end.utcMs - start.utcMs) / 60'000, 100);
}

TEST(Moment, AnUnknownZoneIsShownInUtc)
{
    Moment moment = Moment::at(0, berlin);
    moment.zone = "Mars/Olympus";
    EXPECT_EQ(moment.local().time(), QTime(0, 0));
}

TEST(Moment, NowFollowsTheClock)
{
    FakeClock clock;
    const Moment now = Moment::now(clock);
    EXPECT_EQ(now.localDay, QDate(2026, 3, 2));
    EXPECT_EQ(now.local().time(), QTime(8, 15));
}
