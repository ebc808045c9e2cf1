// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/textcaret.h"

#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>

namespace nape
{

namespace
{

constexpr int caretWidth = 2;

} // namespace

void drawCaret(QPainter &painter, const QLineEdit &field)
{
    if (!field.hasFocus() || field.isReadOnly() || field.hasSelectedText())
        return;
    // What Qt calls the rectangle of the cursor is wider than it, by the same on both sides.
    const QRect around = field.inputMethodQuery(Qt::ImCursorRectangle).toRect();
    painter.fillRect(QRect(around.center().x(), around.top(), caretWidth, around.height()),
                     field.palette().color(QPalette::Text));
}

TextCaret::TextCaret(QPlainTextEdit &field) : QWidget(field.viewport()), m_field(field)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    field.setCursorWidth(0);
    field.installEventFilter(this);
    connect(&field, &QPlainTextEdit::cursorPositionChanged, this, &TextCaret::follow);
    // Also when the text is scrolled.
    connect(&field, &QPlainTextEdit::updateRequest, this, &TextCaret::follow);
    follow();
}

bool TextCaret::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        setVisible(event->type() == QEvent::FocusIn && !m_field.isReadOnly());
    return QWidget::eventFilter(watched, event);
}

void TextCaret::follow()
{
    const QRect at = m_field.cursorRect();
    setGeometry(at.left(), at.top(), caretWidth, at.height());
    setVisible(m_field.hasFocus() && !m_field.isReadOnly());
}

void TextCaret::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_field.palette().color(QPalette::Text));
}

} // namespace nape
