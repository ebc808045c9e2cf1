// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/painplaces.h"

#include "tests/core/insights/diarybuilder.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

const Place leftTemple{RegionKey(u"temple"_s), Side::Left};
const Place brow{RegionKey(u"brow"_s), Side::Right};
const Period february{QDate(2026, 2, 1), QDate(2026, 2, 28)};

class PainPlacesTest : public testing::Test
{
protected:
    DiaryBuilder diary;

    void SetUp() override { diary.period(QDate(2026, 1, 1), QDate(2026, 3, 2)); }
    PainPlaces ask(const Period &period = february)
    {
        return painPlaces(DiaryFacts(diary.excerpt()), period);
    }
};

} // namespace

TEST_F(PainPlacesTest, EachDayOfAHeadacheCountsForEachOfItsPlaces)
{
    Headache &longOne = diary.headache(diary.at(QDate(2026, 2, 3), 20), diary.at(QDate(2026, 2, 5), 4), 6);
    longOne.places = {{.place = leftTemple, .intensity = Intensity::fromInt(8), .quality = {}},
                      {.place = brow, .intensity = {}, .quality = {}}};
    diary.headache(QDate(2026, 2, 5), 2, 2).places = {{.place = brow, .intensity = {}, .quality = {}}};
    const PainPlaces places = ask();
    ASSERT_EQ(places.places.size(), 2);
    EXPECT_EQ(places.daysWithPlace, 3);
    EXPECT_EQ(places.places[0].place, brow) << "as many days, but more headaches";
    EXPECT_EQ(places.places[0].days, 3) << "two on the same day are one day";
    EXPECT_EQ(places.places[0].headaches, 2);
    EXPECT_DOUBLE_EQ(places.places[0].meanIntensity, 4);
    EXPECT_EQ(places.places[0].worst.value(), 6);
    EXPECT_EQ(places.places[1].worst.value(), 8) << "the strength of the place, where it was given";
}

TEST_F(PainPlacesTest, OnlyDaysOfThePeriodCount)
{
    diary.headache(diary.at(QDate(2026, 1, 30), 20), diary.at(QDate(2026, 2, 2), 4), 6).places = {
        {.place = leftTemple, .intensity = {}, .quality = {}}};
    EXPECT_EQ(ask().places.first().days, 2);
    EXPECT_EQ(ask({QDate(2026, 2, 3), QDate(2026, 2, 28)}).headaches, 0);
    EXPECT_TRUE(ask({QDate(2027, 2, 3), QDate(2027, 2, 28)}).places.isEmpty());
}

TEST_F(PainPlacesTest, LeftOutDaysCountForNothing)
{
    diary.headache(diary.at(QDate(2026, 2, 3), 20), diary.at(QDate(2026, 2, 5), 4), 6).places = {
        {.place = leftTemple, .intensity = {}, .quality = {}}};
    diary.exclude(QDate(2026, 2, 4), QDate(2026, 2, 5));
    EXPECT_EQ(ask().places.first().days, 1);
    diary.exclude(QDate(2026, 2, 3), QDate(2026, 2, 3));
    EXPECT_EQ(ask().headaches, 0);
}

TEST_F(PainPlacesTest, HeadachesWithoutAPlaceAreSaid)
{
    diary.headache(QDate(2026, 2, 5));
    diary.headache(QDate(2026, 2, 9)).places = {{.place = brow, .intensity = {}, .quality = {}}};
    const PainPlaces places = ask();
    EXPECT_EQ(places.headaches, 2);
    EXPECT_EQ(places.headachesWithoutPlace, 1);
    EXPECT_EQ(places.daysWithPlace, 1);
}

TEST_F(PainPlacesTest, AHeadacheThatGoesOnCountsUpToToday)
{
    diary.headache(diary.at(QDate(2026, 2, 20), 8), std::nullopt).places = {
        {.place = brow, .intensity = {}, .quality = {}}};
    EXPECT_EQ(ask().places.first().days, 9);
    EXPECT_EQ(ask({QDate(2026, 2, 1), QDate(2026, 12, 31)}).places.first().days, 11);
}
