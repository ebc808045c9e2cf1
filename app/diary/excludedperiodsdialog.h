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

/// Times that say nothing about the usual headaches, an illness or a journey, and are left out of all
/// numbers.
class ExcludedPeriodsDialog final : public RecordsDialog
{
    Q_OBJECT

public:
    ExcludedPeriodsDialog(const Diary &diary, const DiaryCatalogue &terms, QWidget *parent = nullptr);

protected:
    Result<QStringList> load() override;
    QString idOf(int row) const override;
    void showRecord(int row) override;
    QStringList doubts(int row) const override;
    Result<int> keepRecord(int row) override;
    Result<void> removeRecord(int row) override;
    void focusForm() override;
    void focusFault() override;
    QStringList entered() const override;

private:
    const DiaryCatalogue &m_terms;
    QList<ExcludedPeriod> m_periods;
    KeyChoice *m_reason;
    DaySpanField *m_days;
    QLineEdit *m_note;
};

} // namespace nape
