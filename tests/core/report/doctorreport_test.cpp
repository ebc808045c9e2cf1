// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/doctorreport.h"

#include "core/catalogue/catalogue.h"
#include "core/exchange/demodiary.h"
#include "core/report/reportperiod.h"
#include "core/store/diarystore.h"
#include "resources/resources.h"
#include "tests/core/insights/diarybuilder.h"
#include "tests/support/results.h"
#include "tests/support/testfolder.h"

#include <gtest/gtest.h>

#include <numeric>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

const Catalogue &catalogue()
{
    static const auto loaded = Catalogue::load(resources::catalogueFolder());
    return *loaded;
}

class DoctorReportTest : public testing::Test
{
protected:
    void SetUp() override { diary.period(QDate(2025, 12, 1), QDate(2026, 3, 2)); }

    DoctorReport report(const ReportRequest &request = {})
    {
        const DiaryFacts facts(diary.excerpt());
        return DoctorReport::of(facts, facts, catalogue(), request);
    }
    Headache &headacheAt(const QDate &day, const QStringList &places)
    {
        Headache &made = diary.headache(day);
        for (const QString &place : places)
            made.places.append({.place = *Place::fromString(place)});
        return made;
    }

    DiaryBuilder diary;
};

QStringList notesOf(const DoctorReport &report)
{
    QStringList texts;
    for (const ReportNote &note : report.notes)
        texts.append(note.text);
    return texts;
}

} // namespace

TEST_F(DoctorReportTest, AnEmptyDiarySaysNothingAndIsEmpty)
{
    const DoctorReport empty = report();
    EXPECT_TRUE(empty.isEmpty());
    EXPECT_TRUE(empty.isAtLeast());
    EXPECT_EQ(empty.whole.completeness.days, 92);
    EXPECT_TRUE(empty.places.places.isEmpty());
    EXPECT_TRUE(empty.medicines.isEmpty());
    EXPECT_TRUE(empty.patterns.isEmpty());
    EXPECT_FALSE(empty.warningSigns);
}

TEST_F(DoctorReportTest, TheGridShowsTheDaysThatTheMonthsCount)
{
    FakeClock clock;
    for (const quint32 seed : {1U, 2U, 3U}) {
        const TestFolder folder;
        const auto store = DiaryStore::open(folder.path(u"demo.sqlite"_s), clock);
        ASSERT_TRUE(ok(store));
        ASSERT_TRUE(ok(writeDemoDiary(**store, catalogue(), clock, {.years = 1, .seed = seed})));
        const auto excerpt = (*store)->excerpt(lastMonths(Moment::now(clock).localDay, usualReportMonths));
        ASSERT_TRUE(ok(excerpt));
        const DiaryFacts facts(*excerpt);
        const DoctorReport made = DoctorReport::of(facts, facts, catalogue(), {});
        int headacheDays = 0;
        for (const ReportMonth &month : made.months) {
            const auto inGrid = [&](auto isSo) { return std::ranges::count_if(month.days, isSo); };
            EXPECT_EQ(inGrid([](const ReportDay &day) { return day.facts.hasHeadache; }),
                      month.numbers.headacheDays);
            EXPECT_EQ(inGrid([](const ReportDay &day) { return day.hasMedicine; }),
                      month.numbers.acuteMedicationDays);
            EXPECT_EQ(inGrid([](const ReportDay &day) { return day.facts.isFree; }), month.numbers.freeDays);
            headacheDays += month.numbers.headacheDays;
        }
        EXPECT_EQ(headacheDays, made.whole.headacheDays);
        int doses = 0;
        for (const ReportMedicine &medicine : made.medicines)
            doses += medicine.isAcute ? medicine.doses : 0;
        EXPECT_EQ(doses, made.whole.acuteDoses);
    }
}

TEST_F(DoctorReportTest, PlacesAreThoseOfTheHeatMap)
{
    headacheAt(QDate(2026, 2, 1), {u"temple-left"_s, u"eye-left"_s});
    headacheAt(QDate(2026, 2, 5), {u"temple-left"_s});
    headacheAt(QDate(2026, 2, 9), {}); // nobody said where
    const DoctorReport made = report();
    EXPECT_EQ(made.places.headachesWithoutPlace, 1);
    EXPECT_EQ(made.places.daysWithPlace, 2);
    ASSERT_EQ(made.places.places.size(), 2);
    EXPECT_EQ(made.places.places[0].place.toString(), u"temple-left"_s);
    EXPECT_EQ(made.places.places[0].days, 2);
}

