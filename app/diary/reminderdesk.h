// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings/settings.h"
#include "core/store/diarystore.h"

#include <QObject>
#include <QTimer>

namespace nape
{

/// Knows whether it is time to ask about the day: after the hour the person chose, as long as nothing says
/// how the day was. Without a chosen hour it does nothing and no timer runs.
class ReminderDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    ReminderDesk(DiaryStore &store, const Settings &settings, const Clock &clock, QObject *parent = nullptr);

    bool isDue() const { return m_isDue; }
    QDate today() const { return Moment::now(m_clock).localDay; }
    /// Not today.
    void putOff();
    void refresh();
    bool isWaiting() const { return m_timer.isActive(); }

Q_SIGNALS:
    void changed();
    /// The hour has come while the program was running.
    void becameDue();

private:
    DiaryStore &m_store;
    const Settings &m_settings;
    const Clock &m_clock;
    QTimer m_timer;
    bool m_isDue = false;
    QDate m_putOff;

    bool isAnswered(const QDate &day) const;
};

} // namespace nape
