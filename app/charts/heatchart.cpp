// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/heatchart.h"

#include "app/bodymap/viewname.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace nape
{

namespace
{

constexpr std::array views{View::Front, View::Back};
constexpr qreal gap = 24;

QFont numberFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    font.setWeight(QFont::DemiBold);
    return font;
}

bool meets(const QLineF &line, const QRectF &rect)
{
    const std::array edges{
        QLineF(rect.topLeft(), rect.topRight()), QLineF(rect.topRight(), rect.bottomRight()),
        QLineF(rect.bottomRight(), rect.bottomLeft()), QLineF(rect.bottomLeft(), rect.topLeft())};
    return rect.contains(line.p1()) || rect.contains(line.p2()) ||
           std::ranges::any_of(edges, [&](const QLineF &edge) {
               return line.intersects(edge) == QLineF::BoundedIntersection;
           });
}

bool meet(const QLineF &one, const QLineF &other)
{
    return one.intersects(other) == QLineF::BoundedIntersection;
}

/// Finds room for what stands beside its place: as near as possible, and rather not on another place.
class Neighbourhood
{
public:
    Neighbourhood(const QRectF &area, const QList<QPainterPath> &places) : m_area(area), m_places(places) {}

    void take(const QRectF &rect) { m_taken.append(rect); }
    bool isTaken(const QRectF &rect) const
    {
        return std::ranges::any_of(m_taken, [&](const QRectF &other) { return other.intersects(rect); });
    }
    /// Takes it, with the line that leads there.
    std::optional<QRectF> takeNear(const QPointF &from, const QSizeF &words)
    {
        for (const Room room : {Room::Free, Room::OverPlaces, Room::UnderNumbers}) {
            if (const auto found = roomNear(from, words, room)) {
                m_lines.append(QLineF(from, found->center()));
                take(*found);
                return found;
            }
        }
        return std::nullopt;
    }

private:
    /// From the best to what has to do: a line may go under other numbers, but no number over another.
    enum class Room { Free, OverPlaces, UnderNumbers };

    QRectF m_area;
    QList<QPainterPath> m_places;
    QList<QRectF> m_taken;
    QList<QLineF> m_lines;

    bool covers(const QRectF &rect) const
    {
        return std::ranges::any_of(m_places, [&](const QPainterPath &place) {
            return place.controlPointRect().intersects(rect) && place.intersects(rect);
        });
    }
    bool crosses(const QLineF &line, const QRectF &rect) const
    {
        return std::ranges::any_of(m_taken, [&](const QRectF &other) { return meets(line, other); }) ||
               std::ranges::any_of(
                   m_lines, [&](const QLineF &other) { return meet(line, other) || meets(other, rect); });
    }
    std::optional<QRectF> roomNear(const QPointF &from, const QSizeF &words, Room room) const
    {
        constexpr int directions = 32;
        const qreal step = words.height() / 2;
        for (qreal away = words.height(); away < m_area.width() + m_area.height(); away += step) {
            for (int direction = 0; direction < directions; ++direction) {
                const QPointF middle = from + QLineF::fromPolar(away, 360.0 * direction / directions).p2();
                const QRectF rect(middle - QPointF(words.width() / 2, words.height() / 2), words);
                const bool hasRoom = m_area.contains(rect) && !rect.contains(from) && !isTaken(rect);
                if (hasRoom && (room == Room::UnderNumbers || !crosses(QLineF(from, middle), rect)) &&
                    (room != Room::Free || !covers(rect)))
                    return rect;
            }
        }
        return std::nullopt;
    }
};

} // namespace

HeatChart::HeatChart(const Words &words, const Result<std::shared_ptr<const BodyAtlas>> &atlas,
                     const Look &look, const QList<Spot> &spots)
    : Chart(words.title), m_words(words), m_atlas(atlas ? *atlas : nullptr), m_look(look), m_spots(spots)
{
    for (const View view : views) {
        if (const BodyDrawing *drawing = m_atlas ? m_atlas->drawing(view) : nullptr)
            m_drawings.insert(view, drawing);
    }
}

QSizeF HeatChart::smallestSize(const QFont &font) const
{
    const QFontMetricsF metrics(font);
    return {metrics.height() * 28, metrics.height() * 24};
}

