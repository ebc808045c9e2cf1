// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/daymarks.h"
#include "app/theme/appearance.h"

#include <QTableView>

namespace nape
{

class YearModel;

/// A year at a glance: one row per month, one column per day of the month. A day can be opened by click or
/// Enter. A table, so that keyboard and screen readers walk it as any other.
class YearTable final : public QTableView
{
    Q_OBJECT

public:
    explicit YearTable(const Appearance &appearance, QWidget *parent = nullptr);

    int year() const;
    void show(int year, const MarksByDay &marks, const QDate &today);
    void setCurrentDay(const QDate &day);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void dayOpened(const QDate &day);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    YearModel *m_model;

    /// Of which number and marks can still be read; where there is no room for it, the table scrolls.
    QSize smallestCell() const;
    void fitCells();
};

} // namespace nape
