// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/library/spelling.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

constexpr int tooMany = Spelling::tooMany;

int errors(const QString &typed, const QString &meant)
{
    return Spelling(typed).errors(meant, Spelling::Letters::of(meant));
}

int errorsInBeginning(const QString &typed, const QString &meant)
{
    return Spelling(typed).errorsInBeginning(meant, Spelling::Letters::of(meant));
}

} // namespace

TEST(Spelling, CountsOneForALetterTooFewTooManyAnotherOrSwapped)
{
    EXPECT_EQ(errors(u"temple"_s, u"temple"_s), 0);
    EXPECT_EQ(errors(u"tempe"_s, u"temple"_s), 1);
    EXPECT_EQ(errors(u"temmple"_s, u"temple"_s), 1);
    EXPECT_EQ(errors(u"tenple"_s, u"temple"_s), 1);
    EXPECT_EQ(errors(u"tmeple"_s, u"temple"_s), 1);
    EXPECT_EQ(errors(u"emple"_s, u"temple"_s), 1);
    EXPECT_EQ(errors(u"templ"_s, u"temple"_s), 1);
}

TEST(Spelling, ForgivesNothingInThreeLettersOneErrorInFourTwoInEight)
{
    EXPECT_EQ(errors(u"jaw"_s, u"jaws"_s), tooMany);
    EXPECT_EQ(errors(u"nack"_s, u"neck"_s), 1);
    EXPECT_EQ(errors(u"nakc"_s, u"neck"_s), tooMany);
    EXPECT_EQ(errors(u"shuolde"_s, u"shoulder"_s), tooMany) << "two errors in seven letters";
    EXPECT_EQ(errors(u"shuoldre"_s, u"shoulder"_s), 2);
    EXPECT_EQ(errors(u"shuoldrre"_s, u"shoulder"_s), tooMany);
}

TEST(Spelling, NumbersMustBeRight)
{
    EXPECT_EQ(errors(u"gb20"_s, u"gb21"_s), tooMany);
    EXPECT_EQ(errors(u"moraska2015"_s, u"moraska2008"_s), tooMany);
    EXPECT_EQ(errors(u"moraksa2015"_s, u"moraska2015"_s), 1);
}

TEST(Spelling, ComparesTheBeginningWhileAWordIsTyped)
{
    EXPECT_EQ(errorsInBeginning(u"temporl"_s, u"temporalis"_s), 1);
    EXPECT_EQ(errorsInBeginning(u"traps"_s, u"trapezius"_s), 1);
    EXPECT_EQ(errorsInBeginning(u"trapz"_s, u"trapezius"_s), 1);
    EXPECT_EQ(errorsInBeginning(u"temporalisses"_s, u"temporalis"_s), tooMany);
    EXPECT_EQ(errorsInBeginning(u"ear"_s, u"earth"_s), 0);
}

TEST(Spelling, BearsWordsOfAnyLength)
{
    const QString huge(10'000, u'a');
    EXPECT_EQ(errors(huge, u"a"_s), tooMany);
    EXPECT_EQ(errors(u"aaaa"_s, huge), tooMany);
    EXPECT_EQ(errors({}, u"a"_s), tooMany);
    EXPECT_EQ(errors({}, {}), 0);
}
