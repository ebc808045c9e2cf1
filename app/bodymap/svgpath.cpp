// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/svgpath.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <limits>

namespace nape
{

namespace
{

/// Claims to be able to do everything, so that QPainter passes paths on as they are instead of breaking them
/// up.
class CollectingEngine final : public QPaintEngine
{
public:
    CollectingEngine() : QPaintEngine(QPaintEngine::AllFeatures) {}

    QPainterPath collected;

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState &changed) override
    {
        if (changed.state() & DirtyTransform)
            m_transform = changed.transform();
    }

    void drawPath(const QPainterPath &path) override
    {
        const QPainterPath mapped = m_transform.map(path);
        // An element with fill and stroke is drawn twice with the same path.
        if (mapped != m_last)
            collected.addPath(mapped);
        m_last = mapped;
    }

    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        QPolygonF polygon(QList<QPointF>(points, points + count));
        if (mode != PolylineMode && !polygon.isClosed())
            polygon.append(polygon.first());
        QPainterPath path;
        path.addPolygon(polygon);
        drawPath(path);
    }
    void drawEllipse(const QRectF &rect) override
    {
        QPainterPath path;
        path.addEllipse(rect);
        drawPath(path);
    }
    void drawRects(const QRectF *rects, int count) override
    {
        QPainterPath path;
        for (const QRectF *rect = rects; rect != rects + count; ++rect)
            path.addRect(*rect);
        drawPath(path);
    }

private:
    QTransform m_transform;
    QPainterPath m_last;
};

class CollectingDevice final : public QPaintDevice
{
public:
    QPaintEngine *paintEngine() const override { return &m_engine; }
    const QPainterPath &collected() const { return m_engine.collected; }

protected:
    /// Large enough that nothing is ever outside, one device pixel per unit.
    int metric(PaintDeviceMetric metric) const override
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

private:
    mutable CollectingEngine m_engine;
};

} // namespace

std::optional<QPainterPath> svgPath(QSvgRenderer &renderer, const QString &id)
{
    // Asked for an unknown id, Qt 6.4 answers with the bounds of the whole picture.
    if (!renderer.elementExists(id))
        return std::nullopt;
    const QRectF bounds = renderer.boundsOnElement(id);
    if (bounds.isEmpty())
        return std::nullopt;
    CollectingDevice device;
    {
        QPainter painter(&device);
        // Onto its own bounds: the identity. What the groups around it do to it is left out by Qt SVG.
        renderer.render(&painter, id, bounds);
    }
    const QPainterPath path = renderer.transformForElement(id).map(device.collected());
    return path.isEmpty() ? std::nullopt : std::optional(path);
}

} // namespace nape
