// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodyatlas.h"

namespace nape
{

/// One drawn region, or one dot of a spot, as a stop for the keyboard. What two views show is two stops.
struct MapStop {
    View view = View::Front;
    Place place;   ///< empty for a spot
    QRectF bounds; ///< with all views side by side, whatever the widget shows at the moment
    int mark = -1; ///< of a spot: which of the marks; a region has none

    bool isSpot() const { return mark >= 0; }
    friend bool operator==(const MapStop &a, const MapStop &b)
    {
        return a.view == b.view && a.place == b.place && a.mark == b.mark;
    }
};

enum class Direction { Left, Right, Up, Down };

/// Where the arrow keys lead: to the nearest region in that direction, across the views. Every stop can be
/// reached from every other.
class MapNavigation
{
public:
    MapNavigation() = default;
    /// Insets lie in a row beneath the other views. Reads all of these drawings.
    MapNavigation(const BodyAtlas &atlas, const QList<View> &views);
    /// A stop for a dot at that point of the view.
    void addSpot(View view, const QPointF &point, int mark);

    const QList<MapStop> &stops() const { return m_stops; }
    /// The stop itself where nothing lies in that direction.
    MapStop next(const MapStop &from, Direction direction) const;

private:
    QList<MapStop> m_stops;
    QMap<View, QTransform> m_toPlane; // where each view lies among the others
};

} // namespace nape
