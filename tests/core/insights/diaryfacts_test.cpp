// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/diaryfacts.h"

#include "tests/core/insights/diarybuilder.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include <time.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class DiaryFactsTest : public testing::Test
{
protected:
    /// Days of the period with a headache, as one string: "x" headache, "." free, "?" not answered, "-" left
    /// out.
    QString picture()
    {
        const DiaryFacts facts(diary.excerpt());
        QString text;
        for (QDate day = diary.excerpt().period.first; day <= diary.excerpt().period.last;
             day = day.addDays(1)) {
            const DayFacts &each = facts.day(day);
            text += each.isExcluded ? u'-' : each.hasHeadache ? u'x' : each.isFree ? u'.' : u'?';
        }
        return text;
    }

    DiaryBuilder diary;
    const QDate feb1{2026, 2, 1};
};

} // namespace

TEST_F(DiaryFactsTest, WhatWasNotAnsweredIsNeverFree)
{
    diary.period(feb1, feb1.addDays(3));
    diary.day(feb1, Answer::Yes);
    diary.day(feb1.addDays(1), Answer::NotSure);
    diary.day(feb1.addDays(2)).sleepHours = 7;
    EXPECT_EQ(picture(), u".???"_s);
}

TEST_F(DiaryFactsTest, ADayThatWasSaidNotToBeFreeCountsWithoutAnEntry)
{
    diary.period(feb1, feb1);
    diary.day(feb1, Answer::No);
    EXPECT_EQ(picture(), u"x"_s);
    EXPECT_EQ(DiaryFacts(diary.excerpt()).day(feb1).worst, std::nullopt);
}

TEST_F(DiaryFactsTest, AHeadacheSpeaksLouderThanAFreeDay)
{
    diary.period(feb1, feb1).answerAll();
    diary.headache(feb1);
    EXPECT_EQ(picture(), u"x"_s);
    EXPECT_FALSE(DiaryFacts(diary.excerpt()).day(feb1).isFree);
}

TEST_F(DiaryFactsTest, EveryDayTouchedCounts)
{
    diary.period(feb1, feb1.addDays(6)).answerAll();
    diary.headache(diary.at(feb1.addDays(1), 23, 59), diary.at(feb1.addDays(2), 0, 1));
    diary.headache(diary.at(feb1.addDays(4), 0, 0), diary.at(feb1.addDays(4), 0, 0));
    diary.headache(diary.at(feb1.addDays(4), 9), diary.at(feb1.addDays(5), 9));
    EXPECT_EQ(picture(), u".xx.xx."_s);
}

TEST_F(DiaryFactsTest, AnEndAtMidnightDoesNotTouchTheDayThatBegins)
{
    diary.period(feb1, feb1.addDays(2)).answerAll();
    diary.headache(diary.at(feb1, 20), diary.at(feb1.addDays(1), 0, 0));
    EXPECT_EQ(picture(), u"x.."_s);
    diary.excerpt().headaches.first().endPrecision = Precision::DayOnly;
    EXPECT_EQ(picture(), u"xx."_s) << "that day is all that is known of its end";
}

TEST_F(DiaryFactsTest, MidnightIsWhereverTheDayBegins)
{
    // In Beirut the clocks go from midnight to one on 29 March 2026: that day begins at one.
    diary.in("Asia/Beirut")
        .now(diary.at(QDate(2026, 4, 2), 12))
        .period(QDate(2026, 3, 28), QDate(2026, 3, 30));
    diary.answerAll();
    const QDate changed(2026, 3, 29);
    const QDateTime begin = changed.startOfDay(QTimeZone("Asia/Beirut"));
    ASSERT_EQ(begin.time(), QTime(1, 0));
    diary.headache(diary.at(changed.addDays(-1), 20), Moment::at(begin));
    EXPECT_EQ(picture(), u"x.."_s);
    diary.headache(diary.at(changed.addDays(-1), 20), Moment::at(begin.addSecs(60)));
    EXPECT_EQ(picture(), u"xx."_s);
    // On the days of 23 and 25 hours of Berlin.
    for (const QDate &day : {QDate(2026, 3, 29), QDate(2025, 10, 26)}) {
        diary.excerpt().headaches.clear();
        diary.in("Europe/Berlin").period(day, day.addDays(1)).answerAll();
        diary.headache(diary.at(day, 20), diary.at(day.addDays(1), 0));
        EXPECT_EQ(picture(), u"x."_s) << day.toString(Qt::ISODate).toStdString();
    }
}

