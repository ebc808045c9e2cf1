// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/pathdevice.h"

#include <QPainterPath>

#include <limits>

namespace nape
{

void PathEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    QPolygonF polygon(QList<QPointF>(points, points + count));
    if (mode != PolylineMode && !polygon.isClosed())
        polygon.append(polygon.first());
    QPainterPath path;
    path.addPolygon(polygon);
    drawPath(path);
}

void PathEngine::drawEllipse(const QRectF &rect)
{
    QPainterPath path;
    path.addEllipse(rect);
    drawPath(path);
}

void PathEngine::drawRects(const QRectF *rects, int count)
{
    QPainterPath path;
    for (const QRectF *rect = rects; rect != rects + count; ++rect)
        path.addRect(*rect);
    drawPath(path);
}

int PathDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
    case PdmHeight:
    case PdmWidthMM:
    case PdmHeightMM:
        return 1 << 15;
    case PdmNumColors:
        return std::numeric_limits<int>::max();
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return 96;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    default:
        return 0;
    }
}

} // namespace nape
