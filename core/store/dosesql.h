// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// The statements for medicines and doses; shared with the bench that runs the same ones without Qt.
namespace nape::sql
{

using namespace Qt::StringLiterals;

inline const QString saveMedicine = uR"(
    INSERT INTO medicines (id, name, drug_class, strength, atc_code, is_preventive, unknown, created_ms, changed_ms)
    VALUES (:id, :name, :drug_class, :strength, :atc_code, :is_preventive, :unknown, :now, :now)
    ON CONFLICT (id) DO UPDATE SET
        name = excluded.name, drug_class = excluded.drug_class, strength = excluded.strength,
        atc_code = excluded.atc_code, is_preventive = excluded.is_preventive, unknown = excluded.unknown,
        changed_ms = excluded.changed_ms, deleted_ms = NULL)"_s;

inline const QString medicines = uR"(
    SELECT id, name, drug_class, strength, is_preventive, atc_code, unknown FROM medicines
    WHERE deleted_ms IS NULL ORDER BY name COLLATE NOCASE, id)"_s;

inline const QString allMedicines = uR"(
    SELECT id, name, drug_class, strength, is_preventive, atc_code, unknown FROM medicines
    ORDER BY name COLLATE NOCASE, id)"_s;

inline const QString medicine = uR"(
    SELECT id, name, drug_class, strength, is_preventive, atc_code, unknown FROM medicines WHERE id = :id)"_s;

inline const QString medicinesByUse = uR"(
    SELECT id, name, drug_class, strength, is_preventive, atc_code, unknown
    FROM medicines LEFT JOIN (
        SELECT medicine_id, count(*) AS uses FROM doses
        WHERE deleted_ms IS NULL AND taken_day >= :first GROUP BY medicine_id) ON medicine_id = id
    WHERE deleted_ms IS NULL ORDER BY coalesce(uses, 0) DESC, name COLLATE NOCASE, id)"_s;

inline const QString trashMedicine =
    u"UPDATE medicines SET deleted_ms = coalesce(deleted_ms, :now) WHERE id = :id"_s;
inline const QString restoreMedicine = u"UPDATE medicines SET deleted_ms = NULL WHERE id = :id"_s;

inline const QString saveDose = uR"(
    INSERT INTO doses (id, medicine_id, headache_id, taken_ms, taken_zone, taken_day, taken_precision,
                       amount, relief_after_2h, side_effects, note, unknown, created_ms, changed_ms)
    VALUES (:id, :medicine, :headache, :taken_ms, :taken_zone, :taken_day, :taken_precision,
            :amount, :relief_after_2h, :side_effects, :note, :unknown, :now, :now)
    ON CONFLICT (id) DO UPDATE SET
        medicine_id = excluded.medicine_id, headache_id = excluded.headache_id,
        taken_ms = excluded.taken_ms, taken_zone = excluded.taken_zone, taken_day = excluded.taken_day,
        taken_precision = excluded.taken_precision, amount = excluded.amount, relief_after_2h = excluded.relief_after_2h,
        side_effects = excluded.side_effects, note = excluded.note, unknown = excluded.unknown,
        changed_ms = excluded.changed_ms, deleted_ms = NULL)"_s;

inline const QString dosesOfDays = uR"(
    SELECT id, medicine_id, headache_id, taken_ms, taken_zone, taken_day, amount, relief_after_2h, side_effects, note,
           taken_precision, unknown
    FROM doses WHERE deleted_ms IS NULL AND taken_day BETWEEN :first AND :last
    ORDER BY taken_ms DESC, id DESC)"_s;

inline const QString dosesOfHeadache = uR"(
    SELECT id, medicine_id, headache_id, taken_ms, taken_zone, taken_day, amount, relief_after_2h, side_effects, note,
           taken_precision, unknown
    FROM doses WHERE deleted_ms IS NULL AND headache_id = :headache
    ORDER BY taken_ms DESC, id DESC)"_s;

inline const QString dose = uR"(
    SELECT id, medicine_id, headache_id, taken_ms, taken_zone, taken_day, amount, relief_after_2h, side_effects, note,
           taken_precision, unknown
    FROM doses WHERE deleted_ms IS NULL AND id = :id)"_s;

inline const QString dosesToRate = uR"(
    SELECT doses.id, medicine_id, headache_id, taken_ms, taken_zone, taken_day, amount, relief_after_2h,
           side_effects, note, taken_precision, doses.unknown
    FROM doses JOIN medicines ON medicines.id = medicine_id
    WHERE doses.deleted_ms IS NULL AND taken_day >= :first_day AND taken_ms BETWEEN :first AND :last
          AND relief_after_2h IS NULL AND taken_precision <> 'day' AND is_preventive = 0
    ORDER BY taken_ms, doses.id)"_s;

inline const QString trashDose = u"UPDATE doses SET deleted_ms = coalesce(deleted_ms, :now) WHERE id = :id"_s;
inline const QString restoreDose = u"UPDATE doses SET deleted_ms = NULL WHERE id = :id"_s;

} // namespace nape::sql
