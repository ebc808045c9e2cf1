// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings/settings.h"

#include <QObject>

namespace nape
{

/// F9: comfort on or off, from anywhere. A shortcut of the window would be deaf while a dialog or a menu is
/// open, which is when a bright surprise hurts most; this listens to every key of the program.
class ComfortSwitch final : public QObject
{
    Q_OBJECT

public:
    static constexpr Qt::Key key = Qt::Key_F9;

    /// Both must outlive the switch.
    ComfortSwitch(Appearance &appearance, Settings &settings, QObject *parent = nullptr);

    /// Comfort is for the hours of an attack: the next start is in the usual colours, unless they were chosen
    /// otherwise.
    void choose(PaletteName name);
    void toggle();
    /// While the screen is black F9 is a key like any other: nobody asked for another light there.
    void setListening(bool listening) { m_isListening = listening; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Appearance &m_appearance;
    Settings &m_settings;
    bool m_isListening = true;
};

} // namespace nape
