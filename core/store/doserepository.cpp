// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/doserepository.h"

#include "core/store/columns.h"
#include "core/store/dayrange.h"
#include "core/store/dosesql.h"

namespace nape
{

namespace
{

using namespace columns;

/// Columns as in sql::dosesOfDays.
QList<Dose> dosesOf(Rows rows)
{
    QList<Dose> doses;
    while (rows.next()) {
        doses.append({.id = id<DoseId>(rows, 0),
                      .medicine = id<MedicineId>(rows, 1),
                      .headache = optionalId<HeadacheId>(rows, 2),
                      .taken = moment(rows, 3),
                      .amount = rows.real(6),
                      .reliefAfter2h = rows.optionalNumber(7),
                      .sideEffects = rows.text(8),
                      .note = rows.text(9),
                      .takenPrecision = require(precisionFromKey(rows.text(10))),
                      .unknown = toObject(rows.text(11))});
    }
    return doses;
}

/// Columns as in sql::medicines.
QList<Medicine> medicinesOf(Rows rows)
{
    QList<Medicine> medicines;
    while (rows.next()) {
        medicines.append({.id = id<MedicineId>(rows, 0),
                          .name = rows.text(1),
                          .drugClass = rows.text(2),
                          .strength = rows.text(3),
                          .isPreventive = rows.number(4) != 0,
                          .atcCode = rows.text(5),
                          .unknown = toObject(rows.text(6))});
    }
    return medicines;
}

} // namespace

void DoseRepository::save(Write &write, const Medicine &medicine, qint64 nowMs)
{
    write.run(sql::saveMedicine, {{u":id", medicine.id.toString()},
                                  {u":name", medicine.name},
                                  {u":drug_class", medicine.drugClass},
                                  {u":strength", fromText(medicine.strength)},
                                  {u":atc_code", fromText(medicine.atcCode)},
                                  {u":is_preventive", medicine.isPreventive ? 1 : 0},
                                  {u":unknown", fromJson(medicine.unknown)},
                                  {u":now", nowMs}});
    write.touched(Change::Medicines);
}

void DoseRepository::save(Write &write, const Dose &dose, qint64 nowMs)
{
    write.run(sql::saveDose,
              {{u":id", dose.id.toString()},
               {u":medicine", dose.medicine.toString()},
               {u":headache", dose.headache ? SqlValue(dose.headache->toString()) : SqlValue(nullptr)},
               {u":taken_ms", dose.taken.utcMs},
               {u":taken_zone", fromZone(dose.taken.zone)},
               {u":taken_day", fromDay(dose.taken.localDay)},
               {u":taken_precision", toKey(dose.takenPrecision)},
               {u":amount", dose.amount},
               {u":relief_after_2h", dose.reliefAfter2h},
               {u":side_effects", fromText(dose.sideEffects)},
               {u":note", fromText(dose.note)},
               {u":unknown", fromJson(dose.unknown)},
               {u":now", nowMs}});
    write.touched(Change::Doses);
}

void DoseRepository::moveToTrash(Write &write, const DoseId &id, qint64 nowMs)
{
    if (write.run(sql::trashDose, {{u":id", id.toString()}, {u":now", nowMs}}) == 0)
        write.fail(ErrorCode::NotFound, QStringLiteral("no such dose"));
    write.touched(Change::Doses);
}

void DoseRepository::restore(Write &write, const DoseId &id)
{
    if (write.run(sql::restoreDose, {{u":id", id.toString()}}) == 0)
        write.fail(ErrorCode::NotFound, QStringLiteral("no such dose"));
    write.touched(Change::Doses);
}

void DoseRepository::moveToTrash(Write &write, const MedicineId &id, qint64 nowMs)
{
    if (write.run(sql::trashMedicine, {{u":id", id.toString()}, {u":now", nowMs}}) == 0)
        write.fail(ErrorCode::NotFound, QStringLiteral("no such medicine"));
    write.touched(Change::Medicines);
}

void DoseRepository::restore(Write &write, const MedicineId &id)
{
    if (write.run(sql::restoreMedicine, {{u":id", id.toString()}}) == 0)
        write.fail(ErrorCode::NotFound, QStringLiteral("no such medicine"));
    write.touched(Change::Medicines);
}

QList<Medicine> DoseRepository::medicines() const
{
    return medicinesOf(m_database.rows(sql::medicines));
}

QList<Medicine> DoseRepository::allMedicines() const
{
    return medicinesOf(m_database.rows(sql::allMedicines));
}

QList<Medicine> DoseRepository::medicinesByUse(const QDate &since) const
{
    return medicinesOf(m_database.rows(sql::medicinesByUse, {{u":first", fromDay(since)}}));
}

Medicine DoseRepository::medicine(const MedicineId &id) const
{
    const QList<Medicine> found = medicinesOf(m_database.rows(sql::medicine, {{u":id", id.toString()}}));
    if (found.isEmpty())
        throw StoreFailure({ErrorCode::NotFound, m_database.file(), QStringLiteral("no such medicine")});
    return found.first();
}

Dose DoseRepository::dose(const DoseId &id) const
{
    const QList<Dose> found = dosesOf(m_database.rows(sql::dose, {{u":id", id.toString()}}));
    if (found.isEmpty())
        throw StoreFailure({ErrorCode::NotFound, m_database.file(), QStringLiteral("no such dose")});
    return found.first();
}

QList<Dose> DoseRepository::unrated(qint64 firstMs, qint64 lastMs) const
{
    // The index knows only days; two of them more are nothing.
    const QDate firstDay = QDateTime::fromMSecsSinceEpoch(firstMs, Qt::UTC).date().addDays(-1);
    return dosesOf(m_database.rows(
        sql::dosesToRate, {{u":first_day", fromDay(firstDay)}, {u":first", firstMs}, {u":last", lastMs}}));
}

QList<Dose> DoseRepository::taken(const DayRange &range) const
{
    return dosesOf(m_database.rows(sql::dosesOfDays,
                                   {{u":first", fromDay(range.first)}, {u":last", fromDay(range.last)}}));
}

QList<Dose> DoseRepository::takenFor(const HeadacheId &headache) const
{
    return dosesOf(m_database.rows(sql::dosesOfHeadache, {{u":headache", headache.toString()}}));
}

} // namespace nape
