// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/heatchart.h"

#include "app/bodymap/viewname.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace nape
{

namespace
{

constexpr std::array views{View::Front, View::Back};
constexpr qreal gap = 24;

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
        QFont small = look.font;
        small.setPointSizeF(small.pointSizeF() * 0.9);
        small.setWeight(QFont::DemiBold);
        const QFontMetricsF metrics(small);
        painter.setFont(small);
        // The most frequent first, as they were given; where there is no room, or another number stands
        // already, the sentence and the table have it.
        QList<QRectF> written;
        for (const Spot &spot : m_spots) {
            const RegionShape *shape = drawing->shape(spot.place);
            if (!shape)
                continue;
            const QRectF room = transform.mapRect(shape->bounds);
            const QSizeF words(metrics.horizontalAdvance(spot.number) + 6, metrics.height() * 0.8);
            const QPointF middle = transform.map(pointInside(*shape));
            const QRectF rect(middle - QPointF(words.width() / 2, words.height() / 2), words);
            if (words.width() > room.width() || words.height() > room.height() ||
                std::ranges::any_of(written, [&](const QRectF &other) { return other.intersects(rect); }))
                continue;
            written.append(rect);
            const auto shade = std::clamp(int(std::lround(spot.share * 10)), 1, 10);
            painter.setPen(colours.textOnPain(shade));
            painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, spot.number);
        }
    }
}

} // namespace nape
