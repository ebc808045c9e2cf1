// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/recordsdialog.h"

class QLineEdit;

namespace nape
{

class DaySpanField;
class DiaryCatalogue;
class KeyChoice;
class MedicineForm;

/// What is taken day after day so that headaches come less often, with start and stop.
class PreventivesDialog final : public RecordsDialog
{
    Q_OBJECT

public:
    PreventivesDialog(const Diary &diary, const DiaryCatalogue &terms, QWidget *parent = nullptr);

protected:
    Result<QStringList> load() override;
    QString idOf(int row) const override;
    void showRecord(int row) override;
    Result<int> keepRecord(int row) override;
    Result<void> removeRecord(int row) override;
    void focusForm() override;
    void focusFault() override;
    QStringList entered() const override;

private:
    const DiaryCatalogue &m_terms;
    QList<PreventiveCourse> m_courses;
    QList<Medicine> m_medicines;
    KeyChoice *m_medicine;
    MedicineForm *m_form;
    DaySpanField *m_days;
    QLineEdit *m_dailyDose;
    QLineEdit *m_stoppedFor;

    void fillMedicines(const QString &chosen);
};

} // namespace nape
