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
            return {};
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
    return RangeEntries{*std::move(headaches), *std::move(sessions), *std::move(doses), *std::move(days)};
}

MarksByDay marksOf(const RangeEntries &excerpt, const DayRange &range, const QDate &today)
{
    MarksByDay marks;
    for (QDate day = range.first; day <= range.last; day = day.addDays(1))
        marks[day].state = day > today ? DayMarks::State::Future : DayMarks::State::NotAnswered;

    for (const DayRecord &record : excerpt.days) {
        const auto found = marks.find(record.day);
        if (found == marks.end())
            continue;
        if (record.headacheFree == Answer::Yes)
            found->state = DayMarks::State::Free;
        else if (record.headacheFree == Answer::No)
            found->state = DayMarks::State::Headache;
    }
    // After the answers: an entry says more than a tick that was set before it.
    for (const Headache &headache : excerpt.headaches) {
        const QDate last = std::min(headache.lastDay(today), range.last);
        for (QDate day = std::max(headache.start.localDay, range.first); day <= last; day = day.addDays(1)) {
            DayMarks &of = marks[day];
            of.state = DayMarks::State::Headache;
            of.headaches += 1;
            of.worst = std::max(of.worst, std::optional(headache.intensity));
        }
    }
    for (const SessionRecord &session : excerpt.sessions) {
        if (const auto found = marks.find(session.started.localDay); found != marks.end())
            found->sessions += 1;
    }
    for (const Dose &dose : excerpt.doses) {
        if (const auto found = marks.find(dose.taken.localDay); found != marks.end())
            found->doses += 1;
    }
    return marks;
}

QString describe(const QDate &day, const DayMarks &marks, const QDate &today, const QLocale &locale)
{
    QStringList parts{Sentences::state(marks)};
    parts.removeAll(QString());
    if (marks.sessions > 0)
        parts.append(Sentences::sessions(marks.sessions));
    if (marks.doses > 0)
        parts.append(Sentences::doses(marks.doses));

    QString name = DiaryWords::dayText(day, locale);
    if (day == today)
        name = Sentences::today(name);
    return parts.isEmpty() ? name : Sentences::dated(name, parts.join(Sentences::separator()));
}

} // namespace nape
