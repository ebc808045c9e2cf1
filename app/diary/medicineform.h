// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diaryterms.h"
#include "app/theme/appearance.h"
#include "core/diary/dose.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace nape
{

class KeyChoice;
class NoticeBar;
class TypedChoice;

/// The same for names that differ only in capitals and spaces.
QString comparableName(const QString &name);

/// One medicine of the person's own list. A common name that is chosen or typed brings its class along, and
/// takes it back when the typing goes on: "Paracetamol" is another kind than "Paracetamol + codeine".
class MedicineForm final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the form.
    MedicineForm(const DiaryCatalogue &terms, const Appearance &appearance, QWidget *parent = nullptr);

    void setMedicine(const Medicine &medicine);
    /// With the id and whatever else the given one had.
    Medicine medicine(Medicine given) const;
    /// All that is said, to see whether it was changed.
    QStringList entered() const;
    bool hasName() const;
    /// Asks about a name that is the beginning of a common one; false if there is nothing to ask, or it was
    /// asked already and the name left as it is. What is not answered stays as it was typed.
    bool asksAboutName();
    void focusFirst();

Q_SIGNALS:
    void nameChanged();

private:
    const DiaryCatalogue &m_terms;
    TypedChoice *m_name;
    NoticeBar *m_suggestion;
    QString m_suggested;  ///< the common name on its button
    QString m_askedAbout; ///< what had been typed then
    KeyChoice *m_class;
    QLabel *m_classText;
    QLineEdit *m_strength;
    QCheckBox *m_preventive;
    QString m_atcCode;
    /// What a common name replaced; none where nothing was filled in or the person chose since.
    std::optional<QString> m_classBefore;
    std::optional<bool> m_preventiveBefore;

    const MedicineTerm *commonOne() const;
    QStringList commonOnesThatBegin() const;
    void suggest();
    void takeSuggestion();
    void takeFromName();
    void takeBack();
    void showClassText();
};

} // namespace nape
