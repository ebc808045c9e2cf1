// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/daymarks.h"

#include "app/diary/monthgrid.h"
#include "core/store/diaryreader.h"
#include "tests/app/diary/diaryfixture.h"

using namespace nape;

namespace
{

class DayMarksTest : public DiaryFixture
{
protected:
    const QDate today{2026, 3, 20};
    const DayRange march{QDate(2026, 3, 1), QDate(2026, 3, 31)};
    RangeEntries excerpt;

    MarksByDay marks() const { return marksOf(excerpt, march, today); }
    QString said(int day) const
    {
        const QDate date(2026, 3, day);
        return describe(date, marks().value(date), today, QLocale::c());
    }
    void answer(int day, Answer free)
    {
        DayRecord record;
        record.day = QDate(2026, 3, day);
        record.headacheFree = free;
        excerpt.days.append(record);
    }
};

} // namespace

TEST_F(DayMarksTest, EachKindOfDayIsSaidInWords)
{
    excerpt.headaches = {headache(at(2, 9), at(2, 11), 7), headache(at(4, 9), at(4, 10), 3),
                         headache(at(4, 15), at(4, 16), 5)};
    excerpt.sessions = {session(at(2, 10)), session(at(5, 10)), session(at(5, 12))};
    const Medicine medicine{
        MedicineId::create(clock), QStringLiteral("Ibuprofen"), QStringLiteral("non_opioid"), {}, false};
    excerpt.doses = {
        Dose{DoseId::create(clock), medicine.id, std::nullopt, at(2, 9), 1, std::nullopt, {}, {}},
        Dose{DoseId::create(clock), medicine.id, std::nullopt, at(6, 9), 1, std::nullopt, {}, {}},
        Dose{DoseId::create(clock), medicine.id, std::nullopt, at(6, 12), 1, std::nullopt, {}, {}}};
    answer(3, Answer::Yes);
    answer(7, Answer::No);
    answer(8, Answer::NotSure);
    answer(2, Answer::Yes); // an entry says more than a tick

    const std::pair<int, const char *> table[]{
        {1, "Sunday 1 March: not answered"},
        {2, "Monday 2 March: headache, worst 7; one session; medicine taken once"},
        {3, "Tuesday 3 March: confirmed free of headache"},
        {4, "Wednesday 4 March: 2 headaches, worst 5"},
        {5, "Thursday 5 March: not answered; 2 sessions"},
        {6, "Friday 6 March: not answered; medicine taken 2 times"},
        {7, "Saturday 7 March: headache, not described"},
        {8, "Sunday 8 March: not answered"},
        {20, "Friday 20 March, today: not answered"},
        {21, "Saturday 21 March: still to come"},
    };
    for (const auto &[day, words] : table)
        EXPECT_EQ(said(day), QString::fromLatin1(words));
}

TEST_F(DayMarksTest, AHeadacheOverMidnightMarksBothDays)
{
    excerpt.headaches = {headache(at(10, 22), at(11, 6), 6)};
    const MarksByDay found = marks();
    EXPECT_EQ(found[QDate(2026, 3, 9)].state, DayMarks::State::NotAnswered);
    EXPECT_EQ(found[QDate(2026, 3, 10)].worst, Intensity::fromInt(6));
    EXPECT_EQ(found[QDate(2026, 3, 11)].worst, Intensity::fromInt(6));
    EXPECT_EQ(found[QDate(2026, 3, 12)].state, DayMarks::State::NotAnswered);
}

TEST_F(DayMarksTest, AHeadacheThatGoesOnMarksEveryDayUpToToday)
{
    excerpt.headaches = {headache(at(27, 22, 0, 2), std::nullopt, 4)};
    const MarksByDay found = marks();
    EXPECT_EQ(found.size(), 31) << "days outside the range are not marked";
    for (int day = 1; day <= 31; ++day)
        EXPECT_EQ(found[QDate(2026, 3, day)].state,
                  day <= 20 ? DayMarks::State::Headache : DayMarks::State::Future)
            << day;
}

