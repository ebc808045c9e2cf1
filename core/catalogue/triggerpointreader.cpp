// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/readers.h"

#include "core/catalogue/cataloguereading.h"
#include "core/catalogue/spotreader.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int longestHoldSeconds = 30;
constexpr int mostRepetitions = 20;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::CatalogueReading)
};

TriggerPoint readTriggerPoint(CatalogueReading &reading, JsonRecord &record, const QString &key,
                              const Catalogue &known)
{
    TriggerPoint point;
    static_cast<BodySpot &>(point) = readBodySpot(record, known, JsonRecord::Empty::Refused);
    point.key = TriggerPointKey(key);
    point.muscle = MuscleKey(record.text("muscle"_L1));
    if (!known.muscle(point.muscle))
        record.reportUnknown("muscle"_L1, point.muscle.toString());
    for (const QString &region : record.names("refers"_L1, JsonRecord::Empty::Refused)) {
        if (!known.region(RegionKey(region)))
            record.reportUnknown("refers"_L1, region);
        point.refers.append(RegionKey(region));
    }
    point.crossesMidline = record.flag("crossesMidline"_L1);
    point.hasSigns = record.flag("hasSigns"_L1);
    point.motion = record.choice("motion"_L1, motionFromKey);
    if (isPinchOnly(point, known) && point.motion != Motion::PinchRoll)
        record.report("motion"_L1, Words::tr("the region is only pinched"));
    point.holdSeconds =
        record.optionalNumber("holdSeconds"_L1, 1, longestHoldSeconds).value_or(point.holdSeconds);
    point.repetitions =
        record.optionalNumber("repetitions"_L1, 1, mostRepetitions).value_or(point.repetitions);
    point.isOffByDefault = record.flag("isOffByDefault"_L1);
    point.confidence = record.choice("confidence"_L1, confidenceFromKey);
    point.sources = reading.readSources(record);

    const QString words = u"trigger."_s + key;
    reading.needTexts(words, {"name"_L1, "find"_L1, "refers"_L1, "treat"_L1, "caution"_L1});
    if (point.hasSigns)
        reading.needText(words + u".signs"_s);
    return point;
}

} // namespace

QList<TriggerPoint> readTriggerPoints(CatalogueReading &reading, const Catalogue &known)
{
    QList<TriggerPoint> points;
    JsonRecord file = reading.readFile(u"triggerpoints.json"_s);
    reading.readList(file, "triggerPoints"_L1, [&](JsonRecord &record, const QString &key) {
        points.append(readTriggerPoint(reading, record, key, known));
    });
    file.refuseOthers();
    reading.needText(u"triggers.note.text"_s);
    return points;
}

} // namespace nape
