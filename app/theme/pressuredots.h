// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/colours.h"

#include <QFontMetrics>
#include <QPainter>

namespace nape
{

/// Pressure as five dots, filled up to the level: ●●○○○. Always drawn beside the word for it.
QSize pressureDotsSize(const QFontMetrics &metrics);
void drawPressureDots(QPainter &painter, const QRect &rect, int level, const Colours &colours);

} // namespace nape
