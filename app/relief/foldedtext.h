// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace nape
{

/// Words that are good to know but must not push the way to help out of sight: one line of them, and all with
/// one click. What the person opened stays open.
class FoldedText final : public QWidget
{
    Q_OBJECT

public:
    explicit FoldedText(QWidget *parent = nullptr);

    /// `line`: plain, shown as far as there is room; empty: there is nothing to fold. `all`: rich text.
    void setText(const QString &line, const QString &all);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_words;
    QLabel *m_line;
    QPushButton *m_more;
    QLabel *m_all;

    void refresh();
    void elide();
};

} // namespace nape
