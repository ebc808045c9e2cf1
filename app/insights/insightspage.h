// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/insights/monthtablemodel.h"
#include "app/insights/summaryloader.h"
#include "app/theme/appearance.h"
#include "core/store/diarystore.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QScrollArea;
class QTableView;

namespace nape
{

class MonthChart;

/// What the diary says month by month, as a chart and as a table. It reads the diary only while it is shown,
/// and never holds the window while it does.
class InsightsPage : public QWidget
{
    Q_OBJECT

public:
    /// All references must outlive the page.
    InsightsPage(DiaryStore &store, const Clock &clock, const Appearance &appearance,
                 QWidget *parent = nullptr);

    bool isLoading() const { return m_loader.isLoading(); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    const Clock &m_clock;
    const Appearance &m_appearance;
    SummaryLoader m_loader;
    MonthTableModel m_model;
    bool m_isStale = true;
    QDate m_today;

    QLabel *m_heading;
    QComboBox *m_period;
    QLabel *m_message;
    QWidget *m_numbers;
    QBoxLayout *m_columns;
    QScrollArea *m_chartScroll;
    MonthChart *m_chart;
    QTableView *m_table;

    QWidget *buildHead();
    QWidget *buildNumbers();
    void updateFonts();
    void updateColumns();
    void markStale();
    void reload();
    void showSummaries(const QList<MonthSummary> &summaries);
    void showMessage(const QString &message);
    void showCurrentMonth(int month);
};

} // namespace nape
