// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportblocks.h"

#include <QTextLayout>

/// What the blocks set type with.
namespace nape::pages
{

inline constexpr double hairline = 0.5 * point;
/// Large enough for any line that is measured rather than broken.
inline constexpr double endless = 1e6;

/// One paragraph broken into lines.
class Lines
{
public:
    Lines(const QString &words, const QFont &font, double width, Qt::Alignment alignment);

    static double lineHeight(const QFont &font) { return font.pixelSize() * 1.24; }

    double height() const { return m_height; }
    int count() const { return m_layout.lineCount(); }
    /// Where the text of a line begins.
    int startOf(int line) const { return m_layout.lineAt(line).textStart(); }
    void paint(QPainter &painter, const QPointF &at) const { m_layout.draw(&painter, at); }

private:
    QTextLayout m_layout;
    double m_height = 0;
};

double widthOf(const QString &words, const QFont &font);

/// One line, in the middle of or at an edge of the rectangle.
void drawLine(QPainter &painter, const QRectF &rect, const QString &words, const QFont &font,
              Qt::Alignment alignment);

} // namespace nape::pages
