// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/laterrating.h"
#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace std::chrono_literals;

namespace
{

const FakeClock clock;
const QDate day(2026, 3, 2);

SessionRecord sessionEnding(const Moment &ended, std::chrono::milliseconds done = 5min)
{
    SessionRecord session{.id = SessionId::create(clock),
                          .headache = {},
                          .technique = TechniqueKey(QStringLiteral("T")),
                          .selection = {},
                          .asked = 5min,
                          .started = Moment::at(ended.utcMs - 300'000, QTimeZone(ended.zone)),
                          .ended = ended,
                          .outcome = SessionOutcome::Finished,
                          .steps = {},
                          .ratings = {}};
    session.steps.append({{}, done});
    return session;
}

QList<RatingMoment> momentsDue(const QList<SessionRecord> &sessions, const Moment &now)
{
    QList<RatingMoment> moments;
    for (const LaterRating &rating : ratingsDue(sessions, now))
        moments.append(rating.moment);
    return moments;
}

} // namespace

TEST(LaterRating, IsAskedHalfAnHourAndTwoHoursAfterTheEnd)
{
    using enum RatingMoment;
    const SessionRecord session = sessionEnding(berlin(day, {10, 0}));
    const struct {
        QTime time;
        QList<RatingMoment> due;
    } rows[] = {
        {{10, 0}, {}},
        {{10, 29, 59}, {}},
        {{10, 30}, {HalfHour}},
        {{11, 59}, {HalfHour}},
        {{12, 0}, {TwoHours, HalfHour}},
        {{23, 59}, {TwoHours, HalfHour}},
    };
    for (const auto &row : rows)
        EXPECT_EQ(momentsDue({session}, berlin(day, row.time)), row.due) << row.time.toString().toStdString();
    EXPECT_TRUE(momentsDue({session}, berlin(day.addDays(1), {0, 0})).isEmpty()) << "the day is over";
}

TEST(LaterRating, OfTheEveningIsDueOnTheDayItFallsOn)
{
    using enum RatingMoment;
    const SessionRecord session = sessionEnding(berlin(day, {23, 0}));
    EXPECT_EQ(momentsDue({session}, berlin(day, {23, 45})), QList{HalfHour});
    EXPECT_TRUE(momentsDue({session}, berlin(day.addDays(1), {0, 30})).isEmpty());
    EXPECT_EQ(momentsDue({session}, berlin(day.addDays(1), {1, 0})), QList{TwoHours});
    EXPECT_EQ(momentsDue({session}, berlin(day.addDays(1), {22, 0})), QList{TwoHours});
}

TEST(LaterRating, WhatIsGivenIsNotAskedAgain)
{
    SessionRecord session = sessionEnding(berlin(day, {10, 0}));
    session.ratings.insert(RatingMoment::HalfHour, pain(3));
    EXPECT_EQ(momentsDue({session}, berlin(day, {13, 0})), QList{RatingMoment::TwoHours});
    session.ratings.insert(RatingMoment::TwoHours, pain(2));
    EXPECT_TRUE(momentsDue({session}, berlin(day, {13, 0})).isEmpty());
    EXPECT_EQ(untilNextRating({session}, berlin(day, {10, 5})), std::nullopt);
}

TEST(LaterRating, AFewSecondsOfASessionAreNotWorthAQuestionUnlessTheyWereRated)
{
    SessionRecord session = sessionEnding(berlin(day, {10, 0}), 59s);
    EXPECT_TRUE(momentsDue({session}, berlin(day, {11, 0})).isEmpty());
    session.ratings.insert(RatingMoment::Before, pain(6));
    EXPECT_FALSE(momentsDue({session}, berlin(day, {11, 0})).isEmpty());
}

TEST(LaterRating, OfSeveralSessionsTheNewestIsAskedFirst)
{
    const SessionRecord first = sessionEnding(berlin(day, {8, 0}));
    const SessionRecord second = sessionEnding(berlin(day, {9, 45}));
    const auto due = ratingsDue({first, second}, berlin(day, {10, 20}));
    ASSERT_EQ(due.size(), 3);
    EXPECT_EQ(due[0].session, second.id);
    EXPECT_EQ(due[1].moment, RatingMoment::TwoHours);
    EXPECT_EQ(due[2].session, first.id);
}

TEST(LaterRating, TellsWhenTheNextOneComes)
{
    const SessionRecord session = sessionEnding(berlin(day, {10, 0}));
    EXPECT_EQ(untilNextRating({session}, berlin(day, {10, 10})), 20min);
    EXPECT_EQ(untilNextRating({session}, berlin(day, {10, 30})), 90min);
    EXPECT_EQ(untilNextRating({session}, berlin(day, {12, 0})), std::nullopt);
}

TEST(LaterRating, WhoHasTravelledMeanwhileIsAskedByTheDayOfTheNewPlace)
{
    const SessionRecord session = sessionEnding(berlin(day, {22, 0}));
    const Moment now = Moment::at(berlin(day, {22, 30}).utcMs, QTimeZone("America/New_York"));
    const auto due = ratingsDue({session}, now);
    ASSERT_EQ(due.size(), 1);
    EXPECT_EQ(due[0].due.localDay, day);
    EXPECT_EQ(due[0].due.local().time(), QTime(16, 30));
}

TEST(LaterRating, ASessionThatIsStillUnderWayIsNotAskedAbout)
{
    SessionRecord session = sessionEnding(berlin(day, {10, 0}));
    session.outcome = SessionOutcome::Running;
    session.ended.reset();
    EXPECT_TRUE(momentsDue({session}, berlin(day, {13, 0})).isEmpty());
}
