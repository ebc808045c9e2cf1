// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/mapnavigation.h"

#include "tests/app/bodymap/bodymapfixture.h"

#include <algorithm>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

constexpr std::array allDirections{Direction::Left, Direction::Right, Direction::Up, Direction::Down};

const BodyAtlas &builtInAtlas()
{
    static const BodyAtlas atlas = *BodyAtlas::load(builtInCatalogue(), BodyFiles::builtIn());
    return atlas;
}

std::string nameOf(const MapStop &stop)
{
    return (stop.place.toString() + u' ' + toKey(stop.view)).toStdString();
}

QList<MapStop> reachedFrom(const MapNavigation &navigation, const MapStop &start)
{
    QList<MapStop> reached{start};
    for (qsizetype i = 0; i < reached.size(); ++i) {
        for (const Direction direction : allDirections) {
            const MapStop next = navigation.next(reached[i], direction);
            if (!reached.contains(next))
                reached.append(next);
        }
    }
    return reached;
}

} // namespace

class NavigationIn : public testing::TestWithParam<QList<View>>
{
};

TEST_P(NavigationIn, ArrowKeysReachEveryRegionFromEveryRegion)
{
    const MapNavigation navigation(builtInAtlas(), GetParam());
    ASSERT_FALSE(navigation.stops().isEmpty());
    for (const MapStop &start : navigation.stops()) {
        const QList<MapStop> reached = reachedFrom(navigation, start);
        for (const MapStop &stop : navigation.stops())
            EXPECT_TRUE(reached.contains(stop))
                << nameOf(stop) << " cannot be reached from " << nameOf(start);
    }
}

TEST_P(NavigationIn, EveryStepGoesInTheDirectionOfItsKey)
{
    const MapNavigation navigation(builtInAtlas(), GetParam());
    for (const MapStop &stop : navigation.stops()) {
        for (const Direction direction : allDirections) {
            const MapStop next = navigation.next(stop, direction);
            if (next == stop)
                continue;
            const QPointF step = next.bounds.center() - stop.bounds.center();
            const double along = direction == Direction::Left    ? -step.x()
                                 : direction == Direction::Right ? step.x()
                                 : direction == Direction::Up    ? -step.y()
                                                               : step.y();
            EXPECT_GT(along, 0) << nameOf(stop) << " to " << nameOf(next);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Views, NavigationIn,
                         testing::Values(QList<View>{View::Front}, QList<View>{View::Back},
                                         QList<View>{View::LeftSide}, QList<View>{View::RightSide},
                                         QList<View>{View::Hand}, QList<View>{View::Front, View::Back},
                                         QList<View>{View::Front, View::Back, View::Hand, View::Forearm,
                                                     View::Foot}),
                         [](const auto &views) {
                             QString name = views.param.size() > 2    ? u"all"_s
                                            : views.param.size() == 2 ? u"both"_s
                                                                      : toKey(views.param.front());
                             name.remove(u'_');
                             return name.toStdString();
                         });

TEST(MapNavigation, LeadsWhereOneWouldExpect)
{
    const MapNavigation navigation(builtInAtlas(), {View::Front, View::Back});
    const auto step = [&navigation](View view, const char *from, Direction direction) {
        return navigation.next({view, place(from), {}}, direction).place;
    };
    EXPECT_EQ(step(View::Front, "glabella-middle", Direction::Right), place("brow-left"));
    EXPECT_EQ(step(View::Front, "glabella-middle", Direction::Left), place("brow-right"));
    EXPECT_EQ(step(View::Front, "forehead-middle", Direction::Up), place("crown-middle"));
    EXPECT_EQ(step(View::Front, "brow-left", Direction::Down), place("eye-left"));
    EXPECT_EQ(step(View::Front, "eye-left", Direction::Up), place("brow-left"));
    EXPECT_EQ(step(View::Back, "occiput-left", Direction::Right), place("occiput-right"));
    EXPECT_EQ(step(View::Back, "skull_base-middle", Direction::Left), place("skull_base-left"));
}

TEST(MapNavigation, CrossesFromFrontToBack)
{
    const MapNavigation navigation(builtInAtlas(), {View::Front, View::Back});
    const MapStop ear{View::Front, place("ear-left"), {}};
    EXPECT_EQ(navigation.next(ear, Direction::Right).view, View::Back);
    EXPECT_EQ(navigation.next(navigation.next(ear, Direction::Right), Direction::Left).view, View::Front);
}

TEST(MapNavigation, StaysWhereNothingLiesAhead)
{
    const MapNavigation navigation(builtInAtlas(), {View::Front});
    const MapStop crown{View::Front, place("crown-middle"), {}};
    EXPECT_EQ(navigation.next(crown, Direction::Up), crown);
}
