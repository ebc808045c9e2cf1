// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/tonesloader.h"

#include "app/audio/belltones.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QPluginLoader>

namespace nape
{

namespace
{

Q_LOGGING_CATEGORY(audioLog, "nape.audio")

/// As built, then as installed.
QStringList pluginFolders()
{
    const QDir program(QCoreApplication::applicationDirPath());
    return {program.filePath(QStringLiteral("plugins")),
            program.filePath(QStringLiteral(NAPE_PLUGIN_FOLDER))};
}

} // namespace

std::unique_ptr<SoundOutput> loadSoundOutput()
{
    for (const QString &folder : pluginFolders()) {
        // The plugin stays loaded: the sound system's threads do not survive its removal.
        QPluginLoader loader(folder + QStringLiteral("/nape-audio"));
        if (auto *factory = qobject_cast<SoundOutputFactory *>(loader.instance()))
            return factory->create();
        qCDebug(audioLog).noquote() << "no sound from" << folder << loader.errorString();
    }
    return nullptr;
}

std::unique_ptr<Tones> loadTones()
{
    return std::make_unique<BellTones>(&loadSoundOutput, nullptr);
}

} // namespace nape
