// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/tones.h"
#include "app/audio/voice.h"
#include "app/settings/settings.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QLabel;
class QPushButton;

namespace nape
{

class VolumeRow;

/// Gives tones and voice what the person chose, and lets the voice be muted with the tones. Once after they
/// are made. `usualEndSound`: a WAV file for
/// the end of a session where the person has chosen none, as a content pack may bring one; empty: the bell.
void applySound(const Settings &settings, Tones &tones, Voice &voice, const QString &usualEndSound = {});

/// What can be chosen about sound, for a dialog or beside the player: what is changed is kept and heard at
/// once. Nothing sounds unless a button "Try it" is clicked.
class SoundSettings final : public QWidget
{
    Q_OBJECT

public:
    using ChooseFile = std::function<std::optional<QString>(QWidget *, const QString &folder)>;

    /// All must outlive the widget.
    SoundSettings(Settings &settings, Tones &tones, Voice &voice, ChooseFile chooseFile,
                  QWidget *parent = nullptr);
    /// With the program's own dialog to choose a file.
    SoundSettings(Settings &settings, Tones &tones, Voice &voice, QWidget *parent = nullptr);

    /// See applySound().
    void setUsualEndSound(const QString &file);

Q_SIGNALS:
    /// A choice was made; it is already kept and in force.
    void changed();

private:
    Settings &m_settings;
    Tones &m_tones;
    Voice &m_voice;
    ChooseFile m_chooseFile;
    QString m_usualEndSound;
    QCheckBox *m_soundBox;
    QCheckBox *m_voiceBox;
    VolumeRow *m_toneRow;
    VolumeRow *m_rhythmRow;
    VolumeRow *m_voiceRow;
    QLabel *m_voiceProblem;
    QLabel *m_endSound;
    QLabel *m_endProblem;
    QPushButton *m_bellButton;
    QPushButton *m_endTryButton;
    QLabel *m_deviceProblem;

    QWidget *createEndSound();
    void connectVolume(VolumeRow *row, SoundGroup group);
    void tryTone(Tones::Tone tone);
    void chooseEndSound();
    void setEndSound(const QString &file);
    void showEndSound(const QString &problem);
    void showState();
};

} // namespace nape
