// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/periodnumbers.h"

#include "tests/core/insights/diarybuilder.h"

#include <gtest/gtest.h>

#include <set>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class PeriodNumbersTest : public testing::Test
{
protected:
    PeriodNumbers february() { return numbersOf(DiaryFacts(diary.excerpt()), Period::month(feb1)); }

    DiaryBuilder diary;
    const QDate feb1{2026, 2, 1};
};

} // namespace

TEST_F(PeriodNumbersTest, AnEmptyDiaryIsNotAFreeMonth)
{
    diary.period(feb1, feb1.addDays(27));
    const PeriodNumbers numbers = february();
    EXPECT_EQ(numbers.completeness, (Completeness{0, 28}));
    EXPECT_TRUE(numbers.isAtLeast());
    EXPECT_EQ(numbers.headacheDays, 0);
    EXPECT_EQ(numbers.freeDays, 0);
    EXPECT_EQ(numbers.meanIntensity, std::nullopt);
    EXPECT_EQ(numbers.relief.value, std::nullopt);
}

TEST_F(PeriodNumbersTest, EightyPercentAreEnoughAndLessIsAtLeast)
{
    diary.period(feb1, feb1.addDays(24));
    for (int day = 0; day < 19; ++day)
        diary.day(feb1.addDays(day), Answer::Yes);
    const auto numbers = [&] { return numbersOf(DiaryFacts(diary.excerpt()), diary.excerpt().period); };
    EXPECT_EQ(numbers().completeness, (Completeness{19, 25}));
    EXPECT_TRUE(numbers().isAtLeast());
    diary.headache(feb1.addDays(22)); // answers its day, too
    EXPECT_DOUBLE_EQ(*numbers().completeness.share(), 0.8);
    EXPECT_FALSE(numbers().isAtLeast());
}

TEST_F(PeriodNumbersTest, DaysToComeAndDaysLeftOutAreNotAskedFor)
{
    // Today is 2 March.
    const QDate march1(2026, 3, 1);
    diary.period(march1, QDate(2026, 3, 31)).answerAll();
    const PeriodNumbers march = numbersOf(DiaryFacts(diary.excerpt()), diary.excerpt().period);
    EXPECT_EQ(march.completeness, (Completeness{2, 2}));
    diary = {};
    diary.period(feb1, feb1.addDays(27)).answerAll().exclude(feb1, feb1.addDays(9));
    diary.headache(feb1.addDays(3));
    diary.dose(u"triptan"_s, diary.at(feb1.addDays(3), 11));
    const PeriodNumbers numbers = february();
    EXPECT_EQ(numbers.completeness, (Completeness{18, 18, 10}));
    EXPECT_EQ(numbers.headacheDays, 0);
    EXPECT_EQ(numbers.headaches, 0);
    EXPECT_EQ(numbers.attacks, 0);
    EXPECT_EQ(numbers.acuteDoses, 0);
}

TEST_F(PeriodNumbersTest, CountsWhatAClinicAsks)
{
    diary.period(feb1, feb1.addDays(27)).answerAll();
    const Headache migraine = diary.migraine(feb1.addDays(2), 20); // until the next morning
    diary.dose(u"triptan"_s, diary.at(feb1.addDays(2), 11), migraine.id).reliefAfter2h = 3;
    diary.dose(u"non_opioid"_s, diary.at(feb1.addDays(3), 1), migraine.id).reliefAfter2h = 1;
    diary.dose(u"non_opioid"_s, diary.at(feb1.addDays(3), 5), migraine.id);
    diary.tension(feb1.addDays(10), 3);
    diary.tension(feb1.addDays(11), 3);
    diary.session(u"T_NECK"_s, diary.at(feb1.addDays(10), 11), {});
    const PeriodNumbers numbers = february();
    EXPECT_EQ(numbers.headacheDays, 4);
    EXPECT_EQ(numbers.migraineLikeDays, 2);
    EXPECT_EQ(numbers.moderateOrSevereDays, 2);
    EXPECT_EQ(numbers.freeDays, 24);
    EXPECT_EQ(numbers.headaches, 3);
    EXPECT_EQ(numbers.attacks, 2) << "two tension headaches within 48 hours";
    EXPECT_DOUBLE_EQ(*numbers.meanIntensity, 5);
    EXPECT_EQ(numbers.worstIntensity, pain(7));
    EXPECT_DOUBLE_EQ(*numbers.medianHours, 3);
    EXPECT_DOUBLE_EQ(numbers.headacheHours, 26);
    EXPECT_EQ(numbers.medicationDays, (QMap<QString, int>{{u"non_opioid"_s, 1}, {u"triptan"_s, 1}}));
    EXPECT_EQ(numbers.acuteMedicationDays, 2);
    EXPECT_EQ(numbers.acuteDoses, 3);
    EXPECT_DOUBLE_EQ(*numbers.relief.value, 0.5);
    EXPECT_EQ(numbers.relief.n, 2) << "an unrated dose says nothing";
    EXPECT_EQ(numbers.sessions, 1);
}

