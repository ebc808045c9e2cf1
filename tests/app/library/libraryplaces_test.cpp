// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/libraryplaces.h"

#include "tests/app/library/librarycatalogue.h"

#include <gmock/gmock.h>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::Contains;
using testing::ElementsAre;

namespace
{

std::vector<std::string> places(LibraryKind kind, const QString &key)
{
    std::vector<std::string> names;
    for (const Place &place : placesOf(libraryCatalogue(), {kind, key}))
        names.push_back(place.toString().toStdString());
    return names;
}

} // namespace

TEST(LibraryPlaces, ARegionHasItsSides)
{
    EXPECT_THAT(places(LibraryKind::Region, u"temple"_s), ElementsAre("temple-left", "temple-right"));
    EXPECT_THAT(places(LibraryKind::Region, u"crown"_s), ElementsAre("crown-middle"));
}

TEST(LibraryPlaces, ASpotLiesOnlyOnItsOwnSides)
{
    // The forehead has a left and a right part too, but the point is on the midline.
    EXPECT_THAT(places(LibraryKind::PressurePoint, u"GV24"_s), ElementsAre("forehead-middle"));
    EXPECT_THAT(places(LibraryKind::PressurePoint, u"GB21"_s),
                ElementsAre("trap_upper-left", "trap_upper-right"));
}

TEST(LibraryPlaces, ATechniqueHasAllPlacesOfItsSteps)
{
    EXPECT_THAT(places(LibraryKind::Technique, u"T_SCALP"_s), Contains("crown-middle"));
    EXPECT_THAT(places(LibraryKind::Technique, u"X_BREATH"_s), ElementsAre());
}

TEST(LibraryPlaces, EveryPlaceIsOnTheMap)
{
    const Library library(libraryCatalogue());
    for (const LibraryItem &item : library.items()) {
        for (const Place &place : placesOf(libraryCatalogue(), item.id)) {
            const Region *region = libraryCatalogue().region(place.region);
            ASSERT_TRUE(region);
            EXPECT_TRUE(region->sides.contains(place.side)) << item.id.toString().toStdString();
        }
    }
}
