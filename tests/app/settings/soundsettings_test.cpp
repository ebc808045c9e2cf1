// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/soundsettings.h"
#include "app/settings/volumerow.h"
#include "tests/support/testfolder.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;
using Tone = Tones::Tone;

namespace
{

class HeardTones final : public Tones
{
public:
    void prepare() override {}
    void play(Tone tone) override
    {
        if (!isMuted())
            heard.append(tone);
    }
    bool isAvailable() const override { return available; }
    QString endSoundProblem() override { return endSound().contains(u"broken"_s) ? problem : QString(); }

    QList<Tone> heard;
    bool available = true;
    const QString problem = u"This sound cannot be played."_s;
};

class HeardVoice final : public Voice
{
public:
    void prepare() override {}
    void speak(const QString &text, const QLocale &) override { heard.append(text); }
    void tryOut(const QString &text, const QLocale &language) override { speak(text, language); }
    void stop() override {}
    bool isAvailable() const override { return reason.isEmpty(); }
    QString unavailabilityReason() const override { return reason; }

    QStringList heard;
    QString reason;
};

class SoundSettingsTest : public testing::Test
{
protected:
    TestFolder folder;
    Settings settings{folder.path(u"nape.ini"_s)};
    HeardTones tones;
    HeardVoice voice;
    std::optional<QString> chosen;
    SoundSettings widget{settings, tones, voice, [this](QWidget *, const QString &) { return chosen; }};

    SoundSettingsTest() { widget.show(); }

    template <class Widget>
    Widget *child(const QString &name)
    {
        return widget.findChild<Widget *>(name);
    }
    void click(const QString &button) { QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton); }
    void toggle(const QString &box) { QTest::keyClick(child<QCheckBox>(box), Qt::Key_Space); }
};

} // namespace

TEST_F(SoundSettingsTest, NothingSoundsBeforeTryItIsClicked)
{
    QTest::keyClick(child<QSlider>(u"toneVolumeSlider"_s), Qt::Key_Right);
    QTest::keyClick(child<QSlider>(u"rhythmVolumeSlider"_s), Qt::Key_Home);
    QTest::keyClick(child<QSlider>(u"voiceVolumeSlider"_s), Qt::Key_PageUp);
    toggle(u"soundOnBox"_s);
    toggle(u"soundOnBox"_s);
    EXPECT_TRUE(tones.heard.isEmpty());
    EXPECT_TRUE(voice.heard.isEmpty());
}

TEST_F(SoundSettingsTest, EachTryItSoundsItsOwn)
{
    click(u"toneTryButton"_s);
    click(u"rhythmTryButton"_s);
    click(u"endSoundTryButton"_s);
    EXPECT_EQ(tones.heard, (QList{Tone::StepChange, Tone::Beat, Tone::Finished}));
    EXPECT_TRUE(voice.heard.isEmpty());
    click(u"voiceTryButton"_s);
    EXPECT_EQ(voice.heard.size(), 1);
}

TEST_F(SoundSettingsTest, AVolumeIsKeptAndInForceAtOnce)
{
    QSignalSpy changed(&widget, &SoundSettings::changed);
    QTest::keyClick(child<QSlider>(u"toneVolumeSlider"_s), Qt::Key_Right);
    QTest::keyClick(child<QSlider>(u"rhythmVolumeSlider"_s), Qt::Key_Home);
    QTest::keyClick(child<QSlider>(u"voiceVolumeSlider"_s), Qt::Key_End);
    EXPECT_EQ(changed.size(), 3);
    EXPECT_EQ(tones.volume(SoundGroup::Tones), 75);
    EXPECT_EQ(tones.volume(SoundGroup::Rhythm), 0);
    EXPECT_EQ(voice.volume(), 100);
    for (const SoundGroup group : {SoundGroup::Tones, SoundGroup::Rhythm})
        EXPECT_EQ(settings.volume(group), tones.volume(group));
    EXPECT_EQ(settings.volume(SoundGroup::Voice), 100);
    EXPECT_FALSE(child<QPushButton>(u"rhythmTryButton"_s)->isEnabled()) << "it would not be heard";
}

TEST_F(SoundSettingsTest, EachVolumeIsANumberAndAWord)
{
    EXPECT_EQ(VolumeRow::volumeText(0), u"0, off"_s);
    EXPECT_EQ(VolumeRow::volumeText(10), u"10, very quiet"_s);
    EXPECT_EQ(VolumeRow::volumeText(50), u"50, quiet"_s);
    EXPECT_EQ(VolumeRow::volumeText(70), u"70, medium"_s);
    EXPECT_EQ(VolumeRow::volumeText(100), u"100, full"_s);
    EXPECT_EQ(child<QLabel>(u"toneVolumeLabel"_s)->text(), u"70, medium"_s);
}

TEST_F(SoundSettingsTest, MuteIsOneSwitchForAllAndFollowsThePlayers)
{
    toggle(u"soundOnBox"_s);
    EXPECT_TRUE(tones.isMuted());
    EXPECT_FALSE(settings.soundOn());
    for (const QString &name :
         {u"toneTryButton"_s, u"rhythmTryButton"_s, u"voiceTryButton"_s, u"endSoundTryButton"_s})
        EXPECT_FALSE(child<QPushButton>(name)->isEnabled());
    tones.setMuted(false);
    EXPECT_TRUE(child<QCheckBox>(u"soundOnBox"_s)->isChecked());
    EXPECT_TRUE(child<QPushButton>(u"toneTryButton"_s)->isEnabled());
}

TEST_F(SoundSettingsTest, TheVoiceCanBeTurnedOff)
{
    toggle(u"voiceOnBox"_s);
    EXPECT_FALSE(voice.isOn());
    EXPECT_FALSE(settings.voiceOn());
    EXPECT_FALSE(child<QPushButton>(u"voiceTryButton"_s)->isEnabled());
}

