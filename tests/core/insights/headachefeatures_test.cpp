// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/headachefeatures.h"

#include "tests/core/insights/diarybuilder.h"

#include <gtest/gtest.h>

#include <functional>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class HeadacheFeaturesTest : public testing::Test
{
protected:
    HeadacheFeatures features(const Headache &headache)
    {
        const DoseIndex doses(diary.excerpt().doses, diary.excerpt().medicines);
        return HeadacheFeatures::of(headache, doses, diary.excerpt().now);
    }
    static Place place(const QString &text) { return *Place::fromString(text); }

    DiaryBuilder diary;
    const QDate day{2026, 2, 10};
};

} // namespace

TEST_F(HeadacheFeaturesTest, OfABareHeadacheAlmostAllIsUnknown)
{
    const HeadacheFeatures found = features(diary.headache(day));
    EXPECT_EQ(found.oneSided, Tick::Unknown);
    EXPECT_EQ(found.pulsating, Tick::Unknown);
    EXPECT_EQ(found.nausea, Tick::Unknown);
    EXPECT_EQ(found.aura, Tick::Unknown);
    EXPECT_EQ(found.migraineSymptoms(), Tick::Unknown);
    EXPECT_EQ(found.tensionSymptoms(), Tick::Unknown);
    EXPECT_EQ(found.migraineLength(), Tick::Ticked);
}

TEST_F(HeadacheFeaturesTest, OneSidedIsOverTheHeadAndTheMiddleDecidesNothing)
{
    struct Case {
        QStringList places;
        Tick oneSided;
    };
    for (const Case &each :
         {Case{{u"temple-left"_s}, Tick::Ticked}, Case{{u"temple-left"_s, u"crown-middle"_s}, Tick::Ticked},
          Case{{u"temple-left"_s, u"eye-right"_s}, Tick::Open}, Case{{u"crown-middle"_s}, Tick::Open},
          Case{{u"temple-left"_s, u"trap_upper-right"_s}, Tick::Ticked},
          Case{{u"trap_upper-right"_s}, Tick::Unknown}}) {
        Headache headache = diary.headache(day);
        for (const QString &text : each.places)
            headache.places.append({.place = place(text)});
        EXPECT_EQ(features(headache).oneSided, each.oneSided) << each.places.join(u' ').toStdString();
    }
}

TEST_F(HeadacheFeaturesTest, MigraineAndTensionAreToldApart)
{
    const HeadacheFeatures migraine = features(diary.migraine(day));
    EXPECT_EQ(migraine.migrainePain(), Tick::Ticked);
    EXPECT_EQ(migraine.migraineSymptoms(), Tick::Ticked);
    EXPECT_EQ(migraine.tensionPain(), Tick::Open);
    EXPECT_EQ(migraine.tensionSymptoms(), Tick::Open);
    const HeadacheFeatures tension = features(diary.tension(day));
    EXPECT_EQ(tension.tensionPain(), Tick::Ticked);
    EXPECT_EQ(tension.tensionSymptoms(), Tick::Ticked);
    EXPECT_EQ(tension.migrainePain(), Tick::Open);
    EXPECT_EQ(tension.migraineSymptoms(), Tick::Open);
}

TEST_F(HeadacheFeaturesTest, LightAloneIsNotEnoughAndLightWithSoundIs)
{
    Headache headache = diary.headache(day);
    headache.symptoms = {{u"nausea"_s, Phase::During, Answer::No, {}},
                         {u"vomiting"_s, Phase::During, Answer::No, {}},
                         {u"light"_s, Phase::During, Answer::Yes, {}}};
    EXPECT_EQ(features(headache).migraineSymptoms(), Tick::Unknown) << "sound was not asked";
    headache.symptoms.append({u"sound"_s, Phase::During, Answer::No, {}});
    EXPECT_EQ(features(headache).migraineSymptoms(), Tick::Open);
    EXPECT_EQ(features(headache).tensionSymptoms(), Tick::Ticked) << "one of the two may be there";
    headache.symptoms.last().answer = Answer::Yes;
    EXPECT_EQ(features(headache).migraineSymptoms(), Tick::Ticked);
    EXPECT_EQ(features(headache).tensionSymptoms(), Tick::Open);
}

TEST_F(HeadacheFeaturesTest, WarningSignsAreNotSymptomsOfTheHeadache)
{
    Headache headache = diary.headache(day);
    headache.symptoms = {{u"nausea"_s, Phase::Before, Answer::Yes, {}},
                         {u"vomiting"_s, Phase::After, Answer::Yes, {}}};
    EXPECT_EQ(features(headache).nausea, Tick::Unknown);
    EXPECT_EQ(features(headache).vomiting, Tick::Unknown);
}

