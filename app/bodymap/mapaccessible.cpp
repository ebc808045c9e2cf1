// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/mapaccessible.h"

#include "app/bodymap/mapchild.h"

#include <QAccessibleWidget>
#include <QHash>

#include <algorithm>
#include <tuple>

namespace nape
{

namespace
{

/// What stays the same however a spot is shown.
using SpotId = std::tuple<MapSpot::Kind, QString, Side>;

SpotId idOf(const MapSpot &spot)
{
    return {spot.kind, spot.key, spot.side};
}

class MapAccessible final : public QAccessibleWidget
{
public:
    explicit MapAccessible(BodyMap &map) : QAccessibleWidget(&map, QAccessible::Grouping), m_map(map) {}
    ~MapAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_regions))
            QAccessible::deleteAccessibleInterface(id);
        for (const QAccessible::Id id : std::as_const(m_spots))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(places().size() + spots().size()); }
    QAccessibleInterface *child(int index) const override
    {
        const QList<Place> all = places();
        if (index >= 0 && index < all.size())
            return childFor(all[index]);
        const qsizetype spot = index - all.size();
        return index >= 0 && spot < spots().size() ? childFor(spots()[spot]) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        const auto isWanted = [wanted](QAccessible::Id id) {
            return QAccessible::accessibleInterface(id) == wanted;
        };
        const QList<Place> all = places();
        if (const auto known = std::ranges::find_if(m_regions, isWanted); known != m_regions.end())
            return int(all.indexOf(std::as_const(m_regions).key(*known)));
        const auto known = std::ranges::find_if(m_spots, isWanted);
        if (known == m_spots.end())
            return -1;
        const auto spot = std::ranges::find(spots(), std::as_const(m_spots).key(*known), idOf);
        return spot == spots().end() ? -1 : int(all.size() + (spot - spots().begin()));
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint position = m_map.mapFromGlobal(QPoint(x, y));
        if (m_map.mode() != BodyMap::Mode::Choose)
            return nullptr;
        if (const MapSpot *spot = m_map.spotAt(position))
            return childFor(*spot);
        const auto place = m_map.placeAt(position);
        return place && places().contains(*place) ? childFor(*place) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        if (!m_map.hasFocus())
            return nullptr;
        if (const MapSpot *spot = m_map.currentSpot())
            return childFor(*spot);
        const auto current = m_map.current();
        return current ? childFor(*current) : nullptr;
    }

    bool shows(const Place &place) const { return places().contains(place); }
    /// Made when first asked for, and then always the same one.
    QAccessibleInterface *childFor(const Place &place) const
    {
        auto id = m_regions.constFind(place);
        if (id == m_regions.constEnd())
            id = m_regions.insert(place,
                                  QAccessible::registerAccessibleInterface(new RegionChild(m_map, place)));
        return QAccessible::accessibleInterface(*id);
    }
    QAccessibleInterface *childFor(const MapSpot &spot) const
    {
        auto id = m_spots.constFind(idOf(spot));
        if (id == m_spots.constEnd())
            id = m_spots.insert(idOf(spot),
                                QAccessible::registerAccessibleInterface(new SpotChild(m_map, spot)));
        QAccessibleInterface *child = QAccessible::accessibleInterface(*id);
        static_cast<SpotChild *>(child)->setSpot(spot);
        return child;
    }

private:
    BodyMap &m_map;
    mutable QHash<Place, QAccessible::Id> m_regions;
    mutable QMap<SpotId, QAccessible::Id> m_spots;

    QList<Place> places() const
    {
        return m_map.mode() == BodyMap::Mode::Choose ? m_map.places() : QList<Place>();
    }
    const QList<MapSpot> &spots() const
    {
        static const QList<MapSpot> none;
        return m_map.mode() == BodyMap::Mode::Choose ? m_map.spots() : none;
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

QAccessibleInterface *accessibleChild(BodyMap &map, const MapSpot &spot)
{
    if (!QAccessible::isActive())
        return nullptr;
    auto *interface = static_cast<MapAccessible *>(QAccessible::queryAccessibleInterface(&map));
    return interface ? interface->childFor(spot) : nullptr;
}

} // namespace nape
