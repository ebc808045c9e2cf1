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
    : m_font(font), m_captionFont(font)
{
    m_captionFont.setWeight(QFont::DemiBold);
    const double inside = placed.isSmall ? smallMargin : margin;
    const QRectF card = placed.clip(visible).adjusted(inside, inside, -inside, -inside);
    if (card.isEmpty())
        return;
    const double lines = QFontMetricsF(m_captionFont).height() + lineGap + QFontMetricsF(m_font).height();
    // A small drawing has its sides named at its foot, where there is room beside it.
    const QRectF area = placed.isSmall ? card : QRectF(card.topLeft(), QSizeF(card.width(), lines));
    const auto add = [&](const QString &words, Kind kind, Qt::Alignment where) {
        const QFontMetricsF metrics(kind == Kind::Caption ? m_captionFont : m_font);
        m_words.append({words, metrics.boundingRect(area, int(where), words), kind});
    };
    // Between a pair of small drawings there is room for their name, above them there is none.
    add(viewName(placed.view), Kind::Caption,
        Qt::AlignTop | (placed.isSmall ? Qt::AlignHCenter : Qt::AlignLeft));
    if (sideShownBy(placed.view))
        return;
    // Seen from the front, the person's right is on our left.
    const bool front = placed.view == View::Front;
    add(front ? right() : left(), Kind::Side, Qt::AlignBottom | Qt::AlignLeft);
    add(front ? left() : right(), Kind::Side, Qt::AlignBottom | Qt::AlignRight);
}

QList<QRectF> MapWords::rects() const
{
    QList<QRectF> rects;
    for (const Words &words : m_words)
        rects.append(words.rect.adjusted(-chipMargin, -1, chipMargin, 1));
    return rects;
}

void MapWords::paint(QPainter &painter, const Colours &colours) const
{
    QColor ground = colours.surface;
    ground.setAlphaF(0.85F);
    for (const Words &words : m_words) {
        // Zoomed, the figure lies beneath; words on skin would be hard to read.
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(words.rect.adjusted(-chipMargin, -1, chipMargin, 1), chipMargin, chipMargin);
        const bool isCaption = words.kind == Kind::Caption;
        painter.setFont(isCaption ? m_captionFont : m_font);
        painter.setPen(isCaption ? colours.text : colours.quietText);
        painter.drawText(words.rect, Qt::AlignCenter, words.text);
    }
}

} // namespace nape
