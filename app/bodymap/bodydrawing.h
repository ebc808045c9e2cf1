// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodypalettes.h"
#include "core/base/side.h"
#include "core/catalogue/region.h"

#include <QPainterPath>

#include <memory>

class QPainter;

namespace nape
{

/// One region and side as it is drawn in one view, in the coordinates of the drawing's view box.
struct RegionShape {
    Place place;
    QPainterPath path;
    QRectF bounds;
    double area = 0; ///< of the outline, in square units
};

/// A muscle, the skin area of a nerve, or a landmark as it is drawn in one view.
struct LayerShape {
    QString key; ///< "splenius_capitis", "v1"
    Side side = Side::Middle;
    QPainterPath path;
    QPointF middle; ///< far from its edges
};

/// A point of the outline far from its edges.
QPointF pointInside(const QPainterPath &outline);
QPointF pointInside(const RegionShape &shape);

/// The person's side that a view from the side shows; none for the other views, which show both.
std::optional<Side> sideShownBy(View view);

/// One view of the body: the picture in the colours of a palette, and the exact outlines of its regions,
/// muscles and nerve areas.
///
/// The picture is drawn by Qt SVG and the outlines are taken from it (svgpath.h), so what can be clicked is
/// exactly what was drawn. Scenes are painted in the background, and a drawing may serve several maps: all
/// functions may be called from any thread.
class BodyDrawing
{
public:
    /// `candidates`: the places that the catalogue says this view shows. Those that the drawing lacks, and
    /// shapes that are not among them, are left out; a test proves that there are none of either.
    /// CatalogueFault if the file cannot be read or is no drawing. `look` is the one that will be asked
    /// for first: another one costs reading the drawing again.
    static Result<BodyDrawing> load(View view, const QString &svgFile, const BodyPalettes &palettes,
                                    const QList<Place> &candidates, const Look &look = {});
    /// The same drawing seen in a mirror: what was left is right. Nothing is read again.
    BodyDrawing mirrored(View view) const;
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

    /// Taken from the drawing when first asked for; in the order of painting, the uppermost last.
    const QList<LayerShape> &muscles() const;
    const QList<LayerShape> &nerves() const;
    const QList<LayerShape> &landmarks() const;

    /// Of a role ("nerveV1") in that palette.
    QColor colour(const Look &look, const QString &role) const;
    /// Changes with the drawing and its colours.
    QByteArray fingerprint(const Look &look) const;
    /// The figure without its regions, in view box coordinates of the painter.
    void paint(QPainter &painter, const Look &look) const;
    /// The muscles, which lie over the figure.
    void paintMuscles(QPainter &painter, const Look &look) const;

    /// The invisible mark `lm-<name>`; none if there is no such mark.
    std::optional<QPointF> landmark(const QString &name) const;
    /// The mark of that side of the person; for one that has no sides, or lies in the middle, the one there
    /// is. None if this view does not show that side.
    std::optional<QPointF> landmark(const QString &name, Side side) const;

private:
    struct Source;
    BodyDrawing(View view, std::shared_ptr<Source> source);

    View m_view;
    std::shared_ptr<Source> m_source;
    bool m_isMirrored = false;
    QRectF m_viewBox;
    QList<RegionShape> m_shapes;

    // Read when first asked for; the lock of the source guards them too.
    mutable std::optional<QList<LayerShape>> m_muscles;
    mutable std::optional<QList<LayerShape>> m_nerves;
    mutable std::optional<QList<LayerShape>> m_landmarks;

    QTransform toView() const; // from the file's coordinates
    const QList<LayerShape> &layer(std::optional<QList<LayerShape>> &known, const QString &prefix) const;
    void paintElement(QPainter &painter, const QString &id, const Look &look) const;
};

} // namespace nape
