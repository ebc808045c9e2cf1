// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPainterPath>

#include <optional>

class QSvgRenderer;

namespace nape
{

/// The exact outline of one element of a drawing, curves and transforms included, in the coordinates of its
/// view box; none if the drawing has no such element or the element has no shape.
///
/// There is no parser here: Qt SVG draws the element once onto a device that only remembers the paths it is
/// given.
std::optional<QPainterPath> svgPath(QSvgRenderer &renderer, const QString &id);

} // namespace nape
