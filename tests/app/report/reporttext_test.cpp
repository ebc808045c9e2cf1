// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reporttext.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

TEST(ReportText, WhatAFileCannotHoldIsLeftOutAndTheRestStays)
{
    EXPECT_EQ(printable(u"a\u0000b\u001Bc\u0007"_s), u"abc"_s);
    EXPECT_EQ(printable(u"line\r\nline\rline\ttab"_s), u"line\nline\nline tab"_s);
    EXPECT_EQ(printable(u"🧠 صداع 頭痛"_s), u"🧠 صداع 頭痛"_s);
    EXPECT_EQ(printable(QString(QChar(0xD83D)) + u"x"_s + QChar(0xDE00)), u"x"_s); // halves of characters
    EXPECT_EQ(printable(u"\u202Eright to left\u202C"_s), u"right to left"_s);
}

TEST(ReportText, AShortTextStaysAsItIs)
{
    EXPECT_EQ(shortened(u"short"_s, 5), u"short"_s);
}

TEST(ReportText, ALongTextIsCutBetweenWordsAndSaysSo)
{
    EXPECT_EQ(shortened(u"one two three"_s, 9), u"one two … (shortened)"_s);
}

TEST(ReportText, AnEndlessWordIsCutBetweenCharacters)
{
    const QString doctor = u"👩‍⚕️"_s; // five units of text, one character to the eye
    const QString cut = shortened(doctor.repeated(20'000), 12);
    EXPECT_TRUE(cut.endsWith(u"… (shortened)"_s));
    EXPECT_EQ(cut.section(u' ', 0, 0), doctor.repeated(2));
}
