// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportmonths.h"

#include "app/report/reportwords.h"

#include <QCoreApplication>

#include <cmath>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

class MonthsWriter
{
    Q_DECLARE_TR_FUNCTIONS(nape::ReportDocument)

public:
    MonthsWriter(const DoctorReport &report, const ReportWords &words) : m_report(report), m_words(words) {}

    ReportSection months() const
    {
        ReportTable table = dayTable(tr("Days per month"), tr("Month"));
        for (const ReportMonth &month : m_report.months) {
            const Period part = month.numbers.period.within(m_report.counted);
            const QString name = m_words.month(month.numbers.period.first);
            table.rows.append(
                monthRow(part == month.numbers.period
                             ? name
                             //: %1 a month, %2 and %3 days of it: "March 2026 (1–12)"
                             : tr("%1 (%2–%3)").arg(name).arg(part.first.day()).arg(part.last.day()),
                         month.numbers, false));
        }
        table.rows.append(monthRow(tr("Whole period"), m_report.whole, true));
        return {.title = tr("Days per month"), .table = table, .remarks = monthRemarks()};
    }

    ReportSection years() const
    {
        ReportTable table = dayTable(tr("Days per year"), tr("Year"));
        const Period told{m_report.months.first().numbers.period.first, m_report.counted.last};
        for (const PeriodNumbers &year : m_report.years) {
            const Period part = year.period.within(told).within(m_report.counted);
            const QString name = m_words.year(year.period.first);
            table.rows.append(monthRow(part == year.period ? name
                                                           //: %1 a year, %2 and %3 months: "2026 (Jan–Mar)"
                                                           : tr("%1 (%2–%3)")
                                                                 .arg(name, m_words.shortMonth(part.first),
                                                                      m_words.shortMonth(part.last)),
                                       year, false));
        }
        table.rows.append(monthRow(tr("Whole period"), m_report.whole, true));
        return {.title = tr("Days per year"), .table = table, .remarks = monthRemarks()};
    }

private:
    ReportTable::Row monthRow(const QString &name, const PeriodNumbers &numbers, bool isTotal) const
    {
        // A month may be answered better than the whole, or worse.
        const ReportWords words = m_words.ofPart(numbers.isAtLeast());
        return {.cells = {name, words.days(numbers.headacheDays), words.days(numbers.migraineLikeDays),
                          words.days(numbers.moderateOrSevereDays), words.days(numbers.acuteMedicationDays),
                          words.days(numbers.daysWithLoss), words.days(numbers.attacks),
                          words.of(numbers.completeness.answeredDays, numbers.completeness.days)},
                .isTotal = isTotal};
    }

    static ReportTable dayTable(const QString &caption, const QString &firstColumn)
    {
        return {.caption = caption,
                .columns = {firstColumn, tr("Headache"), tr("Migraine-like"), tr("Moderate or severe"),
                            tr("Acute medicine"), tr("Time lost"), tr("Attacks"), tr("Answered")},
                .widths = {2.1, 1.0, 1.15, 1.7, 1.35, 1.02, 1.02, 1.4}};
    }

    QStringList monthRemarks() const
    {
        const PeriodNumbers &whole = m_report.whole;
        if (whole.headaches == 0 && !m_report.change && !m_report.begunBefore)
            return {};
        QStringList sentences;
        if (whole.headaches > 0)
            sentences.append(tr("With headache: %1 h in all.")
                                 .arg(m_words.days(static_cast<int>(std::lround(whole.headacheHours)))));
        if (const auto &before = m_report.begunBefore)
            sentences.append(tr("Headaches from before the period: %1 (since %2, pain up to %3).")
                                 .arg(m_words.number(before->headaches), m_words.date(before->since),
                                      m_words.number(before->worst->value())));
        if (whole.perimenstrual.value)
            sentences.append(tr("Begun from 2 days before to 3 days into a bleeding: %1 attacks.")
                                 .arg(m_words.countOf(whole.perimenstrual)));
        QStringList remarks;
        if (!sentences.isEmpty())
            remarks.append(sentences.join(u' '));
        if (m_report.change)
            remarks.append(change(*m_report.change));
        return remarks;
    }

    /// "headache days 10.2 → 6.1 (−40 %)"
    QString changeOf(const Response &response, int before, const Completeness &days,
                     const QString &name) const
    {
        const double earlier = 30.0 * before / days.days;
        const QString percent = m_words.percentChange(-response.reduction);
        //: %1 "headache days", %2 and %3 how many, before and now, %4 "−40 %"
        const QString words = tr("%1 %2 → %3 (%4)")
                                  .arg(name, m_words.decimal(earlier),
                                       m_words.decimal(earlier * (1 - response.reduction)), percent);
        //: %1 "headache days 10.2 → 5.0 (−51 %)"
        return response.isHalf() ? tr("%1, a 50 % response").arg(words) : words;
    }

    QString change(const ReportChange &change) const
    {
        const QString before =
            //: from a date to a date
            tr("%1 – %2").arg(m_words.shortDate(change.before.first), m_words.shortDate(change.before.last));
        const PeriodNumbers &numbers = change.numbers;
        if (!change.isJudged())
            return tr("Not compared with the 3 months before (%1): too few days were answered, or too few "
                      "had a headache.")
                .arg(before);
        QStringList parts;
        if (change.headacheDays)
            parts.append(changeOf(*change.headacheDays, numbers.headacheDays, numbers.completeness,
                                  tr("headache days")));
        if (change.migraineLikeDays)
            parts.append(changeOf(*change.migraineLikeDays, numbers.migraineLikeDays, numbers.completeness,
                                  tr("migraine-like days")));
        //: %1 a period, %2 "headache days 10.2 → 6.1 (−40 %)"
        return tr("Compared with %1, per 30 days: %2.").arg(before, parts.join(tr("; ")));
    }

    const DoctorReport &m_report;
    const ReportWords &m_words;
};

} // namespace

ReportSection monthsOf(const DoctorReport &report, const ReportWords &words)
{
    return MonthsWriter(report, words).months();
}

ReportSection yearsOf(const DoctorReport &report, const ReportWords &words)
{
    return MonthsWriter(report, words).years();
}

} // namespace nape
