// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/readers.h"

#include "core/catalogue/cataloguereading.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::CatalogueReading)
};

} // namespace

QList<Source> readSources(CatalogueReading &reading)
{
    QList<Source> sources;
    JsonRecord file = reading.readFile(u"sources.json"_s);
    reading.readList(file, "sources"_L1, [&](JsonRecord &record, const QString &key) {
        sources.append({key, record.text("citation"_L1)});
        reading.addSource(key);
    });
    file.refuseOthers();
    return sources;
}

QList<Tip> readTips(CatalogueReading &reading)
{
    QList<Tip> tips;
    JsonRecord file = reading.readFile(u"tips.json"_s);
    reading.readList(file, "tips"_L1, [&](JsonRecord &record, const QString &key) {
        Tip tip;
        tip.key = key;
        tip.fromArticle = record.flag("fromArticle"_L1);
        if (tip.fromArticle && reading.isPack())
            record.report("fromArticle"_L1, Words::tr("a content pack is not the article"));
        tip.confidence = record.choice("confidence"_L1, confidenceFromKey);
        tip.studies = reading.readStudies(record);
        tip.sources = reading.readSources(record);
        reading.needTexts(u"tip."_s + key, {"title"_L1, "text"_L1});
        // Advice about conduct is not graded; what was studied is, for both kinds of headache.
        if (!tip.studies.isEmpty() || record.contains("tensionTypeGrade"_L1)) {
            tip.tensionTypeGrade = record.choice("tensionTypeGrade"_L1, evidenceGradeFromKey);
            tip.migraineGrade = record.choice("migraineGrade"_L1, evidenceGradeFromKey);
            reading.needTexts(u"tip."_s + key, {"evidence"_L1});
        }
        tips.append(tip);
    });
    file.refuseOthers();
    return tips;
}

} // namespace nape
