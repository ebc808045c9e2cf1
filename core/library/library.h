// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/library/libraryitems.h"

namespace nape
{

/// Items of one kind, with those that are shown together with it. Never empty.
struct LibraryGroup {
    LibraryKind kind = LibraryKind::Technique;
    QList<const LibraryItem *> items;
};

/// Everything that can be read about, to browse and to search.
class Library
{
public:
    /// `catalogue` must outlive the library.
    explicit Library(const Catalogue &catalogue);

    const QList<LibraryItem> &items() const { return m_items; }
    /// Null if there is none.
    const LibraryItem *item(const LibraryId &id) const;

    /// All of it for an empty query, in the order of kinds and catalogue. Else what was found: in each group
    /// the closest first, and first the group whose best item was met by name. Empty if nothing was found.
    QList<LibraryGroup> groups(const QString &query) const;

private:
    const SearchIndex &searchIndex() const;

    const Catalogue &m_catalogue;
    QList<LibraryItem> m_items;
    QHash<LibraryId, qsizetype> m_places;
    /// Made with the first search: most visits only browse.
    mutable std::optional<SearchIndex> m_index;
};

} // namespace nape
