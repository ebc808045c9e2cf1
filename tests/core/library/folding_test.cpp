// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/library/folding.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

TEST(Folding, LeavesSmallLettersWithoutAccents)
{
    EXPECT_EQ(foldedWords(u"Fēngchí"_s), QStringList{u"fengchi"_s});
    EXPECT_EQ(foldedWords(u"Lǘ Göbel KRØLL Straße"_s),
              (QStringList{u"lu"_s, u"gobel"_s, u"kroll"_s, u"strasse"_s}));
}

TEST(Folding, PartsWordsAtEverythingThatIsNoLetterOrNumber)
{
    EXPECT_EQ(foldedWords(u"GB-20, (temple); 4–6\n\tx"_s),
              (QStringList{u"gb"_s, u"20"_s, u"temple"_s, u"4"_s, u"6"_s, u"x"_s}));
}

TEST(Folding, ApostrophesDoNotPartWords)
{
    EXPECT_EQ(foldedWords(u"head's head’s"_s), (QStringList{u"heads"_s, u"heads"_s}));
}

TEST(Folding, ChineseSignsStandApartFromOtherLetters)
{
    EXPECT_EQ(foldedWords(u"GB20风池ok"_s), (QStringList{u"gb20"_s, u"风池"_s, u"ok"_s}));
}

TEST(Folding, NothingRemainsOfSignsAndPictures)
{
    EXPECT_EQ(foldedWords(u" – 🧠💥 … ! "_s), QStringList());
    EXPECT_EQ(foldedWords(QString(QChar(0xd83e))), QStringList()) << "half of a surrogate pair";
    EXPECT_EQ(foldedWords({}), QStringList());
}
