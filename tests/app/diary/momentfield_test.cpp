// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/momentfield.h"
#include "app/fields/datefield.h"
#include "app/fields/timefield.h"

#include <gtest/gtest.h>

using namespace nape;

namespace
{

class MomentFieldTest : public testing::Test
{
protected:
    const QTimeZone berlin{"Europe/Berlin"};
    MomentField field{QStringLiteral("Date"), QStringLiteral("Time"), QStringLiteral("x")};

    /// Minutes after the midnight that begins the day on which the clocks are put back at three.
    Moment after(int minutes) const
    {
        return Moment::at(QDate(2026, 10, 25).startOfDay(berlin).toMSecsSinceEpoch() + minutes * 60'000,
                          berlin);
    }
    Moment typed(const QTime &time)
    {
        field.setMoment(after(0));
        field.findChild<TimeField *>()->setTime(time);
        return field.moment();
    }
};

} // namespace

TEST_F(MomentFieldTest, TheHourThatComesTwiceIsTheFirstUnlessThatWouldBeTooEarly)
{
    EXPECT_EQ(typed(QTime(2, 30)), after(150));
    field.setEarliest(after(120));
    EXPECT_EQ(typed(QTime(2, 30)), after(150));
    field.setEarliest(after(170)); // 02:50, the first time
    EXPECT_EQ(typed(QTime(2, 30)), after(210)) << "it ended forty minutes later";
    EXPECT_EQ(typed(QTime(2, 50)), after(170));
    EXPECT_EQ(typed(QTime(1, 30)), after(90)) << "an hour that comes once is what it is";
    EXPECT_EQ(typed(QTime(3, 30)), after(270));
}

TEST_F(MomentFieldTest, WhatIsNotTouchedKeepsItsInstant)
{
    const Moment second = after(211);
    field.setMoment(second);
    EXPECT_EQ(field.moment(), second);
}
