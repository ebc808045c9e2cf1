// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/headpictures.h"

#include "app/bodymap/bodyatlas.h"
#include "app/bodymap/drawingfile.h"
#include "app/report/printcolours.h"
#include "core/catalogue/catalogue.h"
#include "resources/resources.h"

#include <QPainter>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double heatOpacity = 0.82; // the face stays visible beneath
constexpr double svgLabelRadius = 46;

QString number(double value)
{
    return QString::number(std::round(value * 10) / 10);
}

QString pathData(const QPainterPath &path)
{
    QString data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        const QString point = number(element.x) + u' ' + number(element.y);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            data += u'M' + point;
            break;
        case QPainterPath::LineToElement:
            data += u'L' + point;
            break;
        case QPainterPath::CurveToElement:
            data += u'C' + point;
            break;
        case QPainterPath::CurveToDataElement:
            data += u' ' + point;
            break;
        }
    }
    return data;
}

/// Ids are those of the whole page, and every drawing has a "fade".
QString renamed(const QString &name, QString value, const QString &prefix)
{
    static const QRegularExpression reference(u"url\\(#([^)]+)\\)"_s);
    if (name == "id"_L1)
        return prefix + value;
    if (name == "href"_L1 && value.startsWith(u'#'))
        return u'#' + prefix + value.mid(1);
    return value.replace(reference, u"url(#"_s + prefix + u"\\1)"_s);
}

} // namespace

Result<HeadPictures> HeadPictures::load(const Catalogue &catalogue)
{
    auto palettes = BodyPalettes::load(resources::bodyMapPalettesFile());
    if (!palettes)
        return tl::unexpected(palettes.error());
    HeadPictures made;
    made.m_palettes = palettes->onPaper();
    for (const View view : {View::Front, View::Back, View::LeftSide}) {
        auto drawing = BodyDrawing::load(view, resources::bodyMapFile(view), made.m_palettes,
                                         placesInView(catalogue, view));
        if (!drawing)
            return tl::unexpected(drawing.error());
        if (view == View::LeftSide)
            made.m_drawings.emplace(View::RightSide, drawing->mirrored(View::RightSide));
        made.m_drawings.emplace(view, std::move(*drawing));
    }
    for (const View view : views()) {
        made.m_figures.emplace(view, RecordedFigure::of([&](QPainter &painter) {
                                   made.m_drawings.at(view).paint(painter, Look());
                               }));
    }
    return made;
}

QRectF HeadPictures::viewBox(View view) const
{
    const QRectF whole = m_drawings.at(view).viewBox();
    const double beside = sideShownBy(view) ? whole.width() * 0.18 : 0;
    return whole.adjusted(beside, 0, -beside, 0);
}

Side HeadPictures::sideAtLeft(View view) const
{
    const BodyDrawing &drawing = m_drawings.at(view);
    for (const RegionShape &shape : drawing.shapes()) {
        if (shape.place.side != Side::Middle) {
            const bool isAtLeft = shape.bounds.center().x() < drawing.viewBox().center().x();
            return isAtLeft ? shape.place.side : (shape.place.side == Side::Left ? Side::Right : Side::Left);
        }
    }
    return Side::Left;
}

std::optional<View> HeadPictures::bestView(const Place &place) const
{
    std::optional<View> best;
    double area = 0;
    for (const View view : views()) {
        const RegionShape *shape = m_drawings.at(view).shape(place);
        // What front or back show well is looked for there.
        constexpr double muchLarger = 1.7;
        if (shape && shape->area > area * (best ? muchLarger : 1)) {
            area = shape->area;
            best = view;
        }
    }
    return best;
}

QRectF HeadPictures::roomOf(View view, const Place &place, QRectF room, double radius) const
{
    if (place.side == Side::Middle || sideShownBy(view))
        return room;
    // Clear of the middle, so that nobody asks which side is meant.
    const double middle = m_drawings.at(view).viewBox().center().x();
    if (place.side == sideAtLeft(view))
        room.setRight(middle - 1.4 * radius);
    else
        room.setLeft(middle + 1.4 * radius);
    return room;
}

QList<HeadPictures::Label> HeadPictures::labels(View view, const QList<HeatSpot> &heat, double radius) const
{
    QList<Label> labels;
    const QRectF room = viewBox(view).adjusted(radius, radius, -radius, -radius);
    for (const HeatSpot &spot : heat) {
        if (spot.number == 0 || bestView(spot.place) != view)
            continue;
        const QRectF allowed = roomOf(view, spot.place, room, radius);
        const auto within = [&](const QPointF &at) {
            return QPointF(std::clamp(at.x(), allowed.left(), allowed.right()),
                           std::clamp(at.y(), allowed.top(), allowed.bottom()));
        };
        const QPointF wanted = within(pointInside(*m_drawings.at(view).shape(spot.place)));
        const auto isFree = [&](const QPointF &at) {
            return std::ranges::none_of(labels, [&](const Label &other) {
                return std::hypot(other.middle.x() - at.x(), other.middle.y() - at.y()) < 2.1 * radius;
            });
        };
        // Round and round, a little further each time: the nearest place where it hides no other.
        QPointF middle = wanted;
        for (int step = 1; !isFree(middle) && step < 200; ++step) {
            const double away = radius * 0.15 * step;
            middle = within(wanted + QPointF(std::cos(step * 2.4), std::sin(step * 2.4)) * away);
        }
        labels.append({spot.number, middle});
    }
    return labels;
}

