// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodydrawing.h"

#include "app/bodymap/drawingfile.h"
#include "app/bodymap/svgpath.h"

#include <QCryptographicHash>
#include <QHash>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

const QString figureId = u"figure"_s;
const QString musclesId = u"muscles"_s;
const QString nervePrefix = u"nerve-"_s;

double areaOf(const QPainterPath &path)
{
    double twice = 0;
    for (const QPolygonF &polygon : path.toSubpathPolygons()) {
        for (qsizetype i = 0; i + 1 < polygon.size(); ++i)
            twice += polygon[i].x() * polygon[i + 1].y() - polygon[i + 1].x() * polygon[i].y();
    }
    return std::abs(twice) / 2;
}

Side otherSide(Side side)
{
    switch (side) {
    case Side::Left:
        return Side::Right;
    case Side::Right:
        return Side::Left;
    case Side::Middle:
        return Side::Middle;
    }
    Q_UNREACHABLE();
}

/// "brow-outer-left": what it is of, and which side; the middle for what has no sides.
std::pair<QString, Side> splitSide(const QString &id)
{
    const qsizetype dash = id.lastIndexOf(u'-');
    const auto side = dash > 0 ? sideFromKey(id.sliced(dash + 1)) : std::nullopt;
    return side ? std::pair(id.first(dash), *side) : std::pair(id, Side::Middle);
}

/// From the point to the line between the two others, squared. A long straight edge, such as the middle of
/// the body, has no corners to keep away from.
double squaredDistance(const QPointF &point, const QPointF &from, const QPointF &to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double share =
        length > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0) : 0.0;
    const QPointF apart = point - (from + share * along);
    return QPointF::dotProduct(apart, apart);
}

QString withSide(const QString &name, Side side)
{
    return name + u'-' + toKey(side);
}

} // namespace

QPointF pointInside(const QPainterPath &path)
{
    constexpr int steps = 24;
    const QPolygonF outline = path.toFillPolygon();
    const QRectF bounds = path.boundingRect();
    QPointF best = bounds.center();
    double bestDistance = -1;
    for (int row = 1; row < steps; ++row) {
        for (int column = 1; column < steps; ++column) {
            const QPointF point =
                bounds.topLeft() + QPointF(bounds.width() * column / steps, bounds.height() * row / steps);
            if (!path.contains(point))
                continue;
            double distance = std::numeric_limits<double>::max();
            for (qsizetype i = 0; i + 1 < outline.size(); ++i)
                distance = std::min(distance, squaredDistance(point, outline[i], outline[i + 1]));
            if (distance > bestDistance) {
                best = point;
                bestDistance = distance;
            }
        }
    }
    return best;
}

QPointF pointInside(const RegionShape &shape)
{
    return pointInside(shape.path);
}

std::optional<Side> sideShownBy(View view)
{
    switch (view) {
    case View::LeftSide:
        return Side::Left;
    case View::RightSide:
        return Side::Right;
    default:
        return std::nullopt;
    }
}

/// The file behind one view, or behind two that mirror each other. Qt SVG is not made for several threads:
/// whatever touches the renderer holds the lock.
struct BodyDrawing::Source {
    Source(QByteArray file, const BodyPalettes &colours, const Look &first)
        : svg(std::move(file)), palettes(colours), look(first)
    {
        // Layers that are hidden in other programs are painted one by one here, by their ids.
        svg.replace(" display=\"none\"", "");
        renderer.load(palettes.recoloured(svg, look));
    }

    QByteArray svg; // in placeholder colours
    BodyPalettes palettes;
    std::mutex mutex;
    Look look;
    QSvgRenderer renderer;
    QByteArray hash;
    QHash<QString, std::optional<QPointF>> landmarks;

    void use(const Look &wanted)
    {
        if (wanted == look)
            return;
        look = wanted;
        renderer.load(palettes.recoloured(svg, look));
    }

    /// Every element whose id begins with `prefix` ("muscle-").
    QList<LayerShape> shapesOf(const QString &prefix)
    {
        QList<LayerShape> found;
        const QRegularExpression ids(u"\\bid=\"%1([^\"]+)\""_s.arg(prefix));
        const QString text = QString::fromUtf8(svg);
        for (const QRegularExpressionMatch &match : ids.globalMatch(text)) {
            if (const auto path = svgPath(renderer, prefix + match.captured(1))) {
                const auto [name, side] = splitSide(match.captured(1));
                // A point well inside takes time, and only the nerves' names need one.
                const QPointF middle =
                    prefix == nervePrefix ? pointInside(*path) : path->boundingRect().center();
                found.append({QString(name).replace(u'-', u'_'), side, *path, middle});
            }
        }
        return found;
    }

    std::optional<QPointF> landmark(const QString &name)
    {
        auto known = landmarks.constFind(name);
        if (known == landmarks.constEnd()) {
            const auto path = svgPath(renderer, u"lm-"_s + name);
            known =
                landmarks.insert(name, path ? std::optional(path->boundingRect().center()) : std::nullopt);
        }
        return *known;
    }
};

