// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/pressuredots.h"

namespace nape
{

namespace
{

constexpr int dotCount = 5;

} // namespace

QSize pressureDotsSize(const QFontMetrics &metrics)
{
    const int dot = metrics.xHeight() + 1;
    return {dotCount * dot + (dotCount - 1) * dot / 2, metrics.height()};
}

void drawPressureDots(QPainter &painter, const QRect &rect, int level, const Colours &colours)
{
    const qreal dot = rect.width() / (dotCount + (dotCount - 1) / 2.0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.text, 1.2));
    for (int i = 0; i < dotCount; ++i) {
        const QPointF centre(rect.left() + dot / 2 + i * dot * 1.5, rect.center().y() + 0.5);
        painter.setBrush(i < level ? QBrush(colours.text) : QBrush(Qt::NoBrush));
        painter.drawEllipse(centre, dot / 2 - 0.6, dot / 2 - 0.6);
    }
    painter.restore();
}

} // namespace nape
