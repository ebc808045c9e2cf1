// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/wrappedrows.h"

#include <QListView>

namespace nape
{

namespace
{

constexpr int gap = 6; // above and below the words

} // namespace

void WrappedRows::install(QListView *list)
{
    list->setItemDelegate(new WrappedRows(list));
    list->setWordWrap(true);
    list->setResizeMode(QListView::Adjust);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

QSize WrappedRows::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *list = qobject_cast<const QListView *>(option.widget);
    if (!list)
        return QStyledItemDelegate::sizeHint(option, index);
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const int margin = list->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, &row, list) + 1;
    const int width = list->viewport()->width();
    const QRect words = row.fontMetrics.boundingRect(QRect(0, 0, width - 2 * margin, QWIDGETSIZE_MAX),
                                                     Qt::TextWordWrap, row.text); // as it is painted
    return {width, words.height() + 2 * gap};
}

} // namespace nape
