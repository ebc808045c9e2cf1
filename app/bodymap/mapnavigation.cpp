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
constexpr double leastStep = 4;

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
    const auto insets = std::ranges::count_if(views, isInset);
    const bool beneath = insets > 0 && insets < views.size();
    double right = 0;
    double bottom = 0;
    for (const View view : views) {
        if (beneath && isInset(view))
            continue;
        const QRectF box = atlas.viewBox(view);
        m_toPlane.insert(view, QTransform::fromTranslate(right, 0));
        right += box.width() + gapBetweenViews;
        bottom = std::max(bottom, box.height() + gapBetweenViews);
    }
    double left = 0;
    for (const View view : views) {
        if (m_toPlane.contains(view))
            continue;
        const double width = right / double(insets);
        const double scale = width / (atlas.viewBox(view).width() + gapBetweenViews);
        m_toPlane.insert(view, QTransform(scale, 0, 0, scale, left, bottom));
        left += width;
    }
    for (const View view : views) {
        const BodyDrawing *drawing = atlas.drawing(view);
        if (!drawing)
            continue;
        for (const RegionShape &shape : drawing->shapes())
            m_stops.append({view, shape.place, m_toPlane[view].mapRect(shape.bounds)});
    }
}

void MapNavigation::addSpot(View view, const QPointF &point, int mark)
{
    QPointF middle = m_toPlane.value(view).map(point);
    // In the very middle of a region, no arrow would lead from one to the other.
    const auto coincides = [&middle](const MapStop &stop) {
        return (stop.bounds.center() - middle).manhattanLength() < leastStep;
    };
    while (std::ranges::any_of(m_stops, coincides))
        middle.ry() += leastStep;
    m_stops.append({view, {}, QRectF(middle, QSizeF()).adjusted(-1, -1, 1, 1), mark});
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
