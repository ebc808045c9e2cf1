// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodydrawing.h"

#include <QPolygonF>

namespace nape
{

/// Which region a pointer means. Exact outlines decide; only regions that are drawn smaller than `leastSize`
/// (in units of the drawing) catch a little beyond their edge, so that each is a target of that size.
class HitTest
{
public:
    /// `drawing` must outlive the test.
    HitTest(const BodyDrawing &drawing, double leastSize);

    /// Null if there is no region.
    const RegionShape *at(const QPointF &point) const;

private:
    struct SmallTarget {
        const RegionShape *shape;
        QPolygonF outline;
        QRectF bounds; // with the margin
        double margin;
    };

    const BodyDrawing &m_drawing;
    QList<SmallTarget> m_smallTargets;
};

} // namespace nape
