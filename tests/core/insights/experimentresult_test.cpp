// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/experimentresult.h"

#include "tests/core/insights/diarybuilder.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

const TechniqueKey scalp(u"T_SCALP"_s);
const TechniqueKey face(u"T_FACE"_s);

class ExperimentResultTest : public testing::Test
{
protected:
    DiaryBuilder diary;
    Experiment experiment =
        plannedExperiment(ExperimentId::create(diary.clock()), scalp, face, RatingMoment::After, usualTurns,
                          7, diary.at(QDate(2025, 1, 1), 8));

    void SetUp() override { diary.period(QDate(2025, 1, 1), QDate(2026, 3, 2)); }
    QString turn(int index) const { return experiment.turns[index].technique.toString(); }
    QString other(int index) const
    {
        return (experiment.turns[index].technique == scalp ? face : scalp).toString();
    }
    /// An attack in the given week, with one session.
    SessionRecord &attackWith(int week, const QString &technique, int before = 7, int after = 5)
    {
        const QDate day = QDate(2025, 1, 6).addDays(7 * week);
        const HeadacheId id = diary.headache(day, 6, before).id;
        return diary.session(technique, diary.at(day, 11),
                             {{RatingMoment::Before, before}, {RatingMoment::After, after}}, id);
    }
    Experiment taken() { return withTurnsTaken(experiment, DiaryFacts(diary.excerpt())); }
    ExperimentResult result() { return resultOf(taken(), DiaryFacts(diary.excerpt())); }
};

} // namespace

TEST_F(ExperimentResultTest, SessionsTakeTheTurnsInTheirOrder)
{
    attackWith(0, turn(0));
    attackWith(1, turn(1));
    const Experiment with = taken();
    EXPECT_EQ(with.turns[0].session, diary.excerpt().sessions[0].id);
    EXPECT_EQ(with.turns[1].session, diary.excerpt().sessions[1].id);
    EXPECT_EQ(with.nextTurn(), 2);
    EXPECT_EQ(withTurnsTaken(with, DiaryFacts(diary.excerpt())), with) << "asking again changes nothing";
}

TEST_F(ExperimentResultTest, TheOtherTechniqueTakesNoTurn)
{
    attackWith(0, other(0));
    EXPECT_EQ(taken(), experiment);
}

TEST_F(ExperimentResultTest, OnlyTheFirstSessionOfAnAttackCounts)
{
    const SessionRecord first = attackWith(0, other(0));
    diary.session(turn(0), diary.at(QDate(2025, 1, 6), 14),
                  {{RatingMoment::Before, 5}, {RatingMoment::After, 1}}, first.headache);
    EXPECT_EQ(taken(), experiment);
}

TEST_F(ExperimentResultTest, WithoutARatingBeforehandOrBeforeItBeganItIsNoTurn)
{
    attackWith(0, turn(0)).ratings.remove(RatingMoment::Before);
    EXPECT_EQ(taken(), experiment);
    experiment.started = diary.at(QDate(2025, 6, 1), 8);
    attackWith(1, turn(0));
    EXPECT_EQ(taken(), experiment);
}

TEST_F(ExperimentResultTest, BothTechniquesAndTheirDifferenceAreEstimatedWhenAllTurnsAreDone)
{
    for (int i = 0; i < usualTurns; ++i)
        attackWith(i, turn(i), 7, experiment.turns[i].technique == scalp ? 3 : 6);
    const ExperimentResult done = result();
    EXPECT_EQ(done.turnsDone, usualTurns);
    EXPECT_EQ(done.firstRated, 6);
    EXPECT_EQ(done.secondRated, 6);
    EXPECT_EQ(done.first.value, -4);
    EXPECT_EQ(done.second.value, -1);
    EXPECT_EQ(done.difference.value, -3);
    ASSERT_TRUE(done.difference.interval);
    EXPECT_LE(done.difference.interval->upper, -3);
}

TEST_F(ExperimentResultTest, AMissingRatingLeavesItsBlockOut)
{
    for (int i = 0; i < usualTurns; ++i)
        attackWith(i, turn(i)).ratings.remove(i == 3 ? RatingMoment::After : RatingMoment::TwoHours);
    const ExperimentResult done = result();
    EXPECT_EQ(done.turnsDone, usualTurns);
    EXPECT_EQ(done.firstRated + done.secondRated, usualTurns - 1);
    EXPECT_EQ(done.difference.n, 5);
    EXPECT_FALSE(done.difference.interval);
}

TEST_F(ExperimentResultTest, WithoutTurnsNothingIsSaid)
{
    const ExperimentResult none = result();
    EXPECT_EQ(none.turnsDone, 0);
    EXPECT_FALSE(none.difference.value);
}

TEST_F(ExperimentResultTest, WithoutAnAttackInTheDiaryADayTakesOneTurn)
{
    for (int hour : {9, 12, 20})
        diary.session(turn(0), diary.at(QDate(2025, 2, 1), hour),
                      {{RatingMoment::Before, 6}, {RatingMoment::After, 4}});
    EXPECT_EQ(taken().nextTurn(), 1);
    diary.session(turn(1), diary.at(QDate(2025, 2, 2), 9),
                  {{RatingMoment::Before, 6}, {RatingMoment::After, 4}});
    EXPECT_EQ(taken().nextTurn(), 2);
}

TEST_F(ExperimentResultTest, WhatSaysNothingElsewhereSaysNothingHere)
{
    attackWith(0, turn(0));
    attackWith(1, turn(1), 0, 0);
    attackWith(2, turn(2));
    diary.dose(u"triptan"_s, diary.at(QDate(2025, 1, 20), 10, 30));
    attackWith(3, turn(3));
    diary.exclude(QDate(2025, 1, 27), QDate(2025, 1, 27));
    const ExperimentResult found = result();
    EXPECT_EQ(found.turnsDone, 4);
    EXPECT_EQ(found.firstRated + found.secondRated, 1);
    EXPECT_EQ(found.leftOut.value(SessionLeftOut::NoPain), 1);
    EXPECT_EQ(found.leftOut.value(SessionLeftOut::Medicine), 1);
    EXPECT_EQ(found.leftOut.value(SessionLeftOut::Excluded), 1);
}

TEST_F(ExperimentResultTest, TheTechniqueThatWasDrawnIsDueUntilTheFirstSessionOfTheAttack)
{
    const auto due = [&] { return dueTechnique(experiment, DiaryFacts(diary.excerpt())); };
    EXPECT_EQ(due(), experiment.turns[0].technique);
    attackWith(0, turn(0));
    EXPECT_EQ(due(), experiment.turns[1].technique);
    const QDate today(2026, 3, 2);
    const HeadacheId id = diary.headache(diary.at(today, 6), {}, 6).id;
    EXPECT_EQ(due(), experiment.turns[1].technique);
    diary.session(other(1), diary.at(today, 7), {{RatingMoment::Before, 6}}, id);
    EXPECT_FALSE(due()) << "the attack has had its first session";
    experiment.ended = diary.at(today, 8);
    EXPECT_FALSE(due());
}