TEST_F(PeriodNumbersTest, OverlappingHeadachesCountTheirHoursOnce)
{
    diary.period(feb1, feb1.addDays(27));
    diary.headache(diary.at(feb1, 8), diary.at(feb1, 12));
    diary.headache(diary.at(feb1, 10), diary.at(feb1, 14));
    diary.headache(diary.at(feb1, 11), diary.at(feb1, 11, 30));
    EXPECT_DOUBLE_EQ(february().headacheHours, 6);
}

TEST_F(PeriodNumbersTest, HoursAreDividedAtMidnightAtTheEndOfTheMonth)
{
    diary.period(QDate(2026, 1, 1), QDate(2026, 2, 28));
    diary.headache(diary.at(QDate(2026, 1, 31), 18), diary.at(feb1, 7));
    const auto months = monthlyNumbers(DiaryFacts(diary.excerpt()), QDate(2026, 1, 1), feb1);
    EXPECT_DOUBLE_EQ(months[0].headacheHours, 6);
    EXPECT_DOUBLE_EQ(months[1].headacheHours, 7);
    EXPECT_EQ(months[0].headaches, 1);
    EXPECT_EQ(months[1].headaches, 0);
    EXPECT_EQ(months[1].headacheDays, 1);
}

TEST_F(PeriodNumbersTest, AMonthWithAClockChangeHasAnHourLessOrMore)
{
    diary.period(QDate(2025, 3, 1), QDate(2025, 10, 31));
    diary.headache(diary.at(QDate(2025, 2, 20), 0), diary.at(QDate(2025, 11, 5), 0));
    const DiaryFacts facts(diary.excerpt());
    EXPECT_DOUBLE_EQ(numbersOf(facts, Period::month(QDate(2025, 3, 1))).headacheHours, 31 * 24 - 1);
    EXPECT_DOUBLE_EQ(numbersOf(facts, Period::month(QDate(2025, 4, 1))).headacheHours, 30 * 24);
    EXPECT_DOUBLE_EQ(numbersOf(facts, Period::month(QDate(2025, 10, 1))).headacheHours, 31 * 24 + 1);
}

TEST_F(PeriodNumbersTest, TwoHundredAttacksInAMonth)
{
    diary.period(feb1, feb1.addDays(27));
    for (int i = 0; i < 200; ++i) {
        const Moment start = Moment::at(diary.at(feb1, 0).utcMs + i * 3LL * 3'600'000, diary.clock().zone());
        diary.headache(start, Moment::at(start.utcMs + 3'600'000, diary.clock().zone()), i % 11);
    }
    const PeriodNumbers numbers = february();
    EXPECT_EQ(numbers.headaches, 200);
    EXPECT_EQ(numbers.attacks, 1);
    EXPECT_EQ(numbers.headacheDays, 25);
    EXPECT_DOUBLE_EQ(numbers.headacheHours, 200);
}

TEST_F(PeriodNumbersTest, ADoseOfAnUnknownMedicineCountsForNoClassButIsThere)
{
    diary.period(feb1, feb1.addDays(27));
    diary.dose(u"triptan"_s, diary.at(feb1, 9));
    diary.excerpt().medicines.clear();
    const PeriodNumbers numbers = february();
    EXPECT_EQ(numbers.medicationDays, (QMap<QString, int>{{QString(), 1}}));
    EXPECT_EQ(numbers.acuteDoses, 1);
}

TEST_F(PeriodNumbersTest, DaysAgreeWithASlowAndObviousCount)
{
    const quint32 seed = QRandomGenerator::global()->generate();
    SCOPED_TRACE("seed " + std::to_string(seed));
    QRandomGenerator random(seed);
    for (int round = 0; round < 30; ++round) {
        diary = {};
        diary.period(QDate(2025, 6, 1), QDate(2026, 2, 28));
        for (int i = int(random.bounded(70)); i > 0; --i) {
            const QDate day = QDate(2025, 5, 1).addDays(int(random.bounded(300)));
            random.bounded(2) ? diary.migraine(day, random.bounded(90.0))
                              : diary.tension(day, random.bounded(90.0));
        }
        for (int i = int(random.bounded(200)); i > 0; --i)
            diary.day(QDate(2025, 6, 1).addDays(int(random.bounded(270))),
                      static_cast<Answer>(random.bounded(3)));
        const DiaryFacts facts(diary.excerpt());
        for (const PeriodNumbers &month : monthlyNumbers(facts, QDate(2025, 6, 1), QDate(2026, 2, 1))) {
            std::set<QDate> headache, migraine, answered, free;
            for (QDate day = month.period.first; day <= month.period.last; day = day.addDays(1)) {
                for (const DayRecord &record : diary.excerpt().days) {
                    if (record.day == day && record.headacheFree == Answer::No)
                        headache.insert(day);
                    if (record.day == day && record.headacheFree == Answer::Yes)
                        free.insert(day);
                    if (record.day == day && record.headacheFree != Answer::NotSure)
                        answered.insert(day);
                }
                for (const Headache &each : diary.excerpt().headaches) {
                    if (each.start.localDay <= day && day <= each.end->localDay) {
                        headache.insert(day);
                        answered.insert(day);
                        free.erase(day);
                        if (each.intensity == pain(7) && each.end->utcMs - each.start.utcMs >= 4 * 3'600'000)
                            migraine.insert(day);
                    }
                }
            }
            ASSERT_EQ(month.headacheDays, int(headache.size()));
            ASSERT_EQ(month.migraineLikeDays, int(migraine.size()));
            ASSERT_EQ(month.completeness.answeredDays, int(answered.size()));
            ASSERT_EQ(month.freeDays, int(free.size()));
            ASSERT_EQ(month.completeness.days, month.period.days());
        }
    }
}

