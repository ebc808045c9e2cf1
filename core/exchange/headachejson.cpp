// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/entryjson.h"

namespace nape
{

using namespace Qt::StringLiterals;

QJsonObject written(const PainPlace &place)
{
    return JsonWriter()
        .put("place"_L1, place.place)
        .put("intensity"_L1, place.intensity)
        .put("quality"_L1, place.quality)
        .putInstant("since"_L1, place.sinceMs)
        .putInstant("until"_L1, place.untilMs)
        .object();
}

static PainPlace painPlaceFrom(JsonFields &fields)
{
    return {.place = fields.needed("place"_L1, fields.place("place"_L1), {}),
            .intensity = fields.intensity("intensity"_L1),
            .quality = fields.text("quality"_L1),
            .sinceMs = fields.instant("since"_L1),
            .untilMs = fields.instant("until"_L1)};
}

QJsonObject written(const PainReading &reading)
{
    return JsonWriter()
        .put("at"_L1, std::optional(reading.at))
        .put("intensity"_L1, std::optional(reading.intensity))
        .object();
}

static PainReading readingFrom(JsonFields &fields)
{
    return {fields.needed("at"_L1, fields.moment("at"_L1), Moment{}),
            fields.needed("intensity"_L1, fields.intensity("intensity"_L1), *Intensity::fromInt(0))};
}

QJsonObject written(const Symptom &symptom)
{
    return JsonWriter()
        .put("symptom"_L1, symptom.key)
        .put("phase"_L1, toKey(symptom.phase))
        .put("answer"_L1, std::optional(symptom.answer))
        .put("grade"_L1, symptom.grade)
        .putInstant("since"_L1, symptom.sinceMs)
        .object();
}

static Symptom symptomFrom(JsonFields &fields)
{
    return {.key = fields.text("symptom"_L1),
            .phase = fields.needed("phase"_L1, fields.choice("phase"_L1, phaseFromKey), Phase::During),
            .answer = fields.needed("answer"_L1, fields.answer("answer"_L1), Answer::Yes),
            .grade = fields.whole("grade"_L1),
            .sinceMs = fields.instant("since"_L1)};
}

QJsonObject written(const Aura &aura)
{
    return JsonWriter()
        .put("kind"_L1, aura.kind)
        .putInstant("start"_L1, aura.startMs)
        .put("minutes"_L1, aura.minutes)
        .put("side"_L1, aura.side ? toKey(*aura.side) : QString())
        .put("spreads"_L1, aura.spreads)
        .put("positive"_L1, aura.positive)
        .put("reversible"_L1, aura.reversible)
        .put("firstEver"_L1, aura.firstEver)
        .put("note"_L1, aura.note)
        .object();
}

static Aura auraFrom(JsonFields &fields)
{
    return {.kind = fields.text("kind"_L1),
            .startMs = fields.instant("start"_L1),
            .minutes = fields.whole("minutes"_L1),
            .side = fields.choice("side"_L1, sideFromKey),
            .spreads = fields.answer("spreads"_L1),
            .positive = fields.answer("positive"_L1),
            .reversible = fields.answer("reversible"_L1),
            .firstEver = fields.answer("firstEver"_L1),
            .note = fields.text("note"_L1)};
}

QJsonObject written(const Loss &loss)
{
    return JsonWriter()
        .put("area"_L1, loss.area)
        .put("answer"_L1, loss.answer)
        .put("hoursLost"_L1, loss.hoursLost)
        .put("percentUsable"_L1, loss.percentUsable)
        .object();
}

static Loss lossFrom(JsonFields &fields)
{
    return {.area = fields.text("area"_L1),
            .answer = fields.answer("answer"_L1),
            .hoursLost = fields.number("hoursLost"_L1),
            .percentUsable = fields.whole("percentUsable"_L1)};
}

QJsonObject written(const SuspectedTrigger &trigger)
{
    return JsonWriter()
        .put("trigger"_L1, trigger.key)
        .put("answer"_L1, std::optional(trigger.answer))
        .put("note"_L1, trigger.note)
        .object();
}

static SuspectedTrigger triggerFrom(JsonFields &fields)
{
    return {.key = fields.text("trigger"_L1),
            .answer = fields.needed("answer"_L1, fields.answer("answer"_L1), Answer::Yes),
            .note = fields.text("note"_L1)};
}

QJsonObject written(const Headache &headache)
{
    return JsonWriter()
        .put("id"_L1, headache.id.toString())
        .put("start"_L1, std::optional(headache.start))
        .put("startPrecision"_L1, toKey(headache.startPrecision))
        .put("end"_L1, headache.end)
        .put("endPrecision"_L1, toKey(headache.endPrecision))
        .put("intensity"_L1, std::optional(headache.intensity))
        .put("averageIntensity"_L1, headache.averageIntensity)
        .put("quality"_L1, headache.quality)
        .put("onsetSpeed"_L1, headache.onsetSpeed)
        .put("worseWithActivity"_L1, headache.worseWithActivity)
        .put("wokeWithIt"_L1, headache.wokeWithIt)
        .put("places"_L1, writtenList(headache.places))
        .put("readings"_L1, writtenList(headache.readings))
        .put("symptoms"_L1, writtenList(headache.symptoms))
        .put("auras"_L1, writtenList(headache.auras))
        .put("triggers"_L1, writtenList(headache.triggers))
        .put("losses"_L1, writtenList(headache.losses))
        .put("note"_L1, headache.note)
        .put("unknown"_L1, headache.unknown)
        .object();
}

Headache headacheFrom(JsonFields &fields, const HeadacheId &id)
{
    Headache headache{
        .id = id,
        .start = fields.needed("start"_L1, fields.moment("start"_L1), Moment{}),
        .startPrecision = fields.choice("startPrecision"_L1, precisionFromKey).value_or(Precision::Exact),
        .end = fields.moment("end"_L1),
        .endPrecision = fields.choice("endPrecision"_L1, precisionFromKey).value_or(Precision::Exact),
        .intensity = fields.needed("intensity"_L1, fields.intensity("intensity"_L1), *Intensity::fromInt(0)),
        .places = readList<PainPlace>(fields, "places"_L1, painPlaceFrom),
        .readings = readList<PainReading>(fields, "readings"_L1, readingFrom),
        .symptoms = readList<Symptom>(fields, "symptoms"_L1, symptomFrom),
        .quality = fields.text("quality"_L1),
        .worseWithActivity = fields.answer("worseWithActivity"_L1),
        .note = fields.text("note"_L1),
        .unknown = {},
        .averageIntensity = fields.intensity("averageIntensity"_L1),
        .wokeWithIt = fields.answer("wokeWithIt"_L1),
        .auras = readList<Aura>(fields, "auras"_L1, auraFrom),
        .losses = readList<Loss>(fields, "losses"_L1, lossFrom),
        .onsetSpeed = fields.text("onsetSpeed"_L1),
        .triggers = readList<SuspectedTrigger>(fields, "triggers"_L1, triggerFrom)};
    headache.unknown = fields.rest();
    return headache;
}

} // namespace nape
