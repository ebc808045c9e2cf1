// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/sessionwords.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

TEST(SessionWords, DurationsAreInMinutesAndSeconds)
{
    const std::pair<std::chrono::milliseconds, QString> rows[] = {
        {0ms, u"0 s"_s}, {999ms, u"0 s"_s}, {45s, u"45 s"_s}, {2min, u"2 min"_s}, {130s, u"2 min 10 s"_s},
    };
    for (const auto &[time, words] : rows)
        EXPECT_EQ(words::duration(time), words);
}

TEST(SessionWords, TheShortTimeIsSecondsBelowAMinuteAndAClockAbove)
{
    EXPECT_EQ(words::shortTime(43s).number, u"43"_s);
    EXPECT_EQ(words::shortTime(59s).unit, u"seconds"_s);
    EXPECT_EQ(words::shortTime(60s).number, u"1:00"_s);
    EXPECT_EQ(words::shortTime(125s).number, u"2:05"_s);
    EXPECT_EQ(words::shortTime(600s).number, u"10:00"_s);
    EXPECT_EQ(words::shortTime(600s).unit, u"minutes"_s);
}

TEST(SessionWords, SidesAreSaidInWords)
{
    const auto sides = [](const QList<Side> &of) {
        PlannedStep step;
        for (const Side side : of)
            step.places.append({RegionKey(u"forehead"_s), side});
        return words::sides(step);
    };
    EXPECT_EQ(sides({Side::Left, Side::Right, Side::Middle}), u"Both sides"_s);
    EXPECT_EQ(sides({Side::Left}), u"Left side"_s);
    EXPECT_EQ(sides({Side::Right, Side::Middle}), u"Right side"_s);
    EXPECT_EQ(sides({Side::Middle}), QString());
}
