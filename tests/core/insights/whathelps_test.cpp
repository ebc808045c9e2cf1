// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/whathelps.h"

#include "core/insights/untreatedcourse.h"
#include "core/statistics/pairedchange.h"
#include "tests/core/insights/diarybuilder.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

using Ratings = QMap<RatingMoment, int>;

class WhatHelpsTest : public testing::Test
{
protected:
    WhatHelpsTest() { diary.period(QDate(2025, 1, 1), QDate(2026, 3, 2)); }

    /// An attack of its own every fourth day, with a session after an hour.
    SessionRecord &sessionOnAttack(int number, int before, int after, const QString &technique = u"T_NECK"_s)
    {
        const QDate day = QDate(2025, 1, 10).addDays(4 * number);
        const Headache headache = diary.headache(day, 8, 8);
        return diary.session(technique, diary.at(day, 11),
                             {{RatingMoment::Before, before}, {RatingMoment::After, after}}, headache.id);
    }
    WhatHelps ask(const WhatHelpsOptions &options = {})
    {
        return whatHelps(DiaryFacts(diary.excerpt()), diary.excerpt().period, options);
    }
    HelpFinding only(const WhatHelpsOptions &options = {})
    {
        const WhatHelps found = ask(options);
        EXPECT_EQ(found.techniques.size(), 1);
        return found.techniques.value(0);
    }
    /// Readings an hour apart in an attack of its own, in the second half of 2025.
    Headache &untreated(int number, int from, int to)
    {
        const QDate day = QDate(2025, 7, 1).addDays(4 * number);
        Headache &headache = diary.headache(day, 8, std::max(from, to));
        headache.readings = {{diary.at(day, 11), pain(from)}, {diary.at(day, 12), pain(to)}};
        return headache;
    }

    DiaryBuilder diary;
};

} // namespace

TEST_F(WhatHelpsTest, WithoutSessionsThereIsNothing)
{
    EXPECT_TRUE(ask().techniques.isEmpty());
    EXPECT_TRUE(ask().places.isEmpty());
}

TEST_F(WhatHelpsTest, AgreesWithTheVectorOfTheFormulas)
{
    const QList<std::pair<int, int>> pairs{{7, 5}, {6, 5}, {8, 6}, {5, 5}, {7, 4},
                                           {6, 5}, {9, 7}, {5, 4}, {6, 6}, {7, 4}};
    for (int i = 0; i < pairs.size(); ++i)
        sessionOnAttack(i, pairs[i].first, pairs[i].second);
    const HelpFinding found = only();
    EXPECT_EQ(found.key, u"T_NECK"_s);
    EXPECT_EQ(found.change, statistics::Estimate::with(-1.5, {-2.5, -0.5}, 10));
    EXPECT_EQ(*found.responders.value, 0.5);
    EXPECT_EQ(found.worth, statistics::Worth::Possible);
    EXPECT_EQ(found.sessionsMissing, 0);
    EXPECT_TRUE(found.canBeRanked());
    EXPECT_FALSE(found.own) << "no untreated attacks to compare with";
}

TEST_F(WhatHelpsTest, BelowSixThereIsNoIntervalAndItSaysHowManyMore)
{
    for (int i = 0; i < 4; ++i)
        sessionOnAttack(i, 7, 3);
    const HelpFinding four = only();
    EXPECT_EQ(four.change.value, -4);
    EXPECT_EQ(four.change.interval, std::nullopt);
    EXPECT_EQ(four.worth, std::nullopt);
    EXPECT_EQ(four.sessionsMissing, 2);
    EXPECT_FALSE(four.canBeRanked());
    EXPECT_FALSE(four.isMedianTooEarly);
    diary.excerpt().sessions.remove(2, 2);
    EXPECT_TRUE(only().isMedianTooEarly);
}

