// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/mapnavigation.h"

#include "tests/app/bodymap/bodymapfixture.h"

#include <algorithm>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

constexpr std::array allHeadings{Heading::Left, Heading::Right, Heading::Up, Heading::Down};

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
        for (const Heading direction : allHeadings) {
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
        for (const Heading direction : allHeadings) {
            const MapStop next = navigation.next(stop, direction);
            if (next == stop)
                continue;
            const QPointF step = next.bounds.center() - stop.bounds.center();
            const double along = direction == Heading::Left    ? -step.x()
                                 : direction == Heading::Right ? step.x()
                                 : direction == Heading::Up    ? -step.y()
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
    const auto step = [&navigation](View view, const char *from, Heading direction) {
        return navigation.next({view, place(from), {}}, direction).place;
    };
    EXPECT_EQ(step(View::Front, "glabella-middle", Heading::Right), place("brow-left"));
    EXPECT_EQ(step(View::Front, "glabella-middle", Heading::Left), place("brow-right"));
    EXPECT_EQ(step(View::Front, "forehead-middle", Heading::Up), place("crown-middle"));
    EXPECT_EQ(step(View::Front, "brow-left", Heading::Down), place("eye-left"));
    EXPECT_EQ(step(View::Front, "eye-left", Heading::Up), place("brow-left"));
    EXPECT_EQ(step(View::Back, "occiput-left", Heading::Right), place("occiput-right"));
    EXPECT_EQ(step(View::Back, "skull_base-middle", Heading::Left), place("skull_base-left"));
}

TEST(MapNavigation, CrossesFromFrontToBack)
{
    const MapNavigation navigation(builtInAtlas(), {View::Front, View::Back});
    const MapStop ear{View::Front, place("ear-left"), {}};
    EXPECT_EQ(navigation.next(ear, Heading::Right).view, View::Back);
    EXPECT_EQ(navigation.next(navigation.next(ear, Heading::Right), Heading::Left).view, View::Front);
}

TEST(MapNavigation, StaysWhereNothingLiesAhead)
{
    const MapNavigation navigation(builtInAtlas(), {View::Front});
    const MapStop crown{View::Front, place("crown-middle"), {}};
    EXPECT_EQ(navigation.next(crown, Heading::Up), crown);
}
