// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/comfortswitch.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace nape
{

ComfortSwitch::ComfortSwitch(Appearance &appearance, Settings &settings, const Clock &clock, QObject *parent)
    : QObject(parent), m_appearance(appearance), m_settings(settings), m_clock(clock)
{
    QCoreApplication::instance()->installEventFilter(this);
}

ComfortSwitch::~ComfortSwitch()
{
    // The hours count from its end, however long the attack has lasted by then.
    if (m_appearance.paletteName() == PaletteName::Comfort && m_settings.comfortSeen())
        m_settings.setComfortSeen(m_clock.now());
}

PaletteName ComfortSwitch::paletteAtStart(const Settings &settings, const Clock &clock, PaletteName usual)
{
    const auto seen = settings.comfortSeen();
    // A clock that was set back is no reason for light either.
    if (seen && std::chrono::abs(clock.now() - *seen) < attack)
        return PaletteName::Comfort;
    return settings.palette().value_or(usual);
}

void ComfortSwitch::choose(PaletteName name)
{
    m_appearance.setPalette(name);
    if (name == PaletteName::Comfort)
        return m_settings.setComfortSeen(m_clock.now());
    m_settings.setComfortSeen({});
    m_settings.setPalette(name);
}

void ComfortSwitch::toggle()
{
    const PaletteName now = m_appearance.paletteName();
    if (now != PaletteName::Comfort) {
        m_settings.setPalette(now);
        choose(PaletteName::Comfort);
        return;
    }
    // Never from comfort to glaring light if nothing else is known, or if comfort itself was chosen for good.
    const PaletteName usual = m_settings.palette().value_or(PaletteName::Dark);
    choose(usual == PaletteName::Comfort ? PaletteName::Dark : usual);
}

bool ComfortSwitch::eventFilter(QObject *watched, QEvent *event)
{
    // Shortcuts come first: where the menu's own is heard, no key press follows.
    if (m_isListening && event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if (pressed->key() == key && pressed->modifiers() == Qt::NoModifier) {
            if (!pressed->isAutoRepeat())
                toggle();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace nape