void HeadPictures::paint(QPainter &painter, const QRectF &target, View view, const QList<HeatSpot> &heat,
                         const QFont &labelFont, double labelRadius) const
{
    const std::lock_guard lock(*m_painting);
    const BodyDrawing &drawing = m_drawings.at(view);
    const QRectF box = viewBox(view);
    const double scale = target.width() / box.width();
    painter.save();
    painter.setClipRect(target);
    painter.translate(target.topLeft());
    painter.scale(scale, scale);
    painter.translate(-box.topLeft());
    m_figures.at(view).paint(painter);
    for (const HeatSpot &spot : heat) {
        const RegionShape *shape = drawing.shape(spot.place);
        if (!shape)
            continue;
        QColor colour = heatOnPaper(spot.share);
        painter.setPen(QPen(printColours().text, 2));
        colour.setAlphaF(float(heatOpacity));
        painter.setBrush(colour);
        painter.drawPath(shape->path);
    }
    const double radius = labelRadius / scale;
    const QList<Label> all = labels(view, heat, radius);
    painter.restore();
    painter.save();
    painter.setFont(labelFont);
    for (const Label &label : all) {
        const QPointF middle = target.topLeft() + (label.middle - box.topLeft()) * scale;
        painter.setPen(QPen(printColours().text, labelRadius / 9));
        painter.setBrush(Qt::white);
        painter.drawEllipse(middle, labelRadius, labelRadius);
        painter.drawText(QRectF(middle.x() - labelRadius * 2, middle.y() - labelRadius * 2, labelRadius * 4,
                                labelRadius * 4),
                         Qt::AlignCenter, QString::number(label.number));
    }
    painter.restore();
}

QByteArray HeadPictures::figure(View view) const
{
    QByteArray result;
    const auto bytes = readDrawingFile(resources::bodyMapFile(view));
    if (!bytes)
        return result;
    QXmlStreamReader reader(m_palettes.recoloured(*bytes, Look()));
    QXmlStreamWriter writer(&result);
    const QString prefix = toKey(view) + u'-';
    int depth = 0; // within what is taken over
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            const bool isWanted =
                reader.name() == "defs"_L1 || reader.attributes().value("id"_L1) == "figure"_L1;
            if (depth == 0 && !isWanted)
                continue;
            ++depth;
            writer.writeStartElement(reader.name().toString());
            for (const QXmlStreamAttribute &attribute : reader.attributes())
                writer.writeAttribute(
                    attribute.name().toString(),
                    renamed(attribute.name().toString(), attribute.value().toString(), prefix));
        } else if (reader.isEndElement() && depth > 0) {
            --depth;
            writer.writeEndElement();
        }
    }
    return result;
}

QByteArray HeadPictures::svg(View view, const QList<HeatSpot> &heat, const QString &words) const
{
    const std::lock_guard lock(*m_painting);
    const BodyDrawing &drawing = m_drawings.at(view);
    const QRectF box = viewBox(view);
    QByteArray result =
        u"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"%1\" viewBox=\"%2 %3 %4 %5\">"_s
            .arg(words.toHtmlEscaped(), number(box.left()), number(box.top()), number(box.width()),
                 number(box.height()))
            .toUtf8();
    if (view == View::RightSide)
        result +=
            u"<g transform=\"matrix(-1 0 0 1 %1 0)\">"_s.arg(number(box.left() + box.right())).toUtf8() +
            figure(view) + "</g>";
    else
        result += figure(view);
    for (const HeatSpot &spot : heat) {
        if (const RegionShape *shape = drawing.shape(spot.place)) {
            result +=
                u"<path fill=\"%1\" fill-opacity=\"%2\" stroke=\"%3\" stroke-width=\"2\" fill-rule=\"evenodd\" d=\"%4\"/>"_s
                    .arg(heatOnPaper(spot.share).name(), QString::number(heatOpacity),
                         printColours().text.name(), pathData(shape->path))
                    .toUtf8();
        }
    }
    for (const Label &label : labels(view, heat, svgLabelRadius)) {
        result +=
            u"<circle cx=\"%1\" cy=\"%2\" r=\"%3\" fill=\"#ffffff\" stroke=\"%4\" stroke-width=\"4\"/>"_s
                .arg(number(label.middle.x()), number(label.middle.y()), number(svgLabelRadius),
                     printColours().text.name())
                .toUtf8();
        result += u"<text x=\"%1\" y=\"%2\" font-size=\"58\" font-family=\"sans-serif\" font-weight=\"bold\" "
                  "text-anchor=\"middle\" fill=\"%3\">%4</text>"_s
                      .arg(number(label.middle.x()), number(label.middle.y() + 20),
                           printColours().text.name(), QString::number(label.number))
                      .toUtf8();
    }
    return result + "</svg>";
}

} // namespace nape
