// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodymap.h"

#include <QAccessible>
#include <QPointer>

namespace nape
{

/// What regions and spots have in common for a screen reader: a part of the map that can be focused and
/// pressed. A screen reader may still hold one whose map is gone.
class MapChild : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    explicit MapChild(BodyMap &map) : m_alive(&map), m_map(map) {}

    bool isValid() const override { return m_alive; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(&m_map); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;
    void doAction(const QString &action) override;
    QStringList keyBindingsForAction(const QString &action) const override;

protected:
    BodyMap &map() const { return m_map; }

    virtual QString name() const = 0;
    virtual QString description() const = 0;
    virtual QRect rectInMap() const = 0;
    virtual bool isCurrent() const = 0;
    virtual void setState(QAccessible::State &state) const = 0;
    virtual void focus() = 0;
    virtual void press() = 0;

private:
    QPointer<BodyMap> m_alive;
    BodyMap &m_map;
};

/// A check box: whether it hurts there.
class RegionChild final : public MapChild
{
public:
    RegionChild(BodyMap &map, const Place &place) : MapChild(map), m_place(place) {}

    QAccessible::Role role() const override { return QAccessible::CheckBox; }
    QStringList actionNames() const override { return {pressAction(), toggleAction(), setFocusAction()}; }

protected:
    QString name() const override { return map().catalogue().name(m_place); }
    QString description() const override;
    QRect rectInMap() const override { return map().placeRect(m_place); }
    bool isCurrent() const override { return map().current() == m_place; }
    void setState(QAccessible::State &state) const override;
    void focus() override { map().setCurrent(m_place); }
    void press() override { map().toggle(m_place); }

private:
    Place m_place;
};

/// A button: says where the spot is and leads to what is known of it.
class SpotChild final : public MapChild
{
public:
    SpotChild(BodyMap &map, MapSpot spot) : MapChild(map), m_spot(std::move(spot)) {}

    QAccessible::Role role() const override { return QAccessible::Button; }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    /// The words and the state may change while it stays the same spot.
    void setSpot(const MapSpot &spot) { m_spot = spot; }

protected:
    QString name() const override { return m_spot.name; }
    QString description() const override;
    QRect rectInMap() const override { return map().spotRect(m_spot); }
    bool isCurrent() const override;
    void setState(QAccessible::State &state) const override;
    void focus() override { map().setCurrent(m_spot); }
    void press() override { map().activate(m_spot); }

private:
    MapSpot m_spot;
};

} // namespace nape
