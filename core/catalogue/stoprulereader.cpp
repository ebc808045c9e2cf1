// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/readers.h"

#include "core/catalogue/cataloguereading.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

QList<StopAdvice> readAdvice(CatalogueReading &reading, JsonRecord &file, QLatin1StringView list)
{
    QList<StopAdvice> all;
    reading.readList(file, list, [&](JsonRecord &record, const QString &key) {
        StopAdvice advice;
        advice.key = key;
        advice.confidence = record.choice("confidence"_L1, confidenceFromKey);
        advice.sources = reading.readSources(record);
        reading.needText(u"stop."_s + key + u".text"_s);
        all.append(advice);
    });
    return all;
}

} // namespace

StopRules readStopRules(CatalogueReading &reading)
{
    StopRules rules;
    JsonRecord file = reading.readFile(u"stoprules.json"_s);
    reading.readList(file, "signs"_L1, [&](JsonRecord &record, const QString &key) {
        StopSign sign;
        sign.key = key;
        sign.urgency = record.choice("action"_L1, urgencyFromKey);
        sign.confidence = record.choice("confidence"_L1, confidenceFromKey);
        sign.sources = reading.readSources(record);
        reading.needText(u"stop."_s + key + u".text"_s);
        if (sign.urgency != Urgency::None)
            reading.needText(u"stop."_s + key + u".advice"_s);
        rules.signs.append(sign);
    });
    rules.afterStopping = readAdvice(reading, file, "afterStopping"_L1);
    rules.normalAfterwards = readAdvice(reading, file, "normalAfterwards"_L1);
    file.refuseOthers();
    return rules;
}

} // namespace nape
