// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/readers.h"

#include "core/catalogue/cataloguereading.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostParticipants = 1'000'000;

} // namespace

QList<Study> readStudies(CatalogueReading &reading)
{
    QList<Study> studies;
    JsonRecord file = reading.readFile(u"studies.json"_s);
    reading.readList(file, "studies"_L1, [&](JsonRecord &record, const QString &key) {
        Study study;
        study.key = StudyKey(key);
        study.participants = record.optionalNumber("participants"_L1, 1, mostParticipants);
        study.confidence = record.choice("confidence"_L1, confidenceFromKey);
        study.sources = reading.readSources(record);
        reading.needTexts(u"study."_s + key,
                          {"name"_L1, "design"_L1, "tested"_L1, "result"_L1, "quality"_L1});
        reading.addStudy(study.key);
        studies.append(study);
    });
    file.refuseOthers();
    return studies;
}

} // namespace nape
