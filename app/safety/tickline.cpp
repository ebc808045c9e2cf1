// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/safety/tickline.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace nape
{

namespace
{

constexpr int padding = 8;
constexpr int boxWidth = 18;
constexpr int leastHeight = 32;
constexpr int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

} // namespace

TickLine::TickLine(const QString &sentence, const Appearance &appearance, QWidget *parent)
    : QAbstractButton(parent), m_appearance(appearance)
{
    setText(sentence);
    setAccessibleName(sentence);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect TickLine::words(int width) const
{
    const int left = padding + boxWidth + 12;
    const int room = std::max(80, width - left - padding);
    QRect words = fontMetrics().boundingRect(QRect(left, padding, room, 10'000), flags, text());
    // As wide as was measured: in a tighter one the words could break elsewhere.
    words.setWidth(room);
    // A line of one word stands level with its box.
    words.moveTop(padding + std::max(0, (boxWidth - fontMetrics().height()) / 2));
    return words;
}

QSize TickLine::sizeHint() const
{
    return {320, heightForWidth(320)};
}

QSize TickLine::minimumSizeHint() const
{
    return {160, leastHeight};
}

int TickLine::heightForWidth(int width) const
{
    return std::max(leastHeight, words(width).bottom() + padding);
}

void TickLine::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void TickLine::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_appearance.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(isChecked() ? QPen(colours.accent, 1) : QPen(Qt::NoPen));
        painter.setBrush(colours.hover);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }

    QStyleOptionButton box;
    box.initFrom(this);
    box.state.setFlag(QStyle::State_On, isChecked());
    const int firstLine = fontMetrics().height();
    box.rect = QRect(padding, words(width()).top() + (firstLine - boxWidth) / 2, boxWidth, boxWidth);
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, this);

    painter.setFont(font());
    painter.setPen(colours.text);
    painter.drawText(words(width()), flags, text());
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

} // namespace nape
