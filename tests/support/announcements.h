// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>
#include <QStringList>

#include <utility>

namespace nape
{

/// What a screen reader is told to say while this lives; only one at a time.
class Announcements final
{
public:
    Announcements()
    {
        m_heard.clear();
        QAccessible::installUpdateHandler(&listen);
    }
    ~Announcements() { QAccessible::installUpdateHandler(nullptr); }
    Announcements(const Announcements &) = delete;
    Announcements &operator=(const Announcements &) = delete;

    QStringList take() { return std::exchange(m_heard, {}); }

private:
    static inline QStringList m_heard;

    static void listen(QAccessibleEvent *event)
    {
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        if (event->type() == QAccessible::Announcement)
            m_heard.append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
#else
        if (event->type() == QAccessible::Alert && event->accessibleInterface())
            m_heard.append(event->accessibleInterface()->text(QAccessible::Name));
#endif
    }
};

} // namespace nape
