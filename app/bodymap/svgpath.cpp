// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/svgpath.h"

#include "app/bodymap/pathdevice.h"

#include <QPainter>
#include <QSvgRenderer>

namespace nape
{

namespace
{

class CollectingEngine final : public PathEngine
{
public:
    QPainterPath collected;

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

private:
    QTransform m_transform;
    QPainterPath m_last;
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
    CollectingEngine engine;
    PathDevice device(engine);
    {
        QPainter painter(&device);
        // Onto its own bounds: the identity. What the groups around it do to it is left out by Qt SVG.
        renderer.render(&painter, id, bounds);
    }
    const QPainterPath path = renderer.transformForElement(id).map(engine.collected);
    return path.isEmpty() ? std::nullopt : std::optional(path);
}

} // namespace nape
