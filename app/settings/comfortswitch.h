// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings/settings.h"
#include "core/base/clock.h"

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

    /// All must outlive the switch.
    ComfortSwitch(Appearance &appearance, Settings &settings, const Clock &clock, QObject *parent = nullptr);
    ~ComfortSwitch() override;

    /// Comfort is for the hours of an attack. Whoever starts the program again in these hours is not met by
    /// light; a later start is in the usual colours.
    static constexpr std::chrono::hours attack{12};
    static PaletteName paletteAtStart(const Settings &settings, const Clock &clock, PaletteName usual);
    void choose(PaletteName name);
    void toggle();
    /// While the screen is black F9 is a key like any other: nobody asked for another light there.
    void setListening(bool listening) { m_isListening = listening; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Appearance &m_appearance;
    Settings &m_settings;
    const Clock &m_clock;
    bool m_isListening = true;
};

} // namespace nape
