// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

class QListView;

namespace nape
{

/// Rows of a list that are as high as their wrapped words, with a gap between one and the next.
class WrappedRows final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Makes the list wrap its words, too.
    static void install(QListView *list);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    using QStyledItemDelegate::QStyledItemDelegate;
};

} // namespace nape
