// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/patterns.h"

#include "core/insights/judgement.h"
#include "tests/core/insights/diarybuilder.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class PatternsTest : public testing::Test
{
protected:
    PatternsTest() { diary.period(QDate(2025, 10, 1), QDate(2026, 3, 2)).answerAll(); }

    /// Every third day of October and November, so that each is an attack of its own: 48 h + a bit apart.
    QDate attackDay(int number) const { return QDate(2025, 10, 1).addDays(4 * number); }
    void migraines(int count, double hours = 6)
    {
        for (int i = 0; i < count; ++i)
            diary.migraine(attackDay(i), hours);
    }
    static Tick stateOf(const PatternMatch &match, const QString &key)
    {
        for (const Criterion &each : match.criteria) {
            if (each.key == key)
                return each.state;
        }
        ADD_FAILURE() << "no criterion " << key.toStdString();
        return Tick::Unknown;
    }
    PatternMatch ask(PatternMatch (*pattern)(const DiaryFacts &))
    {
        return pattern(DiaryFacts(diary.excerpt()));
    }
    template <class Change>
    void forEachHeadache(Change change)
    {
        for (Headache &headache : diary.excerpt().headaches)
            change(headache);
    }
    static QList<QDate> months() { return {QDate(2025, 12, 1), QDate(2026, 1, 1), QDate(2026, 2, 1)}; }

    DiaryBuilder diary;
};

} // namespace

TEST_F(PatternsTest, OfAnEmptyDiaryNothingIsSaid)
{
    for (const PatternMatch &match : patternsOf(DiaryFacts(DiaryExcerpt{})))
        EXPECT_TRUE(match.level == MatchLevel::None || match.level == MatchLevel::NotJudged)
            << match.code.toStdString();
}

TEST_F(PatternsTest, FiveAttacksLikeMigraineAreFullAndFourProbable)
{
    migraines(4);
    const PatternMatch four = ask(migraineWithoutAura);
    EXPECT_EQ(four.level, MatchLevel::Probable);
    EXPECT_EQ(stateOf(four, u"1.1.A"_s), Tick::Open);
    EXPECT_EQ(four.criteria.first().found, 4);
    EXPECT_EQ(four.criteria.first().needed, 5);
    EXPECT_EQ(stateOf(four, u"1.1.D"_s), Tick::Ticked);
    migraines(5);
    EXPECT_EQ(ask(migraineWithoutAura).level, MatchLevel::Full);
}

TEST_F(PatternsTest, RecurrencesWithin48HoursAreOneAttack)
{
    for (int i = 0; i < 5; ++i)
        diary.migraine(QDate(2025, 11, 1).addDays(2 * i));
    EXPECT_EQ(ask(migraineWithoutAura).criteria.first().found, 1);
}

TEST_F(PatternsTest, OneConditionMissingIsProbableAndTwoAreNone)
{
    migraines(6, 2); // too short
    const PatternMatch tooShort = ask(migraineWithoutAura);
    EXPECT_EQ(tooShort.level, MatchLevel::Probable);
    EXPECT_EQ(tooShort.probableCode, u"1.5.1"_s);
    EXPECT_EQ(stateOf(tooShort, u"1.1.B"_s), Tick::Open);
    EXPECT_EQ(stateOf(tooShort, u"1.1.A"_s), Tick::Ticked);
    EXPECT_EQ(stateOf(tooShort, u"1.1.C"_s), Tick::Ticked);
    forEachHeadache([](Headache &headache) {
        for (Symptom &symptom : headache.symptoms)
            symptom.answer = Answer::No;
    });
    EXPECT_EQ(ask(migraineWithoutAura).level, MatchLevel::None);
}

TEST_F(PatternsTest, WhatWasNotAskedIsUnknownAndNotOpen)
{
    migraines(6);
    forEachHeadache([](Headache &headache) { headache.symptoms.clear(); });
    const PatternMatch match = ask(migraineWithoutAura);
    EXPECT_EQ(match.level, MatchLevel::NotJudged) << "what nobody asked is not nearly met";
    EXPECT_EQ(match.reason, NotJudgedReason::NeverNoted);
    EXPECT_EQ(stateOf(match, u"1.1.D"_s), Tick::Unknown);
    EXPECT_EQ(stateOf(match, u"1.1.C"_s), Tick::Ticked);
    // Asked in five of the six, and there was none of it: now it is known.
    for (int i = 0; i < 5; ++i) {
        for (const char *key : {"nausea", "vomiting", "light", "sound"})
            diary.excerpt().headaches[i].symptoms.append(
                {QString::fromLatin1(key), Phase::During, Answer::No, {}});
    }
    EXPECT_EQ(ask(migraineWithoutAura).level, MatchLevel::Probable);
    EXPECT_FALSE(ask(migraineWithoutAura).reason);
}