TEST_F(WhatHelpsTest, NothingBelowTheFloorStandsInTheRanking)
{
    for (int i = 0; i < 6; ++i)
        sessionOnAttack(i, 6, 5, u"T_SMALL"_s);
    for (int i = 6; i < 11; ++i)
        sessionOnAttack(i, 9, 1, u"T_GREAT_BUT_FEW"_s);
    for (int i = 11; i < 18; ++i)
        sessionOnAttack(i, 8, 4, u"T_GREAT"_s);
    const auto techniques = ask().techniques;
    ASSERT_EQ(techniques.size(), 3);
    EXPECT_EQ(techniques[0].key, u"T_GREAT"_s);
    EXPECT_EQ(techniques[1].key, u"T_SMALL"_s);
    EXPECT_EQ(techniques[2].key, u"T_GREAT_BUT_FEW"_s);
    EXPECT_FALSE(techniques[2].canBeRanked());
}

TEST_F(WhatHelpsTest, OnlyTheFirstSessionOfAnAttackCounts)
{
    for (int i = 0; i < 6; ++i) {
        const SessionRecord first = sessionOnAttack(i, 8, 6);
        diary.session(u"T_NECK"_s, diary.at(first.started.localDay, 15),
                      {{RatingMoment::Before, 6}, {RatingMoment::After, 0}}, first.headache);
    }
    const HelpFinding found = only();
    EXPECT_EQ(found.sessions(), 6);
    EXPECT_EQ(found.change.value, -2);
    EXPECT_EQ(found.leftOut, (QMap<SessionLeftOut, int>{{SessionLeftOut::SameAttack, 6}}));
}

TEST_F(WhatHelpsTest, ARecurrenceTheNextDayIsTheSameAttack)
{
    const QDate day(2025, 5, 1);
    for (int i = 0; i < 2; ++i) {
        const Headache headache = diary.headache(day.addDays(i), 5);
        diary.session(u"T_NECK"_s, diary.at(day.addDays(i), 11),
                      {{RatingMoment::Before, 6}, {RatingMoment::After, 5}}, headache.id);
    }
    EXPECT_EQ(only().sessions(), 1);
}

TEST_F(WhatHelpsTest, ASessionThatNamesNoHeadacheBelongsToTheAttackOfItsTime)
{
    sessionOnAttack(0, 7, 5);
    sessionOnAttack(0, 7, 4).headache.reset();
    diary.excerpt().headaches.removeLast();
    diary.excerpt().sessions.last().started = diary.at(QDate(2025, 1, 10), 14);
    diary.excerpt().sessions.last().ended = diary.at(QDate(2025, 1, 10), 14, 5);
    EXPECT_EQ(only().sessions(), 1);
    EXPECT_EQ(only().leftOut.value(SessionLeftOut::SameAttack), 1);
    diary.session(u"T_NECK"_s, diary.at(QDate(2025, 4, 1), 14),
                  {{RatingMoment::Before, 6}, {RatingMoment::After, 5}});
    diary.session(u"T_NECK"_s, diary.at(QDate(2025, 4, 1), 18),
                  {{RatingMoment::Before, 6}, {RatingMoment::After, 5}});
    EXPECT_EQ(only().sessions(), 2) << "outside attacks those of a day belong together";
    diary.session(u"T_NECK"_s, diary.at(QDate(2025, 4, 2), 14),
                  {{RatingMoment::Before, 6}, {RatingMoment::After, 5}});
    EXPECT_EQ(only().sessions(), 3);
}

TEST_F(WhatHelpsTest, MedicineNearASessionLeavesItOut)
{
    struct Case {
        int hour, minute;
        bool counts;
    };
    for (const Case &each : {Case{8, 59, true}, Case{9, 1, false}, Case{11, 4, false}, Case{11, 6, true}}) {
        diary.excerpt().doses.clear();
        diary.excerpt().headaches.clear();
        diary.excerpt().sessions.clear();
        sessionOnAttack(0, 7, 5);
        diary.dose(u"non_opioid"_s, diary.at(QDate(2025, 1, 10), each.hour, each.minute));
        EXPECT_EQ(only().sessions(), each.counts) << each.hour << ':' << each.minute;
        EXPECT_EQ(only().leftOut.value(SessionLeftOut::Medicine), !each.counts);
    }
    diary.excerpt().doses.clear();
    diary.dose(u"preventive"_s, diary.at(QDate(2025, 1, 10), 10));
    EXPECT_EQ(only().sessions(), 1) << "what is taken every day is no confounder of one session";
}

