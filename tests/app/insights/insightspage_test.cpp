// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/insights/insightsfixture.h"

#include "app/fields/datefield.h"
#include "core/report/reportperiod.h"

#include <QAbstractButton>
#include <QFile>
#include <QSignalSpy>

using namespace nape;

namespace
{

class InsightsPageTest : public InsightsFixture
{
};

} // namespace

TEST_F(InsightsPageTest, AnEmptyDiaryIsSaidKindly)
{
    show();
    EXPECT_TRUE(find<QLabel>("daysMessageLabel")->isVisible());
    EXPECT_TRUE(message("daysMessageLabel").startsWith(u"Not enough entries yet."_s));
    EXPECT_FALSE(find<ChartPanel>("monthsPanel")->isVisible());
    page.showSection(u"medicine"_s);
    EXPECT_EQ(message("medicineMessageLabel"), u"No medicine was noted in this period."_s);
}

TEST_F(InsightsPageTest, APeriodWithoutAnswersIsNotCalledFree)
{
    save(headache(at(1, 9), at(1, 10), 2));
    page.setChoice({.kind = PeriodChoice::Kind::OwnDates, .own = {QDate(2020, 1, 1), QDate(2020, 3, 1)}});
    show();
    EXPECT_TRUE(message("daysMessageLabel").contains(u"does not mean that there was no headache"_s));
}

TEST_F(InsightsPageTest, FewAnswersMakeCountsAtLeast)
{
    save(headache(at(10, 22, 0, 2), at(11, 6, 0, 2), 4));
    save(headache(at(20, 9, 0, 2), at(20, 10, 0, 2), 7));
    show();
    EXPECT_EQ(fact("daysFacts", u"Headache days"_s), u"at least 3"_s);
    EXPECT_TRUE(message("daysCompletenessLabel").contains(u"at least"_s));
    EXPECT_EQ(months().rows[0][1], u"≥ 3"_s) << "from the first entry on";
    EXPECT_EQ(months().rows[1][1], u"not known"_s);
    confirmFree(QDate(2025, 12, 1), QDate(2026, 3, 2));
    waitForNumbers();
    EXPECT_EQ(fact("daysFacts", u"Headache days"_s), u"3"_s);
    EXPECT_FALSE(message("daysCompletenessLabel").contains(u"at least"_s));
    EXPECT_EQ(months().rows[2][1], u"3"_s);
}

TEST_F(InsightsPageTest, WhatIsShownIsWhatTheCoreCounts)
{
    ASSERT_TRUE(writeDemoDiary(*store, catalogue, clock, {.years = 2, .seed = 5}));
    show();
    for (const auto kind : {PeriodChoice::Kind::Last30Days, PeriodChoice::Kind::LastMonth,
                            PeriodChoice::Kind::TwelveMonths, PeriodChoice::Kind::All}) {
        choose(kind);
        const Period period = page.period();
        const DiaryFacts facts(*store->excerpt(period));
        const PeriodNumbers whole = numbersOf(facts, period);
        const auto said = [&](int count) {
            return whole.isAtLeast() ? u"at least %1"_s.arg(count) : QString::number(count);
        };
        EXPECT_EQ(fact("daysFacts", u"Headache days"_s), said(whole.headacheDays));
        EXPECT_EQ(fact("daysFacts", u"of these, migraine-like"_s), said(whole.migraineLikeDays));
        EXPECT_TRUE(fact("daysFacts", u"of these, moderate or severe"_s)
                        .startsWith(said(whole.moderateOrSevereDays)));
        EXPECT_TRUE(fact("daysFacts", u"Attacks"_s).startsWith(said(whole.attacks)));
        const QList<PeriodNumbers> numbers = monthlyNumbers(facts, period.first, period.last);
        const ChartTable table = months();
        ASSERT_EQ(table.rows.size(), numbers.size());
        for (qsizetype i = 0; i < numbers.size(); ++i) {
            EXPECT_EQ(table.rows[i][1].section(u' ', -1), QString::number(numbers[i].headacheDays));
            EXPECT_EQ(table.rows[i][4].section(u' ', -1), QString::number(numbers[i].attacks));
        }
        const QList<MedicationUse> uses = medicationUse(facts, period);
        ASSERT_FALSE(uses.isEmpty());
        EXPECT_EQ(find<QComboBox>("medicineClassCombo")->count(), uses.size());
        const ChartTable rolling = find<ChartPanel>("rollingMedicinePanel")->chart()->table();
        EXPECT_EQ(rolling.rows.last()[1], QString::number(uses.first().lastThirtyDays));
        EXPECT_EQ(rolling.rows.size(), period.days());
    }
}

