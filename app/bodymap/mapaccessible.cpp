// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/mapaccessible.h"

#include "app/bodymap/bodymap.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QKeySequence>
#include <QPointer>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

class RegionAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    RegionAccessible(BodyMap &map, const Place &place) : m_alive(&map), m_map(map), m_place(place) {}

    bool isValid() const override { return m_alive; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_alive ? m_map.window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(&m_map); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QAccessible::Role role() const override { return QAccessible::CheckBox; }
    QString text(QAccessible::Text kind) const override
    {
        if (!m_alive)
            return {};
        switch (kind) {
        case QAccessible::Name:
            return m_map.catalogue().name(m_place);
        case QAccessible::Description:
            return m_map.isBlocked(m_place) ? BodyMap::tr("Can be named as painful, but is never massaged.")
                                            : QString();
        default:
            return {};
        }
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        const QRect inMap = m_alive ? m_map.placeRect(m_place) : QRect();
        return inMap.isEmpty() ? QRect() : QRect(m_map.mapToGlobal(inMap.topLeft()), inMap.size());
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!m_alive) {
            state.invalid = true;
            return state;
        }
        state.checkable = true;
        state.checked = m_map.selection().contains(m_place);
        state.focusable = true;
        state.focused = m_map.hasFocus() && m_map.current() == m_place;
        state.disabled = !m_map.isEnabled();
        state.invisible = !m_map.isVisible();
        state.offscreen = m_map.placeRect(m_place).isEmpty();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), toggleAction(), setFocusAction()}; }
    void doAction(const QString &action) override
    {
        if (!m_alive || !m_map.isEnabled())
            return;
        if (action == setFocusAction()) {
            m_map.setFocus(Qt::OtherFocusReason);
            m_map.setCurrent(m_place);
        } else if (action == pressAction() || action == toggleAction()) {
            m_map.toggle(m_place);
        }
    }
    QStringList keyBindingsForAction(const QString &action) const override
    {
        return action == setFocusAction() ? QStringList()
                                          : QStringList(QKeySequence(Qt::Key_Space).toString());
    }

private:
    QPointer<BodyMap> m_alive; // a screen reader may still hold a child of a map that is gone
    BodyMap &m_map;
    Place m_place;
};

class MapAccessible final : public QAccessibleWidget
{
public:
    explicit MapAccessible(BodyMap &map) : QAccessibleWidget(&map, QAccessible::Grouping), m_map(map) {}
    ~MapAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_ids))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(places().size()); }
    QAccessibleInterface *child(int index) const override
    {
        const QList<Place> all = places();
        return index >= 0 && index < all.size() ? childFor(all[index]) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        const auto known = std::ranges::find_if(
            m_ids, [wanted](QAccessible::Id id) { return QAccessible::accessibleInterface(id) == wanted; });
        return known == m_ids.end() ? -1 : int(places().indexOf(std::as_const(m_ids).key(*known)));
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const auto place = m_map.placeAt(m_map.mapFromGlobal(QPoint(x, y)));
        return place && places().contains(*place) ? childFor(*place) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        const auto current = m_map.current();
        return current && m_map.hasFocus() ? childFor(*current) : nullptr;
    }

    bool shows(const Place &place) const { return places().contains(place); }
    /// Made when first asked for, and then always the same one.
    QAccessibleInterface *childFor(const Place &place) const
    {
        auto id = m_ids.constFind(place);
        if (id == m_ids.constEnd())
            id = m_ids.insert(place,
                              QAccessible::registerAccessibleInterface(new RegionAccessible(m_map, place)));
        return QAccessible::accessibleInterface(*id);
    }

private:
    BodyMap &m_map;
    mutable QHash<Place, QAccessible::Id> m_ids;

    QList<Place> places() const
    {
        return m_map.mode() == BodyMap::Mode::Choose ? m_map.places() : QList<Place>();
    }
};

QAccessibleInterface *makeMapAccessible(const QString &, QObject *object)
{
    auto *map = qobject_cast<BodyMap *>(object);
    return map ? new MapAccessible(*map) : nullptr;
}

} // namespace

void installMapAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeMapAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

QAccessibleInterface *accessibleChild(BodyMap &map, const Place &place)
{
    if (!QAccessible::isActive())
        return nullptr;
    auto *interface = static_cast<MapAccessible *>(QAccessible::queryAccessibleInterface(&map));
    return interface && interface->shows(place) ? interface->childFor(place) : nullptr;
}

} // namespace nape
