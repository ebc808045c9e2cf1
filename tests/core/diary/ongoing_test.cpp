// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/ongoing.h"

#include "tests/support/diaryvalues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/results.h"

#include <gmock/gmock.h>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;

namespace
{

const Place leftTemple{RegionKey(u"temple"_s), Side::Left};
const Place rightTemple{RegionKey(u"temple"_s), Side::Right};
const Place neck{RegionKey(u"neck_back"_s), Side::Middle};

class OngoingTest : public testing::Test
{
protected:
    Moment after(int minutes) const { return Moment::at(begin.utcMs + minutes * 60'000, clock.zone()); }

    FakeClock clock;
    Moment begin = Moment::at(Moment::now(clock).utcMs - 3'600'000, clock.zone());
    Headache headache = headacheAt(clock, begin, 5);
};

} // namespace

TEST_F(OngoingTest, StrongerAndWeakerMoveOnePointFromTheNewestReading)
{
    EXPECT_EQ(painNow(headache), pain(5)) << "what was given at the start";
    headache = stronger(headache, after(10));
    headache = stronger(headache, after(20));
    headache = weaker(headache, after(30));
    EXPECT_THAT(headache.readings,
                ElementsAre(PainReading{begin, pain(5)}, PainReading{after(10), pain(6)},
                            PainReading{after(20), pain(7)}, PainReading{after(30), pain(6)}));
    EXPECT_EQ(painNow(headache), pain(6));
    EXPECT_EQ(headache.intensity, pain(7)) << "the worst it got";
    EXPECT_TRUE(ok(validate(headache, Moment::now(clock))));
}

TEST_F(OngoingTest, WhatWasGivenAtTheStartStaysTheFirstReading)
{
    const Headache grown = stronger(headache, after(10));
    EXPECT_THAT(grown.readings, ElementsAre(PainReading{begin, pain(5)}, PainReading{after(10), pain(6)}));
    EXPECT_TRUE(ok(validate(grown, Moment::now(clock))));

    headache.startPrecision = Precision::About;
    EXPECT_EQ(weaker(headache, after(10)).readings.size(), 2);
    headache.startPrecision = Precision::DayOnly;
    EXPECT_THAT(stronger(headache, after(10)).readings, ElementsAre(PainReading{after(10), pain(6)}))
        << "nobody knows when that was";
}

TEST_F(OngoingTest, AReadingOfTheStartItselfIsTheOnlyOne)
{
    EXPECT_THAT(rated(headache, pain(3), begin).readings, ElementsAre(PainReading{begin, pain(3)}));
}

TEST_F(OngoingTest, TheScaleEndsAtNoughtAndTen)
{
    headache.intensity = pain(10);
    EXPECT_EQ(painNow(stronger(headache, after(1))), pain(10));
    headache.intensity = pain(0);
    EXPECT_EQ(painNow(weaker(headache, after(1))), pain(0));
}

TEST_F(OngoingTest, TheLastWordOfOneMomentCounts)
{
    headache = rated(headache, pain(8), after(10));
    headache = rated(headache, pain(3), after(10));
    EXPECT_THAT(headache.readings, ElementsAre(PainReading{begin, pain(5)}, PainReading{after(10), pain(3)}));
}

TEST_F(OngoingTest, AReadingThatIsAddedLaterStandsAtItsTime)
{
    headache = rated(headache, pain(8), after(30));
    headache = rated(headache, pain(3), after(10));
    EXPECT_THAT(headache.readings, ElementsAre(PainReading{begin, pain(5)}, PainReading{after(10), pain(3)},
                                               PainReading{after(30), pain(8)}));
    EXPECT_EQ(painNow(headache), pain(8));
}

TEST_F(OngoingTest, PainThatMovesLeavesItsOldPlaceThen)
{
    headache.places = {{leftTemple, pain(5), u"pulsating"_s}, {neck, {}, {}}};
    headache = moved(headache, {rightTemple, neck}, after(20));
    EXPECT_THAT(placesAt(headache, after(19).utcMs), ElementsAre(leftTemple, neck));
    EXPECT_THAT(placesAt(headache, after(20).utcMs), ElementsAre(neck, rightTemple));
    EXPECT_EQ(headache.places[0].untilMs, after(20).utcMs);
    EXPECT_EQ(headache.places[0].quality, u"pulsating"_s) << "what was said of a place stays";
    EXPECT_TRUE(ok(validate(headache, Moment::now(clock))));

    headache = moved(headache, {leftTemple}, after(40));
    EXPECT_THAT(placesAt(headache, after(50).utcMs), ElementsAre(leftTemple));
    EXPECT_EQ(headache.places.size(), 3) << "a place is named once";
    headache = moved(headache, {}, after(50));
    EXPECT_THAT(placesAt(headache, after(51).utcMs), IsEmpty());
    EXPECT_EQ(headache.places[1].untilMs, after(40).utcMs) << "it had left long before";
}

TEST_F(OngoingTest, OverIsAnExactEnd)
{
    headache.endPrecision = Precision::DayOnly;
    headache = over(headache, after(30));
    EXPECT_EQ(headache.end, after(30));
    EXPECT_EQ(headache.endPrecision, Precision::Exact);
}
