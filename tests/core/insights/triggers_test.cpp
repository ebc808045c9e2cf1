// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/triggers.h"

#include "core/statistics/falsediscovery.h"
#include "core/statistics/matchedsets.h"
#include "tests/core/insights/diarybuilder.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class TriggersTest : public testing::Test
{
protected:
    TriggersTest() { diary.period(QDate(2025, 1, 1), QDate(2025, 12, 31)); }

    void factor(const QDate &day, const QString &key, Answer answer)
    {
        diary.day(day).factors.insert(key, answer);
    }
    TriggerFindings ask() { return findTriggers(DiaryFacts(diary.excerpt()), diary.excerpt().period); }
    static TriggerFinding find(const TriggerFindings &findings, const QString &key, int lag)
    {
        for (const TriggerFinding &each : findings.findings) {
            if (each.factor == key && each.lag == lag)
                return each;
        }
        ADD_FAILURE() << "no such finding";
        return {};
    }
    /// An attack every seventh day and a bit, so that each has quiet days to compare with; the factor on days
    /// before onsets with one probability, on all others with another.
    void year(const QString &key, double beforeOnsets, double otherDays, int lag, quint32 seed)
    {
        QRandomGenerator random(seed);
        diary.answerAll();
        QSet<QDate> onsets;
        for (QDate day(2025, 1, 3); day < QDate(2025, 12, 28);
             day = day.addDays(6 + int(random.bounded(6)))) {
            diary.headache(day, 6);
            onsets.insert(day);
        }
        for (QDate day(2025, 1, 1); day <= QDate(2025, 12, 31); day = day.addDays(1)) {
            const double chance = onsets.contains(day.addDays(lag)) ? beforeOnsets : otherDays;
            factor(day, key, random.generateDouble() < chance ? Answer::Yes : Answer::No);
        }
    }

    DiaryBuilder diary;
};

} // namespace

TEST_F(TriggersTest, WithoutAnswersThereIsNothing)
{
    EXPECT_TRUE(ask().findings.isEmpty());
    diary.headache(QDate(2025, 3, 3));
    EXPECT_TRUE(ask().findings.isEmpty());
    EXPECT_EQ(ask().onsets, 1);
    EXPECT_EQ(ask().onsetsMissing, 23);
}

TEST_F(TriggersTest, ControlsAreQuietConfirmedDaysOfTheSameWeekdayAndMonth)
{
    // Thursday 15 May 2025. Other Thursdays: 1, 8, 22, 29.
    const QDate onset(2025, 5, 15);
    diary.answerAll();
    diary.headache(onset, 3);
    for (QDate day(2025, 5, 1); day <= QDate(2025, 5, 31); day = day.addDays(1))
        factor(day, u"stress"_s, day == onset || day == QDate(2025, 5, 1) ? Answer::Yes : Answer::No);
    TriggerFinding found = find(ask(), u"stress"_s, 0);
    EXPECT_EQ(found.onsets, 1);
    EXPECT_EQ(found.exposedOnsets, 1);
    EXPECT_EQ(found.controlDays, 4);
    EXPECT_EQ(found.exposedControlDays, 1);
    EXPECT_EQ(found.verdict, TriggerFinding::Verdict::CountsOnly);
    EXPECT_EQ(found.p, std::nullopt);

    diary.headache(QDate(2025, 5, 24), 3); // within two days of the 22nd
    EXPECT_EQ(find(ask(), u"stress"_s, 0).controlDays, 3 + 3) << "three Thursdays, three Saturdays";
    diary.excerpt().headaches.removeLast();
    diary.day(QDate(2025, 5, 29), Answer::NotSure);
    EXPECT_EQ(find(ask(), u"stress"_s, 0).controlDays, 3) << "not confirmed free";
    diary.day(QDate(2025, 5, 8)).factors.clear();
    EXPECT_EQ(find(ask(), u"stress"_s, 0).controlDays, 2) << "the factor was not answered";
    factor(QDate(2025, 5, 1), u"stress"_s, Answer::NotSure);
    EXPECT_EQ(find(ask(), u"stress"_s, 0).controlDays, 1);
    factor(onset, u"stress"_s, Answer::NotSure);
    EXPECT_EQ(find(ask(), u"stress"_s, 0).onsets, 0);
}

TEST_F(TriggersTest, TheLagLooksAtTheDaysBefore)
{
    const QDate onset(2025, 5, 15);
    diary.answerAll();
    diary.headache(onset, 3);
    for (QDate day(2025, 5, 1); day <= QDate(2025, 5, 31); day = day.addDays(1))
        factor(day, u"alcohol"_s, day == onset.addDays(-2) ? Answer::Yes : Answer::No);
    EXPECT_EQ(find(ask(), u"alcohol"_s, 0).exposedOnsets, 0);
    EXPECT_EQ(find(ask(), u"alcohol"_s, 1).exposedOnsets, 0);
    EXPECT_EQ(find(ask(), u"alcohol"_s, 2).exposedOnsets, 1);
    EXPECT_EQ(find(ask(), u"alcohol"_s, 2).controlDays, 3) << "two days before 1 May nothing was answered";
}

TEST_F(TriggersTest, TheFirstDaysOfThePeriodAreNoReadingBeforeTheDiary)
{
    diary.answerAll();
    diary.headache(QDate(2025, 1, 1), 3);
    factor(QDate(2025, 1, 1), u"stress"_s, Answer::Yes);
    EXPECT_EQ(find(ask(), u"stress"_s, 2).onsets, 0);
}

TEST_F(TriggersTest, RecurrencesAreNoNewOnsets)
{
    for (int i = 0; i < 5; ++i)
        diary.headache(QDate(2025, 5, 15).addDays(i), 3);
    EXPECT_EQ(ask().onsets, 1);
}

