// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace nape
{

/// Cards with a heading each, in one column or in two where lines would get too long to follow.
class SignGroups final : public QWidget
{
    Q_OBJECT

public:
    explicit SignGroups(const Appearance &appearance, QWidget *parent = nullptr);

    /// Adds a card; what belongs on it goes into the returned layout.
    QVBoxLayout *addGroup(const QString &title);
    /// Once all are there: the columns get about the same number of lines.
    void arrange();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Group {
        QWidget *card;
        QLabel *title;
    };

    const Appearance &m_appearance;
    QHBoxLayout *m_layout;
    QVBoxLayout *m_columns[2];
    QList<Group> m_groups;
    int m_columnCount = 0;
};

} // namespace nape