TEST_F(PeriodNumbersTest, HoursOfDaysThatAreLeftOutAreCut)
{
    diary.period(QDate(2026, 2, 1), QDate(2026, 2, 28));
    // From the 9th, 10:00, over two midnights.
    diary.headache(QDate(2026, 2, 9), 48);
    EXPECT_DOUBLE_EQ(numbersOf(DiaryFacts(diary.excerpt()), diary.excerpt().period).headacheHours, 48);
    diary.exclude(QDate(2026, 2, 10), QDate(2026, 2, 10));
    EXPECT_DOUBLE_EQ(numbersOf(DiaryFacts(diary.excerpt()), diary.excerpt().period).headacheHours, 24);
}

TEST_F(PeriodNumbersTest, AnAttackThatCameBackOverTheFirstDayBeganBefore)
{
    diary.period(QDate(2026, 2, 1), QDate(2026, 2, 28));
    diary.headache(QDate(2026, 1, 31));
    diary.headache(QDate(2026, 2, 2));
    const PeriodNumbers numbers = numbersOf(DiaryFacts(diary.excerpt()), diary.excerpt().period);
    EXPECT_EQ(numbers.headaches, 1);
    EXPECT_EQ(numbers.attacks, 0);
}

TEST_F(PeriodNumbersTest, TheShareAroundBleedingIsOfAttacks)
{
    diary.period(QDate(2026, 2, 1), QDate(2026, 2, 28));
    diary.headache(QDate(2026, 2, 8));
    diary.headache(QDate(2026, 2, 20));
    EXPECT_FALSE(numbersOf(DiaryFacts(diary.excerpt()), diary.excerpt().period).perimenstrual.value);
    diary.day(QDate(2026, 2, 10)).bleeding = Answer::Yes;
    diary.day(QDate(2026, 2, 11)).bleeding = Answer::Yes;
    const PeriodNumbers numbers = numbersOf(DiaryFacts(diary.excerpt()), diary.excerpt().period);
    EXPECT_EQ(numbers.perimenstrual.n, 2);
    EXPECT_DOUBLE_EQ(*numbers.perimenstrual.value, 0.5);
}

TEST_F(PeriodNumbersTest, ShortStrongPainThatTheDefinitionHidesIsCounted)
{
    diary.period(feb1, feb1.addDays(27)).answerAll();
    for (int hour = 1; hour <= 9; ++hour)
        diary.headache(diary.at(QDate(2026, 2, 3), 2 * hour), diary.at(QDate(2026, 2, 3), 2 * hour, 45),
                       hour);
    diary.headache(QDate(2026, 2, 4), 1, 3);
    const PeriodNumbers found = february();
    EXPECT_EQ(found.moderateOrSevereDays, 0);
    EXPECT_EQ(found.shortStrongDays, 1);
    EXPECT_EQ(found.attacks, 1);
    EXPECT_EQ(found.headaches, 10);
    EXPECT_EQ(found.mostHeadachesInADay, 9);
    diary.headache(QDate(2026, 2, 3), 5, 4);
    EXPECT_EQ(february().shortStrongDays, 0);
}

TEST_F(PeriodNumbersTest, StrongPainOfUnknownLengthIsNotCalledShort)
{
    diary.period(feb1, feb1.addDays(27)).answerAll();
    Headache &days = diary.headache(diary.at(QDate(2026, 2, 15), 0), diary.at(QDate(2026, 2, 16), 0), 8);
    days.startPrecision = Precision::DayOnly;
    days.endPrecision = Precision::DayOnly;
    diary.headache(QDate(2026, 2, 20), 1, 6);
    const PeriodNumbers found = february();
    EXPECT_EQ(found.headacheDays, 3);
    EXPECT_EQ(found.moderateOrSevereDays, 0);
    EXPECT_EQ(found.strongDaysOfUnknownLength, 2);
    EXPECT_EQ(found.shortStrongDays, 1);
}

TEST_F(PeriodNumbersTest, AnAttackThatBeganBeforeGoesOn)
{
    diary.period(feb1, feb1.addDays(27)).answerAll();
    diary.headache(diary.at(QDate(2026, 1, 20), 10), std::nullopt);
    EXPECT_EQ(february().attacks, 0);
    EXPECT_EQ(february().attacksGoingOn, 1);
    diary.exclude(QDate(2026, 2, 1), QDate(2026, 2, 28));
    EXPECT_EQ(february().attacksGoingOn, 0) << "no day of it counts";
}
