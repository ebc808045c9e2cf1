// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/sessionplanner.h"
#include "tests/support/safetyvalues.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

TEST(PackSession, ATechniqueOfAPackIsPlannedWithinTheCapsOfTheRegions)
{
    const auto catalogue = Catalogue::load(QDir(QStringLiteral(NAPE_CATALOGUE_FOLDER)),
                                           {QDir(QStringLiteral(NAPE_TEST_DATA "/packs/example"))});
    ASSERT_TRUE(catalogue);
    ASSERT_TRUE(catalogue->packFaults().isEmpty());
    const SessionPlanner planner(*catalogue);
    const SafetyAssessment assessment = allClear(*catalogue);
    int plans = 0;
    for (const Region &region : catalogue->regions()) {
        for (const Side side : region.sides) {
            for (const auto length : {3min, 5min}) {
                const auto plan = planner.plan(
                    {{{region.key, side}}, TechniqueKey(u"example.hands"_s), length}, assessment);
                if (!plan)
                    continue;
                ++plans;
                for (const PlannedStep &step : plan->steps) {
                    for (const Place &place : step.places)
                        EXPECT_LE(step.pressure, catalogue->region(place.region)->maxPressure);
                }
            }
        }
    }
    EXPECT_GT(plans, 10);
}

TEST(PackSession, AWrongPackChangesNoPlan)
{
    const auto with = Catalogue::load(QDir(QStringLiteral(NAPE_CATALOGUE_FOLDER)),
                                      {QDir(QStringLiteral(NAPE_CATALOGUE_FOLDER))});
    const auto without = Catalogue::load(QDir(QStringLiteral(NAPE_CATALOGUE_FOLDER)));
    ASSERT_TRUE(with && without);
    EXPECT_EQ(with->packFaults().size(), 1) << "a catalogue is no pack";
    const SessionPlanner::Request request{{{RegionKey(u"temple"_s), Side::Left}}, TechniqueKey(u"T_SCALP"_s)};
    EXPECT_EQ(*SessionPlanner(*with).plan(request, allClear(*with)),
              *SessionPlanner(*without).plan(request, allClear(*without)));
}
