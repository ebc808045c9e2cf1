// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/library/librarymodel.h"
#include "app/theme/appearance.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QLineEdit;
class QTreeView;

namespace nape
{

/// The search field of the library, and below it the contents: all chapters, closed; or, while something is
/// searched, what was found, open.
///
/// Down leads from the field into the list, Up from its first row back, Enter opens the first of what was
/// found, Esc ends the search.
class LibraryList final : public QWidget
{
    Q_OBJECT

public:
    LibraryList(const Library &library, const Appearance &appearance, QWidget *parent = nullptr);

    /// The chosen item; none before anything is chosen.
    const std::optional<LibraryId> &chosen() const { return m_chosen; }
    /// Shows it as chosen, and opens its group; without a signal.
    void setChosen(const LibraryId &id);
    void focusSearch();

Q_SIGNALS:
    void itemChosen(const nape::LibraryId &id);
    /// Enter on an item: it is to be read now.
    void readingWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void choose(const QModelIndex &index);
    bool searchKey(int key);
    bool listKey(int key);
    void restyle();

    const Appearance &m_appearance;
    LibraryModel *m_model;
    QLineEdit *m_search;
    QAction *m_clear;
    QLabel *m_status;
    QTreeView *m_contents;
    std::optional<LibraryId> m_chosen;
    bool m_isSearching = false;
    QList<int> m_openGroups; ///< while nothing is searched
};

} // namespace nape
