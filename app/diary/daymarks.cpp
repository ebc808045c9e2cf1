// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/daymarks.h"

#include "app/diary/diarywords.h"

#include <QStringList>

#include <algorithm>

namespace nape
{

namespace
{

class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(nape::DayMarks)

public:
    static QString state(const DayMarks &marks)
    {
        switch (marks.state) {
        case DayMarks::State::Future:
            return tr("still to come");
        case DayMarks::State::NotAnswered:
            return tr("not answered");
        case DayMarks::State::Free:
            return tr("confirmed free of headache");
        case DayMarks::State::Headache:
            break;
        }
        const QString worst = marks.worst ? QLocale().toString(marks.worst->value()) : QString();
        if (marks.headaches > 1)
            //: %n number of headaches, always more than one; %1 the worst intensity, 0–10
            return tr("%n headaches, worst %1", nullptr, marks.headaches).arg(worst);
        return marks.worst ? tr("headache, worst %1").arg(worst) : tr("headache, not described");
    }
    static QString sessions(int count)
    {
        return count == 1 ? tr("one session") : tr("%n sessions", nullptr, count);
    }
    static QString doses(int count)
    {
        return count == 1 ? tr("medicine taken once") : tr("medicine taken %n times", nullptr, count);
    }
    static QString excluded() { return tr("left out of the numbers"); }
    static QString dated(const QString &day, const QString &marks)
    {
        //: %1 "Monday 2 March", %2 what is known about it
        return tr("%1: %2").arg(day, marks);
    }
    static QString today(const QString &day)
    {
        //: %1 "Monday 2 March"
        return tr("%1, today").arg(day);
    }
    static QString separator()
    {
        //: Between the things known about a day: "headache, worst 7; one session"
        return tr("; ");
    }
};

} // namespace

Result<RangeEntries> RangeEntries::load(const DiaryStore &store, const DayRange &range)
{
    auto headaches = store.headaches(range);
    if (!headaches)
        return tl::unexpected(headaches.error());
    auto sessions = store.sessions(range);
    if (!sessions)
        return tl::unexpected(sessions.error());
    auto doses = store.doses(range);
    if (!doses)
        return tl::unexpected(doses.error());
    auto days = store.days(range);
    if (!days)
        return tl::unexpected(days.error());
    auto excluded = store.excludedPeriods();
    if (!excluded)
        return tl::unexpected(excluded.error());
    excluded->removeIf([&](const ExcludedPeriod &period) {
        return period.firstDay > range.last || (period.lastDay && *period.lastDay < range.first);
    });
    QHash<MedicineId, Medicine> medicines;
    if (!doses->isEmpty()) {
        const auto all = store.allMedicines();
        if (!all)
            return tl::unexpected(all.error());
        for (const Medicine &medicine : *all)
            medicines.insert(medicine.id, medicine);
    }
    return RangeEntries{*std::move(headaches), *std::move(sessions), *std::move(doses),
                        *std::move(days),      std::move(medicines), *std::move(excluded)};
}

MarksByDay marksOf(const RangeTally &tally, const DayRange &range, const QDate &today)
{
    MarksByDay marks;
    for (QDate day = range.first; day <= range.last; day = day.addDays(1)) {
        DayMarks &of = marks[day];
        of.state = day > today ? DayMarks::State::Future : DayMarks::State::NotAnswered;
        const auto answer = tally.headacheFree.constFind(day);
        if (answer != tally.headacheFree.cend() && *answer == Answer::Yes)
            of.state = DayMarks::State::Free;
        else if (answer != tally.headacheFree.cend() && *answer == Answer::No)
            of.state = DayMarks::State::Headache;
        of.sessions = tally.sessions.value(day);
        of.doses = tally.doses.value(day);
        of.isExcluded = std::ranges::any_of(
            tally.excluded, [&](const ExcludedPeriod &period) { return period.contains(day); });
    }
    // After the answers: an entry says more than a tick that was set before it.
    for (const RangeTally::Attack &attack : tally.attacks) {
        const QDate last = std::min(attack.lastDay, range.last);
        for (QDate day = std::max(attack.firstDay, range.first); day <= last; day = day.addDays(1)) {
            DayMarks &of = marks[day];
            of.state = DayMarks::State::Headache;
            of.headaches += 1;
            of.worst = std::max(of.worst, std::optional(attack.worst));
        }
    }
    return marks;
}

MarksByDay marksOf(const RangeEntries &excerpt, const DayRange &range, const QDate &today)
{
    RangeTally tally{
        .attacks = {}, .sessions = {}, .doses = {}, .headacheFree = {}, .excluded = excerpt.excluded};
    for (const Headache &headache : excerpt.headaches)
        tally.attacks.append({headache.start.localDay, headache.lastDay(today), headache.intensity});
    for (const SessionRecord &session : excerpt.sessions)
        tally.sessions[session.started.localDay] += 1;
    for (const Dose &dose : excerpt.doses)
        tally.doses[dose.taken.localDay] += 1;
    for (const DayRecord &day : excerpt.days) {
        if (day.headacheFree)
            tally.headacheFree.insert(day.day, *day.headacheFree);
    }
    return marksOf(tally, range, today);
}

QString describe(const QDate &day, const DayMarks &marks, const QDate &today, const QLocale &locale)
{
    QStringList parts{Sentences::state(marks)};
    parts.removeAll(QString());
    if (marks.sessions > 0)
        parts.append(Sentences::sessions(marks.sessions));
    if (marks.doses > 0)
        parts.append(Sentences::doses(marks.doses));

    if (marks.isExcluded)
        parts.append(Sentences::excluded());

    QString name = DiaryWords::dayText(day, locale);
    if (day == today)
        name = Sentences::today(name);
    return parts.isEmpty() ? name : Sentences::dated(name, parts.join(Sentences::separator()));
}

} // namespace nape
