// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/monthtablemodel.h"

#include "app/insights/insightswords.h"

namespace nape
{

void MonthTableModel::setSummaries(const QList<MonthSummary> &summaries)
{
    beginResetModel();
    m_summaries = summaries;
    endResetModel();
}

int MonthTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_summaries.size());
}

int MonthTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MonthTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_summaries.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Month ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};

    const MonthSummary &summary = m_summaries[index.row()];
    switch (Column(index.column())) {
    case Month:
        return InsightsWords::monthText(summary.month);
    case HeadacheDays:
        return QLocale().toString(summary.headacheDays);
    case Headaches:
        return QLocale().toString(summary.headaches);
    case MeanPain:
        return summary.meanIntensity ? InsightsWords::meanText(*summary.meanIntensity) : tr("none");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant MonthTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Month ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Month:
        return tr("Month");
    case HeadacheDays:
        return tr("Headache days");
    case Headaches:
        return tr("Headaches begun");
    case MeanPain:
        return tr("Mean pain");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace nape
