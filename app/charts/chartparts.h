// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chart.h"

#include <QFontMetricsF>
#include <QHash>
#include <QLineF>

namespace nape::chartparts
{

/// How a bar or a line is told from the others.
enum class Ink {
    Tint,  ///< a pale ground with a firm edge
    Hatch, ///< slanting lines
    Solid,
};

/// Slanting lines that fill the rectangle exactly.
QList<QLineF> hatch(const QRectF &rect, qreal distance);
void paintBar(QPainter &painter, const QRectF &rect, Ink ink, const Colours &colours);

/// What of a chart of that size is to be painted: all of it, or what the painter was clipped to.
QRectF wanted(const QPainter &painter, const QSizeF &size);

/// How wide words are in a font, each measured once: a chart of years says the same few again and again.
class WordWidths
{
public:
    explicit WordWidths(const QFont &font) : m_metrics(font) {}
    qreal of(const QString &words);

private:
    QFontMetricsF m_metrics;
    QHash<QString, qreal> m_known;
};

/// Words that explain what is drawn, in a row that goes on in the next line where there is no room; words
/// that are wider than all the room go on in the next line themselves.
struct LegendItem {
    enum class Sign { Tint, Hatch, Solid, Dashed, Dot, Ring, Diamond, Line, Band, Limit };
    Sign sign = Sign::Tint;
    QString words;
};
class Legend
{
public:
    Legend(const QList<LegendItem> &items, qreal width, const QFont &font);

    qreal height() const { return m_height; } ///< 0 without items
    void paint(QPainter &painter, const QPointF &topLeft, const ChartLook &look) const;

private:
    QList<LegendItem> m_items;
    QList<QRectF> m_rects;
    qreal m_height = 0;
};

/// A round number at or above `most` that makes a good top of a scale, and how far its marks lie apart.
struct Scale {
    double top = 1;
    double step = 1;
};
Scale scaleUpTo(double most);

} // namespace nape::chartparts
