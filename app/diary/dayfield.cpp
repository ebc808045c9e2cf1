// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/dayfield.h"

#include "app/diary/formparts.h"
#include "app/fields/datefield.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace nape
{

DaySpanField::DaySpanField(const QString &first, const QString &goesOn, const QString &ended,
                           const QDate &today, QWidget *parent)
    : QWidget(parent),
      m_today(today),
      m_first(new DateField(first)),
      m_goesOn(new QRadioButton(goesOn)),
      m_ended(new QRadioButton(ended)),
      m_last(new DateField(ended))
{
    m_first->setObjectName(QStringLiteral("firstDayEdit"));
    m_last->setObjectName(QStringLiteral("lastDayEdit"));
    m_goesOn->setObjectName(QStringLiteral("goesOnButton"));
    m_ended->setObjectName(QStringLiteral("endedButton"));
    auto *group = new QButtonGroup(this);
    group->addButton(m_goesOn);
    group->addButton(m_ended);
    m_goesOn->setChecked(true);
    m_last->hide();
    connect(m_ended, &QRadioButton::toggled, m_last, &QWidget::setVisible);

    const auto left = [](QWidget *widget) {
        auto *row = new QHBoxLayout;
        row->addWidget(widget);
        row->addStretch(1);
        return row;
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(formHeading(first, m_first));
    layout->addLayout(left(m_first));
    layout->addSpacing(8);
    layout->addWidget(m_goesOn);
    layout->addWidget(m_ended);
    layout->addLayout(left(m_last));
}

void DaySpanField::setSpan(const QDate &first, const std::optional<QDate> &last)
{
    m_first->setDate(first);
    m_last->setDate(last.value_or(std::max(first, m_today)));
    (last ? m_ended : m_goesOn)->setChecked(true);
}

QDate DaySpanField::firstDay() const
{
    return m_first->date();
}

std::optional<QDate> DaySpanField::lastDay() const
{
    return m_ended->isChecked() ? std::optional(m_last->date()) : std::nullopt;
}

void DaySpanField::focusFirst()
{
    m_first->setFocus(Qt::OtherFocusReason);
}

void DaySpanField::focusLast()
{
    (m_ended->isChecked() ? m_last : m_first)->setFocus(Qt::OtherFocusReason);
}

} // namespace nape
