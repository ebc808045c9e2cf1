// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// The statements for headaches; shared with the bench that runs the same ones without Qt.
namespace nape::sql
{

using namespace Qt::StringLiterals;

inline const QString headacheExists = u"SELECT 1 FROM headaches WHERE id = :id"_s;

// An update instead of INSERT OR REPLACE: the latter would delete the row, and with it all that hangs on it
// and every column that this version does not know. Saving brings a headache back from the trash.
inline const QString saveHeadache = uR"(
    INSERT INTO headaches (id, start_ms, start_zone, start_day, start_precision,
                           end_ms, end_zone, end_day, end_precision,
                           intensity, average_intensity, quality, worse_with_activity, onset_speed,
                           woke_with_it, note, unknown, created_ms, changed_ms)
    VALUES (:id, :start_ms, :start_zone, :start_day, :start_precision,
            :end_ms, :end_zone, :end_day, :end_precision,
            :intensity, :average_intensity, :quality, :worse_with_activity, :onset_speed,
            :woke_with_it, :note, :unknown, :now, :now)
    ON CONFLICT (id) DO UPDATE SET
        start_ms = excluded.start_ms, start_zone = excluded.start_zone, start_day = excluded.start_day,
        start_precision = excluded.start_precision,
        end_ms = excluded.end_ms, end_zone = excluded.end_zone, end_day = excluded.end_day,
        end_precision = excluded.end_precision,
        intensity = excluded.intensity, average_intensity = excluded.average_intensity,
        quality = excluded.quality, worse_with_activity = excluded.worse_with_activity,
        onset_speed = excluded.onset_speed, woke_with_it = excluded.woke_with_it,
        note = excluded.note, unknown = excluded.unknown,
        changed_ms = excluded.changed_ms, deleted_ms = NULL)"_s;

inline const QString savePlace = uR"(
    INSERT INTO headache_places (headache_id, region, side, position, intensity, quality, since_ms, until_ms)
    VALUES (:headache, :region, :side, :position, :intensity, :quality, :since_ms, :until_ms)
    ON CONFLICT (headache_id, region, side) DO UPDATE SET
        position = excluded.position, intensity = excluded.intensity, quality = excluded.quality,
        since_ms = excluded.since_ms, until_ms = excluded.until_ms)"_s;

inline const QString saveReading = uR"(
    INSERT INTO headache_readings (headache_id, at_ms, at_zone, at_day, intensity)
    VALUES (:headache, :at_ms, :at_zone, :at_day, :intensity)
    ON CONFLICT (headache_id, at_ms) DO UPDATE SET
        at_zone = excluded.at_zone, at_day = excluded.at_day, intensity = excluded.intensity)"_s;

inline const QString saveSymptom = uR"(
    INSERT INTO headache_symptoms (headache_id, phase, symptom, position, answer, grade, since_ms)
    VALUES (:headache, :phase, :symptom, :position, :answer, :grade, :since_ms)
    ON CONFLICT (headache_id, phase, symptom) DO UPDATE SET
        position = excluded.position, answer = excluded.answer, grade = excluded.grade,
        since_ms = excluded.since_ms)"_s;

inline const QString saveAura = uR"(
    INSERT INTO headache_auras (headache_id, position, kind, start_ms, minutes, side, spreads, positive,
                                reversible, first_ever, note)
    VALUES (:headache, :position, :kind, :start_ms, :minutes, :side, :spreads, :positive,
            :reversible, :first_ever, :note)
    ON CONFLICT (headache_id, position) DO UPDATE SET
        kind = excluded.kind, start_ms = excluded.start_ms, minutes = excluded.minutes, side = excluded.side,
        spreads = excluded.spreads, positive = excluded.positive, reversible = excluded.reversible,
        first_ever = excluded.first_ever, note = excluded.note)"_s;

inline const QString saveTrigger = uR"(
    INSERT INTO headache_triggers (headache_id, "trigger", answer, note)
    VALUES (:headache, :trigger, :answer, :note)
    ON CONFLICT (headache_id, "trigger") DO UPDATE SET answer = excluded.answer, note = excluded.note)"_s;

inline const QString saveLoss = uR"(
    INSERT INTO headache_losses (headache_id, area, answer, hours_lost, percent_usable)
    VALUES (:headache, :area, :answer, :hours_lost, :percent_usable)
    ON CONFLICT (headache_id, area) DO UPDATE SET
        answer = excluded.answer, hours_lost = excluded.hours_lost, percent_usable = excluded.percent_usable)"_s;

// Only what is no longer said goes: a row that stays keeps the columns which this version does not know.
inline const QString dropOtherPlaces = uR"(
    DELETE FROM headache_places
    WHERE headache_id = :headache AND region || '-' || side NOT IN (SELECT value FROM json_each(:kept)))"_s;
