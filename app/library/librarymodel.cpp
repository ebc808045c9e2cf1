// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/librarymodel.h"

#include <QLocale>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

// An item's internal id is the row of its group plus one; a group has none.
constexpr quintptr ofGroup = 0;

} // namespace

LibraryModel::LibraryModel(const Library &library, QObject *parent)
    : QAbstractItemModel(parent), m_library(library), m_groups(library.groups({}))
{
}

void LibraryModel::search(const QString &query)
{
    beginResetModel();
    m_groups = m_library.groups(query);
    endResetModel();
}

int LibraryModel::itemCount() const
{
    qsizetype count = 0;
    for (const LibraryGroup &group : m_groups)
        count += group.items.size();
    return int(count);
}

QModelIndex LibraryModel::indexOf(const LibraryId &id) const
{
    for (int group = 0; group < m_groups.size(); ++group) {
        const auto &items = m_groups[group].items;
        for (int row = 0; row < items.size(); ++row) {
            if (items[row]->id == id)
                return createIndex(row, 0, quintptr(group) + 1);
        }
    }
    return {};
}

QString LibraryModel::groupName(LibraryKind kind)
{
    switch (kind) {
    case LibraryKind::Technique:
        return tr("Techniques");
    case LibraryKind::PressurePoint:
        return tr("Pressure points");
    case LibraryKind::TriggerPoint:
        return tr("Trigger points");
    case LibraryKind::Muscle:
        return tr("Muscles");
    case LibraryKind::Region:
        return tr("Places on the body");
    case LibraryKind::Oil:
    case LibraryKind::OilFact:
        return tr("Oils");
    case LibraryKind::Tip:
        return tr("Tips");
    case LibraryKind::Mechanism:
        return tr("How massage may help");
    case LibraryKind::WarningSign:
        return tr("When to see a doctor");
    case LibraryKind::SafetyRule:
        return tr("What Nape leaves out for safety");
    case LibraryKind::StopRule:
        return tr("Stop rules");
    case LibraryKind::Study:
        return tr("Studies");
    case LibraryKind::Source:
        return tr("Sources");
    }
    Q_UNREACHABLE();
}

QModelIndex LibraryModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : ofGroup);
}

QModelIndex LibraryModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == ofGroup)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, ofGroup);
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == ofGroup ? int(m_groups[parent.row()].items.size()) : 0;
}

int LibraryModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == ofGroup)
        return groupData(m_groups[index.row()], role);
    return itemData(*m_groups[qsizetype(index.internalId()) - 1].items[index.row()], role);
}

QVariant LibraryModel::groupData(const LibraryGroup &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return groupName(group.kind);
    case DetailRole:
        return QLocale().toString(group.items.size());
    case Qt::AccessibleTextRole:
        return tr("%1, %n item(s)", "a group of the library", int(group.items.size()))
            .arg(groupName(group.kind));
    default:
        return {};
    }
}

QVariant LibraryModel::itemData(const LibraryItem &item, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case DetailRole:
        return item.detail;
    case IdRole:
        return item.id.toString();
    case Qt::AccessibleTextRole:
        return item.detail.isEmpty()
                   ? item.title
                   : tr("%1, %2", "an item: its title, more about it").arg(item.title, item.detail);
    default:
        return {};
    }
}

} // namespace nape
