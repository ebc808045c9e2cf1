// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/mapnavigation.h"

#include <algorithm>
#include <cmath>

namespace nape
{

namespace
{

constexpr double gapBetweenViews = 100;

/// Seen from `from`: how far ahead `to` lies, and how far it is off the straight way.
struct Way {
    double ahead;
    double aside;
};

Way wayTo(const QRectF &from, const QRectF &to, Direction direction)
{
    const QPointF step = to.center() - from.center();
    switch (direction) {
    case Direction::Left:
        return {-step.x(), std::abs(step.y())};
    case Direction::Right:
        return {step.x(), std::abs(step.y())};
    case Direction::Up:
        return {-step.y(), std::abs(step.x())};
    case Direction::Down:
        return {step.y(), std::abs(step.x())};
    }
    Q_UNREACHABLE();
}

/// Straight ahead is nearer than aside: arrow keys should not swerve.
constexpr double costOfSwerving = 2.0;

} // namespace

MapNavigation::MapNavigation(const BodyAtlas &atlas, const QList<View> &views)
{
    double left = 0;
    for (const View view : views) {
        const BodyDrawing *drawing = atlas.drawing(view);
        if (!drawing)
            continue;
        for (const RegionShape &shape : drawing->shapes())
            m_stops.append({view, shape.place, shape.bounds.translated(left - drawing->viewBox().left(), 0)});
        left += drawing->viewBox().width() + gapBetweenViews;
    }
}

MapStop MapNavigation::next(const MapStop &from, Direction direction) const
{
    const auto start = std::ranges::find(m_stops, from);
    if (start == m_stops.end())
        return from;
    const MapStop *best = &*start;
    double bestCost = std::numeric_limits<double>::max();
    for (const MapStop &stop : m_stops) {
        const Way way = wayTo(start->bounds, stop.bounds, direction);
        if (way.ahead <= 1 || way.aside > 2 * way.ahead)
            continue;
        const double cost = way.ahead + costOfSwerving * way.aside;
        if (cost < bestCost) {
            best = &stop;
            bestCost = cost;
        }
    }
    return *best;
}

} // namespace nape
