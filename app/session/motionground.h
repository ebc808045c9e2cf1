// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/side.h"
#include "core/catalogue/region.h"
#include "core/catalogue/technique.h"

#include <QList>
#include <QPainterPath>

#include <optional>

namespace nape
{

/// Where a hand works: one place of a step as it is drawn, in pixels.
struct MotionArea {
    Place place;
    QPainterPath outline;
    QPointF middle;      ///< well inside, or the exact spot
    QPointF along{1, 0}; ///< its longer axis, a unit vector
    bool isSpot = false; ///< one finger, exactly there
    bool isRim = false;  ///< only its edge is touched: the bone around an eye

    /// `otherwise`: a point inside, for shapes so bent that their centre lies outside.
    static MotionArea of(const Place &place, const QPainterPath &outline, const QPointF &otherwise);

    /// How far the outline reaches from the middle in that direction (a unit vector).
    double reach(const QPointF &direction) const;
};

/// The part of the body map on which a step is drawn. Pure numbers: a test makes one without a map.
struct MotionGround {
    QList<MotionArea> areas; ///< in the order of the step; empty for what needs no place
    QRectF visible;
    View view = View::Front;
    double middleLine = 0; ///< x of the body's middle; of a side view, of the neck
    double finger = 12;    ///< radius of a finger's pad
};

} // namespace nape