qreal HeatChart::usualHeight(const QFont &font) const
{
    return QFontMetricsF(font).height() * 36;
}

QTransform HeatChart::placed(View view, const QSizeF &size, const QFont &font) const
{
    if (m_drawings.isEmpty())
        return {};
    // Below the words of the scale and the names of the views, side by side.
    const qreal line = QFontMetricsF(font).height();
    const qreal top = 3 * line;
    double width = 0;
    double height = 0;
    for (const BodyDrawing *drawing : m_drawings) {
        width += drawing->viewBox().width();
        height = std::max(height, drawing->viewBox().height());
    }
    if (width <= 0 || height <= 0)
        return {};
    const double scale =
        std::max(0.01, std::min((size.width() - gap) / width, (size.height() - top) / height));
    double x = 0;
    for (auto it = m_drawings.cbegin(); it != m_drawings.cend(); ++it) {
        const QRectF box = it.value()->viewBox();
        if (it.key() == view)
            return QTransform::fromTranslate(-box.left(), -box.top()) * QTransform::fromScale(scale, scale) *
                   QTransform::fromTranslate(x, top);
        x += box.width() * scale + gap;
    }
    return {};
}

const RegionShape *HeatChart::shape(View view, const Place &place) const
{
    const BodyDrawing *drawing = m_drawings.value(view);
    return drawing ? drawing->shape(place) : nullptr;
}

/// The one that shows the place largest.
std::optional<View> HeatChart::viewOf(const Place &place) const
{
    std::optional<View> best;
    double largest = 0;
    for (const View view : views) {
        const RegionShape *here = shape(view, place);
        if (here && here->area > largest) {
            best = view;
            largest = here->area;
        }
    }
    return best;
}

/// What of the chart belongs to a view, below all words.
QRectF HeatChart::areaOf(View view, const QSizeF &size, const QFont &font) const
{
    const QRectF box = placed(view, size, font).mapRect(m_drawings[view]->viewBox());
    const qreal top = 3 * QFontMetricsF(font).height();
    // The last one also has the room that is left over.
    const qreal right = view == m_drawings.lastKey() ? size.width() : box.right() + gap / 2;
    const qreal left = view == m_drawings.firstKey() ? 0 : box.left() - gap / 2;
    return {left, top, std::max(0.0, right - left), std::max(0.0, size.height() - top)};
}

QList<HeatChart::Label> HeatChart::labels(View view, const QSizeF &size, const QFont &font) const
{
    QList<Label> labels;
    if (!m_drawings.contains(view))
        return labels;
    const QTransform transform = placed(view, size, font);
    const QFontMetricsF metrics(numberFont(font));
    const auto sizeOf = [&](const Spot &spot) {
        return QSizeF(metrics.horizontalAdvance(spot.number) + 6, metrics.height() * 0.8);
    };
    QList<QPainterPath> places;
    for (const Spot &spot : m_spots) {
        if (const RegionShape *drawn = shape(view, spot.place))
            places.append(transform.map(drawn->path));
    }
    Neighbourhood around(areaOf(view, size, font), places);
    // On the place where there is room, the most frequent first, as they were given; then those beside it.
    QList<std::pair<qsizetype, QPointF>> beside;
    for (qsizetype i = 0; i < m_spots.size(); ++i) {
        const RegionShape *drawn = shape(view, m_spots[i].place);
        if (!drawn)
            continue;
        const QRectF room = transform.mapRect(drawn->bounds);
        const QSizeF words = sizeOf(m_spots[i]);
        const QPointF middle = transform.map(pointInside(*drawn));
        const QRectF rect(middle - QPointF(words.width() / 2, words.height() / 2), words);
        if (words.width() > room.width() || words.height() > room.height() || around.isTaken(rect)) {
            beside.append({i, middle});
            continue;
        }
        around.take(rect);
        labels.append({.spot = i, .rect = rect, .from = {}});
    }
    for (const auto &[spot, from] : std::as_const(beside)) {
        if (const auto rect = around.takeNear(from, sizeOf(m_spots[spot])))
            labels.append({.spot = spot, .rect = *rect, .from = from});
    }
    return labels;
}

