// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/cataloguereading.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 largestFile = 2 * 1024 * 1024;

} // namespace

JsonRecord CatalogueReading::readFile(const QString &name)
{
    const auto refuse = [&](const QString &where, const QString &reason) {
        m_faults.report(name, where, reason);
        return JsonRecord({}, name, {}, m_faults);
    };

    QFile file(m_folder.filePath(name));
    const QFileInfo info(file);
    if (!info.exists() && !info.isSymLink())
        return refuse({}, tr("it is missing"));
    // A pipe would keep us waiting, a device would never end; a link that leads nowhere is no file either.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return refuse({}, tr("it cannot be opened"));
    // One byte more than allowed tells; the size that is claimed need not be true.
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return refuse({}, tr("it is larger than 2 MiB"));

    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const auto line = bytes.left(parseError.offset).count('\n') + 1;
        return refuse(tr("line %1").arg(line), parseError.errorString());
    }
    if (!document.isObject())
        return refuse({}, tr("it does not hold a JSON object"));
    return JsonRecord(document.object(), name, {}, m_faults);
}

void CatalogueReading::refuseTwice(const JsonRecord &record, const QString &key, QSet<QString> &keys)
{
    if (keys.contains(key))
        record.report("key"_L1, tr("this key occurs twice"));
    keys.insert(key);
}

void CatalogueReading::refuseForeign(const JsonRecord &record, const QString &key) const
{
    if (isPack() && !key.startsWith(m_packKey + u'.'))
        record.report("key"_L1, tr("in this content pack it begins with “%1.”").arg(m_packKey));
}

bool CatalogueReading::hasFile(const QString &name) const
{
    const QFileInfo info(m_folder.filePath(name));
    return info.exists() || info.isSymLink();
}

QStringList CatalogueReading::readSources(JsonRecord &record) const
{
    // "General knowledge" and "our own choice" are what we say of ourselves; others name where it comes from.
    static const QStringList ofOurs{u"K"_s, u"D"_s};
    const QStringList sources = record.names("sources"_L1, JsonRecord::Empty::Refused);
    for (const QString &source : sources) {
        if (!m_sourceKeys.contains(source))
            record.reportUnknown("sources"_L1, source);
        else if (isPack() && ofOurs.contains(source))
            record.report("sources"_L1, tr("“%1” is no source for a content pack").arg(source));
    }
    return sources;
}

QList<StudyKey> CatalogueReading::readStudies(JsonRecord &record)
{
    QList<StudyKey> studies;
    if (!record.contains("studies"_L1))
        return studies;
    for (const QString &study : record.names("studies"_L1, JsonRecord::Empty::Refused)) {
        studies.append(StudyKey(study));
        if (!m_studyKeys.contains(studies.last()))
            record.reportUnknown("studies"_L1, study);
        m_namedStudies.insert(studies.last());
    }
    return studies;
}

void CatalogueReading::refuseUnnamedStudies()
{
    QStringList unnamed;
    for (const StudyKey &study : m_studyKeys - m_namedStudies)
        unnamed.append(study.toString());
    unnamed.sort();
    if (!unnamed.isEmpty())
        m_faults.report(u"studies.json"_s, unnamed.first(), tr("nothing names this study"));
}

void CatalogueReading::needTexts(const QString &prefix, std::initializer_list<QLatin1StringView> parts)
{
    for (const QLatin1StringView part : parts)
        needText(prefix + u'.' + part);
}

} // namespace nape
