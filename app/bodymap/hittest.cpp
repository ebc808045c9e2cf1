// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/hittest.h"

#include <algorithm>
#include <limits>

namespace nape
{

namespace
{

double squaredDistance(const QPointF &point, const QPointF &from, const QPointF &to)
{
    const QPointF line = to - from;
    const double length = QPointF::dotProduct(line, line);
    const double share =
        length > 0 ? std::clamp(QPointF::dotProduct(point - from, line) / length, 0.0, 1.0) : 0.0;
    const QPointF off = point - (from + share * line);
    return QPointF::dotProduct(off, off);
}

double squaredDistance(const QPointF &point, const QPolygonF &outline)
{
    double least = std::numeric_limits<double>::max();
    for (qsizetype i = 0; i + 1 < outline.size(); ++i)
        least = std::min(least, squaredDistance(point, outline[i], outline[i + 1]));
    return least;
}

} // namespace

HitTest::HitTest(const BodyDrawing &drawing, double leastSize) : m_drawing(drawing)
{
    for (const RegionShape &shape : drawing.shapes()) {
        const double missing = leastSize - std::min(shape.bounds.width(), shape.bounds.height());
        if (missing <= 0)
            continue;
        const double margin = missing / 2;
        m_smallTargets.append({&shape, shape.path.toFillPolygon(),
                               shape.bounds.adjusted(-margin, -margin, margin, margin), margin});
    }
}

const RegionShape *HitTest::at(const QPointF &point) const
{
    const RegionShape *exact = m_drawing.shapeAt(point);
    const SmallTarget *nearest = nullptr;
    double least = std::numeric_limits<double>::max();
    for (const SmallTarget &target : m_smallTargets) {
        if (target.shape == exact)
            return exact;
        if (!target.bounds.contains(point))
            continue;
        const double distance = squaredDistance(point, target.outline);
        if (distance <= target.margin * target.margin && distance < least) {
            nearest = &target;
            least = distance;
        }
    }
    return nearest ? nearest->shape : exact;
}

} // namespace nape
