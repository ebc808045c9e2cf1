// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings/settings.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QSlider;

namespace nape
{

/// How bright and how warm comfort is. What is chosen is kept and seen at once, but not while a slider is
/// still being dragged: the window changes as a whole, and seldom.
class ComfortDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive the dialog.
    ComfortDialog(Appearance &appearance, Settings &settings, QWidget *parent = nullptr);

private:
    Appearance &m_appearance;
    Settings &m_settings;
    QSlider *m_brightness;
    QSlider *m_warmth;
    QPushButton *m_usual;

    void apply();
};

} // namespace nape