TEST_F(PatternsTest, WhatMedicineCutShortIsStillNearlyAMigraine)
{
    migraines(6, 2);
    const QList<Headache> headaches = diary.excerpt().headaches;
    for (const Headache &headache : headaches)
        diary.dose(u"triptan"_s, headache.start, headache.id);
    EXPECT_EQ(ask(migraineWithoutAura).level, MatchLevel::Probable);
    EXPECT_EQ(stateOf(ask(migraineWithoutAura), u"1.1.B"_s), Tick::Unknown);
}

TEST_F(PatternsTest, AuraNeedsTwoAttacks)
{
    const auto addAura = [](Headache &headache) {
        headache.auras = {{.kind = u"visual"_s,
                           .startMs = headache.start.utcMs - 20 * 60'000,
                           .minutes = 20,
                           .side = Side::Left,
                           .spreads = Answer::Yes,
                           .positive = Answer::Yes,
                           .reversible = Answer::Yes}};
    };
    addAura(diary.headache(attackDay(0)));
    EXPECT_EQ(ask(migraineWithAura).level, MatchLevel::Probable);
    addAura(diary.headache(attackDay(1)));
    EXPECT_EQ(ask(migraineWithAura).level, MatchLevel::Full);
}

TEST_F(PatternsTest, ChronicMigraineIsFifteenAndEightInEachOfThreeMonths)
{
    for (const QDate &month : months()) {
        for (int day = 0; day < 8; ++day)
            diary.migraine(month.addDays(3 * day));
        for (int day = 0; day < 7; ++day)
            diary.tension(month.addDays(3 * day + 1));
    }
    // One attack every third day with less than 48 h between: all merged. Five separate ones before.
    migraines(5);
    EXPECT_EQ(ask(chronicMigraine).level, MatchLevel::Full);
    diary.excerpt().headaches.removeIf(
        [](const Headache &headache) { return headache.start.localDay == QDate(2026, 1, 2); });
    const PatternMatch fourteen = ask(chronicMigraine);
    EXPECT_EQ(fourteen.level, MatchLevel::None);
    EXPECT_EQ(fourteen.criteria.first().found, 14);
    EXPECT_EQ(stateOf(fourteen, u"1.3.A"_s), Tick::Open);
    EXPECT_EQ(stateOf(fourteen, u"1.3.C"_s), Tick::Ticked);
}

TEST_F(PatternsTest, WhereThePainNeverStopsAttacksCannotBeCounted)
{
    // Every day but each tenth: never 48 hours without pain, so all of it is one attack.
    for (QDate day(2025, 11, 20); day < QDate(2026, 3, 1); day = day.addDays(1)) {
        if (day.day() % 10 != 0)
            diary.migraine(day);
    }
    const PatternMatch match = ask(chronicMigraine);
    EXPECT_EQ(match.level, MatchLevel::NotJudged);
    EXPECT_EQ(match.reason, NotJudgedReason::AttacksNotApart);
    EXPECT_EQ(stateOf(match, u"1.3.A"_s), Tick::Ticked);
    EXPECT_EQ(stateOf(match, u"1.3.B"_s), Tick::Unknown);
    EXPECT_EQ(stateOf(match, u"1.3.C"_s), Tick::Ticked);
    EXPECT_EQ(match.criteria[1].found, 1);
    // Four of them are too few however they are counted.
    int kept = 0;
    forEachHeadache([&](Headache &headache) {
        if (++kept > 4)
            headache.symptoms.clear();
    });
    EXPECT_EQ(stateOf(ask(chronicMigraine), u"1.3.B"_s), Tick::Open);
    EXPECT_EQ(ask(chronicMigraine).level, MatchLevel::None);
}

