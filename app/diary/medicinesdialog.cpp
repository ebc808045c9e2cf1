// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/medicinesdialog.h"

#include "app/diary/diarywords.h"
#include "app/diary/medicineform.h"

namespace nape
{

namespace
{

Medicine newMedicine(const Clock &clock)
{
    return {
        .id = MedicineId::create(clock), .name = {}, .drugClass = {}, .strength = {}, .isPreventive = false};
}

} // namespace

MedicinesDialog::MedicinesDialog(const Diary &diary, const DiaryCatalogue &terms, QWidget *parent)
    : RecordsDialog(diary, tr("My medicines"), tr("My medicines"),
                    tr("No medicine yet. Choose a common one or type its name."), parent),
      m_form(new MedicineForm(terms, diary.appearance))
{
    setObjectName(QStringLiteral("medicinesDialog"));
    begin(m_form, Change::Medicines);
}

Result<QStringList> MedicinesDialog::load()
{
    auto medicines = m_diary.store.medicines();
    if (!medicines)
        return tl::unexpected(medicines.error());
    m_medicines = *std::move(medicines);
    QStringList lines;
    for (const Medicine &medicine : m_medicines)
        lines.append(DiaryWords::medicineText(medicine));
    return lines;
}

QString MedicinesDialog::idOf(int row) const
{
    return m_medicines.at(row).id.toString();
}

void MedicinesDialog::showRecord(int row)
{
    m_form->setMedicine(row < 0 ? newMedicine(m_diary.clock) : m_medicines.at(row));
}

Result<int> MedicinesDialog::keepRecord(int row)
{
    const Medicine medicine =
        m_form->medicine(row < 0 ? newMedicine(m_diary.clock) : Medicine(m_medicines.at(row)));
    const auto done = row < 0 ? m_diary.commands.add(medicine)
                              : m_diary.commands.edit(Medicine(m_medicines.at(row)), medicine);
    if (!done)
        return tl::unexpected(done.error());
    for (int i = 0; i < m_medicines.size(); ++i) {
        if (m_medicines.at(i).id == medicine.id)
            return i;
    }
    return row;
}

Result<void> MedicinesDialog::removeRecord(int row)
{
    return m_diary.commands.remove(Medicine(m_medicines.at(row)));
}

void MedicinesDialog::focusForm()
{
    m_form->focusFirst();
}

QStringList MedicinesDialog::entered() const
{
    return m_form->entered();
}

} // namespace nape
