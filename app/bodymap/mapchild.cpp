// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/mapchild.h"

#include <QKeySequence>

namespace nape
{

QWindow *MapChild::window() const
{
    return m_alive ? m_map.window()->windowHandle() : nullptr;
}

QString MapChild::text(QAccessible::Text kind) const
{
    if (!m_alive)
        return {};
    switch (kind) {
    case QAccessible::Name:
        return name();
    case QAccessible::Description:
        return description();
    default:
        return {};
    }
}

QRect MapChild::rect() const
{
    const QRect inMap = m_alive ? rectInMap() : QRect();
    return inMap.isEmpty() ? QRect() : QRect(m_map.mapToGlobal(inMap.topLeft()), inMap.size());
}

QAccessible::State MapChild::state() const
{
    QAccessible::State state;
    if (!m_alive) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.focused = m_map.hasFocus() && isCurrent();
    state.disabled = !m_map.isEnabled();
    state.invisible = !m_map.isVisible();
    state.offscreen = rectInMap().isEmpty();
    setState(state);
    return state;
}

void *MapChild::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

void MapChild::doAction(const QString &action)
{
    if (!m_alive || !m_map.isEnabled())
        return;
    if (action == setFocusAction()) {
        m_map.setFocus(Qt::OtherFocusReason);
        focus();
    } else if (action == pressAction() || action == toggleAction()) {
        press();
    }
}

QStringList MapChild::keyBindingsForAction(const QString &action) const
{
    return action == setFocusAction() ? QStringList() : QStringList(QKeySequence(Qt::Key_Space).toString());
}

QString RegionChild::description() const
{
    if (!map().catalogue().mayBeTarget(m_place.region))
        return BodyMap::tr("Can be named as painful, but is never massaged.");
    return map().remark(m_place);
}

void RegionChild::setState(QAccessible::State &state) const
{
    state.checkable = true;
    state.checked = map().selection().contains(m_place);
}

QString SpotChild::description() const
{
    return m_spot.reason.isEmpty() ? m_spot.description : m_spot.reason;
}

bool SpotChild::isCurrent() const
{
    const MapSpot *current = map().currentSpot();
    return current && current->isSame(m_spot);
}

void SpotChild::setState(QAccessible::State &state) const
{
    state.selectable = true;
    state.selected = m_spot.isSelected;
}

} // namespace nape