TEST_F(PatternsTest, GapsInTheDiaryLeaveFrequenciesUnjudged)
{
    for (const QDate &month : months()) {
        for (int day = 0; day < 15; ++day)
            diary.migraine(month.addDays(day));
    }
    diary.excerpt().days.clear();
    EXPECT_EQ(ask(chronicMigraine).level, MatchLevel::NotJudged);
    EXPECT_EQ(stateOf(ask(chronicMigraine), u"1.3.A"_s), Tick::Unknown);
    EXPECT_EQ(ask(tensionType).level, MatchLevel::NotJudged);
    EXPECT_EQ(ask(medicationOveruse).level, MatchLevel::NotJudged);
}

TEST_F(PatternsTest, WithChronicMigraineThereIsNoTensionType)
{
    for (const QDate &month : months()) {
        for (int day = 0; day < 8; ++day)
            diary.migraine(month.addDays(3 * day));
        for (int day = 0; day < 7; ++day)
            diary.tension(month.addDays(3 * day + 1));
    }
    migraines(5);
    EXPECT_EQ(ask(tensionType).level, MatchLevel::Full);
    for (const PatternMatch &match : patternsOf(DiaryFacts(diary.excerpt()))) {
        if (match.code.startsWith(u"2."_s)) {
            EXPECT_EQ(match.level, MatchLevel::None);
        }
    }
}

TEST_F(PatternsTest, TensionTypeByItsFrequency)
{
    struct Case {
        int daysAMonth;
        QString code;
        MatchLevel level;
    };
    for (const Case &each : {Case{4, u"2.2"_s, MatchLevel::Full}, Case{14, u"2.2"_s, MatchLevel::Full},
                             Case{16, u"2.3"_s, MatchLevel::Full}, Case{2, u"2.2"_s, MatchLevel::Probable}}) {
        diary.excerpt().headaches.clear();
        for (const QDate &month : months()) {
            for (int day = 0; day < each.daysAMonth; ++day)
                diary.tension(month.addDays(day));
        }
        const PatternMatch match = ask(tensionType);
        EXPECT_EQ(match.code, each.code) << each.daysAMonth;
        EXPECT_EQ(match.level, each.level) << each.daysAMonth;
    }
    diary.excerpt().headaches.clear();
    for (int i = 0; i < 10; ++i)
        diary.tension(QDate(2025, 10, 1).addDays(3 * i));
    EXPECT_EQ(ask(tensionType).code, u"2.2"_s) << "none in the last three months, ten in the two before";
    EXPECT_EQ(ask(tensionType).level, MatchLevel::Full);
}

TEST_F(PatternsTest, InfrequentIsLessThanADayAMonthOverAllThatIsCounted)
{
    // Two days a month for years, and none lately.
    diary.period(QDate(2023, 1, 1), QDate(2026, 3, 2)).answerAll();
    for (QDate month(2023, 1, 1); month < QDate(2025, 10, 1); month = month.addMonths(1)) {
        diary.tension(month.addDays(3));
        diary.tension(month.addDays(17));
    }
    EXPECT_EQ(ask(tensionType).code, u"2.2"_s);
    // One every second month.
    QList<Headache> &headaches = diary.excerpt().headaches;
    for (qsizetype i = headaches.size() - 1; i >= 0; --i) {
        if (i % 4 != 0)
            headaches.removeAt(i);
    }
    ASSERT_GE(headaches.size(), 10);
    EXPECT_EQ(ask(tensionType).code, u"2.1"_s);
}

TEST_F(PatternsTest, ProbableTensionTypeByTheDaysOfThoseThatLackOneCondition)
{
    struct Case {
        int daysAMonth; ///< in each month of the diary
        int whole;      ///< of all: how many lack nothing
        QString code;
        QString probableCode;
    };
    for (const Case &each : {Case{1, 0, u"2.2"_s, u"2.4.2"_s}, Case{8, 0, u"2.2"_s, u"2.4.2"_s},
                             Case{14, 3, u"2.2"_s, u"2.4.2"_s}, Case{15, 0, u"2.3"_s, u"2.4.3"_s},
                             Case{22, 3, u"2.3"_s, u"2.4.3"_s}}) {
        diary = {};
        diary.period(QDate(2024, 12, 1), QDate(2026, 3, 2)).answerAll();
        for (QDate month(2024, 12, 1); month < QDate(2026, 3, 1); month = month.addMonths(1)) {
            for (int day = 0; day < each.daysAMonth; ++day)
                diary.tension(month.addDays(day));
        }
        int lacking = 0;
        forEachHeadache([&](Headache &headache) {
            if (++lacking > each.whole)
                headache.symptoms.first().answer = Answer::Yes; // nausea
        });
        forEachHeadache([&](Headache &headache) {
            if (headache.symptoms.first().answer == Answer::Yes)
                headache.symptoms.first().grade = 3;
        });
        const PatternMatch match = ask(tensionType);
        EXPECT_EQ(match.level, MatchLevel::Probable) << each.daysAMonth;
        EXPECT_EQ(match.code, each.code) << each.daysAMonth;
        EXPECT_EQ(match.probableCode, each.probableCode) << each.daysAMonth;
        EXPECT_EQ(stateOf(match, each.code + u".A"_s), Tick::Ticked) << each.daysAMonth;
        EXPECT_EQ(stateOf(match, each.code + u".D"_s), Tick::Open) << each.daysAMonth;
    }
}