TEST_F(HeadacheFeaturesTest, AGradeOfNoughtIsANo)
{
    Headache headache = diary.headache(day);
    headache.symptoms = {{u"nausea"_s, Phase::During, Answer::Yes, 0}};
    EXPECT_EQ(features(headache).nausea, Tick::Open);
    headache.symptoms.first().grade = 1;
    EXPECT_EQ(features(headache).nausea, Tick::Ticked);
    EXPECT_EQ(features(headache).strongNausea, Tick::Open);
    headache.symptoms.first().grade.reset();
    EXPECT_EQ(features(headache).strongNausea, Tick::Unknown);
}

TEST_F(HeadacheFeaturesTest, TheLengthOfAMigraine)
{
    struct Case {
        double hours;
        Tick tick;
    };
    for (const Case &each :
         {Case{3.9, Tick::Open}, Case{4, Tick::Ticked}, Case{72, Tick::Ticked}, Case{72.1, Tick::Open}}) {
        EXPECT_EQ(features(diary.headache(day, each.hours)).migraineLength(), each.tick) << each.hours;
    }
}

TEST_F(HeadacheFeaturesTest, WhatMedicineCutShortMayHaveBeenLonger)
{
    const Headache headache = diary.headache(day, 2);
    diary.dose(u"triptan"_s, diary.at(day, 10, 30), headache.id);
    EXPECT_EQ(features(headache).migraineLength(), Tick::Unknown);
}

TEST_F(HeadacheFeaturesTest, AHeadacheThatGoesOnMayStillBecomeLong)
{
    const Moment now = diary.excerpt().now;
    const Headache shortOne = diary.headache(Moment::at(now.utcMs - 3'600'000, diary.clock().zone()), {});
    EXPECT_EQ(features(shortOne).migraineLength(), Tick::Unknown);
    EXPECT_EQ(features(shortOne).clusterPain(), Tick::Open) << "not severe";
    const Headache longOne =
        diary.headache(Moment::at(now.utcMs - 100 * 3'600'000LL, diary.clock().zone()), {});
    EXPECT_EQ(features(longOne).migraineLength(), Tick::Open);
    EXPECT_EQ(features(longOne).duration.atLeast(72), Tick::Ticked);
}

TEST_F(HeadacheFeaturesTest, ATimeOfWhichOnlyTheDayIsKnownLeavesTheLengthOpen)
{
    Headache headache = diary.headache(day, 5);
    headache.startPrecision = Precision::DayOnly;
    EXPECT_EQ(features(headache).migraineLength(), Tick::Unknown);
    Headache days = diary.headache(day, 60);
    days.startPrecision = days.endPrecision = Precision::DayOnly;
    EXPECT_EQ(features(days).duration.atLeast(4), Tick::Ticked) << "at least twelve hours in any case";
}

TEST_F(HeadacheFeaturesTest, LengthsAreRealHoursAcrossClockChanges)
{
    const Headache spring =
        diary.headache(diary.at(QDate(2025, 3, 30), 0), diary.at(QDate(2025, 3, 30), 4, 30));
    EXPECT_EQ(features(spring).migraineLength(), Tick::Open) << "3.5 hours went by";
    const Headache autumn =
        diary.headache(diary.at(QDate(2025, 10, 26), 0), diary.at(QDate(2025, 10, 26), 3, 15));
    EXPECT_EQ(features(autumn).migraineLength(), Tick::Ticked) << "4.25 hours went by";
}

TEST_F(HeadacheFeaturesTest, AnAuraNeedsThreeOfSix)
{
    Headache headache = diary.headache(day);
    const qint64 start = headache.start.utcMs;
    headache.auras = {{.kind = u"visual"_s,
                       .startMs = start - 30 * 60'000,
                       .minutes = 20,
                       .spreads = Answer::No,
                       .positive = Answer::No,
                       .reversible = Answer::Yes}};
    // Length and closeness to the pain: two. The side was not asked.
    EXPECT_EQ(features(headache).aura, Tick::Ticked);
    EXPECT_EQ(features(headache).auraCourse, Tick::Unknown);
    headache.auras.first().side = Side::Middle;
    EXPECT_EQ(features(headache).auraCourse, Tick::Open);
    headache.auras.first().positive = Answer::Yes;
    EXPECT_EQ(features(headache).auraCourse, Tick::Ticked);
    headache.auras.first().minutes = 61;
    EXPECT_EQ(features(headache).auraCourse, Tick::Open);
    headache.auras.first().reversible.reset();
    EXPECT_EQ(features(headache).aura, Tick::Unknown);
    headache.auras.first().kind = u"other"_s;
    EXPECT_EQ(features(headache).aura, Tick::Open);
}

