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
                      .unknown = toObject(rows.text(13))};
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
                                   {u":quality", fromText(place.quality)}});
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
                                     {u":grade", symptom.grade}});
    }
}

void dropOtherDetails(Write &write, const Headache &headache)
{
    QJsonArray places, readings, symptoms;
    for (const PainPlace &place : headache.places)
        places.append(place.place.toString());
    for (const PainReading &reading : headache.readings)
        readings.append(reading.at.utcMs);
    for (const Symptom &symptom : headache.symptoms)
        symptoms.append(toKey(symptom.phase) + u'-' + symptom.key);

    const QString id = headache.id.toString();
    write.run(sql::dropOtherPlaces, {{u":headache", id}, {u":kept", fromJson(places)}});
    write.run(sql::dropOtherReadings, {{u":headache", id}, {u":kept", fromJson(readings)}});
    write.run(sql::dropOtherSymptoms, {{u":headache", id}, {u":kept", fromJson(symptoms)}});
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
                                  {u":quality", fromText(headache.quality)},
                                  {u":worse_with_activity", fromAnswer(headache.worseWithActivity)},
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
                             .quality = rows.text(4)});
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
                               .grade = rows.optionalNumber(4)});
    }
}

} // namespace nape
