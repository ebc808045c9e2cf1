// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/medicationuse.h"

#include "tests/core/insights/diarybuilder.h"

#include <gtest/gtest.h>

#include <set>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class MedicationUseTest : public testing::Test
{
protected:
    /// On the first `days` days of each month from December 2025 to February 2026, the last three that are
    /// over.
    void onDaysOfEachMonth(const QString &drugClass, int days, int firstDay = 1)
    {
        for (const QDate &month : {QDate(2025, 12, 1), QDate(2026, 1, 1), QDate(2026, 2, 1)}) {
            for (int day = 0; day < days; ++day)
                diary.dose(drugClass, diary.at(month.addDays(firstDay - 1 + day), 12));
        }
    }
    void headacheDaysOfEachMonth(int days)
    {
        for (const QDate &month : {QDate(2025, 12, 1), QDate(2026, 1, 1), QDate(2026, 2, 1)}) {
            for (int day = 0; day < days; ++day)
                diary.headache(month.addDays(day));
        }
    }
    void SetUp() override { diary.period(QDate(2025, 12, 1), QDate(2026, 3, 2)).answerAll(); }

    OverusePattern pattern() { return overusePattern(DiaryFacts(diary.excerpt())); }

    DiaryBuilder diary;
};

} // namespace

TEST_F(MedicationUseTest, LimitsAreTenAndFifteen)
{
    for (const auto &drugClass : {u"combination"_s, u"triptan"_s, u"ergot"_s, u"opioid"_s}) {
        EXPECT_EQ(overuseLimit(drugClass)->days, 10);
        EXPECT_EQ(overuseLimit(drugClass)->amber, 8);
    }
    EXPECT_EQ(overuseLimit(u"non_opioid"_s)->days, 15);
    EXPECT_EQ(overuseLimit(u"non_opioid"_s)->amber, 12);
    for (const auto &drugClass :
         {u"gepant"_s, u"ditan"_s, u"antiemetic"_s, u"preventive"_s, u"other"_s, QString()})
        EXPECT_FALSE(overuseLimit(drugClass)) << drugClass.toStdString();
}

TEST_F(MedicationUseTest, TheMostIsAtLeastWhereItsDaysAreNotAnswered)
{
    const auto use = [this] {
        return medicationUse(DiaryFacts(diary.excerpt()), diary.excerpt().period).first();
    };
    diary = {};
    diary.period(QDate(2025, 12, 1), QDate(2026, 2, 28)).answerAll();
    diary.dose(u"triptan"_s, diary.at(QDate(2026, 1, 20), 8));
    EXPECT_FALSE(use().isMostInMonthAtLeast);
    EXPECT_FALSE(use().isMostInThirtyAtLeast);
    diary.excerpt().days.removeIf(
        [](const DayRecord &day) { return day.day.month() == 1 && day.day.day() < 20; });
    EXPECT_TRUE(use().isMostInMonthAtLeast);
    EXPECT_TRUE(use().isMostInThirtyAtLeast);
}

TEST_F(MedicationUseTest, DaysAreCountedAndNotDoses)
{
    const QDate day(2026, 2, 20);
    for (int hour : {8, 12, 18})
        diary.dose(u"triptan"_s, diary.at(day, hour));
    const auto uses = medicationUse(DiaryFacts(diary.excerpt()), diary.excerpt().period);
    ASSERT_EQ(uses.size(), 1);
    EXPECT_EQ(uses[0].lastThirtyDays, 1);
    EXPECT_EQ(uses[0].mostInMonth, 1);
    EXPECT_EQ(uses[0].level(), UseLevel::Below);
}

TEST_F(MedicationUseTest, AmberAndLimitAreOfTheLastThirtyDays)
{
    struct Case {
        int days;
        UseLevel level;
    };
    for (const Case &each : {Case{7, UseLevel::Below}, Case{8, UseLevel::Near}, Case{9, UseLevel::Near},
                             Case{10, UseLevel::Reached}}) {
        diary.excerpt().doses.clear();
        for (int i = 0; i < each.days; ++i)
            diary.dose(u"triptan"_s, diary.at(QDate(2026, 2, 5).addDays(2 * i), 12));
        const auto uses = medicationUse(DiaryFacts(diary.excerpt()), diary.excerpt().period);
        EXPECT_EQ(uses.first().lastThirtyDays, each.days);
        EXPECT_EQ(uses.first().level(), each.level) << each.days;
    }
}

