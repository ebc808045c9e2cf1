// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audio/audioplugins.h"

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

template <class Factory>
Factory *load(const QString &name)
{
    for (const QString &folder : pluginFolders()) {
        QPluginLoader loader(folder + QLatin1Char('/') + name);
        // The plugin stays loaded: threads of the sound system, or of a voice that hangs, would not survive
        // its removal at the end of the program.
        loader.setLoadHints(QLibrary::PreventUnloadHint);
        if (auto *factory = qobject_cast<Factory *>(loader.instance()))
            return factory;
        qCDebug(audioLog).noquote() << "nothing from" << folder << loader.errorString();
    }
    return nullptr;
}

SoundOutputFactory *soundPlugin()
{
    return load<SoundOutputFactory>(QStringLiteral("nape-audio"));
}

} // namespace

std::unique_ptr<SoundOutput> loadSoundOutput(SoundSource &source)
{
    SoundOutputFactory *plugin = soundPlugin();
    return plugin ? plugin->create(source) : nullptr;
}

SoundFile readSoundFile(const QString &file)
{
    SoundOutputFactory *plugin = soundPlugin();
    return plugin ? plugin->readFile(file) : SoundFile{.problem = SoundFile::Problem::Broken};
}

std::unique_ptr<SpeechEngine> loadSpeechEngine()
{
    auto *plugin = load<SpeechEngineFactory>(QStringLiteral("nape-voice"));
    return plugin ? plugin->create() : nullptr;
}

} // namespace nape
