// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportcalendar.h"

#include "app/report/reportwords.h"

#include <QCoreApplication>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

class CalendarWriter
{
    Q_DECLARE_TR_FUNCTIONS(nape::ReportDocument)

public:
    CalendarWriter(const DoctorReport &report, const ReportWords &words) : m_report(report), m_words(words) {}

    ReportCalendar calendar() const
    {
        ReportCalendar calendar{.title = tr("Calendar")};
        for (const ReportMonth &month : m_report.months) {
            CalendarMonth made{.name = m_words.shortMonth(month.numbers.period.first) + u' ' +
                                       m_words.year(month.numbers.period.first)};
            for (const ReportDay &day : month.days)
                made.days.append(cell(day));
            calendar.months.append(made);
        }
        calendar.legend = {tr("worst pain of the day, 0–10"), tr("said to be free"), tr("not answered"),
                           tr("left out of all counts"), tr("acute medicine taken")};
        return calendar;
    }

private:
    CalendarCell cell(const ReportDay &day) const
    {
        if (day.isToCome)
            return {};
        CalendarCell cell{.mark = CalendarCell::Mark::NotAnswered, .hasMedicine = day.hasMedicine};
        QString state = tr("not answered");
        if (day.facts.isExcluded) {
            cell.mark = CalendarCell::Mark::LeftOut;
            state = tr("left out");
        } else if (day.facts.hasHeadache) {
            cell.mark = CalendarCell::Mark::Headache;
            if (day.facts.worst)
                cell.worst = day.facts.worst->value();
            state = cell.worst ? tr("headache, worst pain %1").arg(*cell.worst)
                               : tr("headache, strength not noted");
        } else if (day.facts.isFree) {
            cell.mark = CalendarCell::Mark::Free;
            state = tr("free");
        }
        //: %1 a date, %2 what is known of the day
        cell.words = tr("%1: %2").arg(m_words.date(day.day), state);
        if (cell.hasMedicine)
            cell.words = tr("%1, acute medicine").arg(cell.words);
        return cell;
    }

    const DoctorReport &m_report;
    const ReportWords &m_words;
};

} // namespace

ReportCalendar calendarOf(const DoctorReport &report, const ReportWords &words)
{
    return CalendarWriter(report, words).calendar();
}

} // namespace nape
