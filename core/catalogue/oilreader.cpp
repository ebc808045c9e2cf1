// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/readers.h"

#include "core/catalogue/cataloguereading.h"

namespace nape
{

using namespace Qt::StringLiterals;

Oils readOils(CatalogueReading &reading)
{
    Oils all;
    JsonRecord file = reading.readFile(u"oils.json"_s);
    reading.readList(file, "oils"_L1, [&](JsonRecord &record, const QString &key) {
        Oil oil;
        oil.key = OilKey(key);
        oil.tensionTypeGrade = record.choice("tensionTypeGrade"_L1, evidenceGradeFromKey);
        oil.migraineGrade = record.choice("migraineGrade"_L1, evidenceGradeFromKey);
        oil.studies = reading.readStudies(record);
        oil.confidence = record.choice("confidence"_L1, confidenceFromKey);
        oil.sources = reading.readSources(record);
        reading.needTexts(u"oil."_s + key, {"name"_L1, "use"_L1, "evidence"_L1, "caution"_L1});
        all.oils.append(oil);
    });
    reading.readList(file, "facts"_L1, [&](JsonRecord &record, const QString &key) {
        OilFact fact;
        fact.key = key;
        fact.confidence = record.choice("confidence"_L1, confidenceFromKey);
        fact.sources = reading.readSources(record);
        reading.needTexts(u"oilfact."_s + key, {"title"_L1, "text"_L1});
        all.facts.append(fact);
    });
    file.refuseOthers();
    return all;
}

} // namespace nape
