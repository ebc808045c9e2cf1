// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/techniqueranking.h"

#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class TechniqueRankingTest : public testing::Test
{
protected:
    FakeClock clock;
    Technique graded(const QString &key, EvidenceGrade grade)
    {
        Technique technique;
        technique.key = TechniqueKey(key);
        technique.tensionTypeGrade = grade;
        return technique;
    }
    Technique trusted = graded(u"trusted"_s, EvidenceGrade::B);
    Technique tried = graded(u"tried"_s, EvidenceGrade::C);
    Technique traditional = graded(u"traditional"_s, EvidenceGrade::T);
    QList<const Technique *> all{&traditional, &tried, &trusted};
    QList<RatedSession> sessions;

    /// One a day, each in an attack of its own.
    void add(const Technique &technique, int before, int after, int times = 1)
    {
        for (; times > 0; --times) {
            const Moment started = berlin(QDate(2026, 1, 1).addDays(sessions.size()), QTime(10, 0));
            sessions.append({technique.key, started, HeadacheId::create(clock), pain(before), pain(after)});
        }
    }

    QStringList order() const
    {
        QStringList keys;
        for (const RankedTechnique &each : ranked(all, sessions))
            keys.append(each.technique->key.toString());
        return keys;
    }
};

const QStringList byEvidence{u"trusted"_s, u"tried"_s, u"traditional"_s};

} // namespace

TEST_F(TechniqueRankingTest, WithoutExperienceTheEvidenceDecides)
{
    EXPECT_EQ(order(), byEvidence);
}

TEST_F(TechniqueRankingTest, FiveSessionsDecideNothingHoweverGood)
{
    add(traditional, 9, 0, 5);
    EXPECT_EQ(order(), byEvidence);
    EXPECT_FALSE(ranked(all, sessions).last().experience.isEnough());
    EXPECT_EQ(ranked(all, sessions).last().expectedChange, -0.5) << "nothing but what trials say";
}

TEST_F(TechniqueRankingTest, SixSessionsWeighAsMuchAsTheEvidence)
{
    add(traditional, 8, 4, 6);
    const RankedTechnique first = ranked(all, sessions).first();
    EXPECT_EQ(first.technique, &traditional);
    EXPECT_DOUBLE_EQ(first.expectedChange, (-0.5 - 4) / 2);
    EXPECT_EQ(first.experience, (OwnExperience{6, 6, -4}));
}

TEST_F(TechniqueRankingTest, TheMoreSessionsTheLessTheEvidenceWeighs)
{
    double before = -0.5;
    for (int n = 6; n < 60; n += 6) {
        sessions.clear();
        add(traditional, 8, 4, n);
        const double now = ranked({&traditional}, sessions).first().expectedChange;
        EXPECT_LT(now, before);
        EXPECT_GT(now, -4);
        before = now;
    }
}

TEST_F(TechniqueRankingTest, WhatDidNotHelpGoesDownWhateverTrialsSay)
{
    add(trusted, 5, 6, 12);
    EXPECT_EQ(order(), (QStringList{u"tried"_s, u"traditional"_s, u"trusted"_s}));
}

TEST_F(TechniqueRankingTest, OnlyTheFirstSessionOfAnAttackCounts)
{
    add(tried, 8, 6);
    for (int i = 0; i < 10; ++i) {
        RatedSession again = sessions.first();
        again.before = pain(6);
        again.after = pain(1);
        again.technique = i % 2 ? tried.key : trusted.key;
        sessions.append(again);
    }
    EXPECT_EQ(experienceWith(tried.key, sessions), (OwnExperience{1, 1, -2}));
    EXPECT_EQ(experienceWith(trusted.key, sessions).sessions, 1);
}

TEST_F(TechniqueRankingTest, WithoutAHeadacheOneSessionADayCounts)
{
    for (const auto &[day, hour] : {std::pair{1, 9}, {1, 18}, {2, 9}})
        sessions.append(
            {tried.key, berlin(QDate(2026, 1, day), QTime(hour, 0)), std::nullopt, pain(5), pain(4)});
    EXPECT_EQ(experienceWith(tried.key, sessions).sessions, 2);
}

TEST_F(TechniqueRankingTest, HelpedMeansTwoPointsOrThirtyPercentLess)
{
    struct Row {
        int before;
        int after;
        bool helped;
    };
    for (const Row &row : {Row{8, 6, true},
                           {8, 7, false},
                           {3, 2, true},
                           {4, 3, false},
                           {1, 0, true},
                           {0, 0, false},
                           {5, 5, false},
                           {3, 5, false},
                           {10, 8, true}}) {
        sessions.clear();
        add(tried, row.before, row.after);
        EXPECT_EQ(experienceWith(tried.key, sessions).helped, row.helped ? 1 : 0)
            << row.before << " to " << row.after;
    }
}

TEST_F(TechniqueRankingTest, WhatDecidesNothingKeepsTheOrder)
{
    const Technique other = graded(u"other"_s, EvidenceGrade::C);
    EXPECT_EQ(ranked({&other, &tried}, {}).first().technique, &other);
    EXPECT_EQ(ranked({&tried, &other}, {}).first().technique, &tried);
}
