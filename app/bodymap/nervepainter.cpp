// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/nervepainter.h"

#include "app/bodymap/patterns.h"

#include <QCoreApplication>
#include <QPainter>

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

} // namespace

void paintNerves(QPainter &painter, const BodyDrawing &drawing, const QTransform &toWidget,
                 PaletteName palette, double pixelRatio)
{
    for (const LayerShape &nerve : drawing.nerves()) {
        const auto style = std::ranges::find(styles, nerve.key, &Style::key);
        if (style == std::end(styles))
            continue;
        const QColor colour = drawing.colour(palette, style->role);
        QColor tint = colour;
        tint.setAlphaF(0.30F);
        QColor ink = colour;
        ink.setAlphaF(0.75F);
        const QPainterPath path = toWidget.map(nerve.path);
        painter.fillPath(path, tint);
        painter.fillPath(path, hatchBrush(style->degrees, ink, pixelRatio));
        painter.setPen(QPen(colour, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
    }
}

QString nerveLabel(const QString &key)
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
