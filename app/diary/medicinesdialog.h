// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/recordsdialog.h"

namespace nape
{

class DiaryCatalogue;
class MedicineForm;

/// The person's own list of medicines.
class MedicinesDialog final : public RecordsDialog
{
    Q_OBJECT

public:
    MedicinesDialog(const Diary &diary, const DiaryCatalogue &terms, QWidget *parent = nullptr);

protected:
    Result<QStringList> load() override;
    QString idOf(int row) const override;
    void showRecord(int row) override;
    Result<int> keepRecord(int row) override;
    Result<void> removeRecord(int row) override;
    void focusForm() override;
    QStringList entered() const override;

private:
    QList<Medicine> m_medicines;
    MedicineForm *m_form;
};

} // namespace nape