TEST_F(WhatHelpsTest, MedicineAfterTheRatingDoesNotHideASessionThatDidNotHelp)
{
    const SessionRecord session = sessionOnAttack(0, 7, 8);
    diary.dose(u"triptan"_s, diary.at(session.started.localDay, 11, 30), session.headache);
    EXPECT_EQ(only().change.value, 1);
}

TEST_F(WhatHelpsTest, ASessionSoonAfterAnotherIsLeftOut)
{
    const SessionRecord first = sessionOnAttack(0, 7, 5, u"T_SCALP"_s);
    diary.session(u"T_NECK"_s, diary.at(first.started.localDay, 12),
                  {{RatingMoment::Before, 5}, {RatingMoment::After, 2}}, first.headache);
    for (const HelpFinding &found : ask().techniques) {
        EXPECT_EQ(found.sessions(), found.key == u"T_SCALP"_s);
        EXPECT_EQ(found.leftOut.value(SessionLeftOut::AnotherSession), found.key == u"T_NECK"_s);
    }
}

TEST_F(WhatHelpsTest, ASessionOfARoutineSaysNothingAboutOneOfItsTechniques)
{
    FakeClock clock;
    sessionOnAttack(0, 8, 2).routine = RoutineId::create(clock);
    const HelpFinding found = only();
    EXPECT_EQ(found.sessions(), 0);
    EXPECT_EQ(found.leftOut, (QMap<SessionLeftOut, int>{{SessionLeftOut::Routine, 1}}));
}

TEST_F(WhatHelpsTest, WhatWasNotRatedOrDidNotHurtIsLeftOut)
{
    sessionOnAttack(0, 0, 0);
    sessionOnAttack(1, 6, 4).ratings.remove(RatingMoment::After);
    sessionOnAttack(2, 6, 4).ratings.remove(RatingMoment::Before);
    diary.exclude(QDate(2025, 1, 22), QDate(2025, 1, 22));
    sessionOnAttack(3, 6, 4);
    const HelpFinding found = only();
    EXPECT_EQ(found.sessions(), 0);
    EXPECT_EQ(found.change.value, std::nullopt);
    EXPECT_EQ(found.sessionsMissing, 6);
    EXPECT_EQ(found.leftOut, (QMap<SessionLeftOut, int>{{SessionLeftOut::NoPain, 1},
                                                        {SessionLeftOut::NotRated, 2},
                                                        {SessionLeftOut::Excluded, 1}}));
}

TEST_F(WhatHelpsTest, ASessionStoppedAsWorseCountsLikeAnyOther)
{
    sessionOnAttack(0, 5, 8).outcome = SessionOutcome::Worse;
    EXPECT_EQ(only().change.value, 3);
}

TEST_F(WhatHelpsTest, APlaceIsARegionWhateverTheSide)
{
    sessionOnAttack(0, 6, 4).selection = {{RegionKey(u"temple"_s), Side::Left},
                                          {RegionKey(u"temple"_s), Side::Right}};
    sessionOnAttack(1, 6, 5).selection = {{RegionKey(u"temple"_s), Side::Left},
                                          {RegionKey(u"skull_base"_s), Side::Middle}};
    const auto places = ask().places;
    ASSERT_EQ(places.size(), 2);
    EXPECT_EQ(places[0].key, u"temple"_s);
    EXPECT_EQ(places[0].sessions(), 2);
    EXPECT_EQ(places[1].key, u"skull_base"_s);
    EXPECT_EQ(places[1].sessions(), 1);
}

