// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodyatlas.h"
#include "app/bodymap/maplayout.h"

#include <QFont>

namespace nape
{

/// A spot to be shown on the map: a point of acupressure or a trigger point. Where it lies is said by its
/// construction on landmarks, in each view that can show it.
struct MapSpot {
    enum class Kind { Point, TriggerPoint };

    Kind kind = Kind::Point;
    QString key; ///< of the point or trigger point in the catalogue
    Side side = Side::Middle;
    Spots spots;
    double toleranceCun = 0.5;
    QString label;       ///< short, beside the dot: "GB20"; may be empty
    QString name;        ///< for the line below the map and screen readers
    QString description; ///< for screen readers
    QString reason;      ///< why it must not be used by this person; crosses it out. Empty: it may be used
    bool isSelected = false;
    bool isQuiet = false; ///< one of all points: only a dot and its label

    static MapSpot of(const Catalogue &catalogue, const PressurePoint &point, Side side);
    static MapSpot of(const Catalogue &catalogue, const TriggerPoint &point, Side side);

    /// The same spot of the body, however it is shown.
    bool isSame(const MapSpot &other) const
    {
        return kind == other.kind && key == other.key && side == other.side;
    }
};

/// One dot of a spot, as it stands in the widget. A spot may have several, and in several views.
struct SpotMark {
    int spot = 0; ///< index in the list of spots
    View view = View::Front;
    QPointF inDrawing;
    QPointF middle;
    double ring = 0; ///< radius of the tolerance, in pixels
    QRectF label;    ///< empty if there is no room for one

    QRectF bounds() const; ///< of all that is painted
};

/// What the spots look like in the layout. Labels take a free place around their dot; those that would cover
/// another dot or label are left out, selected spots choose first. Reads the drawings that are needed.
QList<SpotMark> markSpots(const QList<MapSpot> &spots, const BodyAtlas &atlas, const MapLayout &layout,
                          const QFont &font);

/// Whether any of these views shows the spot.
bool isShownIn(const MapSpot &spot, const BodyAtlas &atlas, View view);

/// The font of the labels on a map with that font.
QFont spotFont(const QFont &font);

/// Half the least width of a spot as a target, in pixels.
inline constexpr double spotReach = 12;

} // namespace nape
