// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/cataloguereading.h"
#include "core/catalogue/readers.h"
#include "core/catalogue/techniquekin.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostItems = 100;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::ContentPack)
};

template <class Item>
void refuseTooMany(CatalogueReading &reading, const QString &file, const QList<Item> &items)
{
    if (items.size() > mostItems)
        reading.faults().report(file, {}, Words::tr("it holds more than %1 entries").arg(mostItems));
}

} // namespace

/// Adds a pack to a copy, which takes the place of this catalogue only if the pack is sound.
Result<ContentPack> Catalogue::add(const QDir &folder, const QLocale &language)
{
    CatalogueReading reading(folder, folder.dirName());
    Catalogue extended = *this;
    ContentPack pack = readContentPack(reading);
    if (std::any_of(m_packs.cbegin(), m_packs.cend(),
                    [&](const ContentPack &other) { return other.key == pack.key; }))
        reading.faults().report(u"pack.json"_s, u"key"_s,
                                Words::tr("another content pack is called “%1” too").arg(pack.key));
    reading.setPackKey(pack.key);
    for (const Source &source : m_sources)
        reading.addSource(source.key);
    for (const Study &study : m_studies)
        reading.addStudy(study.key);

    // Nothing can refer in a circle: techniques and tips name sources and studies, which name nothing.
    if (reading.hasFile(u"sources.json"_s)) {
        const QList<Source> sources = readSources(reading);
        refuseTooMany(reading, u"sources.json"_s, sources);
        extended.m_sources += sources;
    }
    if (reading.hasFile(u"techniques.json"_s)) {
        QList<Technique> techniques = readTechniques(reading, *this);
        refuseTooMany(reading, u"techniques.json"_s, techniques);
        for (Technique &technique : techniques) {
            technique.pack = pack.key;
            technique.kin = kinOf(technique);
            extended.m_techniqueIndex.insert(technique.key, extended.m_techniques.size());
            for (const Step &step : std::as_const(technique.steps))
                extended.m_stepIndex.insert(step.key, extended.m_techniques.size());
            extended.m_techniques.append(technique);
        }
        pack.techniques = techniques.size();
    }
    if (reading.hasFile(u"tips.json"_s)) {
        QList<Tip> tips = readTips(reading);
        refuseTooMany(reading, u"tips.json"_s, tips);
        for (Tip &tip : tips) {
            tip.pack = pack.key;
            extended.m_tips.append(tip);
        }
        pack.tips = tips.size();
    }
    for (const auto &[languageOfWords, words] : readPackTexts(reading, pack.languages, m_texts)) {
        pack.texts += words.size();
        const bool isSpoken = languageOfWords == u"en"_s || languageOfWords == language.name() ||
                              languageOfWords == language.name().section(u'_', 0, 0);
        if (!isSpoken)
            continue;
        extended.m_texts.insert(words);
        for (auto text = words.keyBegin(); text != words.keyEnd(); ++text)
            extended.m_languages.insert(*text, QLocale(languageOfWords));
    }
    if (pack.techniques == 0 && pack.tips == 0 && pack.texts == 0 && pack.sounds.isEmpty())
        reading.faults().report(u"pack.json"_s, {}, Words::tr("there is nothing else in its folder"));

    if (reading.faults().error())
        return tl::unexpected<Error>(*reading.faults().error());
    extended.m_packs.append(pack);
    *this = extended;
    return pack;
}

Result<ContentPack> ContentPack::check(const Catalogue &own, const QDir &folder)
{
    Catalogue beside = own;
    return beside.add(folder, QLocale::c());
}

QList<QDir> contentPackFolders(const QDir &packs)
{
    QList<QDir> folders;
    const QStringList names = packs.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names)
        folders.append(QDir(packs.filePath(name)));
    return folders;
}

QList<QDir> contentPacksBeside(const QString &diaryFile)
{
    return contentPackFolders(QDir(QFileInfo(diaryFile).dir().filePath(u"packs"_s)));
}

} // namespace nape
