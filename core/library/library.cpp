// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/library/library.h"

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// How a group's best item was met, coarsely: groups should not trade places with every letter.
int rank(int closeness)
{
    constexpr int byItsName = 280;
    constexpr int byBeginning = 200;
    constexpr int byWords = 48;
    return closeness >= byItsName ? 0 : closeness >= byBeginning ? 1 : closeness >= byWords ? 2 : 3;
}

} // namespace

Library::Library(const Catalogue &catalogue) : m_catalogue(catalogue), m_items(libraryItems(catalogue))
{
    for (qsizetype i = 0; i < m_items.size(); ++i)
        m_places.insert(m_items[i].id, i);
}

const LibraryItem *Library::item(const LibraryId &id) const
{
    const auto found = m_places.constFind(id);
    return found == m_places.cend() ? nullptr : &m_items[*found];
}

const SearchIndex &Library::searchIndex() const
{
    if (!m_index) {
        m_index.emplace();
        // "trapezius: traps, trap": a line for each word, and the other words people use for it.
        for (const QString &line : m_catalogue.text(u"search.synonyms"_s).split(u'\n')) {
            for (const QString &other : line.section(u':', 1).split(u',', Qt::SkipEmptyParts))
                m_index->addSynonym(line.section(u':', 0, 0), other);
        }
        for (const LibraryItem &item : m_items)
            m_index->add(searchDocument(m_catalogue, item));
    }
    return *m_index;
}

QList<LibraryGroup> Library::groups(const QString &query) const
{
    QList<LibraryGroup> groups;
    QList<int> ranks;
    const auto add = [&](const LibraryItem &item, int rankOfItem) {
        const LibraryKind kind = item.id.kind == LibraryKind::OilFact ? LibraryKind::Oil : item.id.kind;
        auto group = std::ranges::find(groups, kind, &LibraryGroup::kind);
        if (group == groups.end()) {
            groups.append({kind, {}});
            ranks.append(rankOfItem);
            group = groups.end() - 1;
        }
        group->items.append(&item);
    };
    if (query.trimmed().isEmpty()) {
        for (const LibraryItem &item : m_items)
            add(item, 0);
        return groups;
    }
    for (const SearchHit &hit : searchIndex().find(query))
        add(m_items[hit.document], rank(hit.closeness));

    QList<qsizetype> order(groups.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::sort(order, {}, [&](qsizetype i) { return std::pair(ranks[i], groups[i].kind); });
    QList<LibraryGroup> sorted;
    for (const qsizetype i : std::as_const(order))
        sorted.append(groups[i]);
    return sorted;
}

} // namespace nape
