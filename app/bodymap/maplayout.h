// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/region.h"

#include <QList>
#include <QRectF>
#include <QTransform>

#include <optional>

namespace nape
{

/// One drawing as it stands in the widget.
struct PlacedView {
    View view = View::Front;
    QRectF plate;         ///< the card it is drawn on, in the widget
    QTransform toWidget;  ///< from view box coordinates
    bool isSmall = false; ///< one of the insets beneath the figures

    double scale() const { return toWidget.m11(); }
    QRectF clip(const QRectF &visible) const { return plate & visible; }
};

/// Where the drawings stand in the map. Pure: sizes in, rectangles out.
struct MapLayout {
    struct Drawing {
        View view = View::Front;
        QRectF viewBox;
        bool mayBeCut = true; ///< at its sides, where that makes it larger
    };
    struct Request {
        QSizeF size;
        double footer = 0; ///< kept free at the bottom for the name of a region
        QList<Drawing> drawings;
        /// Small ones in a row beneath the others; left out where those would become too small for it.
        QList<Drawing> insets = {};
        double zoom = 1;
        /// The point of the unzoomed picture that should be in the middle; none: its own middle.
        std::optional<QPointF> centre = std::nullopt;
    };

    QList<PlacedView> views;
    QRectF visible; ///< what of the widget shows drawings
    QRectF footer;
    QPointF centre; ///< as asked for, but never so that an edge of the picture leaves the edge of the map

    static MapLayout of(const Request &request);
    /// One drawing, so large that `area` of its view box fills the map.
    static MapLayout around(const QSizeF &size, const Drawing &drawing, const QRectF &area);

    const PlacedView *viewAt(const QPointF &position) const; ///< null between the drawings
    const PlacedView *placed(View view) const;               ///< null if it is not shown

    /// True if the drawings side by side are large enough on an area of that size to point at every region.
    static bool hasRoomForAll(const QSizeF &size, const QList<Drawing> &drawings);

private:
    void placeInsets(const QList<Drawing> &insets, double height, QRectF &content);
};

} // namespace nape