BodyDrawing::BodyDrawing(View view, std::shared_ptr<Source> source)
    : m_view(view), m_source(std::move(source)), m_viewBox(m_source->renderer.viewBoxF())
{
}

BodyDrawing::BodyDrawing(BodyDrawing &&) noexcept = default;
BodyDrawing &BodyDrawing::operator=(BodyDrawing &&) noexcept = default;
BodyDrawing::~BodyDrawing() = default;

Result<BodyDrawing> BodyDrawing::load(View view, const QString &svgFile, const BodyPalettes &palettes,
                                      const QList<Place> &candidates, const Look &look)
{
    const auto svg = readDrawingFile(svgFile);
    if (!svg)
        return tl::unexpected(svg.error());
    const auto source = std::make_shared<Source>(*svg, palettes, look);
    if (!source->renderer.isValid() || !source->renderer.elementExists(figureId))
        return drawingFault(svgFile, u"no drawing with a figure"_s);

    BodyDrawing drawing(view, source);
    for (const Place &place : candidates) {
        if (auto path = svgPath(source->renderer, place.toString()))
            drawing.m_shapes.append({place, *path, path->boundingRect(), areaOf(*path)});
    }
    std::ranges::stable_sort(drawing.m_shapes, {}, &RegionShape::area);
    return drawing;
}

BodyDrawing BodyDrawing::mirrored(View view) const
{
    BodyDrawing mirror(view, m_source);
    mirror.m_isMirrored = !m_isMirrored;
    const QTransform flip = mirror.m_isMirrored ? mirror.toView() : toView();
    for (const RegionShape &shape : m_shapes) {
        const QPainterPath path = flip.map(shape.path);
        const Place place{shape.place.region, otherSide(shape.place.side)};
        mirror.m_shapes.append({place, path, path.boundingRect(), shape.area});
    }
    return mirror;
}

QTransform BodyDrawing::toView() const
{
    return m_isMirrored ? QTransform(-1, 0, 0, 1, m_viewBox.left() + m_viewBox.right(), 0) : QTransform();
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

const QList<LayerShape> &BodyDrawing::layer(std::optional<QList<LayerShape>> &known,
                                            const QString &prefix) const
{
    const std::lock_guard lock(m_source->mutex);
    if (!known) {
        known = m_source->shapesOf(prefix);
        if (m_isMirrored) {
            for (LayerShape &shape : *known)
                shape = {shape.key, otherSide(shape.side), toView().map(shape.path),
                         toView().map(shape.middle)};
        }
    }
    return *known;
}

const QList<LayerShape> &BodyDrawing::muscles() const
{
    return layer(m_muscles, u"muscle-"_s);
}

const QList<LayerShape> &BodyDrawing::nerves() const
{
    return layer(m_nerves, nervePrefix);
}

const QList<LayerShape> &BodyDrawing::landmarks() const
{
    return layer(m_landmarks, u"lm-"_s);
}

QColor BodyDrawing::colour(const Look &look, const QString &role) const
{
    return m_source->palettes.colour(look, role);
}

QByteArray BodyDrawing::fingerprint(const Look &look) const
{
    const std::lock_guard lock(m_source->mutex);
    if (m_source->hash.isEmpty())
        m_source->hash = QCryptographicHash::hash(m_source->svg, QCryptographicHash::Sha1);
    return m_source->hash + m_source->palettes.fingerprint(look) + (m_isMirrored ? '1' : '0');
}

void BodyDrawing::paint(QPainter &painter, const Look &look) const
{
    paintElement(painter, figureId, look);
}

void BodyDrawing::paintMuscles(QPainter &painter, const Look &look) const
{
    paintElement(painter, musclesId, look);
}

void BodyDrawing::paintElement(QPainter &painter, const QString &id, const Look &look) const
{
    const std::lock_guard lock(m_source->mutex);
    m_source->use(look);
    if (!m_source->renderer.elementExists(id))
        return;
    painter.save();
    painter.setTransform(toView(), true);
    m_source->renderer.render(&painter, id, m_source->renderer.boundsOnElement(id));
    painter.restore();
}

std::optional<QPointF> BodyDrawing::landmark(const QString &name) const
{
    const auto [mark, side] = splitSide(name);
    const bool swaps = m_isMirrored && side != Side::Middle;
    const std::lock_guard lock(m_source->mutex);
    const auto found = m_source->landmark(swaps ? withSide(mark, otherSide(side)) : name);
    return found ? std::optional(toView().map(*found)) : std::nullopt;
}

std::optional<QPointF> BodyDrawing::landmark(const QString &name, Side side) const
{
    const auto shown = sideShownBy(m_view);
    if (shown && side != Side::Middle && side != *shown)
        return std::nullopt;
    if (side != Side::Middle) {
        if (const auto paired = landmark(withSide(name, side)))
            return paired;
    }
    if (const auto single = landmark(name))
        return single;
    return shown ? landmark(withSide(name, *shown)) : std::nullopt;
}

} // namespace nape
