// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/region.h"

#include <QMap>
#include <QPointF>
#include <QString>

#include <functional>

namespace nape
{

/// As seen by the person whose body it is: outward is away from the midline, forward is toward the nose.
enum class BodyDirection { Up, Down, Inward, Outward, Forward, Backward };

/// "up", "down", "inward", "outward", "forward", "backward".
std::optional<BodyDirection> bodyDirectionFromKey(const QString &key);

/// A step away from a landmark, as fingers do it: so many thumb-widths in a direction or toward a landmark.
struct Move {
    double cun = 0; ///< 1 = the width of the person's thumb, about 2 cm, 50 units of a drawing
    std::optional<BodyDirection> direction;
    QString toward; ///< a landmark, if there is no direction
};

/// A spot in a drawing, built from landmarks and never placed by eye. Names of paired landmarks come without
/// their side ("brow-outer"); only spots of the midline, seen from the front or from behind, name both
/// ("brow-inner-left").
struct Construction {
    /// One landmark; or two: the spot lies on the line between them, `share` of the way (0.5: its middle).
    QStringList landmarks;
    double share = 0.5;
    /// Straight under or over `landmarks`, at the level of this one; empty for none.
    QString levelWith;
    QList<Move> moves;
};

/// Units of a drawing per cun.
inline constexpr double unitsPerCun = 50;

/// Where a drawing has its landmark ("brow-outer", of that side of the person; one without a side if there is
/// only one); none if it has no such one.
using LandmarkFinder = std::function<std::optional<QPointF>(const QString &landmark, Side side)>;

/// The spot in that view, in the drawing's coordinates; none if a landmark is missing, or if the view has no
/// such direction ("backward" is not seen from the front).
std::optional<QPointF> constructed(const Construction &construction, View view, Side side,
                                   const LandmarkFinder &landmark);

/// What is shown in which views; a place may take several spots (EX-HN1 are four).
using Spots = QMap<View, QList<Construction>>;

} // namespace nape