TEST_F(PatternsTest, ChronicTensionTypeIsOfDaysHoweverFewTheHeadaches)
{
    // Nine of six days each, and ten short ones with strong nausea.
    for (const QDate &month : months()) {
        for (int week = 0; week < 3; ++week)
            diary.tension(month.addDays(8 * week), 6 * 24 - 12);
    }
    for (int i = 0; i < 10; ++i)
        diary.tension(attackDay(i)).symptoms.first() = {u"nausea"_s, Phase::During, Answer::Yes, 3};
    const PatternMatch match = ask(tensionType);
    EXPECT_EQ(match.code, u"2.3"_s);
    EXPECT_EQ(match.level, MatchLevel::Full);
    for (const Criterion &each : match.criteria)
        EXPECT_EQ(each.state, Tick::Ticked) << each.key.toStdString();
}

TEST_F(PatternsTest, WhatWasNeverAskedIsNotNearlyChronicTensionType)
{
    // Twenty days a month of which nobody asked for nausea; a few before were asked.
    for (const Answer asked : {Answer::No, Answer::Yes}) {
        for (const int fewAsked : {3, 12}) {
            diary.excerpt().headaches.clear();
            for (int i = 0; i < fewAsked; ++i)
                diary.tension(attackDay(i)).symptoms.first() = {u"nausea"_s, Phase::During, asked, 3};
            if (asked == Answer::No && fewAsked > 9)
                continue; // ten whole ones are a frequent one
            for (const QDate &month : months()) {
                for (int day = 0; day < 20; ++day)
                    diary.tension(month.addDays(day)).symptoms.clear();
            }
            const PatternMatch match = ask(tensionType);
            EXPECT_EQ(match.code, u"2.3"_s) << fewAsked;
            EXPECT_EQ(match.level, MatchLevel::NotJudged) << fewAsked;
            EXPECT_EQ(match.reason, NotJudgedReason::NeverNoted) << fewAsked;
            EXPECT_EQ(std::ranges::count(match.criteria, Tick::Unknown, &Criterion::state), 1) << fewAsked;
        }
    }
}

TEST_F(PatternsTest, ProbableInfrequentTensionTypeIsRarerThanADayAMonth)
{
    diary.period(QDate(2023, 1, 1), QDate(2026, 3, 2)).answerAll();
    for (QDate month(2023, 1, 1); month < QDate(2026, 1, 1); month = month.addMonths(3))
        diary.tension(month.addDays(3)).symptoms.first() = {u"nausea"_s, Phase::During, Answer::Yes, 3};
    EXPECT_EQ(ask(tensionType).level, MatchLevel::Probable);
    EXPECT_EQ(ask(tensionType).probableCode, u"2.4.1"_s);
}

TEST_F(PatternsTest, MildNauseaIsAllowedOnlyInChronicTensionType)
{
    for (const QDate &month : months()) {
        for (int day = 0; day < 16; ++day)
            diary.tension(month.addDays(day)).symptoms.first() = {u"nausea"_s, Phase::During, Answer::Yes, 1};
    }
    EXPECT_EQ(ask(tensionType).code, u"2.3"_s);
    EXPECT_EQ(ask(tensionType).level, MatchLevel::Full);
    diary.excerpt().headaches.remove(20, diary.excerpt().headaches.size() - 20);
    EXPECT_NE(ask(tensionType).level, MatchLevel::Full);
}

