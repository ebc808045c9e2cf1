// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/routines/itemlist.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace nape
{

ItemList::ItemList(QWidget *parent) : QListWidget(parent)
{
    setDragDropMode(QAbstractItemView::InternalMove);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setWordWrap(true);
    // Rows as high as other targets.
    setSpacing(5);
    setTextElideMode(Qt::ElideNone);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleDescription(tr("Alt+Up and Alt+Down move an entry, Ctrl+D copies it, Delete removes it."));
    setToolTip(accessibleDescription());
}

void ItemList::setRows(const QStringList &rows, int current)
{
    {
        const QSignalBlocker blocker(this);
        clear();
        addItems(rows);
    }
    setCurrentRow(std::min(current, count() - 1));
    // Qt is silent where the row has the same number as before, and what it stands for may be another.
    Q_EMIT currentRowChanged(currentRow());
}

void ItemList::keyPressEvent(QKeyEvent *event)
{
    const int row = currentRow();
    if (row < 0)
        return QListWidget::keyPressEvent(event);
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (alt && event->key() == Qt::Key_Up) {
        if (row > 0)
            Q_EMIT moveRequested(row, row - 1);
    } else if (alt && event->key() == Qt::Key_Down) {
        if (row + 1 < count())
            Q_EMIT moveRequested(row, row + 1);
    } else if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier) {
        Q_EMIT copyRequested(row);
    } else if (event->key() == Qt::Key_Delete) {
        Q_EMIT removeRequested(row);
    } else {
        return QListWidget::keyPressEvent(event);
    }
    event->accept();
}

void ItemList::dropEvent(QDropEvent *event)
{
    const int from = currentRow();
    const QModelIndex over = indexAt(event->position().toPoint());
    int to = over.isValid() ? over.row() : count();
    if (over.isValid() && dropIndicatorPosition() == QAbstractItemView::BelowItem)
        ++to;
    // Counted without the dragged row.
    if (to > from)
        --to;
    event->setDropAction(Qt::IgnoreAction); // the row moves when its owner says so
    event->accept();
    if (from >= 0 && to != from)
        Q_EMIT moveRequested(from, to);
}

} // namespace nape
