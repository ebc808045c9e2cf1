// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/hoursbefore.h"

#include "app/diary/diarywords.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace nape
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::HoursBefore)
};

QString at(const Moment &moment, Precision precision, const QString &text)
{
    //: %1 when, %2 what happened
    return Words::tr("%1: %2").arg(DiaryWords::momentText(moment, precision), text);
}

} // namespace

HoursBefore HoursBefore::of(const Headache &attack, const RangeEntries &noted)
{
    HoursBefore before{.start = attack.start,
                       .startPrecision = attack.startPrecision,
                       .headaches = {},
                       .doses = {},
                       .sessions = {},
                       .days = {},
                       .earlySigns = {},
                       .medicines = noted.medicines};
    const qint64 first = attack.start.utcMs - lengthMs;
    const auto isBefore = [&](const Moment &at) {
        return at.utcMs >= first && at.utcMs < attack.start.utcMs;
    };
    for (const Headache &headache : noted.headaches) {
        const bool touches =
            headache.start.utcMs < attack.start.utcMs && (!headache.end || headache.end->utcMs >= first);
        if (headache.id != attack.id && touches)
            before.headaches.prepend(headache);
    }
    for (const Dose &dose : noted.doses) {
        if (isBefore(dose.taken))
            before.doses.prepend(dose);
    }
    for (const SessionRecord &session : noted.sessions) {
        if (isBefore(session.started))
            before.sessions.prepend(session);
    }
    for (const DayRecord &day : noted.days) {
        if (day.day >= attack.start.localDay.addDays(-2) && day.day <= attack.start.localDay)
            before.days.append(day);
    }
    for (const Symptom &symptom : attack.symptoms) {
        if (symptom.phase == Phase::Before && symptom.answer == Answer::Yes)
            before.earlySigns.append(symptom);
    }
    return before;
}

QStringList HoursBefore::lines(const DiaryCatalogue &terms, const Catalogue &catalogue) const
{
    QList<std::pair<qint64, QString>> told;
    for (const DayRecord &day : days) {
        const QString said = DiaryWords::answersText(day, terms);
        if (said.isEmpty())
            continue;
        const QString name = DiaryWords::shortDayText(day.day);
        const auto begins = day.day.startOfDay(start.local().timeZone()).toMSecsSinceEpoch();
        if (day.day < start.localDay)
            //: %1 day, %2 what was said about it
            told.append({begins, Words::tr("%1: %2").arg(name, said)});
        else
            //: %1 day of a headache, %2 what was said about it: "Alcohol"
            told.append({start.utcMs, Words::tr("%1, perhaps only after it began: %2").arg(name, said)});
    }
    for (const Headache &headache : headaches)
        told.append({headache.start.utcMs, at(headache.start, headache.startPrecision,
                                              DiaryWords::headacheTitle(headache.intensity))});
    for (const Dose &dose : doses) {
        const auto medicine = medicines.constFind(dose.medicine);
        told.append({dose.taken.utcMs,
                     at(dose.taken, dose.takenPrecision,
                        medicine == medicines.cend() ? Words::tr("Medicine")
                                                     : DiaryWords::doseText(*medicine, dose.amount))});
    }
    for (const SessionRecord &session : sessions)
        told.append({session.started.utcMs,
                     at(session.started, Precision::Exact, catalogue.name(session.technique))});
    std::ranges::stable_sort(told, {}, &std::pair<qint64, QString>::first);
    QStringList lines;
    for (const auto &[when, line] : std::as_const(told))
        lines.append(line);
    QStringList signs;
    for (const Symptom &symptom : earlySigns)
        signs.append(terms.symptomName(symptom.key));
    if (!signs.isEmpty())
        lines.append(Words::tr("Early signs: %1").arg(signs.join(Words::tr(", "))));
    return lines;
}

} // namespace nape
