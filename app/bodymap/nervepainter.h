// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodydrawing.h"

class QFontMetricsF;
class QPainter;

namespace nape
{

/// The skin areas of the head's nerves: each with a tint and a hatching of its own, so that they are told
/// apart without colour. The painter paints in the widget's pixels; any thread.
void paintNerves(QPainter &painter, const BodyDrawing &drawing, const QTransform &toWidget, const Look &look,
                 double pixelRatio);

/// What stands in an area: "V1". One for both sides where they would touch.
struct NerveLabel {
    QString words;
    QRectF rect; ///< in the widget
};
QList<NerveLabel> nerveLabels(const BodyDrawing &drawing, const QTransform &toWidget,
                              const QFontMetricsF &metrics);

/// "V1, the eye branch of the face's main nerve".
QString nerveName(const QString &key);

} // namespace nape
