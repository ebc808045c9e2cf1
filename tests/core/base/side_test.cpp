// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/side.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

TEST(Place, IsNamedByRegionAndSide)
{
    const Place place{RegionKey(u"scalp_side"_s), Side::Left};
    EXPECT_EQ(place.toString(), u"scalp_side-left"_s);
    EXPECT_EQ(Place::fromString(u"scalp_side-left"_s), place);
}

TEST(Place, RejectsWhatIsNoPlace)
{
    for (const QString &text :
         {u""_s, u"temple"_s, u"temple-"_s, u"-left"_s, u"temple-up"_s, u"temple-Left"_s})
        EXPECT_EQ(Place::fromString(text), std::nullopt) << text.toStdString();
}