TEST_F(PatternsTest, AMigraineOfMoreThan72HoursNeedsHelp)
{
    diary.migraine(QDate(2026, 2, 1), 72);
    EXPECT_NE(ask(statusMigrainosus).level, MatchLevel::Full);
    diary.migraine(QDate(2026, 2, 10), 73);
    EXPECT_EQ(ask(statusMigrainosus).level, MatchLevel::Full);
}

TEST_F(PatternsTest, AFortyDayHeadacheThatGoesOnIsOneAttackAndMoreThan72Hours)
{
    diary.migraine(QDate(2026, 1, 20)).end.reset();
    EXPECT_EQ(ask(statusMigrainosus).level, MatchLevel::Full);
    EXPECT_EQ(ask(migraineWithoutAura).level, MatchLevel::None) << "longer than a migraine";
}

TEST_F(PatternsTest, ClusterAttacksSeveralADayAreAttacksOfTheirOwn)
{
    for (int i = 0; i < 6; ++i) {
        Headache &headache = diary.headache(diary.at(QDate(2026, 2, 1 + i / 2), 2 + 12 * (i % 2)),
                                            diary.at(QDate(2026, 2, 1 + i / 2), 3 + 12 * (i % 2)), 9);
        headache.places = {{.place = {RegionKey(u"eye"_s), Side::Right}}};
        headache.symptoms = {{u"tearing"_s, Phase::During, Answer::Yes, {}}};
    }
    const PatternMatch match = ask(cluster);
    EXPECT_EQ(match.level, MatchLevel::Full);
    EXPECT_EQ(match.criteria.first().found, 6);
    forEachHeadache([](Headache &headache) { headache.symptoms.clear(); });
    EXPECT_EQ(ask(cluster).level, MatchLevel::NotJudged) << "times, pain and place alone";
    EXPECT_EQ(ask(cluster).reason, NotJudgedReason::NeverNoted);
    EXPECT_EQ(stateOf(ask(cluster), u"3.1.C"_s), Tick::Unknown);
}

TEST_F(PatternsTest, MenstrualMigraineBeginsAroundTheFirstDayInTwoOfThreeCycles)
{
    const QList<QDate> firstDays{QDate(2025, 12, 5), QDate(2026, 1, 2), QDate(2026, 1, 30)};
    for (const QDate &first : firstDays) {
        for (int day = 0; day < 4; ++day)
            diary.day(first.addDays(day)).bleeding = Answer::Yes;
    }
    migraines(5); // long before, so that it looks like migraine at all
    diary.migraine(firstDays[0].addDays(-2));
    EXPECT_EQ(ask(menstrualMigraine).level, MatchLevel::None) << "one of three";
    diary.migraine(firstDays[2].addDays(2));
    EXPECT_EQ(ask(menstrualMigraine).level, MatchLevel::Full);
    EXPECT_EQ(ask(menstrualMigraine).code, u"A1.1.1"_s) << "never else";
    diary.migraine(firstDays[1].addDays(10));
    EXPECT_EQ(ask(menstrualMigraine).code, u"A1.1.2"_s);
    diary.excerpt().headaches.removeLast();
    diary.excerpt().headaches.removeLast();
    diary.migraine(firstDays[2].addDays(3));
    EXPECT_EQ(ask(menstrualMigraine).level, MatchLevel::None) << "the day after the window";
}

TEST_F(PatternsTest, WhoNeverNotedBleedingIsNotToldOfCycles)
{
    const auto judged = [this] { return judgementOf(DiaryFacts(diary.excerpt())); };
    const auto isTold = [&] {
        const Judgement found = judged();
        return std::ranges::any_of(found.patterns, [](const PatternMatch &each) {
            return each.reason == NotJudgedReason::TooFewCycles;
        });
    };
    EXPECT_FALSE(judged().hasHeadaches);
    EXPECT_FALSE(isTold());
    migraines(5);
    EXPECT_TRUE(judged().hasHeadaches);
    EXPECT_FALSE(isTold());
    diary.day(QDate(2026, 1, 2)).bleeding = Answer::Yes;
    EXPECT_TRUE(isTold());
}

TEST_F(PatternsTest, TwoCyclesAreTooFewToJudge)
{
    for (const QDate &first : {QDate(2026, 1, 2), QDate(2026, 1, 30)})
        diary.day(first).bleeding = Answer::Yes;
    migraines(8);
    EXPECT_EQ(ask(menstrualMigraine).level, MatchLevel::NotJudged);
}

