// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodyatlas.h"

namespace nape
{

/// One drawn region as a stop for the keyboard. A place that two views show is two stops.
struct MapStop {
    View view = View::Front;
    Place place;
    QRectF bounds; ///< with all views side by side, whatever the widget shows at the moment

    friend bool operator==(const MapStop &a, const MapStop &b)
    {
        return a.view == b.view && a.place == b.place;
    }
};

enum class Direction { Left, Right, Up, Down };

/// Where the arrow keys lead: to the nearest region in that direction, across the views. Every stop can be
/// reached from every other.
class MapNavigation
{
public:
    MapNavigation() = default;
    MapNavigation(const BodyAtlas &atlas, const QList<View> &views);

    const QList<MapStop> &stops() const { return m_stops; }
    /// The stop itself where nothing lies in that direction.
    MapStop next(const MapStop &from, Direction direction) const;

private:
    QList<MapStop> m_stops;
};

} // namespace nape
