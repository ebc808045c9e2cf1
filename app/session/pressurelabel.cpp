// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/pressurelabel.h"

#include "app/theme/pressuredots.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>

namespace nape
{

namespace
{

constexpr int gap = 8;

} // namespace

PressureLabel::PressureLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PressureLabel::setPressure(int level, const QString &words)
{
    m_level = level;
    m_words = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize PressureLabel::sizeHint() const
{
    const QSize dots = pressureDotsSize(fontMetrics());
    return {dots.width() + gap + fontMetrics().horizontalAdvance(m_words), dots.height()};
}

void PressureLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // The palette rather than the theme: a dimmed player has its own.
    Colours colours;
    colours.text = palette().color(QPalette::WindowText);
    const QSize dots = pressureDotsSize(fontMetrics());
    drawPressureDots(painter, QRect({0, 0}, QSize(dots.width(), height())), m_level, colours);
    painter.setPen(colours.text);
    painter.drawText(rect().adjusted(dots.width() + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_words);
}

void PressureLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace nape
