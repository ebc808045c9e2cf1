// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/monthlysummary.h"

#include <QAbstractTableModel>

namespace nape
{

/// The numbers of the month chart as a table, oldest month first like the chart.
class MonthTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Month, HeadacheDays, Headaches, MeanPain, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSummaries(const QList<MonthSummary> &summaries);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<MonthSummary> m_summaries;
};

} // namespace nape
