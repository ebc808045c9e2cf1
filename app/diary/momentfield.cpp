// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/momentfield.h"

#include "app/fields/datefield.h"
#include "app/fields/timefield.h"
#include "app/theme/flowlayout.h"

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
    : QWidget(parent), m_date(new DateField(dateName)), m_time(new TimeField(timeName))
{
    m_date->setObjectName(objectPrefix + QStringLiteral("DateEdit"));
    m_time->setObjectName(objectPrefix + QStringLiteral("TimeEdit"));
    connect(m_date, &DateField::dateChanged, this, &MomentField::momentChanged);
    connect(m_time, &TimeField::timeChanged, this, &MomentField::momentChanged);

    setFocusProxy(m_time);
    // The time goes below the day where there is no room beside it.
    auto *layout = new FlowLayout(this);
    layout->addWidget(m_date);
    layout->addWidget(m_time);
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
    setFocusProxy(visible ? static_cast<QWidget *>(m_time) : m_date);
}

QWidget *MomentField::faultyField(const QDate &first, const QDate &last) const
{
    const bool isDayWrong = m_date->date() < first || m_date->date() > last;
    return isDayWrong || m_time->isHidden() ? static_cast<QWidget *>(m_date) : m_time;
}

} // namespace nape
