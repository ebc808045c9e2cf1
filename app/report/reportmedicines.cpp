// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportmedicines.h"

#include "app/report/reporttext.h"
#include "app/report/reportwords.h"
#include "core/catalogue/diarycatalogue.h"

#include <QCoreApplication>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestMedicine = 200; // the strength is at its end

class MedicinesWriter
{
    Q_DECLARE_TR_FUNCTIONS(nape::ReportDocument)

public:
    MedicinesWriter(const DoctorReport &report, const DiaryCatalogue &diaryCatalogue,
                    const ReportWords &words)
        : m_report(report), m_diary(diaryCatalogue), m_words(words)
    {
    }

    ReportSection medicines() const
    {
        ReportSection section{.title = tr("Medicine")};
        ReportTable table{.caption = tr("Days with medicine, by class"),
                          .columns = {tr("Class"), tr("Days"), tr("Most in a month"), tr("Last 30 days"),
                                      tr("Monthly limit"), tr("Doses"), tr("Helped within 2 h")},
                          .widths = {3.2, 0.6, 1.5, 1.25, 1.25, 0.7, 1.6}};
        for (const ReportMedicine &medicine : m_report.medicines) {
            const MedicationUse &use = medicine.use;
            const QString most = use.mostMonth.isValid()
                                     ? tr("%1 (%2)").arg(wordsOf(use.mostMonth).days(use.mostInMonth),
                                                         monthOfPeriod(use.mostMonth))
                                     : dash;
            QStringList names;
            for (const QString &each : medicine.names)
                names.append(shortened(printable(each), longestMedicine));
            const QString name = className(use.drugClass);
            table.rows.append(
                {.cells = {name, m_words.days(medicine.days), most, lastThirty(use),
                           use.limit ? m_words.number(use.limit->days) : dash, m_words.days(medicine.doses),
                           medicine.relief.n > 0 ? m_words.countOf(medicine.relief) : dash},
                 .asides = names});
        }
        if (table.rows.isEmpty())
            section.paragraphs.append(tr("No medicine was noted in this period."));
        else
            section.table = table;
        section.remarks = medicineRemarks();
        return section;
    }

private:
    /// With its year, where the name alone may be that of another one.
    QString monthOfPeriod(const QDate &month) const
    {
        return m_report.months.size() <= 12 ? m_words.shortMonth(month)
                                            //: %1 a short name of a month, %2 a year
                                            : tr("%1 %2").arg(m_words.shortMonth(month), m_words.year(month));
    }

    /// A month may be answered well in a period that is not, and the other way round.
    ReportWords wordsOf(const QDate &month) const
    {
        const auto found = std::ranges::find_if(
            m_report.months, [&](const ReportMonth &each) { return each.numbers.period.contains(month); });
        return found == m_report.months.end() ? m_words : m_words.ofPart(found->numbers.isAtLeast());
    }

    QString lastThirty(const MedicationUse &use) const
    {
        return m_words.ofPart(!use.lastThirtyCompleteness.isEnough()).days(use.lastThirtyDays);
    }

    QString className(const QString &drugClass) const
    {
        return drugClass.isEmpty() ? tr("No longer in the list") : m_diary.drugClassName(drugClass);
    }

    QStringList medicineRemarks() const
    {
        QStringList remarks;
        for (const ReportMedicine &medicine : m_report.medicines) {
            const MedicationUse &use = medicine.use;
            if (use.level() == UseLevel::Below)
                continue;
            //: %1 a class of medicine, %2 days, %3 limit
            const QString words =
                use.level() == UseLevel::Reached
                    ? tr("%1: %2 days in the last 30. Doctors use %3 days a month as a limit.")
                    : tr("%1: %2 days in the last 30, close to the %3 days a month that doctors use as a "
                         "limit.");
            remarks.append(
                words.arg(className(use.drugClass), lastThirty(use), m_words.number(use.limit->days)));
        }
        const QStringList wording = m_report.overuse.wording();
        if (wording.contains("overuse.discuss"_L1))
            remarks.append(
                tr("In each of the last three whole months there were 15 or more headache days, and "
                   "acute medicine on as many days as the limit. Worth talking about together."));
        if (wording.contains("overuse.not_abruptly"_L1))
            remarks.append(tr("Opioids and combined painkillers should not be left off abruptly."));
        for (const ReportCourse &each : m_report.courses)
            remarks.append(course(each));
        return remarks;
    }

    QString course(const ReportCourse &each) const
    {
        const PreventiveCourse &course = each.course;
        QString what =
            each.name.isEmpty() ? tr("medicine") : shortened(printable(each.name), longestMedicine);
        if (!course.dailyDose.isEmpty())
            what = tr("%1, %2").arg(what, shortened(printable(course.dailyDose), longestName));
        if (!course.lastDay)
            return tr("Preventive: %1, since %2.").arg(what, m_words.date(course.firstDay));
        const QString ended = tr("Preventive: %1, from %2 to %3.")
                                  .arg(what, m_words.date(course.firstDay), m_words.date(*course.lastDay));
        if (course.stoppedFor.isEmpty())
            return ended;
        //: %1 a sentence, %2 why a medicine was no longer taken, in the words of the person
        return tr("%1 Ended: %2.").arg(ended, shortened(printable(course.stoppedFor), longestName));
    }

    const DoctorReport &m_report;
    const DiaryCatalogue &m_diary;
    const ReportWords &m_words;
};

} // namespace

ReportSection medicinesOf(const DoctorReport &report, const DiaryCatalogue &diaryCatalogue,
                          const ReportWords &words)
{
    return MedicinesWriter(report, diaryCatalogue, words).medicines();
}

} // namespace nape
