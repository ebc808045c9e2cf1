// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/comfortswitch.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testfolder.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

/// One program after the other with the same settings.
class ComfortSwitchTest : public testing::Test
{
protected:
    TestFolder folder;
    FakeClock clock;

    PaletteName atStart() const
    {
        const Settings settings(folder.path(u"nape.ini"_s));
        return ComfortSwitch::paletteAtStart(settings, clock, PaletteName::Light);
    }
    template <class Run>
    void program(Run run)
    {
        Settings settings(folder.path(u"nape.ini"_s));
        Appearance appearance;
        appearance.setPalette(ComfortSwitch::paletteAtStart(settings, clock, PaletteName::Light));
        ComfortSwitch comfort(appearance, settings, clock);
        run(comfort);
    }
};

} // namespace

TEST_F(ComfortSwitchTest, AStartInTheHoursOfAnAttackIsInComfort)
{
    program([](ComfortSwitch &comfort) { comfort.toggle(); });
    clock.advance(11h);
    EXPECT_EQ(atStart(), PaletteName::Comfort);
    clock.advance(1h);
    EXPECT_EQ(atStart(), PaletteName::Light) << "as usual the next day";
}

TEST_F(ComfortSwitchTest, TheHoursCountFromWhenComfortWasLastOn)
{
    program([this](ComfortSwitch &comfort) {
        comfort.toggle();
        clock.advance(20h);
    });
    clock.advance(5min);
    EXPECT_EQ(atStart(), PaletteName::Comfort);
    program([this](ComfortSwitch &) { clock.advance(8h); });
    clock.advance(8h);
    EXPECT_EQ(atStart(), PaletteName::Comfort);
}

TEST_F(ComfortSwitchTest, AKilledProgramComesBackInComfort)
{
    Settings settings(folder.path(u"nape.ini"_s));
    Appearance appearance;
    ComfortSwitch comfort(appearance, settings, clock);
    comfort.choose(PaletteName::Comfort);
    EXPECT_EQ(atStart(), PaletteName::Comfort) << "while the other one has had no time to say goodbye";
}

TEST_F(ComfortSwitchTest, ComfortThatWasTurnedOffStaysOff)
{
    program([](ComfortSwitch &comfort) {
        comfort.toggle();
        comfort.toggle();
    });
    EXPECT_EQ(atStart(), PaletteName::Light);
}

TEST_F(ComfortSwitchTest, ColoursOfOneStartAreNotRemembered)
{
    Settings settings(folder.path(u"nape.ini"_s));
    {
        Appearance appearance;
        appearance.setPalette(PaletteName::Comfort); // by the command line
        const ComfortSwitch comfort(appearance, settings, clock);
    }
    EXPECT_EQ(atStart(), PaletteName::Light);
}
