// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/capturedesk.h"

#include "app/diary/bindialog.h"
#include "app/diary/checkindialog.h"
#include "app/diary/diarywords.h"
#include "app/diary/dosedoubts.h"
#include "app/diary/excludedperiodsdialog.h"
#include "app/diary/formparts.h"
#include "app/diary/headachedialog.h"
#include "app/diary/medicationdialog.h"
#include "app/diary/medicinesdialog.h"
#include "app/diary/moveddialog.h"
#include "app/diary/preventivesdialog.h"
#include "core/diary/ongoing.h"

#include <QUndoStack>

#include <algorithm>

namespace nape
{

namespace
{

/// How far back a dose may be remembered as "the last time".
constexpr int rememberedDays = 90;
/// A dose is taken for a headache of these days.
constexpr int offeredDays = 7;

Result<MedicationOffer> medicationOffer(const DiaryStore &store, const QDate &day)
{
    auto medicines = store.medicinesByUse(rememberedDays);
    if (!medicines)
        return tl::unexpected(medicines.error());
    const auto doses = store.doses({day.addDays(-rememberedDays), day.addDays(1)});
    if (!doses)
        return tl::unexpected(doses.error());
    auto headaches = store.headaches({day.addDays(-offeredDays), day.addDays(1)});
    if (!headaches)
        return tl::unexpected(headaches.error());

    MedicationOffer offer{.medicines = *std::move(medicines), .headaches = *std::move(headaches)};
    for (const Dose &dose : *doses) { // newest first
        const auto found = std::ranges::find(offer.medicines, dose.medicine, &Medicine::id);
        if (found == offer.medicines.end())
            continue;
        if (!offer.amounts.contains(dose.medicine))
            offer.amounts.insert(dose.medicine, dose.amount);
        if (!offer.last && !found->isPreventive)
            offer.last = dose.medicine;
    }
    // Without an earlier dose, the only one there is; but what is taken every day is not taken for a
    // headache.
    if (!offer.last && offer.medicines.size() == 1 && !offer.medicines.first().isPreventive)
        offer.last = offer.medicines.first().id;
    std::ranges::stable_partition(offer.medicines,
                                  [](const Medicine &medicine) { return !medicine.isPreventive; });
    return offer;
}

/// The medicine of a dose that can be noted by one click: one whose amount is known, too.
std::optional<Medicine> usualMedicine(const MedicationOffer &offer)
{
    if (!offer.last || !offer.amounts.contains(*offer.last))
        return std::nullopt;
    return *std::ranges::find(offer.medicines, *offer.last, &Medicine::id);
}

std::optional<double> amountOf(const MedicationOffer &offer, const MedicineId &medicine)
{
    const auto found = offer.amounts.constFind(medicine);
    return found == offer.amounts.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

CaptureDesk::CaptureDesk(DiaryStore &store, const Catalogue &catalogue, const Clock &clock,
                         const Appearance &appearance, Settings &settings, QUndoStack &undoStack,
                         QWidget *over)
    : QObject(over),
      m_store(store),
      m_clock(clock),
      m_appearance(appearance),
      m_settings(settings),
      m_undoStack(undoStack),
      m_over(over),
      m_terms(catalogue),
      m_commands(store, undoStack)
{
    connect(&m_commands, &DiaryCommands::failed, this,
            [this](const Error &error) { Q_EMIT said(sentence(error), false); });
}

CaptureDesk::~CaptureDesk()
{
    // It uses what is here, and may have something to keep.
    delete m_dialog;
}

bool CaptureDesk::hasDialog()
{
    // One that was just closed may still be waiting for its deletion.
    if (!m_dialog || !m_dialog->isVisible())
        return false;
    m_dialog->activateWindow();
    return true;
}

void CaptureDesk::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog = dialog;
    dialog->open();
}

const DiaryCatalogue *CaptureDesk::terms()
{
    const auto terms = m_terms.get();
    if (terms)
        return *terms;
    Q_EMIT said(sentence(terms.error()), false);
    return nullptr;
}

void CaptureDesk::report(const Result<void> &done, const QString &sentenceIfDone)
{
    if (done)
        Q_EMIT said(sentenceIfDone, true);
    else
        Q_EMIT said(sentence(done.error()), false);
}

void CaptureDesk::logHeadache(const QList<Place> &places)
{
    const auto draft = keptDraft();
    openNew(places, draft, draft && goesOn(*draft, places) ? Kept::Resumed : Kept::Offered);
}

void CaptureDesk::edit(const Headache &headache)
{
    if (hasDialog())
        return;
    open(new HeadacheDialog(
        headache, m_terms, m_clock, m_appearance,
        [this, headache](const Headache &after) { return save(headache, after); }, m_over->window()));
}

/// The headache of today at the same places; what was begun on another day is perhaps over.
bool CaptureDesk::goesOn(const HeadacheDraft &draft, const QList<Place> &places) const
{
    const QList<Place> begun = DiaryWords::placesOf(draft.headache);
    return draft.headache.start.localDay == Moment::now(m_clock).localDay &&
           (places.isEmpty() || std::ranges::is_permutation(places, begun));
}

void CaptureDesk::openNew(const QList<Place> &places, const std::optional<HeadacheDraft> &draft, Kept kept)
{
    if (hasDialog())
        return;
    auto *dialog = new HeadacheDialog(
        places, m_terms, m_clock, m_appearance, [this](const Headache &headache) { return save(headache); },
        m_over->window());
    if (draft && kept == Kept::Resumed)
        dialog->resume(*draft);
    else if (draft)
        dialog->offer(*draft);
    // What was offered and not taken is there the next time.
    const auto leftOver = kept == Kept::Offered ? draft : std::nullopt;
    connect(dialog, &HeadacheDialog::draftChanged, this,
            [this, leftOver, id = dialog->headacheId()](const auto &now) {
                if (now)
                    keep(now);
                else
                    forget(id, leftOver);
            });
    connect(dialog, &HeadacheDialog::emptyChosen, this, [this, places] { logHeadache(places); });
    connect(dialog, &HeadacheDialog::draftChosen, this,
            [this, draft, places] { openNew(places, draft, Kept::Resumed); });
    const auto ongoing = m_store.ongoingHeadache();
    if (ongoing && *ongoing) {
        dialog->offerInstead(**ongoing);
        connect(dialog, &HeadacheDialog::insteadChosen, this,
                [this, headache = **ongoing] { edit(headache); });
    }
    open(dialog);
}

Result<void> CaptureDesk::save(Headache headache)
{
    // The same draft may have been gone on with in two programs: neither may replace what the other saved.
    if (m_store.headache(headache.id))
        headache.id = HeadacheId::create(m_clock);
    return m_commands.add(headache).map([&] {
        Q_EMIT headacheSaved(headache, true);
        sayWhatWasSaved(headache, std::nullopt);
    });
}

Result<void> CaptureDesk::save(const Headache &before, const Headache &after)
{
    return m_commands.edit(before, after).map([&] {
        Q_EMIT headacheSaved(after, false);
        sayWhatWasSaved(after, before);
    });
}

void CaptureDesk::sayWhatWasSaved(const Headache &headache, const std::optional<Headache> &before)
{
    if (headache == before)
        return;
    //: %1 "Severe headache, Mon 2 Mar, 08:15"
    QStringList sentences{tr("Noted: %1.").arg(DiaryWords::headacheText(headache))};
    sentences.append(whatItContradicts(headache, before));
    sentences.removeAll(QString());
    Q_EMIT said(sentences.join(u' '), true);
}

std::optional<HeadacheDraft> CaptureDesk::keptDraft()
{
    const auto draft = storedDraft();
    if (!draft)
        return std::nullopt;
    const auto saved = m_store.headache(draft->headache.id);
    // The program may have ended between saving it and forgetting the draft.
    if (saved)
        forget(draft->headache.id, std::nullopt);
    return !saved && saved.error().code == ErrorCode::NotFound ? draft : std::nullopt;
}

std::optional<HeadacheDraft> CaptureDesk::storedDraft() const
{
    const auto stored = m_store.setting(HeadacheDraft::settingKey);
    return stored ? HeadacheDraft::fromJson(*stored) : std::nullopt;
}

void CaptureDesk::forget(const HeadacheId &id, const std::optional<HeadacheDraft> &instead)
{
    // Another program may keep one of its own there by now.
    if (const auto stored = storedDraft(); stored && stored->headache.id == id)
        keep(instead);
}

void CaptureDesk::keep(const std::optional<HeadacheDraft> &draft)
{
    // Where that fails, "Save" will say why.
    (void)m_store.setSetting(HeadacheDraft::settingKey, draft ? draft->toJson() : QJsonValue());
}

/// An entry says more than a tick that was set before it, see marksOf(); that must not happen silently.
QString CaptureDesk::whatItContradicts(const Headache &headache, const std::optional<Headache> &before) const
{
    const QDate today = Moment::now(m_clock).localDay;
    const auto days = m_store.days({headache.start.localDay, headache.lastDay(today)});
    if (!days)
        return {};
    const auto touched = [&](const QDate &day) {
        return before && day >= before->start.localDay && day <= before->lastDay(today);
    };
    const auto count = std::ranges::count_if(
        *days, [&](const DayRecord &day) { return day.headacheFree == Answer::Yes && !touched(day.day); });
    if (count == 0)
        return {};
    return count == 1 ? tr("The day was marked free; that no longer counts while this headache is there.")
                      : tr("%n days were marked free; that no longer counts while this headache is there.",
                           nullptr, static_cast<int>(count));
}

void CaptureDesk::logMedication()
{
    openMedication(std::nullopt);
}

void CaptureDesk::edit(const Dose &dose)
{
    openMedication(dose);
}

void CaptureDesk::openMedication(const std::optional<Dose> &edited)
{
    const DiaryCatalogue *words = hasDialog() ? nullptr : terms();
    if (!words)
        return;
    auto offer = medicationOffer(m_store, edited ? edited->taken.localDay : Moment::now(m_clock).localDay);
    if (!offer)
        return report(tl::unexpected(offer.error()), {});
    const auto isOffered = [&] {
        return std::ranges::any_of(offer->medicines,
                                   [&](const Medicine &medicine) { return medicine.id == edited->medicine; });
    };
    if (edited && !isOffered()) {
        // One that is in the bin stays the medicine of its doses.
        if (const auto medicine = m_store.medicine(edited->medicine))
            offer->medicines.append(*medicine);
    }
    const auto save = [this, edited](const Dose &dose, const std::optional<Medicine> &newMedicine) {
        return edited ? m_commands.edit(*edited, dose, newMedicine) : m_commands.add(dose, newMedicine);
    };
    const auto doubts = [this, edited, given = *offer](const Dose &dose, const Medicine &medicine) {
        return doubtsAbout(dose, medicine, edited, given);
    };
    auto *dialog =
        new MedicationDialog(*offer, edited, *words, m_clock, m_appearance, doubts, save, m_over->window());
    connect(dialog, &MedicationDialog::saved, this, [this, edited](const Dose &dose) {
        Q_EMIT doseSaved(dose, !edited);
        const auto medicine = m_store.medicine(dose.medicine);
        if (medicine && dose != edited)
            Q_EMIT said(tr("Noted: %1.").arg(DiaryWords::doseText(*medicine, dose.amount)), true);
    });
    open(dialog);
}

void CaptureDesk::showMedicines()
{
    if (const DiaryCatalogue *words = hasDialog() ? nullptr : terms())
        open(new MedicinesDialog({m_store, m_commands, m_undoStack, m_clock, m_appearance}, *words,
                                 m_over->window()));
}

void CaptureDesk::showPreventives()
{
    if (const DiaryCatalogue *words = hasDialog() ? nullptr : terms())
        open(new PreventivesDialog({m_store, m_commands, m_undoStack, m_clock, m_appearance}, *words,
                                   m_over->window()));
}

void CaptureDesk::showExcludedPeriods()
{
    if (const DiaryCatalogue *words = hasDialog() ? nullptr : terms())
        open(new ExcludedPeriodsDialog({m_store, m_commands, m_undoStack, m_clock, m_appearance}, *words,
                                       m_over->window()));
}

void CaptureDesk::showBin()
{
    if (const DiaryCatalogue *words = hasDialog() ? nullptr : terms())
        open(new BinDialog({m_store, m_commands, m_undoStack, m_clock, m_appearance}, m_terms.catalogue(),
                           *words, m_over->window()));
}

void CaptureDesk::checkIn(const std::optional<QDate> &day)
{
    const DiaryCatalogue *words = hasDialog() ? nullptr : terms();
    if (!words)
        return;
    const QDate today = Moment::now(m_clock).localDay;
    auto *dialog = new CheckInDialog(std::min(day.value_or(today), today), m_store, m_commands, *words,
                                     m_settings, m_clock, m_appearance, m_over->window());
    connect(dialog, &CheckInDialog::saved, this, [this](const QList<QDate> &saved) {
        QStringList names;
        for (const QDate &savedDay : saved)
            names.append(DiaryWords::dayText(savedDay));
        //: %1 "Monday 2 March", or several days
        Q_EMIT said(tr("Noted for %1.").arg(QLocale().createSeparatedList(names)), true);
    });
    connect(dialog, &CheckInDialog::reminderChanged, this, &CaptureDesk::reminderChanged);
    open(dialog);
}

void CaptureDesk::confirmFree(const QDate &day)
{
    if (day > Moment::now(m_clock).localDay)
        return;
    const auto headaches = m_store.headaches({day, day});
    const auto known = m_store.day(day);
    if (!headaches || !known)
        return report(tl::unexpected(headaches ? known.error() : headaches.error()), {});
    if (!headaches->isEmpty()) {
        Q_EMIT said(tr("A headache of this day is in the diary, so it was not free."), false);
        return;
    }
    const DayRecord before = known->value_or(DayRecord{.day = day,
                                                       .headacheFree = {},
                                                       .sleepHours = {},
                                                       .sleepQuality = {},
                                                       .bleeding = {},
                                                       .factors = {},
                                                       .note = {}});
    DayRecord after = before;
    after.headacheFree = Answer::Yes;
    report(m_commands.setDay(before, after, tr("free day")),
           //: %1 "Monday 2 March"
           tr("%1: free of headache.").arg(DiaryWords::dayText(day)));
}

void CaptureDesk::noteStronger(const Headache &headache)
{
    const Headache after = stronger(headache, Moment::now(m_clock));
    report(m_commands.change(headache, after, tr("stronger pain")),
           //: %1 "7, severe"
           tr("Noted: pain %1.").arg(DiaryWords::intensityText(painNow(after))));
}

void CaptureDesk::noteWeaker(const Headache &headache)
{
    const Headache after = weaker(headache, Moment::now(m_clock));
    report(m_commands.change(headache, after, tr("weaker pain")),
           tr("Noted: pain %1.").arg(DiaryWords::intensityText(painNow(after))));
}

void CaptureDesk::askWhereItMoved(const Headache &headache)
{
    if (hasDialog())
        return;
    const Moment now = Moment::now(m_clock);
    auto *dialog =
        new MovedDialog(placesAt(headache, now.utcMs), m_terms.catalogue(), m_appearance, m_over->window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, headache, now] {
        const Headache after = moved(headache, dialog->places(), now);
        if (after != headache)
            report(m_commands.change(headache, after, tr("pain that moved")),
                   tr("Noted: where it hurts now."));
    });
    open(dialog);
}

void CaptureDesk::noteMedicineTaken(const Headache &headache)
{
    const Moment now = Moment::now(m_clock);
    const auto offer = medicationOffer(m_store, now.localDay);
    if (!offer)
        return report(tl::unexpected(offer.error()), {});
    const auto medicine = usualMedicine(*offer);
    if (!medicine)
        return logMedication();
    const Dose dose{.id = DoseId::create(m_clock),
                    .medicine = medicine->id,
                    .headache = headache.id,
                    .taken = now,
                    .amount = *amountOf(*offer, medicine->id),
                    .reliefAfter2h = {},
                    .sideEffects = {},
                    .note = {}};
    if (!isMeant(doubtsAbout(dose, *medicine, {}, *offer), m_over->window()))
        return;
    //: %1 "2 × Sumatriptan 50 mg"
    report(m_commands.add(dose), tr("Noted: %1.").arg(DiaryWords::doseText(*medicine, dose.amount)));
}

/// The diary as it is now: while a dialog was open other doses may have been noted.
QStringList CaptureDesk::doubtsAbout(const Dose &dose, const Medicine &medicine,
                                     const std::optional<Dose> &before, const MedicationOffer &offer) const
{
    const QDate day = dose.taken.localDay;
    const auto known = m_store.doses({day.addDays(-1), day.addDays(1)});
    return nape::doubtsAbout(dose, medicine, before, known.value_or(QList<Dose>()),
                             amountOf(offer, medicine.id));
}

MedicineWords CaptureDesk::medicineWords(const Headache &headache) const
{
    const QDate today = Moment::now(m_clock).localDay;
    const auto offer = medicationOffer(m_store, today);
    auto doses = m_store.doses(headache.id);
    if (!offer || !doses)
        return {};
    MedicineWords words;
    if (const auto medicine = usualMedicine(*offer))
        words.usual = DiaryWords::doseText(*medicine, *amountOf(*offer, medicine->id));
    QStringList taken;
    std::ranges::stable_sort(*doses, {}, [](const Dose &dose) { return dose.taken.utcMs; });
    for (const Dose &dose : std::as_const(*doses)) {
        const auto medicine = m_store.medicine(dose.medicine);
        if (!medicine)
            continue;
        const auto day = dose.taken.localDay == today ? DiaryWords::Day::Unsaid : DiaryWords::Day::Short;
        taken.append(tr("%1 (%2)").arg(DiaryWords::doseText(*medicine, dose.amount),
                                       DiaryWords::momentText(dose.taken, dose.takenPrecision, day)));
    }
    words.taken = QLocale().createSeparatedList(taken);
    return words;
}

void CaptureDesk::end(const Headache &headache)
{
    report(m_commands.end(headache, Moment::now(m_clock)), tr("Good. Its end was noted."));
}

void CaptureDesk::remove(const FoundEntry &entry)
{
    if (const auto *headache = std::get_if<Headache>(&entry))
        report(m_commands.remove(*headache), tr("The headache was deleted."));
    else if (const auto *session = std::get_if<SessionRecord>(&entry))
        report(m_commands.remove(*session), tr("The session was deleted."));
    else if (const auto *dose = std::get_if<Dose>(&entry))
        report(m_commands.remove(*dose), tr("The medication was deleted."));
    else if (const auto *day = std::get_if<DayRecord>(&entry)) {
        const DayRecord nothing{.day = day->day,
                                .headacheFree = {},
                                .sleepHours = {},
                                .sleepQuality = {},
                                .bleeding = {},
                                .factors = {},
                                .note = {}};
        report(m_commands.setDay(*day, nothing, tr("delete the answers of a day")),
               tr("The answers of the day were deleted."));
    }
}

} // namespace nape
