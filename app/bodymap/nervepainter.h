// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bodymap/bodydrawing.h"

class QPainter;

namespace nape
{

/// The skin areas of the head's nerves: each with a tint and a hatching of its own, so that they are told
/// apart without colour. The painter paints in the widget's pixels; any thread.
void paintNerves(QPainter &painter, const BodyDrawing &drawing, const QTransform &toWidget,
                 PaletteName palette, double pixelRatio);

/// "V1"; what stands in the area. Empty for a nerve that is not known.
QString nerveLabel(const QString &key);
/// "V1, the eye branch of the face's main nerve".
QString nerveName(const QString &key);

} // namespace nape
