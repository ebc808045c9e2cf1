// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/soundsettings.h"

#include "app/platform/dialogs.h"
#include "app/settings/volumerow.h"
#include "app/theme/wrappedlabel.h"
#include "core/session/stepwords.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardPaths>

namespace nape
{

namespace
{

/// A sentence that is there only while it has something to say.
void say(QLabel *label, const QString &sentence)
{
    label->setText(sentence);
    label->setVisible(!sentence.isEmpty());
}

} // namespace

void applySound(const Settings &settings, Tones &tones, Voice &voice, const QString &usualEndSound)
{
    for (const SoundGroup group : {SoundGroup::Tones, SoundGroup::Rhythm})
        tones.setVolume(group, settings.volume(group));
    tones.setEndSound(settings.endSound().isEmpty() ? usualEndSound : settings.endSound());
    tones.setMuted(!settings.soundOn());
    voice.setVolume(settings.volume(SoundGroup::Voice));
    voice.setOn(settings.voiceOn());
    voice.muteWith(tones);
}

SoundSettings::SoundSettings(Settings &settings, Tones &tones, Voice &voice, QWidget *parent)
    : SoundSettings(settings, tones, voice, &dialogs::chooseSound, parent)
{
}

SoundSettings::SoundSettings(Settings &settings, Tones &tones, Voice &voice, ChooseFile chooseFile,
                             QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_tones(tones),
      m_voice(voice),
      m_chooseFile(std::move(chooseFile)),
      m_soundBox(new QCheckBox(tr("Sound on"), this)),
      m_voiceBox(new QCheckBox(tr("A voice reads each step"), this)),
      m_toneRow(new VolumeRow({.title = tr("Tones"),
                               .sliderName = tr("Volume of the tones"),
                               .tryName = tr("Try the tones"),
                               .key = QStringLiteral("tone")},
                              settings.volume(SoundGroup::Tones), this)),
      m_rhythmRow(new VolumeRow({.title = tr("Rhythm"),
                                 .sliderName = tr("Volume of the rhythm"),
                                 .tryName = tr("Try the rhythm"),
                                 .key = QStringLiteral("rhythm")},
                                settings.volume(SoundGroup::Rhythm), this)),
      m_voiceRow(new VolumeRow({.title = tr("Voice"),
                                .sliderName = tr("Volume of the voice"),
                                .tryName = tr("Try the voice"),
                                .key = QStringLiteral("voice")},
                               settings.volume(SoundGroup::Voice), this)),
      m_voiceProblem(wrappedLabel(QStringLiteral("voiceProblemLabel"), this)),
      m_endSound(wrappedLabel(QStringLiteral("endSoundLabel"), this)),
      m_endProblem(wrappedLabel(QStringLiteral("endSoundProblemLabel"), this)),
      m_bellButton(new QPushButton(tr("Use the bell"), this)),
      m_endTryButton(new QPushButton(tr("Try it"), this)),
      m_deviceProblem(wrappedLabel(QStringLiteral("soundDeviceLabel"), this))
{
    setObjectName(QStringLiteral("soundSettings"));
    setAccessibleName(tr("Sound"));
    m_soundBox->setObjectName(QStringLiteral("soundOnBox"));
    m_soundBox->setChecked(!m_tones.isMuted());
    m_voiceBox->setObjectName(QStringLiteral("voiceOnBox"));
    m_voiceBox->setChecked(m_settings.voiceOn());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    auto *switches = new QVBoxLayout;
    switches->setSpacing(8);
    switches->addWidget(m_soundBox);
    switches->addWidget(m_deviceProblem);
    switches->addWidget(m_voiceBox);
    switches->addWidget(m_voiceProblem);
    layout->addLayout(switches);
    layout->addWidget(m_toneRow);
    layout->addWidget(m_rhythmRow);
    layout->addWidget(m_voiceRow);
    layout->addWidget(createEndSound());
    layout->addStretch(1);

    connectVolume(m_toneRow, SoundGroup::Tones);
    connectVolume(m_rhythmRow, SoundGroup::Rhythm);
    connectVolume(m_voiceRow, SoundGroup::Voice);
    connect(m_toneRow, &VolumeRow::tryClicked, this, [this] { tryTone(Tones::Tone::StepChange); });
    connect(m_rhythmRow, &VolumeRow::tryClicked, this, [this] { tryTone(Tones::Tone::Beat); });
    connect(m_endTryButton, &QPushButton::clicked, this, [this] { tryTone(Tones::Tone::Finished); });
    connect(m_voiceRow, &VolumeRow::tryClicked, this, [this] {
        //: Read aloud so that a person can hear how loud the voice is.
        m_voice.tryOut(tr("Small, slow circles at your temples."), words::programLanguage());
    });

    connect(m_soundBox, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.setSoundOn(on);
        m_tones.setMuted(!on);
        Q_EMIT changed();
    });
    connect(m_voiceBox, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.setVoiceOn(on);
        m_voice.setOn(on);
        showState();
        Q_EMIT changed();
    });
    connect(&m_tones, &Tones::mutedChanged, this, &SoundSettings::showState);
    connect(&m_tones, &Tones::availabilityChanged, this, &SoundSettings::showState);
    connect(&m_voice, &Voice::availabilityChanged, this, &SoundSettings::showState);
    say(m_deviceProblem, {});
    showEndSound({});
    showState();
}