TEST_F(DayMarksTest, NoPainIsAHeadacheTooAndTheWorstCounts)
{
    excerpt.headaches = {headache(at(3, 9), at(3, 10), 0), headache(at(4, 9), at(4, 10), 0),
                         headache(at(4, 11), at(4, 12), 2)};
    EXPECT_EQ(marks()[QDate(2026, 3, 3)].worst, Intensity::fromInt(0));
    EXPECT_EQ(marks()[QDate(2026, 3, 4)].worst, Intensity::fromInt(2));
}

TEST_F(DayMarksTest, CountedOrLoadedTheMarksOfAYearAreTheSame)
{
    const Medicine medicine{
        MedicineId::create(clock), QStringLiteral("Ibuprofen"), QStringLiteral("non_opioid"), {}, false};
    DiaryEntries entries;
    entries.medicines = {medicine};
    entries.headaches = {
        headache(Moment::at(QDateTime(QDate(2025, 12, 30), QTime(22, 0), clock.zone())), at(2, 6, 0, 1), 4),
        headache(at(10, 22, 0, 2), at(11, 6, 0, 2), 6), headache(at(11, 9, 0, 2), at(11, 9, 30, 2), 8),
        headache(at(16, 20, 0, 2), at(17, 0, 0, 2), 5), // up to midnight
        headache(at(1, 20), std::nullopt, 3)};
    entries.doses = {
        Dose{DoseId::create(clock), medicine.id, std::nullopt, at(11, 9, 0, 2), 1, std::nullopt, {}, {}}};
    entries.sessions = {session(at(11, 10, 0, 2)), session(at(11, 12, 0, 2)), session(at(1, 22))};
    for (const auto &[day, free] : {std::pair(3, Answer::Yes), {4, Answer::No}, {5, Answer::NotSure}}) {
        DayRecord record;
        record.day = QDate(2026, 2, day);
        record.headacheFree = free;
        entries.days.append(record);
    }
    entries.excluded = {{.id = ExcludedPeriodId::create(clock),
                         .firstDay = QDate(2026, 2, 20),
                         .lastDay = QDate(2026, 2, 22),
                         .reason = {},
                         .note = {}}};
    ASSERT_TRUE(store->save(entries));
    const Headache thrownAway = headache(at(14, 9, 0, 2), at(14, 10, 0, 2), 9);
    ASSERT_TRUE(store->save(thrownAway));
    ASSERT_TRUE(store->moveToTrash(thrownAway.id));

    const auto reader = DiaryReader::open(store->file(), clock);
    ASSERT_TRUE(reader);
    const QDate now = Moment::now(clock).localDay;
    for (const DayRange &range :
         {DayRange{QDate(2026, 1, 1), QDate(2026, 12, 31)}, DayRange{QDate(2026, 2, 11), QDate(2026, 2, 11)},
          DayRange{QDate(2026, 2, 17), QDate(2026, 2, 17)}, march}) {
        const auto tally = (*reader)->tally(range);
        ASSERT_TRUE(tally);
        const MarksByDay marks = marksOf(*tally, range, now);
        EXPECT_EQ(marks, marksOf(*RangeEntries::load(*store, range), range, now));
        const QDate afterMidnight(2026, 2, 17);
        if (range.first <= afterMidnight && range.last >= afterMidnight) {
            EXPECT_NE(marks[afterMidnight].state, DayMarks::State::Headache);
        }
    }
}

TEST(MonthGrid, StartsOnTheFirstDayOfTheWeekAndHoldsTheWholeMonth)
{
    for (int first = 1; first <= 7; ++first) {
        for (QDate month(2024, 1, 1); month < QDate(2030, 1, 1); month = month.addMonths(1)) {
            const MonthGrid grid(month.addDays(11), Qt::DayOfWeek(first));
            EXPECT_EQ(grid.month(), month);
            EXPECT_EQ(grid.dayAt(0).dayOfWeek(), first);
            EXPECT_LE(grid.dayAt(0), month);
            EXPECT_GT(grid.dayAt(7), month) << "no week before the month";
            EXPECT_TRUE(grid.cellOf(month.addMonths(1).addDays(-1)).has_value());
            EXPECT_FALSE(grid.cellOf(grid.dayAt(0).addDays(-1)).has_value());
        }
    }
}
