// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/accessiblechart.h"

#include "app/charts/chartview.h"

#include <QAccessibleWidget>

namespace nape
{

namespace
{

/// One value; it never outlives the chart's own interface. Its identity is its place in the chart.
class AccessibleValue final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleValue(ChartView &view, int value) : m_view(view), m_value(value) {}

    bool isValid() const override { return m_value < m_view.count(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(&m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_view.chart()->sentence(m_value) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        const QRect inside = m_view.areaOf(m_value).toRect();
        return QRect(m_view.mapToGlobal(inside.topLeft()), inside.size());
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.selected = m_view.current() == m_value;
        state.focused = state.selected && m_view.hasFocus();
        state.invisible = !m_view.isVisible();
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
        m_view.setFocus();
        m_view.setCurrent(m_value);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    ChartView &m_view;
    int m_value;
};

class AccessibleChart final : public QAccessibleWidget
{
public:
    explicit AccessibleChart(ChartView *view) : QAccessibleWidget(view, QAccessible::Chart) {}
    ~AccessibleChart() override
    {
        for (const QAccessible::Id id : m_values)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return view()->count(); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        auto &id = m_values[index];
        if (!id)
            id = QAccessible::registerAccessibleInterface(new AccessibleValue(*view(), index));
        return QAccessible::accessibleInterface(id);
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const auto value = view()->valueAt(view()->mapFromGlobal(QPoint(x, y)));
        return value ? child(*value) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        return m_values.key(QAccessible::uniqueId(const_cast<QAccessibleInterface *>(wanted)), -1);
    }
    QAccessibleInterface *focusChild() const override
    {
        return view()->hasFocus() ? child(view()->current()) : nullptr;
    }

private:
    /// Made when first asked for: a chart of ten years of days has thousands.
    mutable QHash<int, QAccessible::Id> m_values;

    ChartView *view() const { return static_cast<ChartView *>(widget()); }
};

QAccessibleInterface *accessibleFor(const QString &, QObject *object)
{
    auto *view = qobject_cast<ChartView *>(object);
    return view ? new AccessibleChart(view) : nullptr;
}

} // namespace

void installAccessibleChart()
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(accessibleFor), true);
}

void announceChartChanged(ChartView *chart)
{
    QAccessibleEvent event(chart, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void announceValueFocused(ChartView *chart)
{
    if (!chart->hasFocus() || chart->current() < 0)
        return;
    QAccessibleEvent event(chart, QAccessible::Focus);
    event.setChild(chart->current());
    QAccessible::updateAccessibility(&event);
}

} // namespace nape
