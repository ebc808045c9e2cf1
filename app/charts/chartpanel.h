// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chartlegend.h"
#include "app/charts/charttablemodel.h"
#include "app/charts/chartview.h"
#include "core/base/result.h"

#include <functional>

class QAction;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTableView;

namespace nape
{

/// A chart with its table behind one button, the value that is meant in words below it, and ways to keep it:
/// as a picture, as a drawing, as text. The same stands in the context menu of chart and table.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    /// `name`: of its widgets, "months" gives "monthsChart", "monthsTable", "monthsTableButton".
    ChartPanel(const QString &name, const Appearance &appearance, QWidget *parent = nullptr);

    void setChart(ChartPtr chart);
    const ChartPtr &chart() const { return m_view->chart(); }
    ChartView *view() const { return m_view; }
    QTableView *table() const { return m_table; }
    const QList<QAction *> &keepActions() const { return m_actions; }

    void setTableShown(bool shown);
    bool isTableShown() const;

    /// How a file to save to is chosen; a dialog unless a test says otherwise. Gets a name to begin with.
    using ChooseFile = std::function<std::optional<QString>(QWidget *, const QString &suggested)>;
    void setChooseFile(ChooseFile choose) { m_choose = std::move(choose); }
    /// How a question before something is replaced is asked: sentence, and the words of the button for yes.
    using Ask = std::function<bool(QWidget *, const QString &, const QString &)>;
    void setAsk(Ask ask) { m_ask = std::move(ask); }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Kind { Png, Svg };

    const Appearance &m_appearance;
    ChooseFile m_choose;
    Ask m_ask;
    ChartTableModel m_model;
    ChartView *m_view;
    ChartLegend *m_legend;
    QScrollArea *m_scroll;
    QTableView *m_table;
    QStackedWidget *m_stack;
    QLabel *m_said;
    QPushButton *m_tableButton;
    QPushButton *m_keepButton;
    QAction *m_tableAction;
    QList<QAction *> m_actions;
    bool m_isRowAwaited = false; ///< to be brought in sight when the table has been laid out

    void buildTable(const QString &name);
    void buildActions();
    void updateFonts();
    void follow(int value);
    void chooseOneInSight();
    void showCurrentRow();
    void showMenu(QWidget *where, const QPoint &position);
    void save(Kind kind);
    void tellSaved(const Result<void> &saved);
    void copy();
};

} // namespace nape
