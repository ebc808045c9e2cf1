// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/fields/fieldbutton.h"

#include "app/theme/icons.h"

#include <QEvent>

#include <algorithm>

namespace nape
{

FieldButton::FieldButton(const QString &objectName, const QString &words, QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(objectName);
    setAccessibleName(words);
    setToolTip(words);
}

void FieldButton::setDrawing(const QString &name)
{
    m_drawing = name;
    updateDrawing();
}

QSize FieldButton::sizeHint() const
{
    const QSize size = QToolButton::sizeHint();
    const int side = std::max({size.width(), size.height(), fontMetrics().height() * 3 / 2});
    return {side, side};
}

void FieldButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateDrawing();
}

void FieldButton::updateDrawing()
{
    if (m_drawing.isEmpty())
        return;
    setIcon(lineIcon(m_drawing, palette().color(QPalette::ButtonText)));
    setIconSize(QSize(5, 5) * fontMetrics().height() / 4);
}

} // namespace nape
