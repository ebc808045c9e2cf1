// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/mapspots.h"

#include "app/bodymap/mapwords.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <numeric>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double dotReach = 7; // dot and its rim
constexpr double labelGap = 2; // between rim and label
constexpr double labelPad = 3; // of the label's ground, left and right

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::BodyMap)
};

QString withSide(const QString &name, Side side)
{
    switch (side) {
    case Side::Left:
        return Words::tr("%1, left").arg(name);
    case Side::Right:
        return Words::tr("%1, right").arg(name);
    case Side::Middle:
        return name;
    }
    Q_UNREACHABLE();
}

QList<QPointF> placesOf(const MapSpot &spot, const BodyDrawing &drawing)
{
    const LandmarkFinder find = [&drawing](const QString &name, Side side) {
        return drawing.landmark(name, side);
    };
    QList<QPointF> found;
    for (const Construction &construction : spot.spots.value(drawing.view())) {
        if (const auto at = constructed(construction, drawing.view(), spot.side, find))
            found.append(*at);
    }
    return found;
}

/// Selected ones first, quiet ones last.
QList<qsizetype> inOrderOfWeight(const QList<SpotMark> &marks, const QList<MapSpot> &spots)
{
    QList<qsizetype> order(marks.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](qsizetype i) {
        const MapSpot &spot = spots[marks[i].spot];
        return spot.isSelected ? 0 : spot.isQuiet ? 2 : 1;
    });
    return order;
}

QRectF squareAround(const QPointF &middle, double reach)
{
    return {middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach};
}

void placeLabels(QList<SpotMark> &marks, const QList<MapSpot> &spots, const MapLayout &layout,
                 const QFont &font)
{
    const QFontMetricsF metrics(spotFont(font));
    QList<QRectF> taken;
    for (const PlacedView &placed : layout.views)
        taken += MapWords(placed, layout.visible, font).rects();
    for (const SpotMark &mark : std::as_const(marks))
        taken.append(squareAround(mark.middle, dotReach - 1));
    for (const qsizetype index : inOrderOfWeight(marks, spots)) {
        SpotMark &mark = marks[index];
        const QString &words = spots[mark.spot].label;
        if (words.isEmpty())
            continue;
        const QSizeF size(metrics.horizontalAdvance(words) + 2 * labelPad, metrics.height());
        const QPointF corner = mark.middle - QPointF(0, size.height() / 2);
        const double away =
            (spots[mark.spot].isQuiet ? dotReach : std::max(dotReach, mark.ring + 2)) + labelGap;
        const QRectF card = layout.placed(mark.view)->clip(layout.visible);
        const QRectF right(corner + QPointF(away, 0), size);
        const QRectF left(corner - QPointF(away + size.width(), 0), size);
        // Away from the middle of the figure, which is worth seeing.
        const bool isLeft = mark.middle.x() < card.center().x() - 1;
        const QRectF wanted[] = {
            isLeft ? left : right, isLeft ? right : left,
            QRectF(mark.middle + QPointF(-size.width() / 2, -away - size.height()), size),
            QRectF(mark.middle + QPointF(-size.width() / 2, away), size)};
        const auto isFree = [&](const QRectF &rect) {
            return card.contains(rect) && std::ranges::none_of(taken, [&rect](const QRectF &other) {
                       return other.intersects(rect);
                   });
        };
        const auto free = std::ranges::find_if(wanted, isFree);
        if (free != std::end(wanted)) {
            mark.label = *free;
            taken.append(*free);
        }
    }
}

} // namespace

MapSpot MapSpot::of(const Catalogue &catalogue, const PressurePoint &point, Side side)
{
    MapSpot spot;
    spot.kind = Kind::Point;
    spot.key = point.key.toString();
    spot.side = side;
    spot.spots = point.spots;
    spot.toleranceCun = point.toleranceCun;
    spot.label = point.code;
    spot.name =
        withSide(Words::tr("%1 (%2)", "point: name, code").arg(catalogue.name(point.key), point.code), side);
    spot.description = catalogue.text(u"point.%1.find"_s.arg(spot.key));
    return spot;
}

MapSpot MapSpot::of(const Catalogue &catalogue, const TriggerPoint &point, Side side)
{
    MapSpot spot;
    spot.kind = Kind::TriggerPoint;
    spot.key = point.key.toString();
    spot.side = side;
    spot.spots = point.spots;
    spot.toleranceCun = point.toleranceCun;
    spot.label = catalogue.name(point.key);
    spot.name = withSide(catalogue.name(point.key), side);
    spot.description = catalogue.text(u"trigger.%1.refers"_s.arg(spot.key));
    return spot;
}

QRectF SpotMark::bounds() const
{
    return squareAround(middle, std::max(ring, spotReach) + 3) | label.adjusted(-1, -1, 1, 1);
}

QList<SpotMark> markSpots(const QList<MapSpot> &spots, const BodyAtlas &atlas, const MapLayout &layout,
                          const QFont &font)
{
    QList<SpotMark> marks;
    for (const PlacedView &placed : layout.views) {
        for (int i = 0; i < spots.size(); ++i) {
            if (!isShownIn(spots[i], atlas, placed.view))
                continue;
            const double ring = spots[i].toleranceCun * unitsPerCun * placed.scale();
            for (const QPointF &at : placesOf(spots[i], *atlas.drawing(placed.view)))
                marks.append({i, placed.view, at, placed.toWidget.map(at), ring, {}});
        }
    }
    placeLabels(marks, spots, layout, font);
    return marks;
}

bool isShownIn(const MapSpot &spot, const BodyAtlas &atlas, View view)
{
    // Asked first, because it reads no drawing.
    if (!spot.spots.contains(view))
        return false;
    const auto shown = sideShownBy(view);
    if (shown && spot.side != Side::Middle && spot.side != *shown)
        return false;
    const BodyDrawing *drawing = atlas.drawing(view);
    return drawing && !placesOf(spot, *drawing).isEmpty();
}

QFont spotFont(const QFont &font)
{
    QFont smaller(font);
    if (font.pointSizeF() > 0)
        smaller.setPointSizeF(font.pointSizeF() * 0.88);
    smaller.setWeight(QFont::DemiBold);
    return smaller;
}

} // namespace nape