inline const QString dropOtherReadings = uR"(
    DELETE FROM headache_readings
    WHERE headache_id = :headache AND at_ms NOT IN (SELECT value FROM json_each(:kept)))"_s;
inline const QString dropOtherSymptoms = uR"(
    DELETE FROM headache_symptoms
    WHERE headache_id = :headache AND phase || '-' || symptom NOT IN (SELECT value FROM json_each(:kept)))"_s;

inline const QString dropOtherAuras =
    u"DELETE FROM headache_auras WHERE headache_id = :headache AND position >= :kept"_s;
inline const QString dropOtherTriggers = uR"(
    DELETE FROM headache_triggers
    WHERE headache_id = :headache AND "trigger" NOT IN (SELECT value FROM json_each(:kept)))"_s;
inline const QString dropOtherLosses = uR"(
    DELETE FROM headache_losses
    WHERE headache_id = :headache AND area NOT IN (SELECT value FROM json_each(:kept)))"_s;

inline const QString headache = uR"(
    SELECT id, start_ms, start_zone, start_day, start_precision, end_ms, end_zone, end_day, end_precision,
           intensity, quality, worse_with_activity, note, unknown, average_intensity, onset_speed, woke_with_it
    FROM headaches WHERE id = :id AND deleted_ms IS NULL)"_s;

inline const QString headachesWithIds = uR"(
    SELECT id, start_ms, start_zone, start_day, start_precision, end_ms, end_zone, end_day, end_precision,
           intensity, quality, worse_with_activity, note, unknown, average_intensity, onset_speed, woke_with_it
    FROM headaches WHERE id IN (SELECT value FROM json_each(:ids)) AND deleted_ms IS NULL
    ORDER BY start_ms DESC, id DESC)"_s;

// Three parts, each with its own index: what began in the range, what reaches into it from before, what goes
// on.
inline const QString headachesOfDays = uR"(
    SELECT id, start_ms, start_zone, start_day, start_precision, end_ms, end_zone, end_day, end_precision,
           intensity, quality, worse_with_activity, note, unknown, average_intensity, onset_speed, woke_with_it
    FROM headaches
    WHERE id IN (
        SELECT id FROM headaches WHERE deleted_ms IS NULL AND start_day BETWEEN :first AND :last
        UNION ALL
        SELECT id FROM headaches INDEXED BY headaches_over_midnight
        WHERE deleted_ms IS NULL AND end_day > start_day AND end_day >= :first AND start_day < :first
        UNION ALL
        SELECT id FROM headaches INDEXED BY headaches_going_on
        WHERE deleted_ms IS NULL AND end_ms IS NULL AND start_day < :first AND :today >= :first)
    ORDER BY start_ms DESC, id DESC)"_s;

inline const QString ongoingHeadache = uR"(
    SELECT id FROM headaches WHERE deleted_ms IS NULL AND end_ms IS NULL ORDER BY start_ms DESC, id DESC LIMIT 1)"_s;

inline const QString placesOfHeadaches = uR"(
    SELECT headache_id, region, side, intensity, quality, since_ms, until_ms FROM headache_places
    WHERE headache_id IN (SELECT value FROM json_each(:ids)) ORDER BY headache_id, position)"_s;
inline const QString readingsOfHeadaches = uR"(
    SELECT headache_id, at_ms, at_zone, at_day, intensity FROM headache_readings
    WHERE headache_id IN (SELECT value FROM json_each(:ids)) ORDER BY headache_id, at_ms)"_s;
inline const QString symptomsOfHeadaches = uR"(
    SELECT headache_id, phase, symptom, answer, grade, since_ms FROM headache_symptoms
    WHERE headache_id IN (SELECT value FROM json_each(:ids)) ORDER BY headache_id, position)"_s;

inline const QString aurasOfHeadaches = uR"(
    SELECT headache_id, kind, start_ms, minutes, side, spreads, positive, reversible, first_ever, note
    FROM headache_auras
    WHERE headache_id IN (SELECT value FROM json_each(:ids)) ORDER BY headache_id, position)"_s;
inline const QString triggersOfHeadaches = uR"(
    SELECT headache_id, "trigger", answer, note FROM headache_triggers
    WHERE headache_id IN (SELECT value FROM json_each(:ids)) ORDER BY headache_id, "trigger")"_s;
inline const QString lossesOfHeadaches = uR"(
    SELECT headache_id, area, answer, hours_lost, percent_usable FROM headache_losses
    WHERE headache_id IN (SELECT value FROM json_each(:ids)) ORDER BY headache_id, area)"_s;

inline const QString trashHeadache =
    u"UPDATE headaches SET deleted_ms = coalesce(deleted_ms, :now) WHERE id = :id"_s;
inline const QString restoreHeadache = u"UPDATE headaches SET deleted_ms = NULL WHERE id = :id"_s;

} // namespace nape::sql
