// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace nape
{

/// A column of cards and short lines on one tab of the Relief panel, made anew when what is chosen changes.
class CardList : public QWidget
{
    Q_OBJECT

public:
    explicit CardList(QWidget *parent = nullptr);

protected:
    /// The old ones go when the event in hand is over: one of them may have sent it.
    void clear();
    void add(QWidget *widget);
    /// A wrapped line of words.
    QLabel *addWords(const QString &text);

private:
    QVBoxLayout *m_layout;
};

} // namespace nape
