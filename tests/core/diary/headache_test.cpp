// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/headache.h"

#include "core/diary/attackspan.h"
#include "core/diary/limits.h"

#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"

#include <functional>
#include <limits>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

class HeadacheTest : public testing::Test
{
protected:
    Moment inMinutes(int minutes) const { return Moment::at(now.utcMs + minutes * 60'000, clock.zone()); }

    /// The sentence of the refusal; empty if there is none.
    QString refusal() const
    {
        const auto valid = validate(headache, now);
        if (valid)
            return {};
        EXPECT_EQ(valid.error().code, ErrorCode::InvalidInput);
        return sentence(valid.error());
    }

    FakeClock clock;
    Moment now = Moment::now(clock);
    Headache headache = headacheAt(clock, inMinutes(-60));
};

} // namespace

TEST_F(HeadacheTest, StartAndIntensityAreEnough)
{
    EXPECT_EQ(refusal(), QString());
}

TEST_F(HeadacheTest, CannotEndBeforeItStarts)
{
    headache.end = inMinutes(-61);
    EXPECT_EQ(refusal(), u"A headache cannot end before it starts."_s);
    headache.end = inMinutes(-60);
    EXPECT_EQ(refusal(), QString()) << "an attack of no length is odd but possible";
}

TEST_F(HeadacheTest, CannotStartOrEndOrBeRatedInTheFuture)
{
    headache.start = inMinutes(2);
    EXPECT_EQ(refusal(), u"A headache cannot start in the future."_s);
    headache.start = inMinutes(-60);
    headache.end = inMinutes(2);
    EXPECT_TRUE(refusal().startsWith(u"A headache cannot end in the future"_s));
    headache.end.reset();
    headache.readings = {{inMinutes(2), pain(3)}};
    EXPECT_FALSE(refusal().isEmpty());
}

TEST_F(HeadacheTest, AMinuteOfDifferenceBetweenClocksIsForgiven)
{
    headache.start = inMinutes(1);
    EXPECT_EQ(refusal(), QString());
}

TEST_F(HeadacheTest, CannotStartBefore1900)
{
    headache.start = berlin(QDate(1899, 12, 31), QTime(23, 59));
    EXPECT_FALSE(refusal().isEmpty());
    headache.start = berlin(QDate(1900, 1, 1), QTime(0, 0));
    EXPECT_EQ(refusal(), QString());
    headache.start = Moment{};
    EXPECT_FALSE(refusal().isEmpty()) << "a start that was never set";
}

TEST_F(HeadacheTest, ANoteMayBeLongButNotEndless)
{
    headache.note = QString(longestText, u'x');
    EXPECT_EQ(refusal(), QString());
    headache.note += u'x';
    EXPECT_TRUE(refusal().startsWith(u"A text can have at most "_s));
}

TEST_F(HeadacheTest, WhatCannotBeTrueIsRefusedWithOneSentence)
{
    const PainPlace temple{{RegionKey(u"temple"_s), Side::Left}, {}, {}};
    struct Case {
        const char *name;
        std::function<void(Headache &)> change;
    };
    const QList<Case> cases{
        {"place twice",
         [&](Headache &h) {
             h.places = {temple, temple};
         }},
        {"place without a name", [&](Headache &h) { h.places = {PainPlace{}}; }},
        {"gone before it came",
         [&](Headache &h) {
             h.places = {temple};
             h.places[0].sinceMs = now.utcMs - 10;
             h.places[0].untilMs = now.utcMs - 20;
         }},
        {"moved in the future",
         [&](Headache &h) {
             h.places = {temple};
             h.places[0].sinceMs = now.utcMs + 120'000;
         }},
        {"two ratings of one moment",
         [&](Headache &h) {
             h.readings = {{inMinutes(-5), pain(3)}, {inMinutes(-5), pain(4)}};
         }},
        {"rated before it began",
         [&](Headache &h) {
             h.readings = {{inMinutes(-62), pain(3)}};
         }},
        {"rated after it ended",
         [&](Headache &h) {
             h.end = inMinutes(-30);
             h.readings = {{inMinutes(-28), pain(3)}};
         }},
        {"moved before it began",
         [&](Headache &h) {
             h.places = {temple};
             h.places[0].untilMs = inMinutes(-62).utcMs;
         }},
        {"moved after it ended",
         [&](Headache &h) {
             h.end = inMinutes(-30);
             h.places = {temple};
             h.places[0].sinceMs = inMinutes(-28).utcMs;
         }},
        {"average above the worst", [](Headache &h) { h.averageIntensity = pain(6); }},
        {"a place above the worst",
         [&](Headache &h) {
             h.places = {temple};
             h.places[0].intensity = pain(6);
         }},
        {"symptom in the future",
         [&](Headache &h) {
             h.symptoms = {{.key = u"nausea"_s, .grade = {}, .sinceMs = inMinutes(2).utcMs}};
         }},
        {"aura in the future",
         [&](Headache &h) { h.auras = {{.kind = u"visual"_s, .startMs = inMinutes(2).utcMs}}; }},
        {"symptom twice",
         [](Headache &h) {
             h.symptoms = {{.key = u"nausea"_s}, {.key = u"nausea"_s}};
         }},
        {"symptom without a name", [](Headache &h) { h.symptoms = {Symptom{}}; }},
        {"grade 4", [](Headache &h) { h.symptoms = {{.key = u"nausea"_s, .grade = 4}}; }},
        {"aura of no kind", [](Headache &h) { h.auras = {Aura{}}; }},
        {"aura of minus one minute", [](Headache &h) { h.auras = {{.kind = u"visual"_s, .minutes = -1}}; }},
        {"loss of minus one hour", [](Headache &h) { h.losses = {{.area = u"work"_s, .hoursLost = -1}}; }},
        {"loss without end",
         [](Headache &h) {
             h.losses = {{.area = u"work"_s, .hoursLost = std::numeric_limits<double>::quiet_NaN()}};
         }},
        {"101 percent", [](Headache &h) { h.losses = {{.area = u"work"_s, .percentUsable = 101}}; }},
        {"loss twice",
         [](Headache &h) {
             h.losses = {{.area = u"work"_s}, {.area = u"work"_s}};
         }},
        {"trigger twice",
         [](Headache &h) {
             h.triggers = {{.key = u"stress"_s}, {.key = u"stress"_s}};
         }},
        {"endless aura note",
         [](Headache &h) { h.auras = {{.kind = u"visual"_s, .note = QString(longestText + 1, u'x')}}; }},
        {"year 2100", [&](Headache &h) { h.start = berlin(QDate(2100, 1, 1), QTime(12, 0)); }},
    };
    const Headache sound = headache;
    for (const Case &wrong : cases) {
        headache = sound;
        wrong.change(headache);
        const QString sentence = refusal();
        EXPECT_TRUE(sentence.endsWith(u'.')) << wrong.name << ": " << sentence.toStdString();
    }
}

TEST_F(HeadacheTest, OddButTrueIsStored)
{
    headache.start = berlin(QDate(2026, 1, 20), QTime(8, 0)); // 41 days
    headache.symptoms = {{.key = u"light"_s, .phase = Phase::Before},
                         {.key = u"light"_s, .phase = Phase::During}};
    headache.auras = {{.kind = u"visual"_s}, {.kind = u"visual"_s}};
    headache.note = u"🧠💥 صداع \u202Eאב\u202C"_s;
    EXPECT_EQ(refusal(), QString());
}

TEST_F(HeadacheTest, DetailsMayLieAMinuteOutsideAndAnywhereInADayThatIsAllThatIsKnown)
{
    headache.end = inMinutes(-30);
    headache.readings = {{inMinutes(-61), pain(3)}, {inMinutes(-29), pain(3)}};
    EXPECT_EQ(refusal(), QString()) << "times are typed without seconds";

    headache.start = berlin(QDate(2026, 2, 20), QTime(12, 0));
    headache.end = headache.start;
    headache.startPrecision = headache.endPrecision = Precision::DayOnly;
    headache.readings = {{berlin(QDate(2026, 2, 20), QTime(0, 0)), pain(3)},
                         {berlin(QDate(2026, 2, 20), QTime(23, 59)), pain(3)}};
    EXPECT_EQ(refusal(), QString());
    headache.readings = {{berlin(QDate(2026, 2, 21), QTime(0, 1)), pain(3)}};
    EXPECT_FALSE(refusal().isEmpty());
}

TEST_F(HeadacheTest, FromElsewhereOnlyDetailsThatFitAreTaken)
{
    const PainPlace temple{{RegionKey(u"temple"_s), Side::Left}, {}, {}};
    EXPECT_EQ(withDetailsThatFit(headache), headache);
    headache.end = inMinutes(-30);
    headache.readings = {{inMinutes(-50), pain(4)}, {inMinutes(-10), pain(3)}};
    headache.averageIntensity = pain(9);
    headache.places = {temple};
    headache.places[0].intensity = pain(8);
    headache.places[0].sinceMs = inMinutes(-90).utcMs;
    headache.note = u"long night"_s;
    ASSERT_FALSE(refusal().isEmpty());

    headache = withDetailsThatFit(headache);
    EXPECT_EQ(refusal(), QString());
    EXPECT_EQ(headache.readings.size(), 1);
    EXPECT_EQ(headache.averageIntensity, pain(5));
    EXPECT_EQ(headache.places[0].intensity, pain(5));
    EXPECT_FALSE(headache.places[0].sinceMs);
    EXPECT_TRUE(headache.note.startsWith(u"long night\nOutside the time of the headache: "_s));
    EXPECT_TRUE(headache.note.contains(u"pain 3; "_s)) << headache.note.toStdString();
    EXPECT_EQ(withDetailsThatFit(headache), headache) << "once is enough";
}

TEST_F(HeadacheTest, TouchesTheDaysUpToItsEndOrToToday)
{
    headache.start = berlin(QDate(2026, 2, 27), QTime(22, 0));
    EXPECT_TRUE(headache.isOngoing());
    EXPECT_EQ(headache.lastDay(now.localDay), now.localDay);
    headache.end = berlin(QDate(2026, 2, 28), QTime(0, 30));
    EXPECT_EQ(headache.lastDay(now.localDay), QDate(2026, 2, 28));
}

TEST_F(HeadacheTest, NeverEndsOnADayBeforeTheOneItBegan)
{
    headache.start = Moment::at(QDateTime(QDate(2026, 2, 11), QTime(8, 0), QTimeZone("Pacific/Auckland")));
    headache.end = Moment::at(QDateTime(QDate(2026, 2, 10), QTime(20, 0), QTimeZone("Pacific/Honolulu")));
    EXPECT_EQ(refusal(), QString());
    EXPECT_EQ(headache.lastDay(now.localDay), QDate(2026, 2, 11));
}

TEST(Intensity, IsFromNoughtToTen)
{
    EXPECT_FALSE(Intensity::fromInt(-1));
    EXPECT_EQ(Intensity::fromInt(0)->value(), 0);
    EXPECT_EQ(Intensity::fromInt(10)->value(), 10);
    EXPECT_FALSE(Intensity::fromInt(11));
}
