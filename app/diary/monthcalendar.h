// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/daymarks.h"
#include "app/diary/monthgrid.h"
#include "app/theme/appearance.h"

#include <QWidget>

namespace nape
{

/// One month at a glance. A day can be chosen by click or Enter, and choosing it again lets it go; arrows
/// walk the days, Page Up and Page Down the months, Home and End go to the ends of the month.
class MonthCalendar : public QWidget
{
    Q_OBJECT

public:
    explicit MonthCalendar(const Appearance &appearance, QWidget *parent = nullptr);

    const MonthGrid &grid() const { return m_grid; }
    /// Shows the month of that day; a day chosen in another month is chosen no longer.
    void setMonth(const QDate &day);
    void setToday(const QDate &today);
    QDate today() const { return m_today; }
    /// Of every day of the grid.
    void setMarks(const MarksByDay &marks);
    DayMarks marksOn(const QDate &day) const { return m_marks.value(day); }

    std::optional<QDate> chosenDay() const { return m_chosen; }
    void setChosenDay(const std::optional<QDate> &day);
    /// The month of a day and the chosen day, or none, in one step. A day of another month is not chosen.
    void turnTo(const QDate &day, const std::optional<QDate> &wanted);
    /// Where the keyboard is.
    QDate currentDay() const { return m_current; }
    void setCurrentDay(const QDate &day);

    QString description(const QDate &day) const;
    QRectF cellRect(int cell) const;
    std::optional<int> cellAt(const QPointF &position) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Another day may be chosen then, too.
    void monthChanged(const QDate &month);
    /// F on a day: it was free of headache.
    void freeDayRequested(const QDate &day);
    /// Within the month that is shown.
    void chosenDayChanged(const std::optional<QDate> &day);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const Appearance &m_appearance;
    QDate m_today;
    MonthGrid m_grid;
    QDate m_current;
    std::optional<QDate> m_chosen;
    std::optional<int> m_hovered;
    MarksByDay m_marks;

    qreal headerHeight() const;
    void setHovered(std::optional<int> cell);
    void toggleChosen(const QDate &day);
    void paintHeader(QPainter &painter) const;
    void paintCell(QPainter &painter, int cell) const;
};

} // namespace nape
