// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/plugins.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QPluginLoader>

namespace nape::plugins
{

namespace
{

Q_LOGGING_CATEGORY(pluginLog, "nape.plugins", QtWarningMsg)

} // namespace

QObject *load(const QString &name)
{
    const QDir program(QCoreApplication::applicationDirPath());
    // As built, then as installed.
    for (const QString &folder : {program.filePath(QStringLiteral("plugins")),
                                  program.filePath(QStringLiteral(NAPE_PLUGIN_FOLDER))}) {
        QPluginLoader loader(folder + QLatin1Char('/') + name);
        // Threads that a module began, and objects that it made, would not survive its removal.
        loader.setLoadHints(QLibrary::PreventUnloadHint);
        if (QObject *root = loader.instance())
            return root;
        qCDebug(pluginLog).noquote() << "nothing from" << folder << loader.errorString();
    }
    return nullptr;
}

} // namespace nape::plugins
