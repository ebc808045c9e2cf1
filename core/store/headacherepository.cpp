// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/headacherepository.h"

#include "core/store/columns.h"
#include "core/store/dayrange.h"
#include "core/store/headachesql.h"

namespace nape
{

namespace
{

using namespace columns;

/// Columns as in sql::headache.
Headache headacheOf(const Rows &rows)
{
    Headache headache{.id = id<HeadacheId>(rows, 0),
                      .start = moment(rows, 1),
                      .startPrecision = require(precisionFromKey(rows.text(4))),
                      .end = optionalMoment(rows, 5),
                      .endPrecision = require(precisionFromKey(rows.text(8))),
                      .intensity = require(Intensity::fromInt(rows.number(9))),
                      .places = {},
                      .readings = {},
                      .symptoms = {},
                      .quality = rows.text(10),
                      .worseWithActivity = optionalAnswer(rows, 11),
                      .note = rows.text(12),
                      .unknown = toObject(rows.text(13)),
                      .averageIntensity = optionalIntensity(rows, 14),
                      .wokeWithIt = optionalAnswer(rows, 16),
                      .auras = {},
                      .losses = {},
                      .onsetSpeed = rows.text(15)};
    return headache;
}

void saveDetails(Write &write, const Headache &headache)
{
    const QString id = headache.id.toString();
    int position = 0;
    for (const PainPlace &place : headache.places) {
        write.run(sql::savePlace, {{u":headache", id},
                                   {u":region", place.place.region.toString()},
                                   {u":side", toKey(place.place.side)},
                                   {u":position", position++},
                                   {u":intensity", fromIntensity(place.intensity)},
                                   {u":quality", fromText(place.quality)},
                                   {u":since_ms", place.sinceMs},
                                   {u":until_ms", place.untilMs}});
    }
    for (const PainReading &reading : headache.readings) {
        write.run(sql::saveReading, {{u":headache", id},
                                     {u":at_ms", reading.at.utcMs},
                                     {u":at_zone", fromZone(reading.at.zone)},
                                     {u":at_day", fromDay(reading.at.localDay)},
                                     {u":intensity", reading.intensity.value()}});
    }
    position = 0;
    for (const Symptom &symptom : headache.symptoms) {
        write.run(sql::saveSymptom, {{u":headache", id},
                                     {u":phase", toKey(symptom.phase)},
                                     {u":symptom", symptom.key},
                                     {u":position", position++},
                                     {u":answer", toKey(symptom.answer)},
                                     {u":grade", symptom.grade},
                                     {u":since_ms", symptom.sinceMs}});
    }
    position = 0;
    for (const Aura &aura : headache.auras) {
        write.run(sql::saveAura, {{u":headache", id},
                                  {u":position", position++},
                                  {u":kind", aura.kind},
                                  {u":start_ms", aura.startMs},
                                  {u":minutes", aura.minutes},
                                  {u":side", aura.side ? SqlValue(toKey(*aura.side)) : SqlValue(nullptr)},
                                  {u":spreads", fromAnswer(aura.spreads)},
                                  {u":positive", fromAnswer(aura.positive)},
                                  {u":reversible", fromAnswer(aura.reversible)},
                                  {u":first_ever", fromAnswer(aura.firstEver)},
                                  {u":note", fromText(aura.note)}});
    }
    for (const SuspectedTrigger &trigger : headache.triggers) {
        write.run(sql::saveTrigger, {{u":headache", id},
                                     {u":trigger", trigger.key},
                                     {u":answer", toKey(trigger.answer)},
                                     {u":note", fromText(trigger.note)}});
    }
    for (const Loss &loss : headache.losses) {
        write.run(sql::saveLoss, {{u":headache", id},
                                  {u":area", loss.area},
                                  {u":answer", fromAnswer(loss.answer)},
                                  {u":hours_lost", loss.hoursLost},
                                  {u":percent_usable", loss.percentUsable}});
    }
}

void dropOtherDetails(Write &write, const Headache &headache)
{
    QJsonArray places, readings, symptoms, triggers, losses;
    for (const PainPlace &place : headache.places)
        places.append(place.place.toString());
    for (const PainReading &reading : headache.readings)
        readings.append(reading.at.utcMs);
    for (const Symptom &symptom : headache.symptoms)
        symptoms.append(toKey(symptom.phase) + u'-' + symptom.key);
    for (const SuspectedTrigger &trigger : headache.triggers)
        triggers.append(trigger.key);
    for (const Loss &loss : headache.losses)
        losses.append(loss.area);

    const QString id = headache.id.toString();
    write.run(sql::dropOtherPlaces, {{u":headache", id}, {u":kept", fromJson(places)}});
    write.run(sql::dropOtherReadings, {{u":headache", id}, {u":kept", fromJson(readings)}});
    write.run(sql::dropOtherSymptoms, {{u":headache", id}, {u":kept", fromJson(symptoms)}});
    write.run(sql::dropOtherAuras, {{u":headache", id}, {u":kept", headache.auras.size()}});
    write.run(sql::dropOtherTriggers, {{u":headache", id}, {u":kept", fromJson(triggers)}});
    write.run(sql::dropOtherLosses, {{u":headache", id}, {u":kept", fromJson(losses)}});
}

} // namespace

void HeadacheRepository::save(Write &write, const Headache &headache, qint64 nowMs)
{
    const QString id = headache.id.toString();
    const bool exists = write.rows(sql::headacheExists, {{u":id", id}}).next();
    const auto &end = headache.end;
    write.run(sql::saveHeadache, {{u":id", id},
                                  {u":start_ms", headache.start.utcMs},
                                  {u":start_zone", fromZone(headache.start.zone)},
                                  {u":start_day", fromDay(headache.start.localDay)},
                                  {u":start_precision", toKey(headache.startPrecision)},
                                  {u":end_ms", end ? SqlValue(end->utcMs) : SqlValue(nullptr)},
                                  {u":end_zone", end ? SqlValue(fromZone(end->zone)) : SqlValue(nullptr)},
                                  {u":end_day", end ? SqlValue(fromDay(end->localDay)) : SqlValue(nullptr)},
                                  {u":end_precision", toKey(headache.endPrecision)},
                                  {u":intensity", headache.intensity.value()},
                                  {u":average_intensity", fromIntensity(headache.averageIntensity)},
                                  {u":quality", fromText(headache.quality)},
                                  {u":worse_with_activity", fromAnswer(headache.worseWithActivity)},
                                  {u":onset_speed", fromText(headache.onsetSpeed)},
                                  {u":woke_with_it", fromAnswer(headache.wokeWithIt)},
                                  {u":note", fromText(headache.note)},
                                  {u":unknown", fromJson(headache.unknown)},
                                  {u":now", nowMs}});
    if (exists)
        dropOtherDetails(write, headache);
    saveDetails(write, headache);
    write.touched(Change::Headaches);
}

void HeadacheRepository::moveToTrash(Write &write, const HeadacheId &id, qint64 nowMs)
{
    if (write.run(sql::trashHeadache, {{u":id", id.toString()}, {u":now", nowMs}}) == 0)
        write.fail(ErrorCode::NotFound, QStringLiteral("no such headache"));
    write.touched(Change::Headaches);
}

void HeadacheRepository::restore(Write &write, const HeadacheId &id)
{
    if (write.run(sql::restoreHeadache, {{u":id", id.toString()}}) == 0)
        write.fail(ErrorCode::NotFound, QStringLiteral("no such headache"));
    write.touched(Change::Headaches);
}

Headache HeadacheRepository::load(const HeadacheId &id) const
{
    QList<Headache> headaches;
    {
        Rows rows = m_database.rows(sql::headache, {{u":id", id.toString()}});
        if (!rows.next())
            throw StoreFailure({ErrorCode::NotFound, m_database.file(), QStringLiteral("no such headache")});
        headaches.append(headacheOf(rows));
    }
    loadDetails(headaches);
    return headaches.first();
}

QList<Headache> HeadacheRepository::withIds(const QStringList &ids) const
{
    QList<Headache> headaches;
    {
        Rows rows =
            m_database.rows(sql::headachesWithIds, {{u":ids", fromJson(QJsonArray::fromStringList(ids))}});
        while (rows.next())
            headaches.append(headacheOf(rows));
    }
    loadDetails(headaches);
    return headaches;
}

QList<Headache> HeadacheRepository::touching(const DayRange &range, const QDate &today) const
{
    QList<Headache> headaches;
    {
        Rows rows = m_database.rows(sql::headachesOfDays, {{u":first", fromDay(range.first)},
                                                           {u":last", fromDay(range.last)},
                                                           {u":today", fromDay(today)}});
        while (rows.next())
            headaches.append(headacheOf(rows));
    }
    loadDetails(headaches);
    return headaches;
}

std::optional<Headache> HeadacheRepository::ongoing() const
{
    std::optional<HeadacheId> newest;
    {
        Rows rows = m_database.rows(sql::ongoingHeadache);
        if (rows.next())
            newest = id<HeadacheId>(rows, 0);
    }
    return newest ? std::optional(load(*newest)) : std::nullopt;
}

void HeadacheRepository::loadDetails(QList<Headache> &headaches) const
{
    if (headaches.isEmpty())
        return;
    QJsonArray idList;
    QHash<QString, Headache *> byId;
    for (Headache &headache : headaches) {
        const QString id = headache.id.toString();
        idList.append(id);
        byId.insert(id, &headache);
    }
    const QString ids = fromJson(idList);

    for (Rows rows = m_database.rows(sql::placesOfHeadaches, {{u":ids", ids}}); rows.next();) {
        byId.value(rows.text(0))
            ->places.append({.place = {RegionKey(rows.text(1)), require(sideFromKey(rows.text(2)))},
                             .intensity = optionalIntensity(rows, 3),
                             .quality = rows.text(4),
                             .sinceMs = rows.optionalInteger(5),
                             .untilMs = rows.optionalInteger(6)});
    }
    for (Rows rows = m_database.rows(sql::readingsOfHeadaches, {{u":ids", ids}}); rows.next();) {
        byId.value(rows.text(0))
            ->readings.append({moment(rows, 1), require(Intensity::fromInt(rows.number(4)))});
    }
    for (Rows rows = m_database.rows(sql::symptomsOfHeadaches, {{u":ids", ids}}); rows.next();) {
        byId.value(rows.text(0))
            ->symptoms.append({.key = rows.text(2),
                               .phase = require(phaseFromKey(rows.text(1))),
                               .answer = require(answerFromKey(rows.text(3))),
                               .grade = rows.optionalNumber(4),
                               .sinceMs = rows.optionalInteger(5)});
    }
    for (Rows rows = m_database.rows(sql::aurasOfHeadaches, {{u":ids", ids}}); rows.next();) {
        byId.value(rows.text(0))
            ->auras.append({.kind = rows.text(1),
                            .startMs = rows.optionalInteger(2),
                            .minutes = rows.optionalNumber(3),
                            .side = sideFromKey(rows.text(4)),
                            .spreads = optionalAnswer(rows, 5),
                            .positive = optionalAnswer(rows, 6),
                            .reversible = optionalAnswer(rows, 7),
                            .firstEver = optionalAnswer(rows, 8),
                            .note = rows.text(9)});
    }
    for (Rows rows = m_database.rows(sql::triggersOfHeadaches, {{u":ids", ids}}); rows.next();) {
        byId.value(rows.text(0))
            ->triggers.append(
                {.key = rows.text(1), .answer = require(answerFromKey(rows.text(2))), .note = rows.text(3)});
    }
    for (Rows rows = m_database.rows(sql::lossesOfHeadaches, {{u":ids", ids}}); rows.next();) {
        byId.value(rows.text(0))
            ->losses.append({.area = rows.text(1),
                             .answer = optionalAnswer(rows, 2),
                             .hoursLost = rows.optionalReal(3),
                             .percentUsable = rows.optionalNumber(4)});
    }
}

} // namespace nape