TEST_F(MedicationUseTest, ARunOverTheEndOfAMonthIsSeenByThirtyDaysAndNotByMonths)
{
    for (int i = 0; i < 12; ++i)
        diary.dose(u"triptan"_s, diary.at(QDate(2025, 12, 26).addDays(i), 12));
    const auto uses = medicationUse(DiaryFacts(diary.excerpt()), diary.excerpt().period);
    ASSERT_EQ(uses.size(), 1);
    EXPECT_EQ(uses[0].mostInMonth, 6);
    EXPECT_EQ(uses[0].mostInThirtyDays, 12);
    EXPECT_EQ(uses[0].mostUpTo, QDate(2026, 1, 6));
    EXPECT_EQ(uses[0].lastThirtyDays, 0);
}

TEST_F(MedicationUseTest, TheThirtyDaysReachBackBeforeThePeriod)
{
    diary.dose(u"triptan"_s, diary.at(QDate(2026, 1, 20), 12));
    const DiaryFacts facts(diary.excerpt());
    const QList<int> rolling =
        rollingMedicationDays(facts, u"triptan"_s, {QDate(2026, 2, 1), QDate(2026, 2, 28)});
    ASSERT_EQ(rolling.size(), 28);
    EXPECT_EQ(rolling.first(), 1);
    EXPECT_EQ(rolling[17], 1) << "18 February is the thirtieth day";
    EXPECT_EQ(rolling[18], 0);
}

TEST_F(MedicationUseTest, RollingDaysAgreeWithASlowCount)
{
    const quint32 seed = QRandomGenerator::global()->generate();
    SCOPED_TRACE("seed " + std::to_string(seed));
    QRandomGenerator random(seed);
    for (int i = 0; i < 60; ++i)
        diary.dose(random.bounded(2) ? u"triptan"_s : u"opioid"_s,
                   diary.at(QDate(2025, 11, 10).addDays(int(random.bounded(110))), int(random.bounded(24))));
    const Period period{QDate(2025, 12, 10), QDate(2026, 2, 20)};
    const QList<int> rolling = rollingMedicationDays(DiaryFacts(diary.excerpt()), u"triptan"_s, period);
    ASSERT_EQ(rolling.size(), period.days());
    for (int i = 0; i < rolling.size(); ++i) {
        std::set<QDate> days;
        for (const Dose &dose : diary.excerpt().doses) {
            const qint64 ago = dose.taken.localDay.daysTo(period.first.addDays(i));
            if (dose.medicine == diary.medicine(u"triptan"_s).id && ago >= 0 && ago < 30)
                days.insert(dose.taken.localDay);
        }
        ASSERT_EQ(rolling[i], int(days.size())) << i;
    }
}

TEST_F(MedicationUseTest, ThePatternNeedsDaysWithPainAndWithMedicineInEachOfThreeMonths)
{
    headacheDaysOfEachMonth(15);
    onDaysOfEachMonth(u"triptan"_s, 10);
    EXPECT_EQ(pattern().level, OverusePattern::Level::Present);
    EXPECT_EQ(pattern().classes, QStringList{u"triptan"_s});
    EXPECT_EQ(pattern().wording(), QStringList{u"overuse.discuss"_s});
    diary.excerpt().doses.removeLast();
    EXPECT_EQ(pattern().level, OverusePattern::Level::None);
    EXPECT_TRUE(pattern().wording().isEmpty());
}

TEST_F(MedicationUseTest, FourteenDaysWithPainAreNoPattern)
{
    headacheDaysOfEachMonth(14);
    onDaysOfEachMonth(u"triptan"_s, 12);
    EXPECT_EQ(pattern().level, OverusePattern::Level::None);
}

TEST_F(MedicationUseTest, OpioidsAndCombinationsCarryTheWarningNotToStopAbruptly)
{
    headacheDaysOfEachMonth(16);
    onDaysOfEachMonth(u"opioid"_s, 10);
    EXPECT_EQ(pattern().wording(), (QStringList{u"overuse.discuss"_s, u"overuse.not_abruptly"_s}));
}

TEST_F(MedicationUseTest, PlainPainkillersAddUpToFifteenAndNotToTen)
{
    headacheDaysOfEachMonth(16);
    onDaysOfEachMonth(u"non_opioid"_s, 14);
    EXPECT_EQ(pattern().level, OverusePattern::Level::None);
    onDaysOfEachMonth(u"non_opioid"_s, 1, 15);
    EXPECT_EQ(pattern().level, OverusePattern::Level::Present);
}