TEST_F(DiaryFactsTest, OneThatGoesOnCountsUpToTodayAndNoFurther)
{
    diary.period(QDate(2026, 2, 27), QDate(2026, 3, 5));
    diary.headache(diary.at(QDate(2026, 2, 28), 22), std::nullopt);
    EXPECT_EQ(picture(), u"?xxx???"_s);
}

TEST_F(DiaryFactsTest, AFortyDayHeadacheFillsFortyDays)
{
    diary.period(QDate(2025, 12, 1), QDate(2026, 2, 28));
    diary.headache(diary.at(QDate(2026, 1, 5), 8), diary.at(QDate(2026, 2, 13), 20));
    EXPECT_EQ(picture().count(u'x'), 40);
}

TEST_F(DiaryFactsTest, DaysThatAreLeftOutSayNothing)
{
    diary.period(feb1, feb1.addDays(5)).answerAll().exclude(feb1.addDays(1), feb1.addDays(2));
    diary.headache(diary.at(feb1, 9), diary.at(feb1.addDays(3), 9));
    EXPECT_EQ(picture(), u"x--x.."_s);
    diary.exclude(feb1.addDays(5), std::nullopt);
    EXPECT_EQ(picture(), u"x--x.-"_s);
}

TEST_F(DiaryFactsTest, ClockChangesMoveNoDay)
{
    struct Case {
        QDate day;
        int from, to;
    };
    // Into, out of and across the missing hour of spring and the double hour of autumn.
    for (const Case &each : {Case{QDate(2025, 3, 30), 1, 4}, Case{QDate(2025, 3, 30), 3, 5},
                             Case{QDate(2025, 10, 26), 1, 4}, Case{QDate(2025, 10, 26), 2, 2}}) {
        DiaryBuilder fresh;
        fresh.period(each.day.addDays(-1), each.day.addDays(1)).answerAll();
        fresh.headache(fresh.at(each.day, each.from), fresh.at(each.day, each.to));
        diary = fresh;
        EXPECT_EQ(picture(), u".x."_s);
    }
    // The night of each change, over midnight.
    for (const QDate &day : {QDate(2025, 3, 30), QDate(2025, 10, 26)}) {
        DiaryBuilder fresh;
        fresh.period(day.addDays(-1), day.addDays(1)).answerAll();
        fresh.headache(fresh.at(day.addDays(-1), 23, 30), fresh.at(day, 3, 30));
        diary = fresh;
        EXPECT_EQ(picture(), u"xx."_s);
    }
}

TEST_F(DiaryFactsTest, DaysAreThoseWhereThePersonWas)
{
    diary.period(feb1, feb1.addDays(3)).answerAll();
    diary.in("Pacific/Auckland").headache(diary.at(feb1.addDays(2), 1), diary.at(feb1.addDays(2), 3));
    EXPECT_EQ(picture(), u"..x."_s) << "still the 2nd in Berlin";
}

TEST_F(DiaryFactsTest, WhoFliesOverTheDateLineHasNoDayLess)
{
    diary.period(feb1, feb1.addDays(3)).answerAll();
    const Moment start = Moment::at(QDateTime(feb1.addDays(2), QTime(8, 0), QTimeZone("Pacific/Auckland")));
    const Moment end = Moment::at(QDateTime(feb1.addDays(1), QTime(20, 0), QTimeZone("Pacific/Honolulu")));
    ASSERT_LT(start, end);
    diary.headache(start, end);
    EXPECT_EQ(picture(), u"..x."_s);
}

