// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/fields/datefield.h"

#include "app/fields/fieldbutton.h"
#include "app/fields/typedmoment.h"

#include <QCalendarWidget>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScreen>
#include <QTextCharFormat>

#include <algorithm>

namespace nape
{

DateField::DateField(const QString &name, QWidget *parent)
    : TypedField(name, dateText(QDate(2028, 12, 28), QLocale()), parent)
{
    auto *calendar = new FieldButton(QStringLiteral("calendarButton"), tr("Calendar"));
    calendar->setDrawing(QStringLiteral("calendar"));
    connect(calendar, &QToolButton::clicked, this, &DateField::open);
    row()->addWidget(calendar);
    row()->addStretch(1);
    setText(dateText(m_date, locale()));
}

QDate DateField::date() const
{
    return typedDate(text(), locale(), m_date).value_or(m_date);
}

void DateField::setDate(const QDate &date)
{
    const bool isNew = date != m_date;
    m_date = date;
    setText(dateText(date, locale()));
    if (isNew)
        Q_EMIT dateChanged(date);
}

bool DateField::understands(const QString &text) const
{
    return typedDate(text, locale(), m_date).has_value();
}

QString DateField::complaint() const
{
    // One that shows which number is the day.
    const QDate example(QDate::currentDate().year(), 12, 31);
    return tr("This is not a day. Write it like %1.").arg(dateText(example, locale()));
}

void DateField::finish()
{
    setDate(date());
}

void DateField::step(int by, bool isLarge)
{
    setDate(isLarge ? date().addMonths(by) : date().addDays(by));
}

void DateField::open()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::Box);
    auto *calendar = new QCalendarWidget;
    calendar->setSelectedDate(date());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    // Qt paints weekends red.
    QTextCharFormat plain;
    plain.setForeground(palette().brush(QPalette::Text));
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(day, plain);
    const auto choose = [this, popup](const QDate &day) {
        setDate(day);
        popup->close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(calendar);
    popup->adjustSize();
    const QRect room = screen()->availableGeometry();
    QPoint at = mapToGlobal(QPoint(0, height()));
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - popup->width())));
    if (at.y() + popup->height() > room.bottom())
        at.setY(std::max(room.top(), mapToGlobal(QPoint(0, 0)).y() - popup->height()));
    popup->move(at);
    popup->show();
    calendar->setFocus(Qt::PopupFocusReason);
}

} // namespace nape
