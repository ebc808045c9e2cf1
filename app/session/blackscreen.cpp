// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/blackscreen.h"

#include "app/session/announce.h"
#include "app/theme/appearance.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace nape
{

BlackScreen::BlackScreen(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("blackScreen"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::BlankCursor);
    hide();
    parent->installEventFilter(this);
}

void BlackScreen::cover()
{
    m_showsLine = false;
    m_focusBefore = QApplication::focusWidget();
    m_line.clear();
    setGeometry(parentWidget()->rect());
    raise();
    show();
    setFocus(Qt::OtherFocusReason);
    setAccessibleName(tr("Black screen. Press any key twice to come back."));
    Q_EMIT coveringChanged(true);
}

void BlackScreen::uncover()
{
    if (!isCovering())
        return;
    const bool hadFocus = hasFocus();
    hide();
    if (hadFocus && m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT coveringChanged(false);
}

void BlackScreen::setLine(const QString &words)
{
    if (words == m_line)
        return;
    m_line = words;
    if (m_showsLine)
        update();
}

void BlackScreen::step()
{
    if (m_showsLine)
        return uncover();
    showLine();
}

void BlackScreen::showLine()
{
    m_showsLine = true;
    setAccessibleName(m_line);
    announce(this, m_line);
    update();
}

bool BlackScreen::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Here a key is no shortcut.
        event->accept();
        return true;
    case QEvent::KeyPress:
        // A key that is held, the one for black above all, is one key.
        if (static_cast<QKeyEvent *>(event)->isAutoRepeat())
            return true;
        if (m_act && m_act(static_cast<QKeyEvent *>(event)->key()))
            showLine();
        else
            step();
        return true;
    default:
        return QWidget::event(event);
    }
}

bool BlackScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void BlackScreen::mousePressEvent(QMouseEvent *)
{
    step();
}

void BlackScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::black);
    if (!m_showsLine)
        return;
    // As dark as can still be read: nobody asked for more.
    painter.setPen(Colours::of(PaletteName::Comfort).quietText.darker(140));
    painter.setFont(Appearance::font(1));
    painter.drawText(rect().adjusted(32, 32, -32, -32), Qt::AlignCenter | Qt::TextWordWrap, m_line);
}

} // namespace nape