TEST_F(DoctorReportTest, DaysLeftOutAreInNoNumberAndMarkedInTheGrid)
{
    headacheAt(QDate(2026, 2, 1), {u"temple-left"_s});
    diary.dose(u"triptan"_s, diary.at(QDate(2026, 2, 1), 12));
    diary.exclude(QDate(2026, 2, 1), QDate(2026, 2, 3));
    const DoctorReport made = report();
    EXPECT_EQ(made.whole.headacheDays, 0);
    EXPECT_TRUE(made.places.places.isEmpty());
    EXPECT_TRUE(made.medicines.isEmpty());
    const ReportMonth &february = made.months[made.months.size() - 2];
    EXPECT_TRUE(february.days[0].facts.isExcluded);
    EXPECT_FALSE(february.days[0].hasMedicine);
}

TEST_F(DoctorReportTest, WhatIsNotAskedForDoesNotTravelAlong)
{
    headacheAt(QDate(2026, 2, 1), {u"temple-left"_s}).note = u"after the argument"_s;
    diary.day(QDate(2026, 2, 2)).note = u"a quiet day"_s;
    EXPECT_TRUE(report().notes.isEmpty());
    EXPECT_TRUE(report().headaches.isEmpty());
    EXPECT_EQ(notesOf(report({.withNotes = true})), (QStringList{u"a quiet day"_s, u"after the argument"_s}));
    EXPECT_EQ(report({.withDetails = true}).headaches.size(), 1);
    EXPECT_TRUE(report({.withDetails = true}).notes.isEmpty());
}

TEST_F(DoctorReportTest, MonthsBeginWithTheFirstEntryAndEndToday)
{
    diary.period(QDate(1900, 1, 1), QDate(2100, 12, 31));
    headacheAt(QDate(2026, 1, 10), {});
    const DoctorReport made = report();
    ASSERT_EQ(made.months.size(), 3);
    EXPECT_EQ(made.months.first().numbers.period.first, QDate(2026, 1, 1));
    EXPECT_EQ(made.counted.last, QDate(2026, 3, 2));
    EXPECT_TRUE(made.months.last().days.at(2).isToCome);
    EXPECT_TRUE(made.isAtLeast()); // 126 years were asked for, one day was answered
}

TEST_F(DoctorReportTest, APeriodToComeHasNoMonths)
{
    diary.period(QDate(2030, 1, 1), QDate(2030, 2, 1));
    const DoctorReport made = report();
    EXPECT_TRUE(made.isEmpty());
    EXPECT_TRUE(made.months.isEmpty());
    EXPECT_TRUE(made.helps.techniques.isEmpty());
}

TEST_F(DoctorReportTest, AHeadacheOfFortyDaysCountsOnEachOfThem)
{
    const Moment start = diary.at(QDate(2026, 1, 10), 8);
    diary.headache(start, diary.at(QDate(2026, 2, 18), 8), 4);
    const DoctorReport made = report({.withDetails = true});
    EXPECT_EQ(made.whole.headacheDays, 40);
    ASSERT_EQ(made.headaches.size(), 1);
    EXPECT_DOUBLE_EQ(*made.headaches[0].hours, 39 * 24.0);
}

TEST_F(DoctorReportTest, TwoHundredAttacksAMonthAreAllThere)
{
    for (int i = 0; i < 200; ++i) {
        const Moment start = Moment::at(diary.at(QDate(2026, 2, 1), 0).utcMs + i * 3 * 3'600'000LL,
                                        QTimeZone("Europe/Berlin"));
        diary.headache(start, Moment::at(start.utcMs + 3'600'000, QTimeZone("Europe/Berlin")), 6);
    }
    const DoctorReport made = report({.withDetails = true});
    EXPECT_EQ(made.headaches.size(), 200);
    EXPECT_EQ(made.whole.headaches, 200);
    EXPECT_EQ(made.whole.headacheDays, 25);
}

