// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/mainwindow/floatingnotice.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLayout>
#include <QPushButton>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QMargins toTheEdges(16, 0, 16, 8);

} // namespace

FloatingNotice::FloatingNotice(const Appearance &appearance, QWidget *over) : NoticeBar(appearance, over)
{
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(u"closeNoticeButton"_s);
    close->setAccessibleName(tr("Close the message"));
    layout()->addWidget(close);
    over->installEventFilter(this);
    connect(close, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, const QWidget *focus) { uncover(focus); });
}

void FloatingNotice::uncover(const QWidget *focus)
{
    if (!isVisible() || !focus || isAncestorOf(focus) || !parentWidget()->isAncestorOf(focus))
        return;
    // What is large is still to be seen beside it.
    if (geometry().contains(focus->mapTo(parentWidget(), focus->rect().center())))
        clear();
}

void FloatingNotice::place()
{
    const QRect room = parentWidget()->rect().marginsRemoved(toTheEdges);
    const int height = std::min(heightForWidth(room.width()), room.height());
    setGeometry(room.left(), room.bottom() + 1 - height, room.width(), height);
    raise();
}

bool FloatingNotice::event(QEvent *event)
{
    const bool done = NoticeBar::event(event);
    // Other words or letters want another height.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        place();
    return done;
}

bool FloatingNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    // Only what nothing on the page has a use for comes this far.
    if (watched == parentWidget() && event->type() == QEvent::KeyPress && isVisible() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        const bool hadFocus = isAncestorOf(window()->focusWidget());
        clear();
        if (hadFocus)
            Q_EMIT closed();
        return true;
    }
    return NoticeBar::eventFilter(watched, event);
}

} // namespace nape