TEST_F(WhatHelpsTest, LaterRatingsCanBeTheOutcome)
{
    for (int i = 0; i < 6; ++i)
        sessionOnAttack(i, 7, 6).ratings.insert(RatingMoment::TwoHours, pain(2));
    EXPECT_EQ(only().change.value, -1);
    EXPECT_EQ(only({.outcome = RatingMoment::TwoHours}).change.value, -5);
    EXPECT_EQ(only({.outcome = RatingMoment::HalfHour}).sessions(), 0);
}

TEST_F(WhatHelpsTest, AnUntreatedCourseIsHalfAnHourToTwoHoursWithoutAnything)
{
    struct Case {
        const char *what;
        int minutes;
        std::optional<int> doseHour, sessionHour;
        bool counts;
    };
    for (const Case &each :
         {Case{"plain", 60, {}, {}, true}, Case{"too soon", 29, {}, {}, false},
          Case{"half an hour", 30, {}, {}, true}, Case{"two hours", 120, {}, {}, true},
          Case{"too late", 121, {}, {}, false}, Case{"medicine two hours before", 60, 10, {}, false},
          Case{"medicine long before", 60, 8, {}, true}, Case{"medicine afterwards", 60, 14, {}, true},
          Case{"a session before", 60, {}, 10, false}, Case{"a session between", 60, {}, 11, false}}) {
        diary = {};
        diary.period(QDate(2025, 1, 1), QDate(2025, 12, 31));
        const QDate day(2025, 7, 1);
        const Moment from = diary.at(day, 11);
        Headache &headache = diary.headache(diary.at(day, 7), diary.at(day, 20), 8);
        headache.readings = {
            {from, pain(6)},
            {Moment::at(from.utcMs + each.minutes * 60'000LL, diary.clock().zone()), pain(5)}};
        if (each.doseHour)
            diary.dose(u"triptan"_s, diary.at(day, *each.doseHour));
        if (each.sessionHour)
            diary.session(u"T_NECK"_s, diary.at(day, *each.sessionHour, 1), {});
        const auto courses = untreatedCourses(DiaryFacts(diary.excerpt()), diary.excerpt().period);
        ASSERT_EQ(courses.size(), each.counts ? 1u : 0u) << each.what;
        if (each.counts) {
            EXPECT_EQ(courses.front().before, 6);
            EXPECT_EQ(courses.front().change, -1);
        }
    }
}

TEST_F(WhatHelpsTest, AnAttackGivesOneCourseForEachPainAtItsStart)
{
    Headache &headache = untreated(0, 6, 6);
    const QDate day = headache.start.localDay;
    headache.readings = {{diary.at(day, 11), pain(6)},
                         {diary.at(day, 12), pain(6)},
                         {diary.at(day, 13), pain(4)},
                         {diary.at(day, 14), pain(3)}};
    const auto courses = untreatedCourses(DiaryFacts(diary.excerpt()), diary.excerpt().period);
    ASSERT_EQ(courses.size(), 2u);
    EXPECT_EQ(courses[0].change, 0) << "6 → 6";
    EXPECT_EQ(courses[1].before, 4);
}

TEST_F(WhatHelpsTest, TheOwnCourseIsTakenFromTheSamePainAtTheStart)
{
    for (int i = 0; i < 3; ++i) {
        SessionRecord &session = sessionOnAttack(i, 6, 5);
        session.ratings.insert(RatingMoment::HalfHour, pain(3));
        session.ratings.insert(RatingMoment::TwoHours, pain(0));
    }
    untreated(0, 6, 5);
    untreated(1, 6, 5);
    untreated(2, 9, 1); // from another pain: no match
    const HelpFinding found = only();
    ASSERT_TRUE(found.own);
    EXPECT_EQ(found.own->effect.value, -2) << "−3 after half an hour against −1 by itself";
    EXPECT_EQ(found.own->effect.n, 3);
    EXPECT_EQ(found.own->effect.interval, std::nullopt);
    EXPECT_EQ(found.own->untreatedChange, -1);
    EXPECT_EQ(found.own->untreated, 2);
}

TEST_F(WhatHelpsTest, RatingsRightAfterTheSessionAreNotComparedWithLaterOnes)
{
    sessionOnAttack(0, 6, 2);
    untreated(0, 6, 5);
    EXPECT_FALSE(only().own);
}

TEST_F(WhatHelpsTest, UntreatedAttacksWeighAsTheSessionsDo)
{
    // Two sessions from 6 and one from 8; twenty untreated attacks from 8 must not drown the two from 6.
    for (int i = 0; i < 3; ++i) {
        const int before = i < 2 ? 6 : 8;
        sessionOnAttack(i, before, before).ratings.insert(RatingMoment::HalfHour, pain(before - 3));
    }
    untreated(0, 6, 5);
    for (int i = 1; i < 21; ++i)
        untreated(i, 8, 2);
    ASSERT_TRUE(only().own);
    EXPECT_EQ(only().own->untreatedChange, -1);
    EXPECT_EQ(only().own->effect.value, -2);
}

TEST_F(WhatHelpsTest, TenAndTenHaveAnIntervalThatComesOutTheSameEachTime)
{
    for (int i = 0; i < 12; ++i)
        sessionOnAttack(i, 6, 5).ratings.insert(RatingMoment::HalfHour, pain(2 + i % 2));
    for (int i = 0; i < 12; ++i)
        untreated(i, 6, 5 + i % 2);
    const HelpFinding found = only();
    ASSERT_TRUE(found.own && found.own->effect.interval);
    EXPECT_EQ(found.own->effect.value, -3);
    EXPECT_LE(found.own->effect.interval->lower, -3);
    EXPECT_LT(found.own->effect.interval->upper, -1.5);
    EXPECT_EQ(found.own->effect, only().own->effect);
}

TEST_F(WhatHelpsTest, SessionsThatOnlyFollowTheOwnCourseShowNoEffect)
{
    // Pain falls by 1 or 2 within the hour with and without: before and after alone looks like help.
    QRandomGenerator random(3);
    for (int i = 0; i < 30; ++i) {
        const int before = 5 + i % 3;
        const int fall = 1 + int(random.bounded(2));
        SessionRecord &session = sessionOnAttack(i, before, before - fall);
        session.ratings.insert(RatingMoment::HalfHour, pain(before - fall));
        untreated(i, before, before - 1 - int(random.bounded(2)));
    }
    const HelpFinding found = only();
    EXPECT_LT(found.change.interval->upper, 0);
    ASSERT_TRUE(found.own && found.own->effect.interval);
    EXPECT_TRUE(found.own->effect.interval->contains(0));
}

TEST_F(WhatHelpsTest, ChangesAgreeWithASlowAndObviousSelection)
{
    const quint32 seed = QRandomGenerator::global()->generate();
    SCOPED_TRACE("seed " + std::to_string(seed));
    QRandomGenerator random(seed);
    for (int round = 0; round < 20; ++round) {
        diary = {};
        diary.period(QDate(2025, 1, 1), QDate(2026, 3, 2));
        std::vector<double> changes;
        for (int i = 0; i < 25; ++i) {
            const int before = int(random.bounded(11));
            const int after = int(random.bounded(11));
            const SessionRecord session = sessionOnAttack(i, before, after);
            const bool hasDose = random.bounded(4) == 0;
            if (hasDose)
                diary.dose(u"triptan"_s, diary.at(session.started.localDay, 10), session.headache);
            if (before > 0 && !hasDose)
                changes.push_back(after - before);
        }
        const HelpFinding found = only();
        ASSERT_EQ(found.change, statistics::hodgesLehmann(changes));
    }
}
