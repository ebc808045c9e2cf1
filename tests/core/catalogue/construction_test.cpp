// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/construction.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

/// A face with the midline at x = 500, seen from the front, and its profile.
std::optional<QPointF> landmarkOf(const QString &name, Side side)
{
    if (name == "crown"_L1)
        return QPointF(500, 50);
    if (name == "brow"_L1 && side != Side::Middle)
        return QPointF(side == Side::Left ? 600 : 400, 300);
    if (name == "chin"_L1)
        return QPointF(500, 600);
    return std::nullopt;
}

std::optional<QPointF> spotOf(const Construction &construction, View view, Side side)
{
    return constructed(construction, view, side, landmarkOf);
}

Construction at(const char *landmark, const QList<Move> &moves = {})
{
    Construction construction;
    construction.landmarks = {QString::fromLatin1(landmark)};
    construction.moves = moves;
    return construction;
}

Move move(double cun, BodyDirection direction)
{
    return {cun, direction, {}};
}

} // namespace

TEST(Construction, ALandmarkAloneIsTheSpot)
{
    EXPECT_EQ(spotOf(at("brow"), View::Front, Side::Left), QPointF(600, 300));
    EXPECT_EQ(spotOf(at("brow"), View::Front, Side::Right), QPointF(400, 300));
}

TEST(Construction, AShareOfTheWayBetweenTwoLandmarks)
{
    Construction construction;
    construction.landmarks = {u"crown"_s, u"chin"_s};
    EXPECT_EQ(spotOf(construction, View::Front, Side::Middle), QPointF(500, 325));
    construction.share = 0.2;
    EXPECT_EQ(spotOf(construction, View::Front, Side::Middle), QPointF(500, 160));
}

TEST(Construction, StraightUnderALandmarkAtTheLevelOfAnother)
{
    Construction construction = at("brow");
    construction.levelWith = u"chin"_s;
    EXPECT_EQ(spotOf(construction, View::Front, Side::Right), QPointF(400, 600));
}

TEST(Construction, OneThumbWidthIsFiftyUnits)
{
    const Construction construction =
        at("brow", {move(1, BodyDirection::Up), move(0.5, BodyDirection::Down)});
    EXPECT_EQ(spotOf(construction, View::Front, Side::Left), QPointF(600, 275));
}

TEST(Construction, OutwardIsAwayFromTheMidlineInEveryView)
{
    const Construction construction = at("chin", {move(1, BodyDirection::Outward)});
    EXPECT_EQ(spotOf(construction, View::Front, Side::Left), QPointF(550, 600));
    EXPECT_EQ(spotOf(construction, View::Front, Side::Right), QPointF(450, 600));
    for (const View view : {View::Back, View::Hand, View::Forearm, View::Foot}) {
        EXPECT_EQ(spotOf(construction, view, Side::Left), QPointF(450, 600));
        EXPECT_EQ(spotOf(construction, view, Side::Right), QPointF(550, 600));
    }
}

TEST(Construction, ForwardIsTowardTheNose)
{
    const Construction construction = at("chin", {move(2, BodyDirection::Forward)});
    EXPECT_EQ(spotOf(construction, View::LeftSide, Side::Left), QPointF(400, 600));
    EXPECT_EQ(spotOf(construction, View::RightSide, Side::Right), QPointF(600, 600));
}

TEST(Construction, AMoveTowardALandmarkFollowsTheLineToIt)
{
    Move towardChin;
    towardChin.cun = 1;
    towardChin.toward = u"chin"_s;
    EXPECT_EQ(spotOf(at("crown", {towardChin}), View::Front, Side::Middle), QPointF(500, 100));
    EXPECT_EQ(spotOf(at("chin", {towardChin}), View::Front, Side::Middle), QPointF(500, 600));
}

TEST(Construction, TheMidlineInProfileUsesTheLandmarksOfTheSideThatIsSeen)
{
    EXPECT_EQ(spotOf(at("brow"), View::LeftSide, Side::Middle), QPointF(600, 300));
    EXPECT_EQ(spotOf(at("brow"), View::RightSide, Side::Middle), QPointF(400, 300));
    EXPECT_EQ(spotOf(at("brow"), View::Front, Side::Middle), std::nullopt);
}

TEST(Construction, AMissingLandmarkGivesNoSpot)
{
    EXPECT_EQ(spotOf(at("tail"), View::Front, Side::Left), std::nullopt);
    EXPECT_EQ(spotOf(Construction(), View::Front, Side::Left), std::nullopt);

    Construction construction = at("brow");
    construction.levelWith = u"tail"_s;
    EXPECT_EQ(spotOf(construction, View::Front, Side::Left), std::nullopt);

    Move towardNothing;
    towardNothing.toward = u"tail"_s;
    EXPECT_EQ(spotOf(at("brow", {towardNothing}), View::Front, Side::Left), std::nullopt);
}

TEST(Construction, AViewWithoutTheDirectionGivesNoSpot)
{
    EXPECT_EQ(spotOf(at("chin", {move(1, BodyDirection::Backward)}), View::Front, Side::Left), std::nullopt);
    EXPECT_EQ(spotOf(at("chin", {move(1, BodyDirection::Inward)}), View::LeftSide, Side::Left), std::nullopt);
    EXPECT_EQ(spotOf(at("chin", {move(1, BodyDirection::Outward)}), View::Back, Side::Middle), std::nullopt);
}

TEST(Construction, EveryDirectionHasItsKey)
{
    const std::pair<QString, BodyDirection> directions[] = {
        {u"up"_s, BodyDirection::Up},           {u"down"_s, BodyDirection::Down},
        {u"inward"_s, BodyDirection::Inward},   {u"outward"_s, BodyDirection::Outward},
        {u"forward"_s, BodyDirection::Forward}, {u"backward"_s, BodyDirection::Backward}};
    for (const auto &[key, direction] : directions)
        EXPECT_EQ(bodyDirectionFromKey(key), direction);
    for (const QString &key : {u""_s, u"Up"_s, u"left"_s})
        EXPECT_EQ(bodyDirectionFromKey(key), std::nullopt);
}