TEST_F(TriggersTest, AStrongPlantedTriggerIsFoundAtItsLag)
{
    year(u"stress"_s, 0.7, 0.15, 1, 1);
    const TriggerFindings found = ask();
    EXPECT_EQ(found.tested, 3);
    EXPECT_EQ(found.onsetsMissing, 0);
    ASSERT_FALSE(found.findings.isEmpty());
    const TriggerFinding first = found.findings.first();
    EXPECT_EQ(first.factor, u"stress"_s);
    EXPECT_EQ(first.lag, 1);
    EXPECT_EQ(first.verdict, TriggerFinding::Verdict::More);
    EXPECT_GT(first.oddsRatio.interval->lower, 1);
    EXPECT_LE(*first.q, 0.1);
    EXPECT_FALSE(first.mayBeEarlySign);
}

TEST_F(TriggersTest, WhatComesLessOftenBeforeAttacksIsCalledSo)
{
    year(u"exercise"_s, 0.1, 0.6, 0, 2);
    EXPECT_EQ(find(ask(), u"exercise"_s, 0).verdict, TriggerFinding::Verdict::Fewer);
}

TEST_F(TriggersTest, LightSoundNeckPainAndCravingMayBeEarlySigns)
{
    for (const auto &key : {u"light"_s, u"sound"_s, u"neck_pain"_s, u"craving"_s}) {
        diary = {};
        diary.period(QDate(2025, 1, 1), QDate(2025, 12, 31));
        year(key, 0.7, 0.15, 0, 3);
        EXPECT_TRUE(find(ask(), key, 0).mayBeEarlySign) << key.toStdString();
        EXPECT_TRUE(find(ask(), key, 1).mayBeEarlySign);
        EXPECT_FALSE(find(ask(), key, 2).mayBeEarlySign) << "too long before";
    }
}

TEST_F(TriggersTest, WhatThePersonNamedAsAWarningIsAnEarlySign)
{
    year(u"stress"_s, 0.7, 0.15, 0, 4);
    EXPECT_FALSE(find(ask(), u"stress"_s, 0).mayBeEarlySign);
    diary.excerpt().headaches.first().symptoms = {{u"stress"_s, Phase::Before, Answer::Yes, {}}};
    EXPECT_TRUE(find(ask(), u"stress"_s, 0).mayBeEarlySign);
}

TEST_F(TriggersTest, SleepAndBleedingAreFactorsToo)
{
    diary.headache(QDate(2025, 5, 15), 3);
    DayRecord &day = diary.day(QDate(2025, 5, 15));
    day.sleepHours = 5.5;
    day.sleepQuality = 2;
    day.bleeding = Answer::Yes;
    const TriggerFindings found = ask();
    for (const QString &key : {shortSleepFactor, poorSleepFactor, bleedingFactor})
        EXPECT_EQ(find(found, key, 0).exposedOnsets, 1) << key.toStdString();
}

TEST_F(TriggersTest, DaysThatAreLeftOutAreNeitherOnsetsNorControls)
{
    year(u"stress"_s, 0.7, 0.15, 0, 5);
    const int onsets = ask().onsets;
    const int controls = find(ask(), u"stress"_s, 0).controlDays;
    diary.exclude(QDate(2025, 3, 1), QDate(2025, 4, 30));
    EXPECT_LT(ask().onsets, onsets);
    EXPECT_LT(find(ask(), u"stress"_s, 0).controlDays, controls);
}

TEST_F(TriggersTest, TheSameSeedGivesTheSameAnswer)
{
    year(u"stress"_s, 0.4, 0.25, 1, 6);
    const TriggerFindings first = ask();
    const TriggerFindings again = ask();
    ASSERT_EQ(first.findings.size(), again.findings.size());
    for (qsizetype i = 0; i < first.findings.size(); ++i)
        EXPECT_EQ(first.findings[i].p, again.findings[i].p);
}

TEST_F(TriggersTest, OddsRatiosAndQAgreeWithASlowAndObviousVersion)
{
    year(u"stress"_s, 0.5, 0.2, 1, QRandomGenerator::global()->generate());
    const TriggerFindings found = ask();
    std::vector<double> p;
    for (const TriggerFinding &each : found.findings) {
        std::vector<statistics::MatchedSet> sets;
        for (const Headache &headache : diary.excerpt().headaches) {
            const QDate onset = headache.start.localDay;
            const auto exposed = [&](const QDate &day) -> std::optional<bool> {
                for (const DayRecord &record : diary.excerpt().days) {
                    if (record.day == day.addDays(-each.lag) && record.factors.contains(each.factor))
                        return record.factors.value(each.factor) == Answer::Yes;
                }
                return std::nullopt;
            };
            if (!exposed(onset))
                continue;
            statistics::MatchedSet set{.caseExposed = *exposed(onset)};
            for (QDate day(onset.year(), onset.month(), 1);
                 day.month() == onset.month() && day.year() == onset.year(); day = day.addDays(1)) {
                bool isControl = day != onset && day.dayOfWeek() == onset.dayOfWeek();
                for (const Headache &other : diary.excerpt().headaches)
                    isControl = isControl && std::abs(other.start.localDay.daysTo(day)) > 2;
                if (isControl && exposed(day))
                    ++(*exposed(day) ? set.exposedControls : set.unexposedControls);
            }
            sets.push_back(set);
        }
        EXPECT_EQ(each.oddsRatio, statistics::mantelHaenszel(sets).oddsRatio);
        p.push_back(each.p.value_or(1));
    }
    const auto q = statistics::benjaminiHochberg(p);
    for (size_t i = 0; i < p.size(); ++i)
        EXPECT_DOUBLE_EQ(*found.findings[qsizetype(i)].q, q[i]);
}
