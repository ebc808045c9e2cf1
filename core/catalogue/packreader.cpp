// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/readers.h"

#include "core/catalogue/cataloguereading.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostFiles = 1000;
constexpr qsizetype longestName = 200;
constexpr qint64 largestSound = 10 * 1024 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::ContentPack)
};

QString plainLine(JsonRecord &record, QLatin1StringView name)
{
    const QString line = record.text(name);
    if (const auto fault = faultOfText(line))
        record.report(name, *fault);
    else if (line.size() > longestName || line.contains(u'\n'))
        record.report(name, Words::tr("one line of at most %1 characters expected").arg(longestName));
    return line;
}

std::optional<QString> soundFromKey(const QString &key)
{
    const bool known = std::any_of(std::begin(packSounds), std::end(packSounds),
                                   [&key](const char *sound) { return key == QLatin1StringView(sound); });
    return known ? std::optional(key) : std::nullopt;
}

/// Only a look at the file; it is decoded where sounds are played.
void checkSound(const JsonRecord &record, const QDir &folder, const QString &name)
{
    if (name.contains(u'/') || name.contains(u'\\') || !name.endsWith(u".wav"_s, Qt::CaseInsensitive)) {
        record.report("file"_L1, Words::tr("the name of a .wav file of this folder expected"));
        return;
    }
    const QFileInfo info(folder.filePath(name));
    const bool isInside = QFileInfo(info.canonicalFilePath()).path() == folder.canonicalPath();
    if (!info.isFile() || !isInside) {
        record.report("file"_L1, Words::tr("there is no file “%1” in this folder").arg(name));
    } else if (info.size() > largestSound) {
        record.report("file"_L1, Words::tr("it is larger than 10 MiB"));
    } else {
        QFile file(info.filePath());
        const QByteArray start = file.open(QIODevice::ReadOnly) ? file.read(12) : QByteArray();
        if (!start.startsWith("RIFF") || !start.endsWith("WAVE") || start.size() != 12)
            record.report("file"_L1, Words::tr("it is not a WAV file"));
    }
}

void readSounds(JsonRecord &file, const QDir &folder, ContentPack &pack)
{
    QSet<QString> keys;
    for (JsonRecord &record : file.records("sounds"_L1)) {
        const QString key = record.choice("key"_L1, soundFromKey);
        CatalogueReading::refuseTwice(record, key, keys);
        const QString name = record.text("file"_L1);
        checkSound(record, folder, name);
        pack.sounds.insert(key, folder.filePath(name));
        record.refuseOthers();
    }
}

/// Anything that is no JSON file may lie beside: a licence, a readme, pictures. A JSON file that is no part
/// of a pack was meant to change something that a pack cannot change, or is misspelt.
QStringList languagesIn(CatalogueReading &reading)
{
    static const QStringList allowed{u"pack.json"_s, u"sources.json"_s, u"techniques.json"_s, u"tips.json"_s};
    static const QRegularExpression words(u"^texts\\.([a-z]{2,3}(_[A-Z]{2})?)\\.json$"_s);
    QStringList languages;
    QStringList foreign;
    int files = 0;
    for (QDirIterator file(reading.folder().path(),
                           QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
         file.hasNext();) {
        file.next();
        if (++files > mostFiles) {
            reading.faults().report(u"pack.json"_s, {},
                                    Words::tr("its folder holds more than %1 files").arg(mostFiles));
            return {};
        }
        const QString name = file.fileName();
        if (const auto match = words.match(name); match.hasMatch())
            languages.append(match.captured(1));
        else if (name.endsWith(u".json"_s, Qt::CaseInsensitive) && !allowed.contains(name))
            foreign.append(name);
    }
    foreign.sort();
    if (!foreign.isEmpty())
        reading.faults().report(foreign.first(), {}, Words::tr("a content pack cannot hold such a file"));
    languages.sort();
    if (languages.removeOne(u"en"_s))
        languages.prepend(u"en"_s);
    return languages;
}

} // namespace

ContentPack readContentPack(CatalogueReading &reading)
{
    static const QRegularExpression packKey(u"^[a-z][a-z0-9_]{1,31}$"_s);
    ContentPack pack;
    pack.folder = reading.folder().path();
    JsonRecord file = reading.readFile(u"pack.json"_s);
    pack.key = file.text("key"_L1);
    if (!packKey.match(pack.key).hasMatch())
        file.report("key"_L1, Words::tr("“%1” is not made of 2 to 32 small letters, digits and underscores")
                                  .arg(pack.key.left(longestName)));
    pack.name = plainLine(file, "name"_L1);
    pack.version = plainLine(file, "version"_L1);
    pack.author = plainLine(file, "author"_L1);
    pack.licence = plainLine(file, "licence"_L1);
    if (file.contains("sounds"_L1))
        readSounds(file, reading.folder(), pack);
    file.refuseOthers();
    pack.languages = languagesIn(reading);
    return pack;
}

} // namespace nape
