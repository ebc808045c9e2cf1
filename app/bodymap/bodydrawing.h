// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodypalettes.h"
#include "core/base/side.h"
#include "core/catalogue/region.h"

#include <QPainterPath>

#include <memory>

class QPainter;
class QSvgRenderer;

namespace nape
{

/// One region and side as it is drawn in one view, in the coordinates of the drawing's view box.
struct RegionShape {
    Place place;
    QPainterPath path;
    QRectF bounds;
    double area = 0; ///< of the outline, in square units
};

/// A point of the shape far from its edges.
QPointF pointInside(const RegionShape &shape);

/// One view of the body: the picture in the colours of a palette, and the exact outlines of its regions.
///
/// The picture is drawn by Qt SVG and the outlines are taken from it (svgpath.h), so what can be clicked is
/// exactly what was drawn.
class BodyDrawing
{
public:
    /// `candidates`: the places that the catalogue says this view shows. Those that the drawing lacks, and
    /// shapes that are not among them, are left out; a test proves that there are none of either.
    /// CatalogueFault if the file cannot be read or is no drawing.
    static Result<BodyDrawing> load(View view, const QString &svgFile, const BodyPalettes &palettes,
                                    const QList<Place> &candidates, PaletteName palette = PaletteName::Light);
    BodyDrawing(BodyDrawing &&) noexcept;
    BodyDrawing &operator=(BodyDrawing &&) noexcept;
    ~BodyDrawing();

    View view() const { return m_view; }
    const QRectF &viewBox() const { return m_viewBox; }

    /// Smallest first: the first one that holds a point wins.
    const QList<RegionShape> &shapes() const { return m_shapes; }
    /// Null if this view does not show the place.
    const RegionShape *shape(const Place &place) const;
    /// The smallest region under the point; null if there is none.
    const RegionShape *shapeAt(const QPointF &point) const;

    PaletteName palette() const { return m_palette; }
    void setPalette(PaletteName palette);
    /// Changes with the drawing and its colours.
    QByteArray fingerprint() const;
    /// The figure without its regions, in view box coordinates of the painter.
    void paint(QPainter &painter) const;

    /// The invisible mark `lm-<name>`; none if there is no such mark.
    std::optional<QPointF> landmark(const QString &name) const;

private:
    BodyDrawing(View view, QByteArray svg, const BodyPalettes &palettes, PaletteName palette);

    View m_view;
    QByteArray m_svg; // in placeholder colours
    BodyPalettes m_palettes;
    PaletteName m_palette;
    std::unique_ptr<QSvgRenderer> m_renderer;
    QRectF m_viewBox;
    QList<RegionShape> m_shapes;
};

} // namespace nape