TEST_F(PatternsTest, OveruseIsNamedByItsClass)
{
    for (const QDate &month : months()) {
        for (int day = 0; day < 16; ++day) {
            diary.headache(month.addDays(day));
            if (day < 10)
                diary.dose(u"triptan"_s, diary.at(month.addDays(day), 11));
        }
    }
    EXPECT_EQ(ask(medicationOveruse).level, MatchLevel::Full);
    EXPECT_EQ(ask(medicationOveruse).code, u"8.2.2"_s);
}

TEST_F(PatternsTest, WhatMatchesBestStandsFirst)
{
    migraines(6);
    const auto matches = patternsOf(DiaryFacts(diary.excerpt()));
    EXPECT_EQ(matches.first().code, u"1.1"_s);
    for (qsizetype i = 1; i < matches.size(); ++i)
        EXPECT_LE(matches[i].level, matches[i - 1].level);
}

TEST_F(PatternsTest, DangersOfAnAura)
{
    Headache headache = diary.headache(attackDay(0));
    headache.auras = {
        {.kind = u"visual"_s, .startMs = {}, .minutes = 30, .side = {}, .spreads = Answer::Yes}};
    EXPECT_TRUE(auraDangers(headache.auras, 30).isEmpty());
    headache.auras.first().minutes = 61;
    EXPECT_EQ(auraDangers(headache.auras, 30), QList{AuraDanger::LongerThanAnHour});
    headache.auras.first() = {.kind = u"motor"_s};
    EXPECT_EQ(auraDangers(headache.auras, 30), QList{AuraDanger::Motor});
    headache.auras.first() = {.kind = u"visual"_s};
    headache.auras.first().firstEver = Answer::Yes;
    EXPECT_TRUE(auraDangers(headache.auras, 49).isEmpty());
    EXPECT_EQ(auraDangers(headache.auras, 50), QList{AuraDanger::FirstEverAtFiftyOrLater});
    EXPECT_TRUE(auraDangers(headache.auras, std::nullopt).isEmpty());
    headache.auras.first() = {.kind = u"visual"_s};
    headache.auras.first().spreads = Answer::No;
    EXPECT_EQ(auraDangers(headache.auras, 30), QList{AuraDanger::SuddenWithoutSpread});
}

TEST_F(PatternsTest, ASevereHeadacheOfFiveHoursIsNoMigraineOfMoreThanThreeDays)
{
    diary.migraine(QDate(2026, 2, 1), 5);
    EXPECT_EQ(ask(statusMigrainosus).level, MatchLevel::None) << "length and severity must both hold";
    diary.migraine(QDate(2026, 2, 10), 80).intensity = pain(5);
    EXPECT_EQ(ask(statusMigrainosus).level, MatchLevel::None);
    diary.migraine(QDate(2026, 2, 20), 80);
    EXPECT_EQ(ask(statusMigrainosus).level, MatchLevel::Full);
}

TEST_F(PatternsTest, HeadachesOfDaysThatAreLeftOutCountForNoPattern)
{
    migraines(6);
    ASSERT_EQ(ask(migraineWithoutAura).level, MatchLevel::Full);
    diary.exclude(diary.excerpt().period.first, diary.excerpt().period.last);
    const PatternMatch match = ask(migraineWithoutAura);
    EXPECT_EQ(match.level, MatchLevel::None);
    EXPECT_EQ(match.criteria.first().found, 0);
}

TEST_F(PatternsTest, WhyNothingIsJudgedIsSaid)
{
    diary.excerpt().days.clear();
    EXPECT_EQ(ask(chronicMigraine).reason, NotJudgedReason::TooFewAnswered);
    EXPECT_EQ(ask(tensionType).reason, NotJudgedReason::TooFewAnswered);
    EXPECT_EQ(ask(medicationOveruse).reason, NotJudgedReason::TooFewAnswered);
    EXPECT_EQ(ask(menstrualMigraine).reason, NotJudgedReason::TooFewCycles);
    diary.excerpt().period.first = QDate(2026, 2, 10);
    EXPECT_EQ(ask(chronicMigraine).reason, NotJudgedReason::MonthsNotInDiary);
    migraines(5);
    EXPECT_FALSE(ask(migraineWithoutAura).reason);
}
