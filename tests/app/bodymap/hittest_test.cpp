// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/hittest.h"

#include "tests/app/bodymap/bodymapfixture.h"
#include "tests/support/testfolder.h"

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

/// A large region with a small one inside it, and another small one beside that.
class HitTestOnSquares : public testing::Test
{
protected:
    HitTestOnSquares()
        : drawing(*BodyDrawing::load(
              View::Front,
              folder.write(u"d.svg"_s, R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200">
                  <g id="figure"><rect width="200" height="200"/></g>
                  <g id="regions" fill-opacity="0"><path id="forehead-left" d="M0 0H100V100H0Z"/>
                  <path id="temple-left" d="M40 40H50V50H40Z"/><path id="brow-left" d="M50 40H60V50H50Z"/></g></svg>)"),
              *BodyPalettes::load(resources::bodyMapPalettesFile()),
              placesOf({"forehead-left", "temple-left", "brow-left"})))
    {
    }

    TestFolder folder;
    BodyDrawing drawing;
};

QString hit(const HitTest &test, const QPointF &point)
{
    const RegionShape *shape = test.at(point);
    return shape ? shape->place.toString() : QString();
}

} // namespace

TEST_F(HitTestOnSquares, ExactOutlinesDecideWhereAllIsLargeEnough)
{
    const HitTest test(drawing, 10);
    EXPECT_EQ(hit(test, {45, 45}), u"temple-left"_s);
    EXPECT_EQ(hit(test, {39, 45}), u"forehead-left"_s);
    EXPECT_EQ(hit(test, {101, 45}), QString());
}

TEST_F(HitTestOnSquares, ASmallRegionCatchesAsMuchAsItLacks)
{
    const HitTest test(drawing, 24); // 7 more on each side
    EXPECT_EQ(hit(test, {33.5, 45}), u"temple-left"_s);
    EXPECT_EQ(hit(test, {32.5, 45}), u"forehead-left"_s);
    EXPECT_EQ(hit(test, {66.5, 45}), u"brow-left"_s);
}

TEST_F(HitTestOnSquares, ASmallRegionNeverTakesWhatIsInsideAnotherSmallOne)
{
    const HitTest test(drawing, 24);
    EXPECT_EQ(hit(test, {49.5, 45}), u"temple-left"_s);
    EXPECT_EQ(hit(test, {50.5, 45}), u"brow-left"_s);
}

TEST_F(HitTestOnSquares, BetweenTwoSmallOnesTheNearerWins)
{
    const HitTest test(drawing, 24);
    EXPECT_EQ(hit(test, {47, 52}), u"temple-left"_s);
    EXPECT_EQ(hit(test, {53, 52}), u"brow-left"_s);
}