TEST_F(HeadacheFeaturesTest, TwoAurasOneAfterTheOther)
{
    Headache headache = diary.headache(day);
    const qint64 start = headache.start.utcMs;
    headache.auras = {{.kind = u"visual"_s, .startMs = start - 50 * 60'000, .minutes = 20},
                      {.kind = u"sensory"_s, .startMs = start - 30 * 60'000, .minutes = 20}};
    EXPECT_EQ(features(headache).auraCourse, Tick::Ticked) << "succession, length, pain within the hour";
    headache.auras.last().startMs = start - 50 * 60'000;
    EXPECT_EQ(features(headache).auraCourse, Tick::Unknown);
}

TEST_F(HeadacheFeaturesTest, AnAuraToldAsASymptomIsThereButUnknown)
{
    Headache headache = diary.headache(day);
    headache.symptoms = {{u"aura_visual"_s, Phase::Before, Answer::No, {}}};
    EXPECT_EQ(features(headache).aura, Tick::Open);
    headache.symptoms.first().answer = Answer::Yes;
    EXPECT_EQ(features(headache).aura, Tick::Unknown);
}

TEST_F(HeadacheFeaturesTest, ClusterPainIsShortSevereAndAroundOneEye)
{
    Headache headache = diary.headache(day, 1, 9);
    headache.places = {{.place = place(u"eye-right"_s)}, {.place = place(u"occiput-left"_s)}};
    EXPECT_EQ(features(headache).clusterPain(), Tick::Ticked);
    headache.symptoms = {{u"tearing"_s, Phase::During, Answer::Yes, {}}};
    EXPECT_EQ(features(headache).autonomicOrRestless, Tick::Ticked);
    headache.intensity = pain(6);
    EXPECT_EQ(features(headache).clusterPain(), Tick::Open);
}

TEST_F(HeadacheFeaturesTest, TheTwoRulesForMigraineDays)
{
    struct Case {
        const char *what;
        std::function<Headache(DiaryBuilder &, const QDate &)> make;
        bool fourHours, leiden;
    };
    for (const Case &each :
         {Case{"six hours", [](auto &book, auto &on) { return book.migraine(on, 6); }, true, true},
          Case{"two hours", [](auto &book, auto &on) { return book.migraine(on, 2); }, false, true},
          Case{"ten minutes", [](auto &book, auto &on) { return book.migraine(on, 0.16); }, false, false},
          Case{"tension", [](auto &book, auto &on) { return book.tension(on, 6); }, false, false},
          Case{"a bare one", [](auto &book, auto &on) { return book.headache(on, 6); }, false, false},
          Case{"tension with a triptan",
               [](auto &book, auto &on) {
                   const Headache made = book.tension(on, 1);
                   book.dose(u"triptan"_s, made.start, made.id);
                   return made;
               },
               true, true},
          Case{"a bare one with a gepant",
               [](auto &book, auto &on) {
                   const Headache made = book.headache(on, 1);
                   book.dose(u"gepant"_s, made.start);
                   return made;
               },
               false, true},
          Case{"an aura of 20 minutes",
               [](auto &book, auto &on) {
                   Headache made = book.headache(on, 1);
                   made.auras = {{.kind = u"visual"_s, .startMs = {}, .minutes = 20}};
                   return made;
               },
               false, true}}) {
        diary = {};
        const HeadacheFeatures found = features(each.make(diary, day));
        EXPECT_EQ(isMigraineLike(found, MigraineDayRule::FourHours), each.fourHours) << each.what;
        EXPECT_EQ(isMigraineLike(found, MigraineDayRule::Leiden2023), each.leiden) << each.what;
    }
}

TEST_F(HeadacheFeaturesTest, ModerateDaysAreLongOrTreated)
{
    EXPECT_EQ(moderateOrSevereDay(features(diary.headache(day, 4, 4))), Tick::Ticked);
    EXPECT_EQ(moderateOrSevereDay(features(diary.headache(day, 3, 9))), Tick::Open);
    EXPECT_EQ(moderateOrSevereDay(features(diary.headache(day, 30, 3))), Tick::Open);
    const Headache treated = diary.headache(day.addDays(3), 1, 6);
    diary.dose(u"non_opioid"_s, treated.start, treated.id);
    EXPECT_EQ(moderateOrSevereDay(features(treated)), Tick::Ticked);
}

TEST_F(HeadacheFeaturesTest, APreventiveIsNoTreatmentOfTheHeadache)
{
    const Headache headache = diary.headache(day, 2, 6);
    diary.dose(u"preventive"_s, diary.at(day, 11));
    EXPECT_FALSE(features(headache).isTreated);
    diary.dose(u"non_opioid"_s, diary.at(day, 13));
    EXPECT_FALSE(features(headache).isTreated) << "after its end";
    diary.dose(u"non_opioid"_s, diary.at(day, 11));
    EXPECT_TRUE(features(headache).isTreated);
}

TEST_F(HeadacheFeaturesTest, ADoseForAnotherHeadacheIsNotForThisOne)
{
    const Headache one = diary.headache(day, 8);
    const Headache other = diary.headache(day, 8);
    diary.dose(u"triptan"_s, diary.at(day, 11), other.id);
    EXPECT_FALSE(features(one).isTreated);
    EXPECT_TRUE(features(other).isTreated);
}