TEST_F(InsightsPageTest, AHeadacheOfFortyDaysAndTwoHundredInAMonthAreCounted)
{
    save(headache(at(5, 8, 0, 1), at(14, 8, 0, 2), 3));
    choose(PeriodChoice::Kind::ThreeMonths);
    show();
    EXPECT_EQ(fact("daysFacts", u"Headache days"_s), u"at least 41"_s);
    DiaryEntries entries;
    for (int i = 0; i < 200; ++i) {
        const Moment start = Moment::at(at(1, 0, 0, 2).utcMs + i * 3 * 3'600'000LL, clock.zone());
        entries.headaches.append(headache(start, Moment::at(start.utcMs + 600'000, clock.zone()), 9));
    }
    ASSERT_TRUE(store->save(entries));
    waitForNumbers();
    choose(PeriodChoice::Kind::LastMonth);
    EXPECT_EQ(fact("daysFacts", u"Headache days"_s), u"25"_s);
    EXPECT_TRUE(fact("daysFacts", u"Attacks"_s).startsWith(u"0, with 200 headaches (up to 8 on one day)"_s))
        << fact("daysFacts", u"Attacks"_s).toStdString();
    EXPECT_TRUE(fact("daysFacts", u"Attacks"_s).endsWith(u"1 going on from before"_s))
        << "all are one with that of January";
}

TEST_F(InsightsPageTest, OwnDatesTheWrongWayRoundAreSaidAndChangeNothing)
{
    save(headache(at(10, 22, 0, 2), at(11, 6, 0, 2), 4));
    show();
    auto *from = find<DateField>("periodFromEdit");
    auto *to = find<DateField>("periodToEdit");
    auto *fault = find<QLabel>("periodFaultLabel");
    EXPECT_FALSE(from->isVisible());
    choose(PeriodChoice::Kind::OwnDates);
    EXPECT_TRUE(from->isVisible());
    to->setDate(QDate(2026, 2, 20));
    from->setDate(QDate(2026, 2, 1));
    waitForNumbers();
    const Period before{QDate(2026, 2, 1), QDate(2026, 2, 20)};
    EXPECT_EQ(page.period(), before);
    from->setDate(QDate(2026, 2, 21));
    EXPECT_TRUE(fault->isVisible());
    waitForNumbers();
    EXPECT_EQ(page.period(), before);
    EXPECT_EQ(fact("daysFacts", u"Headache days"_s), u"at least 2"_s);
    to->setDate(QDate(2026, 2, 21));
    waitForNumbers();
    EXPECT_FALSE(fault->isVisible());
    EXPECT_EQ(page.period(), (Period{QDate(2026, 2, 21), QDate(2026, 2, 21)}));
}

TEST_F(InsightsPageTest, OldNumbersDisappearAtOnceAndOnlyTheLastWishIsAnswered)
{
    save(headache(at(1, 9), at(1, 10), 2));
    show();
    auto *chart = find<ChartPanel>("monthsPanel");
    EXPECT_TRUE(chart->isVisible());
    auto *period = find<QComboBox>("periodCombo");
    int answers = 0;
    QObject::connect(chart->view(), &ChartView::currentChanged, &page, [&] { ++answers; });
    for (const auto kind :
         {PeriodChoice::Kind::All, PeriodChoice::Kind::LastMonth, PeriodChoice::Kind::TwelveMonths}) {
        period->setCurrentIndex(period->findData(int(kind)));
        EXPECT_FALSE(chart->isVisible());
        EXPECT_TRUE(find<QLabel>("daysWorkingLabel")->isVisible());
    }
    waitForNumbers();
    EXPECT_TRUE(chart->isVisible());
    EXPECT_EQ(answers, 1);
    EXPECT_EQ(months().rows.size(), 1) << "of the months before the first entry nothing is known";
}

TEST_F(InsightsPageTest, ThreeMonthsAreThoseOfTheReport)
{
    save(headache(at(1, 9), at(1, 10), 2));
    show();
    choose(PeriodChoice::Kind::ThreeMonths);
    EXPECT_EQ(page.period(), lastMonths(Moment::now(clock).localDay, usualReportMonths));
}

TEST_F(InsightsPageTest, StrongPainThatTheDefinitionHidesIsSaid)
{
    confirmFree(QDate(2026, 2, 1), QDate(2026, 2, 28));
    for (int hour = 2; hour < 20; hour += 2)
        save(headache(at(10, hour, 0, 2), at(10, hour + 1, 0, 2), 9));
    show();
    choose(PeriodChoice::Kind::LastMonth);
    const QString words = fact("daysFacts", u"of these, moderate or severe"_s);
    EXPECT_TRUE(words.startsWith(u"0; on 1 other day"_s)) << words.toStdString();
    EXPECT_EQ(fact("daysFacts", u"Attacks"_s), u"1, with 9 headaches (up to 9 on one day)"_s);
}

TEST_F(InsightsPageTest, WhatIsNotKnownOfAHeadacheIsNotSaidToBeNone)
{
    Headache days = headache(at(15, 0, 0, 2), at(16, 0, 0, 2), 8);
    days.startPrecision = Precision::DayOnly;
    days.endPrecision = Precision::DayOnly;
    save(days);
    save(headache(at(20, 9, 0, 2), at(20, 10, 0, 2), 6));
    show();
    choose(PeriodChoice::Kind::LastMonth);
    const QString words = fact("daysFacts", u"of these, moderate or severe"_s);
    EXPECT_TRUE(words.contains(u"on 1 other day"_s)) << words.toStdString();
    EXPECT_TRUE(words.contains(u"pain was 4 of 10 or more, for less than 4 hours"_s)) << words.toStdString();
    EXPECT_TRUE(words.contains(u"on 2 other days pain was 4 of 10 or more, but how long it lasted is not"_s))
        << words.toStdString();
    EXPECT_FALSE(words.contains(u"none"_s));
    EXPECT_TRUE(fact("daysFacts", u"Hours with headache"_s).startsWith(u"at least "_s));
}

TEST_F(InsightsPageTest, NoAuraIsSaidOnlyWhereItWasAsked)
{
    const auto words = [this] {
        choose(PeriodChoice::Kind::All);
        return fact("daysFacts", u"Headaches with aura"_s);
    };
    Headache first = headache(at(10, 9, 0, 2), at(10, 15, 0, 2), 6);
    save(first);
    show();
    EXPECT_EQ(words(), u"not known"_s);
    first.symptoms.append({u"aura_visual"_s, Phase::During, Answer::No, {}});
    ASSERT_TRUE(store->save(first));
    waitForNumbers();
    EXPECT_TRUE(words().startsWith(u"0 of 1 headache"_s)) << words().toStdString();
    Headache second = headache(at(20, 9, 0, 2), at(20, 15, 0, 2), 6);
    second.auras = {{.kind = u"visual"_s}};
    save(second);
    save(headache(at(25, 9, 0, 2), at(25, 15, 0, 2), 6));
    waitForNumbers();
    EXPECT_EQ(words(), u"at least 1 of 3 headaches"_s);
}

TEST_F(InsightsPageTest, ANewHeadacheIsCountedAtOnce)
{
    save(headache(at(1, 9), at(1, 10), 2));
    show();
    save(headache(at(2, 7), std::nullopt, 6));
    EXPECT_FALSE(find<ChartPanel>("monthsPanel")->isVisible());
    waitForNumbers();
    EXPECT_EQ(fact("daysFacts", u"Headache days"_s), u"at least 2"_s);
}

TEST_F(InsightsPageTest, NothingIsReadWhileItIsNotShown)
{
    save(headache(at(1, 9), at(1, 10), 2));
    EXPECT_FALSE(page.isLoading());
}

TEST_F(InsightsPageTest, MedicineCloseToItsMarkIsSaidCalmly)
{
    Medicine medicine{
        .id = MedicineId::create(clock), .name = u"Suma"_s, .drugClass = u"triptan"_s, .strength = {}};
    ASSERT_TRUE(store->save(medicine));
    confirmFree(QDate(2026, 1, 1), QDate(2026, 3, 1));
    DiaryEntries entries;
    for (int day = 10; day < 18; ++day)
        entries.doses.append({.id = DoseId::create(clock),
                              .medicine = medicine.id,
                              .headache = {},
                              .taken = at(day, 9, 0, 2),
                              .reliefAfter2h = day % 2 ? 3 : 0,
                              .sideEffects = {},
                              .note = {}});
    ASSERT_TRUE(store->save(entries));
    page.setChoice({.kind = PeriodChoice::Kind::OwnDates, .own = {QDate(2026, 1, 1), QDate(2026, 3, 2)}});
    show();
    page.showSection(u"medicine"_s);
    EXPECT_EQ(fact("medicineFacts", u"Days with acute medicine"_s), u"8"_s);
    EXPECT_EQ(fact("medicineFacts", u"Triptan"_s),
              u"8 in the 30 days up to 2 March 2026, monthly limit 10 (most: 8 in 30 days, 8 in a month)"_s);
    EXPECT_EQ(message("medicineLevelsLabel"),
              u"Triptan: close to 10 days, the monthly limit that doctors use."_s);
    EXPECT_TRUE(fact("medicineFacts", u"Doses that helped within 2 hours"_s).startsWith(u"50 %"_s));
    EXPECT_TRUE(message("medicineOveruseLabel").contains(u"cannot be said"_s))
        << "three whole months are not there";
}

TEST_F(InsightsPageTest, HowItIsCountedUnfoldsWithOneButton)
{
    save(headache(at(1, 9), at(1, 10), 2));
    show();
    EXPECT_FALSE(find<QLabel>("daysHowLabel")->isVisible());
    QTest::mouseClick(find<QAbstractButton>("daysHowButton"), Qt::LeftButton);
    EXPECT_TRUE(find<QLabel>("daysHowLabel")->isVisible());
}

TEST(InsightsLoader, AFileThatCannotBeReadIsAFailureAndNotAnEmptyDiary)
{
    const FakeClock clock;
    TestFolder other;
    InsightsLoader loader(other.write(u"broken.sqlite"_s, "this is no diary at all"), clock);
    QSignalSpy failed(&loader, &InsightsLoader::failed);
    loader.load({});
    EXPECT_TRUE(QTest::qWaitFor([&] { return failed.size() == 1; }));
    EXPECT_EQ(failed[0][0].value<Error>().code, ErrorCode::NotADatabase);
    EXPECT_FALSE(loader.isLoading());
}

TEST_F(InsightsPageTest, ALoaderThatGoesAwayOrIsCancelledLeavesNothingBehind)
{
    ASSERT_TRUE(writeDemoDiary(*store, catalogue, clock, {.years = 3, .seed = 2}));
    for (int i = 0; i < 5; ++i) {
        InsightsLoader loader(store->file(), clock);
        QSignalSpy days(&loader, &InsightsLoader::daysReady);
        loader.load({.choice = {.kind = PeriodChoice::Kind::All, .own = {}}});
        loader.load({});
        QTest::qWait(5 * i);
        loader.cancel();
        QCoreApplication::processEvents();
        const auto before = days.size();
        QTest::qWait(20);
        EXPECT_EQ(days.size(), before);
    }
}

TEST_F(InsightsPageTest, WhatIsNotJudgedIsSaidWithTheReason)
{
    save(headache(at(1, 9), at(1, 10), 2));
    show();
    page.showSection(u"patterns"_s);
    const QString lead = message("patternsLeadLabel");
    EXPECT_TRUE(lead.contains(u"Not compared yet: "_s)) << lead.toStdString();
    EXPECT_TRUE(lead.contains(u"chronic migraine"_s));
    EXPECT_TRUE(lead.contains(u"three whole months"_s));
}

TEST_F(InsightsPageTest, PatternsAndOveruseAreThoseOfTheLastDayWhateverTheFirst)
{
    ASSERT_TRUE(writeDemoDiary(*store, catalogue, clock, {.years = 2, .seed = 5}));
    show();
    page.showSection(u"patterns"_s);
    const auto said = [&](const QDate &first) {
        page.setChoice({.kind = PeriodChoice::Kind::OwnDates, .own = {first, QDate(2026, 1, 31)}});
        waitForNumbers();
        return message("patternsLeadLabel") + message("medicineOveruseLabel");
    };
    const QString ofTwoWeeks = said(QDate(2026, 1, 18));
    EXPECT_TRUE(ofTwoWeeks.contains(u"31 January 2026"_s)) << ofTwoWeeks.toStdString();
    EXPECT_EQ(said(QDate(2025, 3, 1)), ofTwoWeeks);
}

TEST_F(InsightsPageTest, WhatCouldNotBeReadIsTriedAgain)
{
    save(headache(at(1, 9), at(1, 10), 2));
    const QString file = store->file();
    ASSERT_TRUE(QFile::rename(file, file + u".away"_s));
    show();
    EXPECT_TRUE(find<QLabel>("daysMessageLabel")->isVisible());
    ASSERT_TRUE(QFile::rename(file + u".away"_s, file));
    page.refresh();
    waitForNumbers();
    EXPECT_EQ(fact("daysFacts", u"Headache days"_s), u"at least 1"_s);
}

TEST_F(InsightsPageTest, AfterMidnightTodayIsAnotherDay)
{
    save(headache(at(1, 9), at(1, 10), 2));
    show();
    const QDate last = page.period().last;
    clock.advance(std::chrono::hours(24));
    page.refresh();
    waitForNumbers();
    EXPECT_EQ(page.period().last, last.addDays(1));
}
