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
                      .note = rows.text(9)});
    }
    return doses;
}

} // namespace

void DoseRepository::save(Write &write, const Medicine &medicine, qint64 nowMs)
{
    write.run(sql::saveMedicine, {{u":id", medicine.id.toString()},
                                  {u":name", medicine.name},
                                  {u":drug_class", medicine.drugClass},
                                  {u":strength", fromText(medicine.strength)},
                                  {u":is_preventive", medicine.isPreventive ? 1 : 0},
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
               {u":amount", dose.amount},
               {u":relief_after_2h", dose.reliefAfter2h},
               {u":side_effects", fromText(dose.sideEffects)},
               {u":note", fromText(dose.note)},
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

QList<Medicine> DoseRepository::medicines() const
{
    QList<Medicine> medicines;
    for (Rows rows = m_database.rows(sql::medicines); rows.next();) {
        medicines.append({.id = id<MedicineId>(rows, 0),
                          .name = rows.text(1),
                          .drugClass = rows.text(2),
                          .strength = rows.text(3),
                          .isPreventive = rows.number(4) != 0});
    }
    return medicines;
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
