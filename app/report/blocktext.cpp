// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/blocktext.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace nape::pages
{

using namespace Qt::StringLiterals;

Lines::Lines(const QString &words, const QFont &font, double width, Qt::Alignment alignment)
    : m_layout(words, font)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout.setTextOption(option);
    m_layout.beginLayout();
    double y = 0;
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += lineHeight(font);
    }
    m_layout.endLayout();
    m_height = y;
}

double widthOf(const QString &words, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(words);
}

void drawLine(QPainter &painter, const QRectF &rect, const QString &words, const QFont &font,
              Qt::Alignment alignment)
{
    Lines lines(words, font, std::max(rect.width(), 1.0), alignment);
    lines.paint(painter, {rect.left(), rect.center().y() - Lines::lineHeight(font) / 2});
}

QFont font(Type type)
{
    // Narrow and plain where the system has it; the last is everywhere.
    QFont font(QStringList{u"Source Sans 3"_s, u"Source Sans Pro"_s, u"Noto Sans"_s, u"Open Sans"_s,
                           u"Helvetica Neue"_s, u"Segoe UI"_s, u"Liberation Sans"_s, u"Nimbus Sans"_s,
                           u"Arial"_s, u"DejaVu Sans"_s});
    font.setStyleHint(QFont::SansSerif);
    // Not the bitmaps of a screen: the same letters on every device.
    font.setHintingPreference(QFont::PreferNoHinting);
    const auto points = [&](double size) { font.setPixelSize(static_cast<int>(std::ceil(size * point))); };
    switch (type) {
    case Type::Title:
        points(19);
        font.setWeight(QFont::Bold);
        break;
    case Type::Heading:
        points(10.5);
        font.setWeight(QFont::Bold);
        break;
    case Type::Number:
        points(16);
        font.setWeight(QFont::Bold);
        break;
    case Type::Body:
        points(9);
        break;
    case Type::Strong:
        points(9);
        font.setWeight(QFont::Bold);
        break;
    case Type::Small:
        points(smallestPoints);
        break;
    }
    return font;
}

double textHeight(const QString &words, const QFont &font, double width)
{
    return Lines(words, font, width, Qt::AlignLeft).height();
}

} // namespace nape::pages
