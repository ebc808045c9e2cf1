// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/columnscroll.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLayout>

namespace nape
{

ColumnScroll::ColumnScroll(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->installEventFilter(this);
}

void ColumnScroll::bringIntoView(QWidget *inside)
{
    // What was just shown has no place before the layouts were asked.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    ensureWidgetVisible(inside, 0, fontMetrics().height() * 3);
}

bool ColumnScroll::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fitHeight();
    return handled;
}

void ColumnScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitHeight();
}

void ColumnScroll::fitHeight()
{
    const QLayout *content = widget()->layout();
    widget()->setMinimumHeight(content->hasHeightForWidth()
                                   ? content->totalHeightForWidth(viewport()->width())
                                   : content->totalMinimumSize().height());
}

} // namespace nape
