// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diaryterms.h"
#include "app/diary/formdialog.h"
#include "app/theme/appearance.h"
#include "core/diary/dose.h"

#include <QHash>

#include <functional>

class QButtonGroup;
class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace nape
{

class ColumnScroll;
class DiscardQuestion;
class FoldSection;
class KeyChoice;
class MedicineForm;
class MomentField;
class NoticeBar;

/// What the dialog offers, read from the diary.
struct MedicationOffer {
    QList<Medicine> medicines;           ///< the most used first
    std::optional<MedicineId> last = {}; ///< what was taken last: the answer that is already given
    QHash<MedicineId, double> amounts = {};
    QList<Headache> headaches = {}; ///< it may have been taken for
};

/// Logs or edits one dose. The medicine taken last and its amount are already chosen, so that the same again
/// takes one click here.
class MedicationDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// The medicine only if it is new.
    using Save = std::function<Result<void>(const Dose &, const std::optional<Medicine> &)>;

    /// What to ask before it is saved; nothing for nearly every dose.
    using Doubts = std::function<QStringList(const Dose &, const Medicine &)>;

    /// References must outlive the dialog. `edited`: the dose to change; none for a new one.
    MedicationDialog(const MedicationOffer &offer, const std::optional<Dose> &edited,
                     const DiaryCatalogue &terms, const Clock &clock, const Appearance &appearance,
                     Doubts doubts, Save save, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const nape::Dose &dose);

protected:
    void reject() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const MedicationOffer m_offer;
    const std::optional<Dose> m_edited;
    const DiaryCatalogue &m_terms;
    const Clock &m_clock;
    const Appearance &m_appearance;
    Doubts m_doubts;
    Save m_save;
    const Moment m_opened;

    Dose m_given;                    ///< what the fields said before they were touched
    QStringList m_givenMedicine;     ///< and the form of a new medicine
    double m_givenAmount = 1;        ///< with all its decimals,
    double m_shownAmount = 1;        ///< and as the field shows it
    bool m_isHeadacheChosen = false; ///< by hand

    ColumnScroll *m_scroll = nullptr;
    QButtonGroup *m_medicines;
    QPushButton *m_another;
    QWidget *m_formRoom;
    MedicineForm *m_form = nullptr; ///< of a new medicine
    NoticeBar *m_medicineNotice;
    QDoubleSpinBox *m_amount;
    NoticeBar *m_amountNotice;
    QRadioButton *m_justNow;
    QRadioButton *m_earlier;
    MomentField *m_taken;
    NoticeBar *m_timeNotice;
    KeyChoice *m_headache;
    NoticeBar *m_headacheNotice;
    FoldSection *m_effect;
    KeyChoice *m_relief = nullptr;
    QLineEdit *m_sideEffects = nullptr;
    QPlainTextEdit *m_note = nullptr;
    NoticeBar *m_notice;
    DiscardQuestion *m_question;
    QPushButton *m_saveButton = nullptr;

    QWidget *buildMedicines();
    QWidget *buildAmount();
    QWidget *buildTime();
    QWidget *buildHeadache();
    QWidget *buildEffect();
    QWidget *buildButtons();
    void showForm(bool on);
    void focusMedicines();
    void takeAmount();
    void setAmount(double amount);
    Moment taken() const;
    void proposeHeadache();
    bool isLongBeforeItsHeadache(const Dose &dose) const;
    bool isTouched() const;
    bool isFormOpen() const;
    bool isOffered(const MedicineId &medicine) const;
    std::optional<Medicine> knownOne(const Medicine &typed) const;
    std::optional<Medicine> chosenMedicine() const;
    Dose entered(const MedicineId &medicine) const;
    void updateSave();
    void complain(NoticeBar *notice, const QString &words, QWidget *field);
    void trySave();
};

} // namespace nape
