// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diaryterms.h"
#include "core/diary/dose.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace nape
{

class KeyChoice;

/// One medicine of the person's own list. A common name that is chosen or typed brings its class along.
class MedicineForm final : public QWidget
{
    Q_OBJECT

public:
    /// `terms` must outlive the form.
    explicit MedicineForm(const DiaryCatalogue &terms, QWidget *parent = nullptr);

    void setMedicine(const Medicine &medicine);
    /// With the id and whatever else the given one had.
    Medicine medicine(Medicine given) const;
    void focusFirst();

private:
    const DiaryCatalogue &m_terms;
    QComboBox *m_name;
    KeyChoice *m_class;
    QLabel *m_classText;
    QLineEdit *m_strength;
    QCheckBox *m_preventive;
    QString m_atcCode;

    const MedicineTerm *commonOne() const;
    void takeFromName();
    void showClassText();
};

} // namespace nape
