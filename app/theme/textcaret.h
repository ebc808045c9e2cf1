// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;
class QPainter;
class QPlainTextEdit;

namespace nape
{

/// Qt draws the mark of the typing position by inverting what lies under it: on a dark ground that is a
/// glaring line, and it blinks. Ours has the colour of the letters and stands still.
void drawCaret(QPainter &painter, const QLineEdit &field);

/// The same for a field of several lines, as a thin widget over its letters.
class TextCaret final : public QWidget
{
    Q_OBJECT

public:
    /// Belongs to the field, which then draws none of its own.
    explicit TextCaret(QPlainTextEdit &field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPlainTextEdit &m_field;

    void follow();
};

} // namespace nape
