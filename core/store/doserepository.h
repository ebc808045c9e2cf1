// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/dose.h"
#include "core/store/database.h"

namespace nape
{

struct DayRange;

/// Medicines and doses. Its functions throw StoreFailure; they are called inside Database::read() and
/// write().
class DoseRepository
{
public:
    explicit DoseRepository(Database &database) : m_database(database) {}

    static void save(Write &write, const Medicine &medicine, qint64 nowMs);
    static void save(Write &write, const Dose &dose, qint64 nowMs);
    static void moveToTrash(Write &write, const DoseId &id, qint64 nowMs);
    static void restore(Write &write, const DoseId &id);

    static void moveToTrash(Write &write, const MedicineId &id, qint64 nowMs);
    static void restore(Write &write, const MedicineId &id);

    QList<Medicine> medicines() const;
    QList<Medicine> allMedicines() const;
    QList<Medicine> medicinesByUse(const QDate &since) const;
    Medicine medicine(const MedicineId &id) const;
    Dose dose(const DoseId &id) const;
    /// Without an answer to how they helped, taken between the two instants.
    QList<Dose> unrated(qint64 firstMs, qint64 lastMs) const;
    QList<Dose> taken(const DayRange &range) const;
    QList<Dose> takenFor(const HeadacheId &headache) const;

private:
    Database &m_database;
};

} // namespace nape
