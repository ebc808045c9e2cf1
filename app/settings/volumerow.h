// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QSlider;

namespace nape
{

/// One volume: what it is for, how loud in a number and a word, a slider, and a button to hear it.
class VolumeRow final : public QWidget
{
    Q_OBJECT

public:
    struct Names {
        QString title;      ///< "Tones"
        QString sliderName; ///< "Volume of the tones", as read out
        QString tryName;    ///< "Try the tones", as read out
        QString key;        ///< "tone" → toneVolumeSlider, tryToneButton
    };
    VolumeRow(const Names &names, int volume, QWidget *parent = nullptr);

    int volume() const;
    /// While false nothing would be heard.
    void setTryEnabled(bool enabled);

    static QString volumeText(int volume); ///< "70, medium"

Q_SIGNALS:
    void volumeChanged(int volume);
    void tryClicked();

private:
    QLabel *m_value;
    QSlider *m_slider;
    QPushButton *m_try;
    bool m_canTry = true;

    void showVolume();
};

} // namespace nape
