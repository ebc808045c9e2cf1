// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDir>
#include <QMap>
#include <QStringList>

namespace nape
{

class Catalogue;

/// What a pack says about itself in `pack.json`, and what was found in it. A pack is a folder of the person's
/// own with techniques, tips, words and sounds beside ours; docs/content-packs.md says how one is written.
///
/// It can add, never take away: regions, safety rules, warning signs, questions and stop rules are no part of
/// a pack, nor are words of ours that protect; its techniques obey the caps of the regions and every rule for
/// techniques of their kind.
struct ContentPack {
    QString key; ///< "garden"; everything it brings is called "garden.…"
    QString name;
    QString version;
    QString author;
    QString licence;
    QString folder;
    QStringList languages;         ///< of its words, "en" first if it has any of its own
    QMap<QString, QString> sounds; ///< what for ("finished") → the WAV file
    qsizetype techniques = 0;
    qsizetype tips = 0;
    qsizetype texts = 0; ///< in all languages

    /// Reads the folder as if it were to be used beside `own`; CatalogueFault with the first fault.
    static Result<ContentPack> check(const Catalogue &own, const QDir &folder);
};

/// What a pack's sound may stand for.
inline constexpr const char *packSounds[] = {"step_change", "side_change", "half_time", "finished"};

/// Every folder in `packs`, by name; none if there is no such folder.
QList<QDir> contentPackFolders(const QDir &packs);
/// Those in the folder `packs` beside the diary.
QList<QDir> contentPacksBeside(const QString &diaryFile);

} // namespace nape
