// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/construction.h"

#include <cmath>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// Where the person's side lies in that view: -1 the viewer's left, +1 the viewer's right.
double outwardOf(View view, Side side)
{
    // From the front one looks at a person face to face; the back and the insets show their own left at the
    // viewer's left.
    const double own = side == Side::Left ? -1 : 1;
    return view == View::Front ? -own : own;
}

/// The side whose landmarks build the spot: a side view shows those of one side only, for the midline too.
Side landmarkSide(View view, Side side)
{
    if (view == View::LeftSide)
        return Side::Left;
    return view == View::RightSide ? Side::Right : side;
}

std::optional<QPointF> inDrawing(BodyDirection direction, View view, Side side)
{
    const bool fromTheSide = view == View::LeftSide || view == View::RightSide;
    switch (direction) {
    case BodyDirection::Up:
        return QPointF(0, -1);
    case BodyDirection::Down:
        return QPointF(0, 1);
    case BodyDirection::Inward:
    case BodyDirection::Outward: {
        if (fromTheSide || side == Side::Middle)
            return std::nullopt;
        const double outward = outwardOf(view, side);
        return QPointF(direction == BodyDirection::Outward ? outward : -outward, 0);
    }
    case BodyDirection::Forward:
    case BodyDirection::Backward: {
        if (!fromTheSide)
            return std::nullopt;
        const double forward = view == View::LeftSide ? -1 : 1;
        return QPointF(direction == BodyDirection::Forward ? forward : -forward, 0);
    }
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<BodyDirection> bodyDirectionFromKey(const QString &key)
{
    if (key == "up"_L1)
        return BodyDirection::Up;
    if (key == "down"_L1)
        return BodyDirection::Down;
    if (key == "inward"_L1)
        return BodyDirection::Inward;
    if (key == "outward"_L1)
        return BodyDirection::Outward;
    if (key == "forward"_L1)
        return BodyDirection::Forward;
    if (key == "backward"_L1)
        return BodyDirection::Backward;
    return std::nullopt;
}

std::optional<QPointF> constructed(const Construction &construction, View view, Side side,
                                   const LandmarkFinder &landmark)
{
    if (construction.landmarks.isEmpty())
        return std::nullopt;
    const Side seen = landmarkSide(view, side);
    const auto from = landmark(construction.landmarks.first(), seen);
    const auto to = landmark(construction.landmarks.last(), seen);
    if (!from || !to)
        return std::nullopt;
    QPointF spot = construction.landmarks.size() > 1 ? *from + construction.share * (*to - *from) : *from;

    if (!construction.levelWith.isEmpty()) {
        const auto level = landmark(construction.levelWith, seen);
        if (!level)
            return std::nullopt;
        spot.setY(level->y());
    }
    for (const Move &move : construction.moves) {
        std::optional<QPointF> unit;
        if (move.direction) {
            unit = inDrawing(*move.direction, view, side);
        } else if (const auto goal = landmark(move.toward, seen)) {
            const QPointF way = *goal - spot;
            const double length = std::hypot(way.x(), way.y());
            unit = length > 0 ? way / length : QPointF();
        }
        if (!unit)
            return std::nullopt;
        spot += move.cun * unitsPerCun * *unit;
    }
    return spot;
}

} // namespace nape
