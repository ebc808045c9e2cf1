// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/settings.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testfolder.h"

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

TEST(Settings, BeginWithTheSystemsColoursAndUsualText)
{
    const TestFolder folder;
    const Settings settings(folder.path(u"nape.ini"_s));
    EXPECT_EQ(settings.palette(), std::nullopt);
    EXPECT_EQ(settings.textSize(), Appearance::TextSize::Normal);
    EXPECT_TRUE(settings.regionListVisible());
    EXPECT_TRUE(settings.soundOn());
    EXPECT_TRUE(settings.voiceOn());
    EXPECT_EQ(settings.comfortLight(), ComfortLight());
    EXPECT_FALSE(settings.notifies()) << "nothing outside the window unless it is wanted";
    EXPECT_EQ(settings.interruptedSession(), std::nullopt);
    EXPECT_EQ(settings.endSound(), QString());
    EXPECT_EQ(settings.movingPictures(), std::nullopt) << "as the system has it";
    EXPECT_EQ(settings.volume(SoundGroup::Tones), usualVolume(SoundGroup::Tones));
    EXPECT_LT(settings.volume(SoundGroup::Rhythm), settings.volume(SoundGroup::Tones));
}

TEST(Settings, AreThereAtTheNextStart)
{
    const TestFolder folder;
    const SessionId session = SessionId::create(FakeClock());
    {
        Settings settings(folder.path(u"nape.ini"_s));
        settings.setPalette(PaletteName::Comfort);
        settings.setTextSize(Appearance::TextSize::Largest);
        settings.setRegionListVisible(false);
        settings.setSoundOn(false);
        settings.setVolume(SoundGroup::Tones, 30);
        settings.setVolume(SoundGroup::Rhythm, 0);
        settings.setVolume(SoundGroup::Voice, 100);
        settings.setVoiceOn(false);
        settings.setEndSound(u"/music/gong ✓.wav"_s);
        settings.setMovingPictures(false);
        settings.setWindowGeometry("geometry");
        settings.setComfortLight({70, 30});
        settings.setNotifies(true);
        settings.setInterruptedSession(session);
    }
    const Settings settings(folder.path(u"nape.ini"_s));
    EXPECT_EQ(settings.palette(), PaletteName::Comfort);
    EXPECT_EQ(settings.textSize(), Appearance::TextSize::Largest);
    EXPECT_FALSE(settings.regionListVisible());
    EXPECT_FALSE(settings.soundOn());
    EXPECT_EQ(settings.movingPictures(), false);
    EXPECT_EQ(settings.volume(SoundGroup::Tones), 30);
    EXPECT_EQ(settings.volume(SoundGroup::Rhythm), 0);
    EXPECT_EQ(settings.volume(SoundGroup::Voice), 100);
    EXPECT_FALSE(settings.voiceOn());
    EXPECT_EQ(settings.endSound(), u"/music/gong ✓.wav"_s);
    EXPECT_EQ(settings.windowGeometry(), "geometry");
    EXPECT_EQ(settings.comfortLight(), (ComfortLight{70, 30}));
    EXPECT_TRUE(settings.notifies());
    EXPECT_EQ(settings.interruptedSession(), session);
}

TEST(Settings, NonsenseInTheFileIsTheUsual)
{
    const TestFolder folder;
    const QString file = folder.write(
        u"nape.ini"_s,
        "[General]\npalette=pink\ntextSize=99\nregionList=perhaps\ntoneVolume=900\nvoiceVolume=loud\n"
        "comfortBrightness=5000\ncomfortWarmth=cosy\ninterruptedSession=yesterday\n");
    const Settings settings(file);
    EXPECT_EQ(settings.palette(), std::nullopt);
    EXPECT_EQ(settings.textSize(), Appearance::TextSize::Largest);
    EXPECT_EQ(settings.volume(SoundGroup::Tones), 100);
    EXPECT_EQ(settings.volume(SoundGroup::Voice), usualVolume(SoundGroup::Voice));
    EXPECT_EQ(settings.comfortLight(), (ComfortLight{ComfortLight::lightest, 0}));
    EXPECT_EQ(settings.interruptedSession(), std::nullopt);
}
