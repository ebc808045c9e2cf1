// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/mapwords.h"

#include "app/bodymap/bodydrawing.h"
#include "app/bodymap/viewname.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace nape
{

namespace
{

constexpr double margin = 12;
constexpr double smallMargin = 8;
constexpr double lineGap = 4;
constexpr double chipMargin = 4;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(nape::BodyMap)
};

QString right()
{
    return Text::tr("right", "side of the person, beside the picture");
}

QString left()
{
    return Text::tr("left", "side of the person, beside the picture");
}

} // namespace

MapWords::MapWords(const PlacedView &placed, const QRectF &visible, const QFont &font)
    : m_view(placed.view), m_isSmall(placed.isSmall), m_font(font), m_captionFont(font)
{
    m_captionFont.setWeight(QFont::DemiBold);
    const double inside = m_isSmall ? smallMargin : margin;
    const QRectF card = placed.clip(visible).adjusted(inside, inside, -inside, -inside);
    const double height = QFontMetricsF(m_captionFont).height() + lineGap + QFontMetricsF(m_font).height();
    // A small drawing has its sides named at its foot, where there is room beside it.
    m_rect = m_isSmall ? card : QRectF(card.topLeft(), QSizeF(std::max(0.0, card.width()), height));
}

void MapWords::paint(QPainter &painter, const Colours &colours) const
{
    if (m_rect.isEmpty())
        return;
    QColor ground = colours.surface;
    ground.setAlphaF(0.85F);
    const auto write = [&](const QString &words, const QFont &font, const QColor &colour,
                           Qt::Alignment where) {
        painter.setFont(font);
        const QRectF rect = painter.boundingRect(m_rect, where, words);
        // Zoomed, the figure lies beneath; words on skin would be hard to read.
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect.adjusted(-chipMargin, -1, chipMargin, 1), chipMargin, chipMargin);
        painter.setPen(colour);
        painter.drawText(rect, where, words);
    };
    // Between a pair of small drawings there is room, above them there is none.
    write(viewName(m_view), m_captionFont, colours.text,
          Qt::AlignTop | (m_isSmall ? Qt::AlignHCenter : Qt::AlignLeft));
    if (sideShownBy(m_view))
        return;
    // Seen from the front, the person's right is on our left.
    const bool front = m_view == View::Front;
    write(front ? right() : left(), m_font, colours.quietText, Qt::AlignBottom | Qt::AlignLeft);
    write(front ? left() : right(), m_font, colours.quietText, Qt::AlignBottom | Qt::AlignRight);
}

} // namespace nape
