// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/maplayout.h"

#include <algorithm>
#include <limits>

namespace nape
{

namespace
{

constexpr double gap = 16; // between two plates

/// Where height is left over, this share of a drawing may be cut off on either side: the outermost parts of
/// the shoulders, so that the head, where the small regions are, becomes larger.
constexpr double croppable = 0.10;

/// Below this many pixels per unit of the drawings, the regions between the eyes are hard to point at.
constexpr double smallestScale = 0.34;

/// Around a working area, as a share of it, so that one still sees where on the body it is.
constexpr double surroundings = 0.35;
constexpr double largestScale = 2.0;

double plateWidth(const QSizeF &size, qsizetype count)
{
    return (size.width() - gap * double(count - 1)) / double(count);
}

double scaleFor(const QSizeF &plate, const MapLayout::Drawing &drawing)
{
    const double needed = drawing.viewBox.width() * (drawing.mayBeCut ? 1 - 2 * croppable : 1);
    return std::min(plate.height() / drawing.viewBox.height(), plate.width() / needed);
}

/// The insets: in pixels high at least, so that each region in them can be pointed at, and at most that share
/// of the map; the figures may give up a quarter of their size for them.
constexpr double lowestInset = 104;
constexpr double highestInsets = 0.22;
constexpr double figuresKeep = 0.75;

using Drawings = QList<MapLayout::Drawing>;

double figureScale(const QSizeF &size, const Drawings &drawings)
{
    const QSizeF plate(plateWidth(size, drawings.size()), size.height());
    double scale = std::numeric_limits<double>::max();
    for (const MapLayout::Drawing &drawing : drawings)
        scale = std::min(scale, scaleFor(plate, drawing));
    return scale;
}

/// How high the row of insets may be on an area of that size; 0 if there is no room for it.
double insetHeight(const QSizeF &size, const Drawings &drawings, const Drawings &insets)
{
    if (insets.isEmpty() || drawings.isEmpty())
        return 0;
    const QRectF &box = insets.first().viewBox;
    const double widest = plateWidth(size, insets.size());
    const double natural = widest * box.height() / box.width();
    const double alone = figureScale(size, drawings);
    const double spare = size.height() - alone * drawings.first().viewBox.height() - gap;
    const double height = std::min(natural, std::max({spare, lowestInset, size.height() * highestInsets}));
    const QSizeF left(size.width(), size.height() - height - gap);
    if (height < lowestInset || left.height() <= 0)
        return 0;
    const double beside = figureScale(left, drawings);
    return beside >= smallestScale && beside >= alone * figuresKeep ? height : 0;
}

/// The nearest middle of the window to `wanted` at which no edge of the content leaves the edge of the
/// window. Content that is smaller stands in the middle, and at the top.
QPointF clampCentre(const QPointF &wanted, const QRectF &content, const QSizeF &window)
{
    const double x = window.width() / 2;
    const double y = window.height() / 2;
    return {content.width() <= window.width()
                ? content.center().x()
                : std::clamp(wanted.x(), content.left() + x, content.right() - x),
            content.height() <= window.height()
                ? content.top() + y
                : std::clamp(wanted.y(), content.top() + y, content.bottom() - y)};
}

} // namespace

MapLayout MapLayout::of(const Request &request)
{
    MapLayout layout;
    const double height = std::max(1.0, request.size.height() - request.footer);
    layout.visible = QRectF(0, 0, request.size.width(), height);
    layout.footer = QRectF(0, height, request.size.width(), request.footer);
    if (request.drawings.isEmpty())
        return layout;

    const double insets = insetHeight({request.size.width(), height}, request.drawings, request.insets);
    const QSizeF largest(std::max(1.0, plateWidth(request.size, request.drawings.size())),
                         insets > 0 ? height - insets - gap : height);
    double left = 0;
    QRectF content;
    for (const Drawing &drawing : request.drawings) {
        const QRectF &box = drawing.viewBox;
        const double scale = scaleFor(largest, drawing);
        const QSizeF plate(std::min(largest.width(), box.width() * scale), box.height() * scale);
        PlacedView placed{drawing.view, QRectF(QPointF(left, 0), plate), {}, false};
        placed.toWidget.translate(placed.plate.center().x(), 0);
        placed.toWidget.scale(scale, scale);
        placed.toWidget.translate(-box.center().x(), -box.top());
        layout.views.append(placed);
        content |= placed.plate;
        left = placed.plate.right() + gap;
    }
    if (insets > 0)
        layout.placeInsets(request.insets, insets, content);

    const QSizeF window = layout.visible.size() / request.zoom;
    layout.centre = clampCentre(request.centre.value_or(content.center()), content, window);
    QTransform zoom;
    zoom.translate(layout.visible.center().x(), layout.visible.center().y());
    zoom.scale(request.zoom, request.zoom);
    zoom.translate(-layout.centre.x(), -layout.centre.y());
    for (PlacedView &placed : layout.views) {
        placed.plate = zoom.mapRect(placed.plate);
        placed.toWidget *= zoom;
    }
    layout.footer.moveTop(std::min(height, zoom.mapRect(content).bottom()));
    return layout;
}

void MapLayout::placeInsets(const QList<Drawing> &insets, double height, QRectF &content)
{
    // Their outer edges stand in line with those of the figures.
    const double width = plateWidth(content.size(), insets.size());
    const double top = content.bottom() + gap;
    double left = content.left();
    for (const Drawing &inset : insets) {
        const QRectF &box = inset.viewBox;
        const double scale = std::min(height / box.height(), width / box.width());
        PlacedView placed{inset.view, QRectF(left, top, width, box.height() * scale), {}, true};
        placed.toWidget.translate(placed.plate.center().x(), placed.plate.top());
        placed.toWidget.scale(scale, scale);
        placed.toWidget.translate(-box.center().x(), -box.top());
        views.append(placed);
        left += width + gap;
    }
    content |= views.last().plate;
}

MapLayout MapLayout::around(const QSizeF &size, const Drawing &drawing, const QRectF &area)
{
    MapLayout layout;
    layout.visible = QRectF(QPointF(), size);
    const QRectF &box = drawing.viewBox;
    const QRectF wanted = area.adjusted(-area.width() * surroundings, -area.height() * surroundings,
                                        area.width() * surroundings, area.height() * surroundings);
    const double whole = std::min(size.width() / box.width(), size.height() / box.height());
    const double filling = std::min(size.width() / wanted.width(), size.height() / wanted.height());
    const double scale = std::max(whole, std::min(filling, std::max(largestScale, whole)));

    layout.centre = clampCentre(wanted.center(), box, size / scale);
    PlacedView placed{drawing.view, layout.visible, {}, false};
    placed.toWidget.translate(layout.visible.center().x(), layout.visible.center().y());
    placed.toWidget.scale(scale, scale);
    placed.toWidget.translate(-layout.centre.x(), -layout.centre.y());
    placed.plate &= placed.toWidget.mapRect(box);
    layout.views.append(placed);
    return layout;
}

const PlacedView *MapLayout::viewAt(const QPointF &position) const
{
    if (!visible.contains(position))
        return nullptr;
    const auto found = std::ranges::find_if(
        views, [&position](const PlacedView &placed) { return placed.plate.contains(position); });
    return found == views.end() ? nullptr : &*found;
}

const PlacedView *MapLayout::placed(View view) const
{
    const auto found = std::ranges::find(views, view, &PlacedView::view);
    return found == views.end() ? nullptr : &*found;
}

bool MapLayout::hasRoomForAll(const QSizeF &size, const QList<Drawing> &drawings)
{
    const QSizeF plate(plateWidth(size, drawings.size()), size.height());
    return std::ranges::all_of(drawings, [&plate, &size](const Drawing &drawing) {
        const double scale = scaleFor(plate, drawing);
        // In a low window a drawing alone would not be larger.
        return scale >= smallestScale || scale >= scaleFor(size, drawing) * 0.95;
    });
}

} // namespace nape