TEST_F(MedicationUseTest, SeveralClassesTogetherReachTenDays)
{
    headacheDaysOfEachMonth(16);
    onDaysOfEachMonth(u"non_opioid"_s, 6);
    onDaysOfEachMonth(u"triptan"_s, 4, 7);
    const OverusePattern found = pattern();
    EXPECT_EQ(found.level, OverusePattern::Level::Present);
    EXPECT_TRUE(found.areAllTogether);
    EXPECT_TRUE(found.classes.isEmpty());
}

TEST_F(MedicationUseTest, AMonthWithGapsIsNotJudged)
{
    headacheDaysOfEachMonth(15);
    onDaysOfEachMonth(u"triptan"_s, 12);
    diary.excerpt().days.clear();
    EXPECT_EQ(pattern().level, OverusePattern::Level::NotJudged);
    SetUp();
    EXPECT_EQ(pattern().level, OverusePattern::Level::Present);
    diary.period(QDate(2026, 1, 1), QDate(2026, 3, 2));
    EXPECT_EQ(pattern().level, OverusePattern::Level::NotJudged) << "December is not in the excerpt";
}

TEST_F(MedicationUseTest, AShortPeriodStillListsWhatThirtyDaysHold)
{
    diary.period(QDate(2026, 2, 20), QDate(2026, 2, 28));
    for (int i = 0; i < 9; ++i)
        diary.dose(u"triptan"_s, diary.at(QDate(2026, 2, 2).addDays(i), 12));
    const auto uses = medicationUse(DiaryFacts(diary.excerpt()), diary.excerpt().period);
    ASSERT_EQ(uses.size(), 1);
    EXPECT_EQ(uses[0].upTo, QDate(2026, 2, 28));
    EXPECT_EQ(uses[0].lastThirtyDays, 9);
    EXPECT_EQ(uses[0].level(), UseLevel::Near);
    EXPECT_EQ(uses[0].lastThirtyCompleteness.days, 30);
    EXPECT_EQ(uses[0].lastThirtyCompleteness.answeredDays, 30);
    diary.excerpt().days.removeIf([](const DayRecord &day) { return day.day < QDate(2026, 2, 20); });
    EXPECT_EQ(medicationUse(DiaryFacts(diary.excerpt()), diary.excerpt().period)[0]
                  .lastThirtyCompleteness.answeredDays,
              9);
}

TEST_F(MedicationUseTest, DaysLeftOutBeforeThePeriodAreNoneOfTheThirty)
{
    diary.period(QDate(2026, 2, 20), QDate(2026, 2, 28));
    diary.dose(u"triptan"_s, diary.at(QDate(2026, 2, 5), 12));
    diary.exclude(QDate(2026, 2, 1), QDate(2026, 2, 10));
    EXPECT_TRUE(medicationUse(DiaryFacts(diary.excerpt()), diary.excerpt().period).isEmpty());
}

TEST_F(MedicationUseTest, NotAbruptlyIsSaidOnlyOfWhatIsUsed)
{
    headacheDaysOfEachMonth(16);
    onDaysOfEachMonth(u"triptan"_s, 6);
    onDaysOfEachMonth(u"non_opioid"_s, 6, 7);
    ASSERT_TRUE(pattern().areAllTogether);
    EXPECT_EQ(pattern().together, (QStringList{u"non_opioid"_s, u"triptan"_s}));
    EXPECT_FALSE(pattern().wording().contains(u"overuse.not_abruptly"_s));
    onDaysOfEachMonth(u"opioid"_s, 1, 20);
    EXPECT_TRUE(pattern().wording().contains(u"overuse.not_abruptly"_s));
}

TEST_F(MedicationUseTest, OveruseIsJudgedAsOfTheLastDayOfThePeriod)
{
    diary.period(QDate(2025, 6, 1), QDate(2026, 2, 28)).answerAll();
    headacheDaysOfEachMonth(16);
    onDaysOfEachMonth(u"triptan"_s, 10);
    EXPECT_EQ(pattern().level, OverusePattern::Level::Present);
    diary.excerpt().period.last = QDate(2026, 1, 31);
    EXPECT_EQ(pattern().level, OverusePattern::Level::None) << "November to January";
    diary.excerpt().period.last = QDate(2026, 2, 27);
    EXPECT_EQ(pattern().level, OverusePattern::Level::None) << "February is not over";
    diary.excerpt().period.first = QDate(2026, 1, 1);
    EXPECT_EQ(pattern().reason, NotJudgedReason::MonthsNotInDiary);
}