QWidget *SoundSettings::createEndSound()
{
    auto *box = new QWidget(this);
    auto *title = new QLabel(tr("At the end of a session"), box);
    auto *choose = new QPushButton(tr("Choose a WAV file…"), box);
    choose->setObjectName(QStringLiteral("chooseEndSoundButton"));
    choose->setAccessibleName(tr("Choose a WAV file for the end of a session"));
    m_bellButton->setObjectName(QStringLiteral("useBellButton"));
    m_endTryButton->setObjectName(QStringLiteral("endSoundTryButton"));
    m_endTryButton->setAccessibleName(tr("Try the sound for the end of a session"));
    m_endSound->setForegroundRole(QPalette::PlaceholderText);
    connect(choose, &QPushButton::clicked, this, &SoundSettings::chooseEndSound);
    connect(m_bellButton, &QPushButton::clicked, this, [this] { setEndSound({}); });

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(choose);
    buttons->addWidget(m_bellButton);
    buttons->addStretch(1);
    buttons->addWidget(m_endTryButton);

    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(m_endSound);
    layout->addWidget(m_endProblem);
    layout->addLayout(buttons);
    return box;
}

void SoundSettings::connectVolume(VolumeRow *row, SoundGroup group)
{
    connect(row, &VolumeRow::volumeChanged, this, [this, group](int volume) {
        m_settings.setVolume(group, volume);
        if (group == SoundGroup::Voice)
            m_voice.setVolume(volume);
        else
            m_tones.setVolume(group, volume);
        Q_EMIT changed();
    });
}

void SoundSettings::tryTone(Tones::Tone tone)
{
    m_tones.tryOut(tone);
    // Only now is it known whether there is a device, and whether the file can be played.
    say(m_deviceProblem, m_tones.isAvailable() ? QString() : tr("There is no sound device for the tones."));
    if (tone == Tones::Tone::Finished)
        showEndSound(m_tones.endSoundProblem());
}

void SoundSettings::chooseEndSound()
{
    const QString now = m_settings.endSound();
    const QString folder = now.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::MusicLocation)
                                         : QFileInfo(now).path();
    if (const auto file = m_chooseFile(this, folder))
        setEndSound(*file);
}

void SoundSettings::setUsualEndSound(const QString &file)
{
    m_usualEndSound = file;
    showEndSound({});
}

void SoundSettings::setEndSound(const QString &file)
{
    m_settings.setEndSound(file);
    m_tones.setEndSound(file.isEmpty() ? m_usualEndSound : file);
    showEndSound(m_tones.endSoundProblem());
    Q_EMIT changed();
}

void SoundSettings::showEndSound(const QString &problem)
{
    const QString file = m_settings.endSound();
    if (!file.isEmpty())
        m_endSound->setText(QFileInfo(file).fileName());
    else if (!m_usualEndSound.isEmpty())
        m_endSound->setText(tr("The sound of a content pack: %1").arg(QFileInfo(m_usualEndSound).fileName()));
    else
        m_endSound->setText(tr("The usual bell"));
    m_bellButton->setText(m_usualEndSound.isEmpty() ? tr("Use the bell") : tr("Use the usual sound"));
    m_bellButton->setAccessibleName(m_usualEndSound.isEmpty()
                                        ? tr("Use the bell at the end of a session")
                                        : tr("Use the usual sound at the end of a session"));
    m_endSound->setToolTip(file);
    m_bellButton->setEnabled(!file.isEmpty());
    say(m_endProblem, problem);
}

void SoundSettings::showState()
{
    const bool on = !m_tones.isMuted();
    const QSignalBlocker blocker(m_soundBox); // muted from elsewhere: nothing to keep
    m_soundBox->setChecked(on);
    m_toneRow->setTryEnabled(on);
    m_rhythmRow->setTryEnabled(on);
    m_voiceRow->setTryEnabled(on && m_voice.isOn());
    m_endTryButton->setEnabled(on);
    if (m_tones.isAvailable())
        say(m_deviceProblem, {});
    say(m_voiceProblem, m_voice.isOn() ? m_voice.unavailabilityReason() : QString());
}

} // namespace nape
