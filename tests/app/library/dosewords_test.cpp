// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/dosewords.h"

#include "tests/app/library/librarycatalogue.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

QString numbersOf(const QString &technique, int step)
{
    return words::numbers(libraryCatalogue(),
                          libraryCatalogue().technique(TechniqueKey(technique))->steps.at(step));
}

} // namespace

TEST(DoseWords, SayHowLongHowOftenAndHowHard)
{
    EXPECT_EQ(numbersOf(u"T_SCALP"_s, 0), u"45 s · 30 per minute · pressure: light"_s);
    EXPECT_EQ(numbersOf(u"T_ACU"_s, 0), u"6 × 5 s · 3 s pause · pressure: light"_s);
    EXPECT_EQ(numbersOf(u"T_SCALP"_s, 2), u"60 s · 30 per minute · pressure: light to moderate"_s);
}

TEST(DoseWords, SayRangesSidesAndMinutes)
{
    EXPECT_EQ(numbersOf(u"X_HAND"_s, 0),
              u"2 × 30–60 s · 5 s pause · on each side · pressure: moderate to firm"_s);
    EXPECT_EQ(numbersOf(u"X_COLD"_s, 0), u"10–15 minutes · pressure: feather"_s);
}

TEST(DoseWords, SayBreathsInAndOut)
{
    EXPECT_EQ(numbersOf(u"X_BREATH"_s, 0), u"in for 4 s, out for 6 s · 6 per minute"_s);
}

TEST(DoseWords, AdviceHasNoNumbers)
{
    EXPECT_EQ(numbersOf(u"T_WARM"_s, 2), QString());
}

TEST(DoseWords, SayHowAPointIsPressed)
{
    PressurePoint point;
    EXPECT_EQ(words::dose(point), u"Press in slowly for 2 seconds, hold for 5, let go for 3. 6 time(s)."_s);
    EXPECT_EQ(words::dose(TriggerPoint()), u"Hold for 7 seconds, let go, and begin again. 5 time(s)."_s);
}
