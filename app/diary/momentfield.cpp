// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/momentfield.h"

#include "app/diary/wheelfilter.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QTimeEdit>

#include <utility>

namespace nape
{

namespace
{

/// The first and the second time that a clock showed this; twice the same on all but one night of the year.
std::pair<QDateTime, QDateTime> bothOf(const QDateTime &typed)
{
    QDateTime first = typed;
    QDateTime second = typed;
    const qint64 ms = typed.toMSecsSinceEpoch();
    // Clocks are put back by an hour, on Lord Howe Island by half of one.
    for (const qint64 minutes : {-60, -30, 30, 60}) {
        const auto other = QDateTime::fromMSecsSinceEpoch(ms + minutes * 60'000, typed.timeZone());
        if (other.date() == typed.date() && other.time() == typed.time())
            (minutes < 0 ? first : second) = other;
    }
    return {first, second};
}

} // namespace

MomentField::MomentField(const QString &dateName, const QString &timeName, const QString &objectPrefix,
                         QWidget *parent)
    : QWidget(parent), m_date(new QDateEdit), m_time(new QTimeEdit)
{
    m_date->setObjectName(objectPrefix + QStringLiteral("DateEdit"));
    m_date->setAccessibleName(dateName);
    m_date->setCalendarPopup(true);
    m_time->setObjectName(objectPrefix + QStringLiteral("TimeEdit"));
    m_time->setAccessibleName(timeName);
    leaveWheelToPage(m_date);
    leaveWheelToPage(m_time);
    connect(m_date, &QDateEdit::dateChanged, this, &MomentField::momentChanged);
    connect(m_time, &QTimeEdit::timeChanged, this, &MomentField::momentChanged);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_date);
    layout->addWidget(m_time);
    layout->addStretch(1);
}

void MomentField::setMoment(const Moment &moment)
{
    const QDateTime local = moment.local();
    m_given = moment;
    m_date->setDate(local.date());
    m_time->setTime(QTime(local.time().hour(), local.time().minute()));
}

Moment MomentField::moment() const
{
    const QDateTime given = m_given.local();
    const QTime givenMinute(given.time().hour(), given.time().minute());
    if (m_date->date() == given.date() && m_time->time() == givenMinute)
        return m_given;
    const QDateTime typed(m_date->date(), m_time->time(), given.timeZone());
    const auto [first, second] = bothOf(typed);
    return Moment::at(m_earliestMs && first.toMSecsSinceEpoch() < *m_earliestMs ? second : first);
}

void MomentField::setEarliest(const Moment &earliest)
{
    // To the minute, as it is typed.
    m_earliestMs = earliest.utcMs - earliest.utcMs % 60'000;
}

void MomentField::setTimeVisible(bool visible)
{
    m_time->setVisible(visible);
}

} // namespace nape
