// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/mapwords.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace nape
{

namespace
{

constexpr double margin = 12;
constexpr double lineGap = 4;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(nape::BodyMap)
};

QString caption(View view)
{
    return view == View::Front ? Text::tr("Front") : Text::tr("Back");
}

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
    : m_view(placed.view), m_font(font), m_captionFont(font)
{
    m_captionFont.setWeight(QFont::DemiBold);
    const QRectF card = placed.clip(visible).adjusted(margin, margin, -margin, -margin);
    const double height = QFontMetricsF(m_captionFont).height() + lineGap + QFontMetricsF(m_font).height();
    m_rect = QRectF(card.topLeft(), QSizeF(std::max(0.0, card.width()), height));
}

void MapWords::paint(QPainter &painter, const Colours &colours) const
{
    if (m_rect.isEmpty())
        return;
    painter.setFont(m_captionFont);
    painter.setPen(colours.text);
    painter.drawText(m_rect, Qt::AlignTop | Qt::AlignLeft, caption(m_view));

    // Seen from the front, the person's right is on our left.
    const bool front = m_view == View::Front;
    painter.setFont(m_font);
    painter.setPen(colours.quietText);
    painter.drawText(m_rect, Qt::AlignBottom | Qt::AlignLeft, front ? right() : left());
    painter.drawText(m_rect, Qt::AlignBottom | Qt::AlignRight, front ? left() : right());
}

} // namespace nape
