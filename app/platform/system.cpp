// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/system.h"

#include <QGuiApplication>
#include <QPalette>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QStyleHints>
#endif

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace nape::system
{

using namespace Qt::StringLiterals;

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)

namespace
{

/// Should its service hang, nobody waits longer for it.
constexpr int longestAnswerMs = 400;

QVariant inFile(const QString &file, const QString &key)
{
    const QString path = QStandardPaths::locate(QStandardPaths::GenericConfigLocation, file);
    return path.isEmpty() ? QVariant() : QSettings(path, QSettings::IniFormat).value(key);
}

bool gnomeKeepsStill()
{
    const QString desktop = qEnvironmentVariable("XDG_CURRENT_DESKTOP");
    const bool isKin = desktop.contains("GNOME"_L1) || desktop.contains("Unity"_L1) ||
                       desktop.contains("Cinnamon"_L1) || desktop.contains("MATE"_L1);
    const QString program = isKin ? QStandardPaths::findExecutable(u"gsettings"_s) : QString();
    if (program.isEmpty())
        return false;
    QProcess process;
    process.start(program, {u"get"_s, u"org.gnome.desktop.interface"_s, u"enable-animations"_s});
    if (!process.waitForFinished(longestAnswerMs)) {
        process.kill();
        process.waitForFinished(longestAnswerMs);
        return false;
    }
    return process.readAllStandardOutput().trimmed() == "false";
}

} // namespace

#endif

bool prefersDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
#endif
}

bool prefersReducedMotion()
{
#if defined(Q_OS_WIN)
    BOOL animates = TRUE;
    SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animates, 0);
    return !animates;
#elif defined(Q_OS_MACOS)
    return QSettings(u"apple.com"_s, u"universalaccess"_s).value("reduceMotion"_L1).toBool();
#else
    if (inFile(u"kdeglobals"_s, u"KDE/AnimationDurationFactor"_s).toString() == "0"_L1)
        return true;
    for (const QString &file : {u"gtk-4.0/settings.ini"_s, u"gtk-3.0/settings.ini"_s}) {
        const QString animates = inFile(file, u"Settings/gtk-enable-animations"_s).toString().toLower();
        if (animates == "0"_L1 || animates == "false"_L1)
            return true;
    }
    return gnomeKeepsStill();
#endif
}

} // namespace nape::system