TEST_F(DiaryFactsTest, MovingBetweenZonesNeverChangesWhatAPastDaySays)
{
    const quint32 seed = QRandomGenerator::global()->generate();
    SCOPED_TRACE("seed " + std::to_string(seed));
    QRandomGenerator random(seed);
    const QList<QByteArray> zones{
        "Europe/Berlin", "Pacific/Auckland", "America/St_Johns", "Pacific/Kiritimati",
        "UTC",           "Asia/Kathmandu"};
    diary.period(QDate(2025, 1, 1), QDate(2026, 1, 31));
    for (int i = 0; i < 120; ++i) {
        diary.in(zones[int(random.bounded(zones.size()))]);
        const QDate day = QDate(2025, 1, 1).addDays(int(random.bounded(390)));
        const Moment start = diary.at(day, int(random.bounded(24)), int(random.bounded(60)));
        diary.headache(start, Moment::at(start.utcMs + qint64(random.bounded(200'000'000)),
                                         QTimeZone(zones[int(random.bounded(zones.size()))])));
    }
    const QString before = picture();
    const QByteArray home = qgetenv("TZ");
    for (const QByteArray &zone : zones) {
        // The computer now stands in another zone, and so does the person.
        qputenv("TZ", zone);
        tzset();
        diary.now(Moment::at(diary.excerpt().now.utcMs, QTimeZone(zone)));
        EXPECT_EQ(picture(), before) << zone.constData();
    }
    qputenv("TZ", home);
    tzset();
}

TEST_F(DiaryFactsTest, TheYears1900And2100)
{
    for (const QDate &day : {QDate(1900, 1, 1), QDate(2100, 12, 31)}) {
        DiaryBuilder fresh;
        fresh.now(fresh.at(day.addDays(2), 12)).period(day.addDays(-1), day.addDays(1)).answerAll();
        fresh.headache(day);
        diary = fresh;
        EXPECT_EQ(picture(), u".x."_s) << day.toString(Qt::ISODate).toStdString();
    }
    diary.period(QDate(1900, 1, 1), QDate(2100, 12, 31));
    EXPECT_EQ(picture().count(u'x'), 1);
}

TEST_F(DiaryFactsTest, WithoutAPeriodThereIsNothing)
{
    diary.headache(feb1);
    const DiaryFacts none(diary.excerpt());
    EXPECT_EQ(none.day(feb1), DayFacts{});
    diary.period(feb1, feb1.addDays(-3));
    EXPECT_EQ(DiaryFacts(diary.excerpt()).day(feb1), DayFacts{});
    diary.period(QDate(2030, 1, 1), QDate(2030, 2, 1));
    EXPECT_EQ(DiaryFacts(diary.excerpt()).countable(diary.excerpt().period).days(), 0) << "still to come";
}

TEST_F(DiaryFactsTest, ALossIsTimeOrStrengthThatWasMissing)
{
    diary.period(feb1, feb1.addDays(3));
    diary.headache(feb1).losses = {
        {.area = u"work"_s, .answer = Answer::No, .hoursLost = {}, .percentUsable = {}}};
    diary.headache(feb1.addDays(1)).losses = {
        {.area = u"work"_s, .answer = {}, .hoursLost = 2.0, .percentUsable = {}}};
    diary.headache(feb1.addDays(2)).losses = {
        {.area = u"social"_s, .answer = {}, .hoursLost = {}, .percentUsable = 50}};
    const DiaryFacts facts(diary.excerpt());
    EXPECT_FALSE(facts.day(feb1).hasLoss);
    EXPECT_TRUE(facts.day(feb1.addDays(1)).hasLoss);
    EXPECT_TRUE(facts.day(feb1.addDays(2)).hasLoss);
}
