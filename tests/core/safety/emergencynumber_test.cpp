// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/emergencynumber.h"

#include <QLocale>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

TEST(EmergencyNumber, IsThatOfTheCountry)
{
    const std::pair<const char *, const char *> numbers[] = {
        {"de_DE", "112"}, {"fr_FR", "112"}, {"es_ES", "112"}, {"en_GB", "999"}, {"en_US", "911"},
        {"fr_CA", "911"}, {"en_AU", "000"}, {"en_NZ", "111"}, {"en_IE", "112"}, {"ja_JP", "119"},
    };
    for (const auto &[locale, number] : numbers)
        EXPECT_EQ(EmergencyNumber::forLocale(QLocale(QString::fromLatin1(locale))).words(),
                  QString::fromLatin1(number))
            << locale;
}

TEST(EmergencyNumber, IsGeneralWordsWhereNoneIsKnown)
{
    for (const QLocale &locale : {QLocale::c(), QLocale(QLocale::French, QLocale::Chad)}) {
        const EmergencyNumber number = EmergencyNumber::forLocale(locale);
        EXPECT_FALSE(number.isKnown());
        EXPECT_EQ(number.words(), u"your local emergency number"_s);
    }
}
