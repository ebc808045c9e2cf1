// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/nervepainter.h"

#include "app/bodymap/patterns.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::BodyMap)
};

struct Style {
    QLatin1StringView key;
    QLatin1StringView role; // in the palettes of the drawings
    int degrees;
};

constexpr Style styles[] = {{"v1"_L1, "nerveV1"_L1, 45},
                            {"v2"_L1, "nerveV2"_L1, 0},
                            {"v3"_L1, "nerveV3"_L1, 135},
                            {"greater_occipital"_L1, "nerveGreaterOccipital"_L1, 45},
                            {"lesser_occipital"_L1, "nerveLesserOccipital"_L1, 90}};

/// What stands in the area; empty for a nerve that is not known.
QString labelOf(const QString &key)
{
    if (key == "v1"_L1)
        return Words::tr("V1", "first branch of the trigeminal nerve");
    if (key == "v2"_L1)
        return Words::tr("V2", "second branch of the trigeminal nerve");
    if (key == "v3"_L1)
        return Words::tr("V3", "third branch of the trigeminal nerve");
    if (key == "greater_occipital"_L1)
        return Words::tr("greater occipital", "nerve");
    if (key == "lesser_occipital"_L1)
        return Words::tr("lesser occipital", "nerve");
    return {};
}

} // namespace

void paintNerves(QPainter &painter, const BodyDrawing &drawing, const QTransform &toWidget, const Look &look,
                 double pixelRatio)
{
    for (const LayerShape &nerve : drawing.nerves()) {
        const auto style = std::ranges::find(styles, nerve.key, &Style::key);
        if (style == std::end(styles))
            continue;
        const QColor colour = drawing.colour(look, style->role);
        QColor tint = colour;
        tint.setAlphaF(0.24F);
        QColor ink = colour;
        ink.setAlphaF(0.65F);
        const QPainterPath path = toWidget.map(nerve.path);
        painter.fillPath(path, tint);
        painter.fillPath(path, hatchBrush(style->degrees, ink, pixelRatio));
        painter.setPen(QPen(colour, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
    }
}

QList<NerveLabel> nerveLabels(const BodyDrawing &drawing, const QTransform &toWidget,
                              const QFontMetricsF &metrics)
{
    QList<NerveLabel> labels;
    for (const LayerShape &nerve : drawing.nerves()) {
        const QString words = labelOf(nerve.key);
        if (words.isEmpty())
            continue;
        QRectF rect = metrics.boundingRect(words).adjusted(-4, -1, 4, 1);
        rect.moveCenter(toWidget.map(nerve.middle));
        const auto other = std::ranges::find(labels, words, &NerveLabel::words);
        if (other != labels.end() && other->rect.adjusted(-8, 0, 8, 0).intersects(rect))
            other->rect.moveCenter((other->rect.center() + rect.center()) / 2);
        else
            labels.append({words, rect});
    }
    return labels;
}

QString nerveName(const QString &key)
{
    if (key == "v1"_L1)
        return Words::tr("V1, the eye branch of the trigeminal nerve");
    if (key == "v2"_L1)
        return Words::tr("V2, the cheek branch of the trigeminal nerve");
    if (key == "v3"_L1)
        return Words::tr("V3, the jaw branch of the trigeminal nerve");
    if (key == "greater_occipital"_L1)
        return Words::tr("Greater occipital nerve");
    if (key == "lesser_occipital"_L1)
        return Words::tr("Lesser occipital nerve");
    return {};
}

} // namespace nape
