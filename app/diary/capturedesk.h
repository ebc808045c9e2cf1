// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diarycommands.h"
#include "app/diary/diaryterms.h"
#include "app/settings/settings.h"
#include "app/theme/appearance.h"
#include "core/exchange/headachedraft.h"

#include <QPointer>

class QDialog;
class QUndoStack;

namespace nape
{

class HeadacheDialog;
struct MedicationOffer;

/// What was taken for a headache, in words for its card.
struct MedicineWords {
    QString taken; ///< "Sumatriptan 50 mg (08:15)"; empty if nothing was
    QString usual; ///< "2 × Sumatriptan 50 mg": what noteMedicineTaken() would note; empty before any dose
};

/// Everything that can be noted in the diary, whichever page asks for it: it opens the dialogs, one at a
/// time, and does the quick actions. What became of it is said in one sentence.
class CaptureDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk; dialogs open over the window that holds `over`.
    CaptureDesk(DiaryStore &store, const Catalogue &catalogue, const Clock &clock,
                const Appearance &appearance, Settings &settings, QUndoStack &undoStack, QWidget *over);

    ~CaptureDesk() override;

    DiaryTerms &words() { return m_terms; }

    void logHeadache(const QList<Place> &places);
    void edit(const Headache &headache);
    void logMedication();
    void edit(const Dose &dose);
    void showMedicines();
    void showPreventives();
    void showExcludedPeriods();
    void showBin();
    /// Today, or the day given.
    void checkIn(const std::optional<QDate> &day = {});
    void checkInToday() { checkIn(); }
    /// That it was free of headache, at once.
    void confirmFree(const QDate &day);

    // Quick actions on a headache that goes on, each noted at once.
    void noteStronger(const Headache &headache);
    void noteWeaker(const Headache &headache);
    void askWhereItMoved(const Headache &headache);
    /// The same as last time, see MedicineWords::usual; the dialog if there was no time before.
    void noteMedicineTaken(const Headache &headache);
    void end(const Headache &headache);

    MedicineWords medicineWords(const Headache &headache) const;

    void remove(const FoundEntry &entry);

Q_SIGNALS:
    void headacheSaved(const nape::Headache &headache, bool isNew);
    void reminderChanged();
    void doseSaved(const nape::Dose &dose, bool isNew);
    /// What was done, or why it was not; undoing the last step takes it back if `canUndo`.
    void said(const QString &sentence, bool canUndo);

private:
    DiaryStore &m_store;
    const Clock &m_clock;
    const Appearance &m_appearance;
    Settings &m_settings;
    QUndoStack &m_undoStack;
    QWidget *m_over;
    DiaryTerms m_terms;
    DiaryCommands m_commands;
    QPointer<QDialog> m_dialog;

    /// Brings one that is open to the front: true if there is one.
    bool hasDialog();
    void open(QDialog *dialog);
    const DiaryCatalogue *terms();
    void report(const Result<void> &done, const QString &sentenceIfDone);
    enum class Kept { Resumed, Offered };
    void openNew(const QList<Place> &places, const std::optional<HeadacheDraft> &draft, Kept kept);
    /// A headache that was begun and never saved.
    std::optional<HeadacheDraft> keptDraft();
    std::optional<HeadacheDraft> storedDraft() const;
    bool goesOn(const HeadacheDraft &draft, const QList<Place> &places) const;
    void keep(const std::optional<HeadacheDraft> &draft);
    /// Keeps `instead` in its place.
    void forget(const HeadacheId &id, const std::optional<HeadacheDraft> &instead);
    Result<void> save(Headache headache);
    Result<void> save(const Headache &before, const Headache &after);
    void sayWhatWasSaved(const Headache &headache, const std::optional<Headache> &before);
    QString whatItContradicts(const Headache &headache, const std::optional<Headache> &before) const;
    void openMedication(const std::optional<Dose> &edited);
    QStringList doubtsAbout(const Dose &dose, const Medicine &medicine, const std::optional<Dose> &before,
                            const MedicationOffer &offer) const;
};

} // namespace nape
