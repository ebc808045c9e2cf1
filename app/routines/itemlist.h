// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListWidget>

namespace nape
{

/// A list whose rows are put in order by dragging, or with the keyboard: Alt+Up and Alt+Down move a row,
/// Ctrl+D copies it, Delete removes it. It only asks; whoever owns the rows moves them and shows them anew.
class ItemList final : public QListWidget
{
    Q_OBJECT

public:
    explicit ItemList(QWidget *parent = nullptr);

    /// The rows as they are now, with this one current.
    void setRows(const QStringList &rows, int current);

Q_SIGNALS:
    void moveRequested(int from, int to); ///< `to`: the row where it is afterwards
    void copyRequested(int row);
    void removeRequested(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;
};

} // namespace nape
