// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/hoursbefore.h"

#include "app/diary/diarywords.h"

#include <QCoreApplication>

namespace nape
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::HoursBefore)
};

QString at(const Moment &moment, const QString &text)
{
    //: %1 day, %2 time, %3 what happened
    return Words::tr("%1, %2: %3")
        .arg(DiaryWords::shortDayText(moment.localDay), DiaryWords::timeText(moment.local().time()), text);
}

} // namespace

Result<HoursBefore> HoursBefore::load(const DiaryStore &store, const Headache &attack)
{
    HoursBefore before{
        .start = attack.start, .headaches = {}, .doses = {}, .days = {}, .earlySigns = {}, .medicines = {}};
    const qint64 first = attack.start.utcMs - lengthMs;
    const DayRange range{attack.start.localDay.addDays(-2), attack.start.localDay};
    const auto headaches = store.headaches(range);
    if (!headaches)
        return tl::unexpected(headaches.error());
    const auto doses = store.doses(range);
    if (!doses)
        return tl::unexpected(doses.error());
    auto days = store.days(range);
    if (!days)
        return tl::unexpected(days.error());
    before.days = *std::move(days);
    for (const Headache &headache : *headaches) {
        const bool touches =
            headache.start.utcMs < attack.start.utcMs && (!headache.end || headache.end->utcMs >= first);
        if (headache.id != attack.id && touches)
            before.headaches.prepend(headache);
    }
    for (const Dose &dose : *doses) {
        if (dose.taken.utcMs >= first && dose.taken.utcMs < attack.start.utcMs)
            before.doses.prepend(dose);
    }
    if (!before.doses.isEmpty()) {
        const auto medicines = store.allMedicines();
        if (!medicines)
            return tl::unexpected(medicines.error());
        for (const Medicine &medicine : *medicines)
            before.medicines.insert(medicine.id, medicine);
    }
    for (const Symptom &symptom : attack.symptoms) {
        if (symptom.phase == Phase::Before && symptom.answer == Answer::Yes)
            before.earlySigns.append(symptom);
    }
    return before;
}

QStringList HoursBefore::lines(const DiaryCatalogue &terms) const
{
    QStringList lines;
    for (const DayRecord &day : days) {
        const QString said = DiaryWords::answersText(day, terms);
        if (!said.isEmpty())
            //: %1 day, %2 what was said about it
            lines.append(Words::tr("%1: %2").arg(DiaryWords::shortDayText(day.day), said));
    }
    for (const Headache &headache : headaches)
        lines.append(at(headache.start, DiaryWords::headacheTitle(headache.intensity)));
    for (const Dose &dose : doses) {
        const auto medicine = medicines.constFind(dose.medicine);
        lines.append(at(dose.taken, medicine == medicines.cend()
                                        ? Words::tr("Medicine")
                                        : DiaryWords::doseText(*medicine, dose.amount)));
    }
    QStringList signs;
    for (const Symptom &symptom : earlySigns)
        signs.append(terms.symptomName(symptom.key));
    if (!signs.isEmpty())
        lines.append(Words::tr("Early signs: %1").arg(signs.join(Words::tr(", "))));
    return lines;
}

} // namespace nape
