// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/readers.h"

#include "core/catalogue/cataloguereading.h"

namespace nape
{

using namespace Qt::StringLiterals;

QList<Mechanism> readMechanisms(CatalogueReading &reading)
{
    QList<Mechanism> mechanisms;
    JsonRecord file = reading.readFile(u"mechanisms.json"_s);
    reading.readList(file, "mechanisms"_L1, [&](JsonRecord &record, const QString &key) {
        Mechanism mechanism;
        mechanism.key = key;
        mechanism.confidence = record.choice("confidence"_L1, confidenceFromKey);
        mechanism.sources = reading.readSources(record);
        reading.needTexts(u"mechanism."_s + key, {"title"_L1, "known"_L1, "unknown"_L1});
        mechanisms.append(mechanism);
    });
    file.refuseOthers();
    return mechanisms;
}

} // namespace nape
