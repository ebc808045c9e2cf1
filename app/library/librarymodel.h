// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/library/library.h"

#include <QAbstractItemModel>

namespace nape
{

/// The groups of the library and their items, two levels deep; all of it, or what was found.
class LibraryModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, ///< the second line of an item; how many items a group has
        IdRole,                    ///< of an item, as text; empty for a group
    };

    explicit LibraryModel(const Library &library, QObject *parent = nullptr);

    void search(const QString &query);
    int itemCount() const;
    /// Invalid if it is not among what was found.
    QModelIndex indexOf(const LibraryId &id) const;
    static QString groupName(LibraryKind kind);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QVariant groupData(const LibraryGroup &group, int role) const;
    static QVariant itemData(const LibraryItem &item, int role);

    const Library &m_library;
    QList<LibraryGroup> m_groups;
};

} // namespace nape
