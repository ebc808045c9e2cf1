// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/key.h"
#include "core/catalogue/confidence.h"
#include "core/catalogue/jsonrecord.h"

#include <QDir>
#include <QSet>

namespace nape
{

/// What the readers of the catalogue's files share while a folder is read: the faults, the sources that may
/// be cited, and the texts that have turned out to be needed.
class CatalogueReading
{
    Q_DECLARE_TR_FUNCTIONS(nape::CatalogueReading)

public:
    explicit CatalogueReading(const QDir &folder) : m_folder(folder) {}
    /// A content pack, as people call it until its key is known.
    CatalogueReading(const QDir &folder, const QString &packName) : m_folder(folder), m_faults(packName) {}

    const QDir &folder() const { return m_folder; }
    bool isPack() const { return !m_packKey.isEmpty(); }
    void setPackKey(const QString &key) { m_packKey = key; }

    bool hasFile(const QString &name) const;
    /// An empty record, with a fault reported, if the file is missing, too large or no JSON object.
    JsonRecord readFile(const QString &name);
    /// Every record of the list `name` in a file. `read` gets each with its key, which must not have occurred
    /// in that list before; what it does not ask for is refused.
    template <class Read>
    void readList(JsonRecord &file, QLatin1StringView name, Read read)
    {
        QSet<QString> keys;
        for (JsonRecord &record : file.records(name)) {
            const QString key = record.key();
            refuseTwice(record, key, keys);
            refuseForeign(record, key);
            read(record, key);
            record.refuseOthers();
        }
    }
    /// Reports a key that is among `keys` already, and adds it.
    static void refuseTwice(const JsonRecord &record, const QString &key, QSet<QString> &keys);
    /// What a pack brings carries its name, so that it can neither replace nor be taken for ours.
    void refuseForeign(const JsonRecord &record, const QString &key) const;

    void addSource(const QString &key) { m_sourceKeys.insert(key); }
    /// "sources": at least one, all known.
    QStringList readSources(JsonRecord &record) const;
    void addStudy(const StudyKey &key) { m_studyKeys.insert(key); }
    /// "studies": all known; it may be left out.
    QList<StudyKey> readStudies(JsonRecord &record);
    /// Reports a study that nothing has named: it would be shown nowhere.
    void refuseUnnamedStudies();

    void needText(const QString &key) { m_neededTexts.append(key); }
    /// `prefix.part` for each part.
    void needTexts(const QString &prefix, std::initializer_list<QLatin1StringView> parts);
    const QStringList &neededTexts() const { return m_neededTexts; }

    FirstFault &faults() { return m_faults; }

private:
    QDir m_folder;
    QString m_packKey;
    FirstFault m_faults;
    QSet<QString> m_sourceKeys;
    QSet<StudyKey> m_studyKeys;
    QSet<StudyKey> m_namedStudies;
    QStringList m_neededTexts;
};

} // namespace nape
