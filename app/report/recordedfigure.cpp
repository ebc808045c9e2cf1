// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/recordedfigure.h"

#include "app/bodymap/pathdevice.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace nape
{

class RecordedFigure::Engine final : public PathEngine
{
public:
    std::vector<Shape> shapes;

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

private:
    Shape m_now;
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

/// From the outside in, each disc within the one before: together they hide as much as the gradient does. A
/// new one wherever the gradient has become so much denser that the eye would miss it.
void fillWithDiscs(QPainter &painter, const QBrush &brush, double opacity)
{
    constexpr int samples = 256;
    constexpr double seen = 0.03;
    const auto &gradient = *static_cast<const QRadialGradient *>(brush.gradient());
    double hidden = 0;
    for (int sample = 0; sample < samples; ++sample) {
        QColor colour = colourAt(gradient.stops(), 1 - (sample + 0.5) / samples);
        const double wanted = colour.alphaF() * opacity;
        if (wanted - hidden < (sample + 1 == samples ? seen / 8 : seen))
            continue;
        colour.setAlphaF(float((wanted - hidden) / (1 - hidden)));
        hidden = wanted;
        QPainterPath disc;
        const double radius = gradient.radius() * (1 - double(sample) / samples);
        disc.addEllipse(gradient.center(), radius, radius);
        painter.fillPath(brush.transform().map(disc), colour);
    }
}

/// Across the gradient, one beside the other; the first and the last go on without end, as the gradient does.
void fillWithBands(QPainter &painter, const QBrush &brush, double opacity)
{
    constexpr int bands = 24;
    constexpr double far = 1000; // times the length of the gradient
    const auto &gradient = *static_cast<const QLinearGradient *>(brush.gradient());
    const QPointF along = gradient.finalStop() - gradient.start();
    const QPointF across = QPointF(-along.y(), along.x()) * far;
    for (int band = 0; band < bands; ++band) {
        QColor colour = colourAt(gradient.stops(), (band + 0.5) / bands);
        colour.setAlphaF(float(colour.alphaF() * opacity));
        const QPointF from = gradient.start() + along * (band > 0 ? double(band) / bands : -far);
        const QPointF to = gradient.start() + along * (band + 1 < bands ? (band + 1.0) / bands : far);
        QPainterPath area;
        area.addPolygon(QPolygonF({from - across, from + across, to + across, to - across}));
        painter.fillPath(brush.transform().map(area), colour);
    }
}

bool isSoft(const QBrush &brush)
{
    const bool isKnown =
        brush.style() == Qt::RadialGradientPattern || brush.style() == Qt::LinearGradientPattern;
    return isKnown && !brush.isOpaque() && brush.gradient()->coordinateMode() == QGradient::LogicalMode;
}

void fillSoftly(QPainter &painter, const QPainterPath &path, const QBrush &brush, double opacity)
{
    painter.save();
    painter.setClipPath(path, Qt::IntersectClip);
    if (brush.style() == Qt::RadialGradientPattern)
        fillWithDiscs(painter, brush, opacity);
    else
        fillWithBands(painter, brush, opacity);
    painter.restore();
}

} // namespace

RecordedFigure RecordedFigure::of(const std::function<void(QPainter &painter)> &paint)
{
    RecordedFigure figure;
    Engine engine;
    PathDevice device(engine);
    {
        QPainter painter(&device);
        paint(painter);
    }
    figure.m_shapes = std::move(engine.shapes);
    return figure;
}

void RecordedFigure::paint(QPainter &painter) const
{
    for (const Shape &shape : m_shapes) {
        painter.save();
        painter.setTransform(shape.transform, true);
        const bool isFillSoft = isSoft(shape.brush);
        const bool isLineSoft = shape.pen.style() != Qt::NoPen && isSoft(shape.pen.brush());
        if (isFillSoft)
            fillSoftly(painter, shape.path, shape.brush, shape.opacity);
        painter.setOpacity(shape.opacity);
        painter.setBrush(isFillSoft ? QBrush() : shape.brush);
        painter.setPen(isLineSoft ? QPen(Qt::NoPen) : shape.pen);
        if (!isFillSoft || (!isLineSoft && shape.pen.style() != Qt::NoPen))
            painter.drawPath(shape.path);
        painter.setOpacity(1);
        if (isLineSoft)
            fillSoftly(painter, QPainterPathStroker(shape.pen).createStroke(shape.path), shape.pen.brush(),
                       shape.opacity);
        painter.restore();
    }
}

} // namespace nape