QRectF HeatChart::areaOf(qsizetype value, const QSizeF &size, const QFont &font) const
{
    const auto view = viewOf(m_spots[value].place);
    const RegionShape *drawn = view ? shape(*view, m_spots[value].place) : nullptr;
    return drawn ? placed(*view, size, font).mapRect(drawn->bounds) : QRectF();
}

std::optional<qsizetype> HeatChart::valueAt(const QPointF &position, const QSizeF &size,
                                            const QFont &font) const
{
    std::optional<qsizetype> found;
    double smallest = 0;
    for (qsizetype value = 0; value < m_spots.size(); ++value) {
        for (const View view : views) {
            const RegionShape *drawn = shape(view, m_spots[value].place);
            // A region that lies within another wins.
            if (drawn && (!found || drawn->area < smallest) &&
                drawn->path.contains(placed(view, size, font).inverted().map(position))) {
                found = value;
                smallest = drawn->area;
            }
        }
    }
    return found;
}

void HeatChart::paint(QPainter &painter, const QSizeF &size, const ChartLook &look) const
{
    const Colours &colours = look.colours;
    const qreal line = QFontMetricsF(look.font).height();
    painter.setFont(look.font);
    painter.setPen(colours.quietText);
    painter.drawText(QRectF(0, 0, size.width(), line * 1.3), Qt::AlignLeft | Qt::AlignVCenter, m_words.scale);
    for (auto it = m_drawings.cbegin(); it != m_drawings.cend(); ++it) {
        const View view = it.key();
        const BodyDrawing *drawing = it.value();
        const QTransform transform = placed(view, size, look.font);
        const QRectF box = transform.mapRect(drawing->viewBox());
        painter.setPen(colours.quietText);
        painter.setFont(look.font);
        painter.drawText(QRectF(box.left(), line * 1.5, box.width(), line * 1.3),
                         Qt::AlignCenter | Qt::TextDontClip, viewName(view));
        // Seen from the front the left side of the body is at the right.
        const QRectF sides(box.left(), line * 1.5, box.width(), line * 1.3);
        painter.drawText(sides, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                         view == View::Front ? m_words.right : m_words.left);
        painter.drawText(sides, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                         view == View::Front ? m_words.left : m_words.right);
        painter.save();
        painter.setTransform(transform, true);
        drawing->paint(painter, m_look);
        painter.restore();
        // Large places first: a small one within lies on top.
        QList<const Spot *> inOrder;
        for (const Spot &spot : m_spots) {
            if (drawing->shape(spot.place))
                inOrder.append(&spot);
        }
        std::ranges::sort(inOrder, [&](const Spot *a, const Spot *b) {
            return drawing->shape(a->place)->area > drawing->shape(b->place)->area;
        });
        for (const Spot *spot : inOrder) {
            const QPainterPath path = transform.map(drawing->shape(spot->place)->path);
            const auto shade = size_t(std::clamp(int(std::lround(spot->share * 10)), 1, 10));
            QColor fill = colours.pain[shade];
            fill.setAlphaF(0.85F);
            painter.setPen(QPen(colours.text, 1));
            painter.setBrush(fill);
            painter.drawPath(path);
        }
        paintLabels(painter, view, size, look);
    }
}

void HeatChart::paintLabels(QPainter &painter, View view, const QSizeF &size, const ChartLook &look) const
{
    const Colours &colours = look.colours;
    const QList<Label> labels = this->labels(view, size, look.font);
    for (const Label &label : labels) {
        if (!label.from)
            continue;
        painter.setPen(QPen(colours.text, 1));
        painter.drawLine(*label.from, label.rect.center());
        painter.setBrush(colours.text);
        painter.drawEllipse(*label.from, 2, 2);
    }
    painter.setFont(numberFont(look.font));
    for (const Label &label : labels) {
        const Spot &spot = m_spots[label.spot];
        const auto shade = std::clamp(int(std::lround(spot.share * 10)), 1, 10);
        // Of its own ground: the fill lets hair shine through.
        painter.setPen(label.from ? QPen(colours.text, 1) : QPen(Qt::NoPen));
        painter.setBrush(colours.pain[size_t(shade)]);
        painter.drawRoundedRect(label.rect, 4, 4);
        painter.setPen(colours.textOnPain(shade));
        painter.drawText(label.rect, Qt::AlignCenter | Qt::TextDontClip, spot.number);
    }
}

} // namespace nape
