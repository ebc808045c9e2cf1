// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPaintDevice>
#include <QPaintEngine>

namespace nape
{

/// Is told of all that is painted as paths, in the painter's own coordinates: it claims to be able to do
/// everything, so that QPainter passes shapes on as they are instead of breaking them up. Pictures are left
/// out.
class PathEngine : public QPaintEngine
{
public:
    PathEngine() : QPaintEngine(QPaintEngine::AllFeatures) {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawEllipse(const QRectF &rect) override;
    void drawRects(const QRectF *rects, int count) override;
};

/// What such an engine is painted on: so large that nothing is ever outside, one device pixel per unit.
class PathDevice final : public QPaintDevice
{
public:
    explicit PathDevice(PathEngine &engine) : m_engine(engine) {}

    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    PathEngine &m_engine;
};

} // namespace nape
