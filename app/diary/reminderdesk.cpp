// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/reminderdesk.h"

#include <algorithm>

namespace nape
{

using namespace std::chrono_literals;

namespace
{

/// A timer stands still while the computer sleeps: the clock is looked at now and then as well.
constexpr std::chrono::milliseconds longestWait = 10min;

} // namespace

ReminderDesk::ReminderDesk(DiaryStore &store, const Settings &settings, const Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_settings(settings), m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReminderDesk::refresh);
    connect(&store, &DiaryStore::changed, this, [this](ChangeSet what) {
        if (what & (ChangeSet(Change::Days) | Change::Headaches))
            refresh();
    });
    refresh();
}

bool ReminderDesk::isAnswered(const QDate &day) const
{
    const auto record = m_store.day(day);
    const auto headaches = m_store.headaches({day, day});
    // What cannot be read is not asked for either.
    return !record || !headaches || !headaches->isEmpty() || (*record && (*record)->headacheFree);
}

void ReminderDesk::refresh()
{
    m_timer.stop();
    const bool wasDue = m_isDue;
    m_isDue = false;
    if (const auto time = m_settings.checkInReminder()) {
        const Moment now = Moment::now(m_clock);
        const QDateTime at(now.localDay, *time, m_clock.zone());
        const std::chrono::milliseconds left(at.toMSecsSinceEpoch() - now.utcMs);
        m_isDue = left <= 0ms && m_putOff != now.localDay && !isAnswered(now.localDay);
        const auto untilMidnight = std::chrono::milliseconds(
            now.localDay.addDays(1).startOfDay(m_clock.zone()).toMSecsSinceEpoch() - now.utcMs);
        m_timer.start(std::clamp(left > 0ms ? left : untilMidnight, 1ms, longestWait));
    }
    if (m_isDue == wasDue)
        return;
    Q_EMIT changed();
    if (m_isDue)
        Q_EMIT becameDue();
}

void ReminderDesk::putOff()
{
    m_putOff = today();
    refresh();
}

} // namespace nape
