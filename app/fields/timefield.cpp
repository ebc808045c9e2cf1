// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/fields/timefield.h"

#include "app/fields/fieldbutton.h"
#include "app/fields/typedmoment.h"

#include <QHBoxLayout>

namespace nape
{

TimeField::TimeField(const QString &name, QWidget *parent)
    : TypedField(name, timeText(QTime(22, 58), QLocale()), parent)
{
    // For those who have only a pointer at hand; the keyboard has its own keys and passes them by.
    const auto add = [this](const QString &sign, const QString &objectName, const QString &words, int by) {
        auto *button = new FieldButton(objectName, words);
        button->setText(sign);
        button->setAutoRepeat(true);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QToolButton::clicked, this, [this, by] { step(by, false); });
        row()->addWidget(button);
    };
    add(QStringLiteral("−"), QStringLiteral("earlierButton"), tr("Five minutes earlier"), -1);
    add(QStringLiteral("+"), QStringLiteral("laterButton"), tr("Five minutes later"), 1);
    row()->addStretch(1);
    setText(timeText(m_time, locale()));
}

QTime TimeField::time() const
{
    return typedTime(text(), locale()).value_or(m_time);
}

void TimeField::setTime(const QTime &time)
{
    const QTime minute(time.hour(), time.minute());
    const bool isNew = minute != m_time;
    m_time = minute;
    setText(timeText(minute, locale()));
    if (isNew)
        Q_EMIT timeChanged(minute);
}

bool TimeField::understands(const QString &text) const
{
    return typedTime(text, locale()).has_value();
}

QString TimeField::complaint() const
{
    const QTime example(17, 30);
    return tr("This is not a time. Write it like %1.").arg(timeText(example, locale()));
}

void TimeField::finish()
{
    setTime(time());
}

void TimeField::step(int by, bool isLarge)
{
    constexpr int minute = 60;
    setTime(time().addSecs(by * (isLarge ? 60 : 5) * minute));
}

} // namespace nape
