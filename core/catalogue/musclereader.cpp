// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/readers.h"

#include "core/catalogue/cataloguereading.h"

namespace nape
{

using namespace Qt::StringLiterals;

QList<Muscle> readMuscles(CatalogueReading &reading)
{
    QList<Muscle> muscles;
    JsonRecord file = reading.readFile(u"muscles.json"_s);
    reading.readList(file, "muscles"_L1, [&](JsonRecord &record, const QString &key) {
        Muscle muscle;
        muscle.key = MuscleKey(key);
        muscle.confidence = record.choice("confidence"_L1, confidenceFromKey);
        muscle.sources = reading.readSources(record);
        reading.needTexts(u"muscle."_s + key, {"name"_L1, "text"_L1});
        muscles.append(muscle);
    });
    file.refuseOthers();
    return muscles;
}

} // namespace nape