TEST_F(SoundSettingsTest, WhyThereIsNoVoiceStandsUnderItsSwitch)
{
    auto *label = child<QLabel>(u"voiceProblemLabel"_s);
    EXPECT_FALSE(label->isVisible());
    voice.reason = u"There is no voice."_s;
    Q_EMIT voice.availabilityChanged(false);
    EXPECT_TRUE(label->isVisible());
    EXPECT_EQ(label->text(), voice.reason);
}

TEST_F(SoundSettingsTest, AnOwnSoundForTheEndIsChosenAndGivenUp)
{
    auto *name = child<QLabel>(u"endSoundLabel"_s);
    EXPECT_EQ(name->text(), u"The usual bell"_s);
    EXPECT_FALSE(child<QPushButton>(u"useBellButton"_s)->isEnabled());
    click(u"chooseEndSoundButton"_s);
    EXPECT_EQ(tones.endSound(), QString()) << "changed their mind";

    chosen = u"/music/gong.wav"_s;
    click(u"chooseEndSoundButton"_s);
    EXPECT_EQ(tones.endSound(), *chosen);
    EXPECT_EQ(settings.endSound(), *chosen);
    EXPECT_EQ(name->text(), u"gong.wav"_s);

    click(u"useBellButton"_s);
    EXPECT_EQ(settings.endSound(), QString());
    EXPECT_EQ(tones.endSound(), QString());
    EXPECT_EQ(name->text(), u"The usual bell"_s);
}

TEST_F(SoundSettingsTest, AnOwnSoundThatCannotBePlayedIsToldAtOnce)
{
    auto *problem = child<QLabel>(u"endSoundProblemLabel"_s);
    chosen = u"/music/broken.wav"_s;
    click(u"chooseEndSoundButton"_s);
    EXPECT_TRUE(problem->isVisible());
    EXPECT_EQ(problem->text(), tones.problem);
    click(u"useBellButton"_s);
    EXPECT_FALSE(problem->isVisible());
}

TEST_F(SoundSettingsTest, WithoutADeviceTryingSaysSo)
{
    tones.available = false;
    click(u"toneTryButton"_s);
    EXPECT_TRUE(child<QLabel>(u"soundDeviceLabel"_s)->isVisible());
    tones.available = true;
    Q_EMIT tones.availabilityChanged(true);
    EXPECT_FALSE(child<QLabel>(u"soundDeviceLabel"_s)->isVisible());
}

TEST_F(SoundSettingsTest, EverythingHasANameToBeReadOut)
{
    QStringList names;
    for (const QWidget *control : widget.findChildren<QWidget *>()) {
        if (!qobject_cast<const QSlider *>(control) && !qobject_cast<const QAbstractButton *>(control))
            continue;
        EXPECT_FALSE(control->objectName().isEmpty());
        EXPECT_NE(control->focusPolicy(), Qt::NoFocus);
        QAccessibleInterface *accessible =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(control));
        names.append(accessible->text(QAccessible::Name));
    }
    EXPECT_EQ(names.size(), 11);
    EXPECT_FALSE(names.contains(QString()));
    EXPECT_EQ(names.removeDuplicates(), 0) << "each Try it says what it tries";
}

TEST_F(SoundSettingsTest, WhatWasChosenIsAppliedToTheNextTonesAndVoice)
{
    settings.setVolume(SoundGroup::Tones, 20);
    settings.setVolume(SoundGroup::Rhythm, 30);
    settings.setVolume(SoundGroup::Voice, 40);
    settings.setVoiceOn(false);
    settings.setSoundOn(false);
    settings.setEndSound(u"gong.wav"_s);
    HeardTones others;
    HeardVoice another;
    applySound(settings, others, another);
    applySound(settings, others, another);
    EXPECT_EQ(others.volume(SoundGroup::Tones), 20);
    EXPECT_EQ(others.volume(SoundGroup::Rhythm), 30);
    EXPECT_EQ(others.endSound(), u"gong.wav"_s);
    EXPECT_TRUE(others.isMuted());
    EXPECT_EQ(another.volume(), 40);
    EXPECT_FALSE(another.isOn());
    EXPECT_TRUE(another.isMuted());
    others.setMuted(false);
    EXPECT_FALSE(another.isMuted());
}

TEST_F(SoundSettingsTest, TheEndSoundsAsThePersonChoseElseAsAContentPackElseAsOurBell)
{
    applySound(settings, tones, voice);
    EXPECT_EQ(tones.endSound(), u""_s);
    applySound(settings, tones, voice, u"/packs/bowl.wav"_s);
    EXPECT_EQ(tones.endSound(), u"/packs/bowl.wav"_s);
    settings.setEndSound(u"/home/gong.wav"_s);
    applySound(settings, tones, voice, u"/packs/bowl.wav"_s);
    EXPECT_EQ(tones.endSound(), u"/home/gong.wav"_s);
}

TEST_F(SoundSettingsTest, GivingUpAnOwnSoundBringsThatOfTheContentPackBack)
{
    widget.setUsualEndSound(u"/packs/bowl.wav"_s);
    EXPECT_EQ(child<QLabel>(u"endSoundLabel"_s)->text(), u"The sound of a content pack: bowl.wav"_s);
    chosen = u"/home/gong.wav"_s;
    click(u"chooseEndSoundButton"_s);
    EXPECT_EQ(tones.endSound(), u"/home/gong.wav"_s);
    click(u"useBellButton"_s);
    EXPECT_EQ(tones.endSound(), u"/packs/bowl.wav"_s);
    EXPECT_EQ(settings.endSound(), u""_s);
}
