// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/recordedfigure.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <limits>

namespace nape
{

class RecordedFigure::Engine final : public QPaintEngine
{
public:
    // Able to do everything, so that QPainter passes paths on as they are.
    Engine() : QPaintEngine(QPaintEngine::AllFeatures) {}

    std::vector<Shape> shapes;

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState &changed) override
    {
        const DirtyFlags flags = changed.state();
        if (flags & DirtyTransform)
            m_now.transform = changed.transform();
        if (flags & DirtyBrush)
            m_now.brush = changed.brush();
        if (flags & DirtyPen)
            m_now.pen = changed.pen();
        if (flags & DirtyOpacity)
            m_now.opacity = changed.opacity();
    }
    void drawPath(const QPainterPath &path) override
    {
        shapes.push_back(m_now);
        shapes.back().path = path;
    }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path;
        path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
        if (mode != PolylineMode)
            path.closeSubpath();
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
    Shape m_now;
};

class RecordedFigure::Device final : public QPaintDevice
{
public:
    QPaintEngine *paintEngine() const override { return &m_engine; }
    std::vector<Shape> shapes() { return std::move(m_engine.shapes); }

protected:
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
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return 96;
        }
    }

private:
    mutable Engine m_engine;
};

namespace
{

QColor colourAt(const QGradientStops &stops, double at)
{
    const auto next =
        std::ranges::find_if(stops, [at](const QGradientStop &stop) { return stop.first >= at; });
    if (next == stops.end())
        return stops.last().second;
    if (next == stops.begin())
        return next->second;
    const auto &[from, first] = *(next - 1);
    const auto &[to, second] = *next;
    const double share = to > from ? (at - from) / (to - from) : 1;
    const auto between = [share](float a, float b) { return a + (b - a) * float(share); };
    return QColor::fromRgbF(between(first.redF(), second.redF()), between(first.greenF(), second.greenF()),
                            between(first.blueF(), second.blueF()), between(first.alphaF(), second.alphaF()));
}

/// From the outside in, each disc within the one before: together they hide as much as the gradient does.
void fillSoftly(QPainter &painter, const QPainterPath &path, const QBrush &brush, double opacity)
{
    constexpr int steps = 14;
    const auto &gradient = *static_cast<const QRadialGradient *>(brush.gradient());
    painter.setClipPath(path, Qt::IntersectClip);
    double hidden = 0;
    for (int step = 0; step < steps; ++step) {
        QColor colour = colourAt(gradient.stops(), 1 - (step + 0.5) / steps);
        const double wanted = colour.alphaF() * opacity;
        if (wanted <= hidden + 0.002)
            continue;
        colour.setAlphaF(float((wanted - hidden) / (1 - hidden)));
        hidden = wanted;
        QPainterPath disc;
        const double radius = gradient.radius() * (1 - double(step) / steps);
        disc.addEllipse(gradient.center(), radius, radius);
        painter.fillPath(brush.transform().map(disc), colour);
    }
}

bool isSoft(const QBrush &brush)
{
    return brush.style() == Qt::RadialGradientPattern && !brush.isOpaque() &&
           brush.gradient()->coordinateMode() == QGradient::LogicalMode;
}

} // namespace

RecordedFigure RecordedFigure::of(const std::function<void(QPainter &painter)> &paint)
{
    RecordedFigure figure;
    Device device;
    {
        QPainter painter(&device);
        paint(painter);
    }
    figure.m_shapes = device.shapes();
    return figure;
}

void RecordedFigure::paint(QPainter &painter) const
{
    for (const Shape &shape : m_shapes) {
        painter.save();
        painter.setTransform(shape.transform, true);
        if (isSoft(shape.brush)) {
            fillSoftly(painter, shape.path, shape.brush, shape.opacity);
        } else {
            painter.setOpacity(shape.opacity);
            painter.setBrush(shape.brush);
            painter.setPen(shape.pen);
            painter.drawPath(shape.path);
        }
        painter.restore();
    }
}

} // namespace nape
