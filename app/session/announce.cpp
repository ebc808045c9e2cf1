// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/announce.h"

#include <QAccessible>
#include <QWidget>

#include <utility>

namespace nape
{

namespace
{

std::function<void(const QString &)> announcementListener;

} // namespace

void listenToAnnouncements(std::function<void(const QString &)> listener)
{
    announcementListener = std::move(listener);
}

void announce(QWidget *source, const QString &words)
{
    if (announcementListener)
        announcementListener(words);
    if (!QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(source, words);
    QAccessible::updateAccessibility(&event);
#else
    // Before Qt 6.8 a changed name and an alert are the nearest there is.
    source->setAccessibleName(words);
    QAccessibleEvent event(source, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
#endif
}

} // namespace nape
