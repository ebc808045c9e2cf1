// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodydrawing.h"

#include "app/bodymap/drawingfile.h"
#include "app/bodymap/svgpath.h"

#include <QCryptographicHash>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>
#include <limits>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

const QString figureId = u"figure"_s;

double areaOf(const QPainterPath &path)
{
    double twice = 0;
    for (const QPolygonF &polygon : path.toSubpathPolygons()) {
        for (qsizetype i = 0; i + 1 < polygon.size(); ++i)
            twice += polygon[i].x() * polygon[i + 1].y() - polygon[i + 1].x() * polygon[i].y();
    }
    return std::abs(twice) / 2;
}

} // namespace

QPointF pointInside(const RegionShape &shape)
{
    constexpr int steps = 24;
    const QPolygonF outline = shape.path.toFillPolygon();
    QPointF best = shape.bounds.center();
    double bestDistance = -1;
    for (int row = 1; row < steps; ++row) {
        for (int column = 1; column < steps; ++column) {
            const QPointF point = shape.bounds.topLeft() + QPointF(shape.bounds.width() * column / steps,
                                                                   shape.bounds.height() * row / steps);
            if (!shape.path.contains(point))
                continue;
            double distance = std::numeric_limits<double>::max();
            for (const QPointF &corner : outline)
                distance = std::min(distance, QPointF::dotProduct(corner - point, corner - point));
            if (distance > bestDistance) {
                best = point;
                bestDistance = distance;
            }
        }
    }
    return best;
}

BodyDrawing::BodyDrawing(View view, QByteArray svg, const BodyPalettes &palettes, PaletteName palette)
    : m_view(view),
      m_svg(std::move(svg)),
      m_palettes(palettes),
      m_palette(palette),
      m_renderer(std::make_unique<QSvgRenderer>(palettes.recoloured(m_svg, m_palette)))
{
}

BodyDrawing::BodyDrawing(BodyDrawing &&) noexcept = default;
BodyDrawing &BodyDrawing::operator=(BodyDrawing &&) noexcept = default;
BodyDrawing::~BodyDrawing() = default;

Result<BodyDrawing> BodyDrawing::load(View view, const QString &svgFile, const BodyPalettes &palettes,
                                      const QList<Place> &candidates, PaletteName palette)
{
    const auto svg = readDrawingFile(svgFile);
    if (!svg)
        return tl::unexpected(svg.error());
    BodyDrawing drawing(view, *svg, palettes, palette);
    if (!drawing.m_renderer->isValid() || !drawing.m_renderer->elementExists(figureId))
        return drawingFault(svgFile, u"no drawing with a figure"_s);

    drawing.m_viewBox = drawing.m_renderer->viewBoxF();
    for (const Place &place : candidates) {
        if (auto path = svgPath(*drawing.m_renderer, place.toString()))
            drawing.m_shapes.append({place, *path, path->boundingRect(), areaOf(*path)});
    }
    std::ranges::stable_sort(drawing.m_shapes, {}, &RegionShape::area);
    return drawing;
}

const RegionShape *BodyDrawing::shape(const Place &place) const
{
    const auto found = std::ranges::find(m_shapes, place, &RegionShape::place);
    return found == m_shapes.end() ? nullptr : &*found;
}

const RegionShape *BodyDrawing::shapeAt(const QPointF &point) const
{
    const auto found = std::ranges::find_if(m_shapes, [&point](const RegionShape &shape) {
        return shape.bounds.contains(point) && shape.path.contains(point);
    });
    return found == m_shapes.end() ? nullptr : &*found;
}

void BodyDrawing::setPalette(PaletteName palette)
{
    if (palette == m_palette)
        return;
    m_palette = palette;
    m_renderer->load(m_palettes.recoloured(m_svg, palette));
}

QByteArray BodyDrawing::fingerprint() const
{
    return QCryptographicHash::hash(m_palettes.recoloured(m_svg, m_palette), QCryptographicHash::Sha1);
}

void BodyDrawing::paint(QPainter &painter) const
{
    m_renderer->render(&painter, figureId, m_renderer->boundsOnElement(figureId));
}

std::optional<QPointF> BodyDrawing::landmark(const QString &name) const
{
    const auto path = svgPath(*m_renderer, u"lm-"_s + name);
    return path ? std::optional(path->boundingRect().center()) : std::nullopt;
}

} // namespace nape
