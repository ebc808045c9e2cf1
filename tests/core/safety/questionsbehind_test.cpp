// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/questionsbehind.h"

#include "resources/resources.h"
#include "tests/support/safetyvalues.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class QuestionsBehindTest : public testing::Test
{
protected:
    QuestionsBehind behind(const QString &rule) const
    {
        return questionsBehind(*catalogue.rule(RuleKey(rule)), catalogue, profile, someMoment());
    }
    void answer(const QString &key, Answer answer) { profile.setAnswer(QuestionKey(key), answer); }

    const Catalogue catalogue = *Catalogue::load(resources::catalogueFolder());
    HealthProfile profile;
    const QList<QuestionKey> blood{QuestionKey(u"anticoagulant"_s), QuestionKey(u"bleeding_disorder"_s),
                                   QuestionKey(u"platelets_low"_s)};
};

} // namespace

TEST_F(QuestionsBehindTest, ARuleThatIsOnlyCarefulNamesWhatIsNotKnown)
{
    EXPECT_EQ(behind(u"S13"_s).open, blood);
    EXPECT_TRUE(behind(u"S13"_s).given.isEmpty());
    EXPECT_EQ(behind(u"S07"_s).open.size(), 4);
}

TEST_F(QuestionsBehindTest, EachNoLeavesOneLessAndNotSureLeavesItOpen)
{
    answer(u"anticoagulant"_s, Answer::No);
    EXPECT_EQ(behind(u"S13"_s).open, blood.mid(1));
    answer(u"bleeding_disorder"_s, Answer::NotSure);
    EXPECT_EQ(behind(u"S13"_s).open, blood.mid(1));
    answer(u"bleeding_disorder"_s, Answer::No);
    answer(u"platelets_low"_s, Answer::No);
    EXPECT_TRUE(behind(u"S13"_s).open.isEmpty());
}

TEST_F(QuestionsBehindTest, AYesSettlesIt)
{
    answer(u"bleeding_disorder"_s, Answer::Yes);
    EXPECT_TRUE(behind(u"S13"_s).open.isEmpty());
    EXPECT_EQ(behind(u"S13"_s).given, QList{blood.at(1)});
}

TEST_F(QuestionsBehindTest, AnAgeCountsFromItsEdge)
{
    profile.setElapsed(QuestionKey(u"age"_s), 49, TimeUnit::Years, someMoment());
    EXPECT_EQ(behind(u"S07"_s).open.size(), 3);
    profile.setElapsed(QuestionKey(u"age"_s), 50, TimeUnit::Years, someMoment());
    EXPECT_TRUE(behind(u"S07"_s).open.isEmpty());
    EXPECT_EQ(behind(u"S07"_s).given, QList{QuestionKey(u"age"_s)});
}

TEST_F(QuestionsBehindTest, WhatTheWarningSignsSettleIsNoQuestionOfTheProfile)
{
    EXPECT_EQ(behind(u"S04"_s), QuestionsBehind());
    EXPECT_EQ(behind(u"S02"_s), QuestionsBehind());
}
