// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/accessiblechart.h"

#include "app/insights/insightswords.h"
#include "app/insights/monthchart.h"

#include <QAccessibleWidget>

#include <algorithm>

namespace nape
{

namespace
{

/// One month; it never outlives the chart's own interface. Its identity is its place from the left.
class AccessibleMonthOfChart final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleMonthOfChart(MonthChart &chart, int month) : m_chart(chart), m_month(month) {}

    bool isValid() const override { return m_month < m_chart.summaries().size(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(&m_chart); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? InsightsWords::describe(m_chart.summaries()[m_month])
                                                      : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inside = m_chart.chartLayout().months[m_month].column.toRect();
        return QRect(m_chart.mapToGlobal(inside.topLeft()), inside.size());
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.selected = m_chart.currentMonth() == m_month;
        state.focused = state.selected && m_chart.hasFocus();
        state.invisible = !m_chart.isVisible();
        state.invalid = !isValid();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (name != setFocusAction())
            return;
        m_chart.setFocus();
        m_chart.setCurrentMonth(m_month);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    MonthChart &m_chart;
    int m_month;
};

class AccessibleChart final : public QAccessibleWidget
{
public:
    explicit AccessibleChart(MonthChart *chart) : QAccessibleWidget(chart, QAccessible::Chart) {}
    ~AccessibleChart() override
    {
        for (const QAccessible::Id id : m_months)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(chart()->summaries().size()); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (m_months.size() <= index)
            m_months.append(QAccessible::registerAccessibleInterface(
                new AccessibleMonthOfChart(*chart(), static_cast<int>(m_months.size()))));
        return QAccessible::accessibleInterface(m_months[index]);
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const auto month = chart()->chartLayout().monthAt(chart()->mapFromGlobal(QPoint(x, y)));
        return month ? child(*month) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        return static_cast<int>(
            m_months.indexOf(QAccessible::uniqueId(const_cast<QAccessibleInterface *>(wanted))));
    }
    QAccessibleInterface *focusChild() const override
    {
        return chart()->hasFocus() ? child(chart()->currentMonth()) : nullptr;
    }

private:
    mutable QList<QAccessible::Id> m_months;

    MonthChart *chart() const { return static_cast<MonthChart *>(widget()); }
};

QAccessibleInterface *accessibleFor(const QString &, QObject *object)
{
    auto *chart = qobject_cast<MonthChart *>(object);
    return chart ? new AccessibleChart(chart) : nullptr;
}

} // namespace

void installAccessibleChart()
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(accessibleFor), true);
}

void announceChartChanged(MonthChart *chart)
{
    QAccessibleEvent event(chart, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void announceMonthFocused(MonthChart *chart)
{
    if (!chart->hasFocus())
        return;
    QAccessibleEvent event(chart, QAccessible::Focus);
    event.setChild(chart->currentMonth());
    QAccessible::updateAccessibility(&event);
}

} // namespace nape
