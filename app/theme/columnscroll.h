// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

namespace nape
{

/// A column of wrapped words that scrolls up and down. Unlike a plain scroll area it asks its content how
/// high it has to be at the width it gets, so that no word is cut when the text is large.
class ColumnScroll final : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes ownership of `content`, which must have a layout.
    explicit ColumnScroll(QWidget *content, QWidget *parent = nullptr);

    /// Scrolls until it is seen, with some room around it, also if it was shown only just now.
    void bringIntoView(QWidget *inside);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
};

} // namespace nape
