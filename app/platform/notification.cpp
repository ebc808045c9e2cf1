// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/notification.h"

#include <QGuiApplication>
#include <QSystemTrayIcon>
#include <QTimer>

namespace nape::system
{

bool canNotify()
{
    return QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages();
}

void notify(const QString &sentence, std::function<void()> clicked)
{
    constexpr auto shownFor = std::chrono::seconds(30);
    if (!canNotify())
        return;
    // Messages come from an icon in the tray; this one is there no longer than its message.
    auto *icon = new QSystemTrayIcon(QGuiApplication::windowIcon(), qApp);
    QObject::connect(icon, &QSystemTrayIcon::messageClicked, icon, [icon, clicked = std::move(clicked)] {
        clicked();
        icon->deleteLater();
    });
    icon->show();
    icon->showMessage(QGuiApplication::applicationDisplayName(), sentence, QSystemTrayIcon::NoIcon,
                      int(std::chrono::milliseconds(shownFor).count()));
    QTimer::singleShot(shownFor, icon, &QObject::deleteLater);
}

} // namespace nape::system
