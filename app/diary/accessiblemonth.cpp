// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/accessiblemonth.h"

#include "app/diary/diarywords.h"
#include "app/diary/monthcalendar.h"

#include <QAccessibleWidget>

#include <array>

namespace nape
{

namespace
{

constexpr QAccessible::Id none = 0;

/// One day; it never outlives the calendar's own interface. Its identity is its place on the page, which
/// stays when the month changes; its name follows the day.
class AccessibleDay final : public QAccessibleInterface,
                            public QAccessibleTableCellInterface,
                            public QAccessibleActionInterface
{
public:
    AccessibleDay(MonthCalendar &calendar, int cell) : m_calendar(calendar), m_cell(cell) {}

    bool isValid() const override { return true; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(&m_calendar);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Cell; }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_calendar.description(day()) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        const QRect inside = m_calendar.cellRect(m_cell).toRect();
        return QRect(m_calendar.mapToGlobal(inside.topLeft()), inside.size());
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.selected = isSelected();
        state.focused = m_calendar.hasFocus() && m_calendar.currentDay() == day();
        state.invisible = !m_calendar.isVisible();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableCellInterface)
            return static_cast<QAccessibleTableCellInterface *>(this);
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface *>(this);
        return nullptr;
    }

    bool isSelected() const override { return m_calendar.chosenDay() == day(); }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_cell % MonthGrid::columns; }
    int rowIndex() const override { return m_cell / MonthGrid::columns; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (name == pressAction()) {
            m_calendar.setChosenDay(isSelected() ? std::nullopt : std::optional(day()));
        } else if (name == setFocusAction()) {
            m_calendar.setFocus();
            m_calendar.setCurrentDay(day());
        }
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    MonthCalendar &m_calendar;
    int m_cell;

    QDate day() const { return m_calendar.grid().dayAt(m_cell); }
};

class AccessibleMonth final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit AccessibleMonth(MonthCalendar *calendar) : QAccessibleWidget(calendar, QAccessible::Table) {}
    ~AccessibleMonth() override
    {
        for (const QAccessible::Id id : m_days) {
            if (id != none)
                QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override { return MonthGrid::cells; }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= MonthGrid::cells)
            return nullptr;
        QAccessible::Id &id = m_days[size_t(index)];
        if (id == none)
            id = QAccessible::registerAccessibleInterface(new AccessibleDay(*calendar(), index));
        return QAccessible::accessibleInterface(id);
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const auto cell = calendar()->cellAt(calendar()->mapFromGlobal(QPoint(x, y)));
        return cell ? child(*cell) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        const auto found =
            std::ranges::find(m_days, QAccessible::uniqueId(const_cast<QAccessibleInterface *>(wanted)));
        return found == m_days.end() ? -1 : static_cast<int>(found - m_days.begin());
    }
    QAccessibleInterface *focusChild() const override
    {
        const auto cell = calendar()->grid().cellOf(calendar()->currentDay());
        return calendar()->hasFocus() && cell ? child(*cell) : nullptr;
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? monthName() : QAccessibleWidget::text(kind);
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        return child(row * MonthGrid::columns + column);
    }
    int rowCount() const override { return MonthGrid::rows; }
    int columnCount() const override { return MonthGrid::columns; }
    QString columnDescription(int column) const override
    {
        return QLocale().standaloneDayName(calendar()->grid().weekday(column));
    }
    QString rowDescription(int) const override { return {}; }
    int selectedCellCount() const override { return static_cast<int>(selectedCells().size()); }
    QList<QAccessibleInterface *> selectedCells() const override
    {
        const auto day = calendar()->chosenDay();
        const auto cell = day ? calendar()->grid().cellOf(*day) : std::nullopt;
        return cell ? QList{child(*cell)} : QList<QAccessibleInterface *>();
    }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override {}

private:
    mutable std::array<QAccessible::Id, MonthGrid::cells> m_days{};

    MonthCalendar *calendar() const { return static_cast<MonthCalendar *>(widget()); }
    QString monthName() const { return DiaryWords::monthText(calendar()->grid().month()); }
};

QAccessibleInterface *accessibleFor(const QString &, QObject *object)
{
    auto *calendar = qobject_cast<MonthCalendar *>(object);
    return calendar ? new AccessibleMonth(calendar) : nullptr;
}

} // namespace

void installAccessibleMonth()
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(accessibleFor), true);
}

void announceMonthChanged(MonthCalendar *calendar)
{
    QAccessibleTableModelChangeEvent event(calendar, QAccessibleTableModelChangeEvent::DataChanged);
    QAccessible::updateAccessibility(&event);
}

void announceDayFocused(MonthCalendar *calendar)
{
    const auto cell = calendar->grid().cellOf(calendar->currentDay());
    if (!cell || !calendar->hasFocus())
        return;
    QAccessibleEvent event(calendar, QAccessible::Focus);
    event.setChild(*cell);
    QAccessible::updateAccessibility(&event);
}

void announceDaySelected(MonthCalendar *calendar)
{
    QAccessibleEvent event(calendar, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&event);
}

} // namespace nape