TEST_F(DoctorReportTest, WarningSignsAreThoseThatWereAnsweredWithYesOrNotSure)
{
    WarningCheck check = WarningCheck::noneOfThese(catalogue(), diary.at(QDate(2026, 2, 1), 9));
    EXPECT_TRUE(report({.warningCheck = check}).warningSigns->raised.isEmpty());
    EXPECT_TRUE(report({.warningCheck = check}).warningSigns->isComplete);
    check.signs[SignKey(u"RF6"_s)] = Answer::NotSure;
    const DoctorReport made = report({.warningCheck = check});
    ASSERT_EQ(made.warningSigns->raised.size(), 1);
    EXPECT_EQ(made.warningSigns->raised[0].sign, SignKey(u"RF6"_s));
    EXPECT_EQ(made.warningSigns->questions, catalogue().warningSigns().size());
}

TEST_F(DoctorReportTest, PatternsAndOveruseAreThoseOfTheWholeDiary)
{
    // A short period after three months of daily pain and triptans.
    diary.period(QDate(2025, 9, 1), QDate(2026, 3, 2));
    for (QDate day(2025, 11, 20); day <= QDate(2026, 2, 27); day = day.addDays(1)) {
        diary.migraine(day);
        diary.dose(u"triptan"_s, diary.at(day, 12));
    }
    const DiaryFacts history(diary.excerpt());
    diary.period(QDate(2026, 2, 28), QDate(2026, 3, 2));
    const DiaryFacts facts(diary.excerpt());
    const DoctorReport made = DoctorReport::of(facts, history, catalogue(), {});
    EXPECT_EQ(made.whole.headacheDays, 0);
    EXPECT_EQ(made.overuse.level, OverusePattern::Level::Present);
    EXPECT_TRUE(std::ranges::any_of(made.patterns, [](const auto &each) { return each.code == u"8.2.2"; }));
}

TEST_F(DoctorReportTest, WhatCouldNotBeJudgedIsNotTakenForNo)
{
    headacheAt(QDate(2026, 2, 1), {});
    const auto codes = [](const DoctorReport &made) {
        QStringList found;
        for (const PatternMatch &each : made.notJudged)
            found.append(each.code);
        return found;
    };
    EXPECT_TRUE(codes(report()).contains(u"1.3"_s));
    EXPECT_TRUE(codes(report()).contains(u"8.2"_s));
    EXPECT_FALSE(codes(report()).contains(u"A1.1.2"_s)); // nobody bled
    diary.day(QDate(2026, 2, 2)).bleeding = Answer::Yes;
    EXPECT_TRUE(codes(report()).contains(u"A1.1.2"_s));
}

TEST_F(DoctorReportTest, IsComparedWithTheThreeMonthsBefore)
{
    diary.period(QDate(2025, 9, 1), QDate(2026, 3, 2)).answerAll();
    for (int i = 0; i < 26; ++i)
        diary.headache(QDate(2025, 9, 1).addDays(i * 3)); // 26 in 91 days
    for (int i = 0; i < 13; ++i)
        diary.headache(QDate(2025, 12, 1).addDays(i * 7)); // 13 in 92
    const DiaryFacts all(diary.excerpt());
    diary.period(QDate(2025, 12, 1), QDate(2026, 3, 2));
    const DiaryFacts facts(diary.excerpt());
    const auto change = DoctorReport::of(facts, all, catalogue(), {}).change;
    ASSERT_TRUE(change);
    EXPECT_EQ(change->before, (Period{QDate(2025, 9, 1), QDate(2025, 11, 30)}));
    EXPECT_EQ(change->numbers.headacheDays, 26);
    ASSERT_TRUE(change->headacheDays);
    EXPECT_NEAR(change->headacheDays->reduction, 1 - (13.0 / 92) / (26.0 / 91), 1e-9);
    EXPECT_TRUE(change->headacheDays->isHalf());
    EXPECT_FALSE(change->migraineLikeDays); // there were none that could become fewer
    EXPECT_FALSE(DoctorReport::of(facts, facts, catalogue(), {}).change); // nothing is known of before
}

TEST(ReportPeriod, TheLastThreeMonthsAreWholeOnesAndTheDaysOfThisOne)
{
    EXPECT_EQ(lastMonths(QDate(2026, 3, 31), 3), (Period{QDate(2025, 12, 1), QDate(2026, 3, 31)}));
    EXPECT_EQ(lastMonths(QDate(2024, 2, 29), 12), (Period{QDate(2023, 2, 1), QDate(2024, 2, 29)}));
}
