// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/motionground.h"

#include <cmath>

namespace nape
{

namespace
{

struct Moments {
    QPointF centre;
    QPointF axis{1, 0}; ///< in which it is longest
};

/// First and second moments of the area within the outline.
Moments momentsOf(const QPainterPath &outline)
{
    const QPolygonF polygon = outline.toFillPolygon();
    if (polygon.size() < 3)
        return {outline.boundingRect().center()};
    const QPointF origin = outline.boundingRect().center();
    double area = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF a = polygon[i] - origin;
        const QPointF b = polygon[(i + 1) % polygon.size()] - origin;
        const double cross = a.x() * b.y() - b.x() * a.y();
        area += cross / 2;
        x += (a.x() + b.x()) * cross / 6;
        y += (a.y() + b.y()) * cross / 6;
        xx += (a.x() * a.x() + a.x() * b.x() + b.x() * b.x()) * cross / 12;
        yy += (a.y() * a.y() + a.y() * b.y() + b.y() * b.y()) * cross / 12;
        xy += (a.x() * b.y() + 2 * a.x() * a.y() + 2 * b.x() * b.y() + b.x() * a.y()) * cross / 24;
    }
    if (std::abs(area) < 1)
        return {origin};
    xx = xx / area - (x / area) * (x / area);
    yy = yy / area - (y / area) * (y / area);
    xy = xy / area - (x / area) * (y / area);
    const double angle = 0.5 * std::atan2(2 * xy, xx - yy);
    return {origin + QPointF(x, y) / area, {std::cos(angle), std::sin(angle)}};
}

} // namespace

MotionArea MotionArea::of(const Place &place, const QPainterPath &outline, const QPointF &otherwise)
{
    const Moments moments = momentsOf(outline);
    return {.place = place,
            .outline = outline,
            .middle = outline.contains(moments.centre) ? moments.centre : otherwise,
            .along = moments.axis};
}

double MotionArea::reach(const QPointF &direction) const
{
    const QRectF bounds = outline.boundingRect();
    const double farthest = bounds.width() + bounds.height();
    const double step = std::max(1.0, farthest / 64);
    double reached = 0;
    while (reached < farthest && outline.contains(middle + direction * (reached + step)))
        reached += step;
    double beyond = reached + step;
    for (int half = 0; half < 5; ++half) {
        const double between = (reached + beyond) / 2;
        (outline.contains(middle + direction * between) ? reached : beyond) = between;
    }
    return reached;
}

} // namespace nape
